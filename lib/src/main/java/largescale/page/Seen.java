package largescale.page;

import com.google.common.base.CharMatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts as pages show them, whoever wrote them: a control character, and what would turn the direction of the texts
 * around it, is a sign that is seen. The library's own texts come without them; a notebook has more than those.
 */
final class Seen {

    /** Not the isolates that are put around a text that is written from right to left. */
    private static final CharMatcher UNSEEN = CharMatcher.javaIsoControl().and(CharMatcher.noneOf("\t\n\r"))
            .or(CharMatcher.anyOf("\u2028\u2029\u2066\u2067")).or(CharMatcher.inRange('\u202A', '\u202E'))
            .precomputed();
    private static final char SIGN = '\uFFFD';

    /** What is escaped in JSON: what may be, and control characters. */
    private static final Pattern ESCAPED = Pattern.compile("(\\\\[\"\\\\/nrt])|\\\\(?:[bf]|u00[01]\\p{XDigit})");

    private Seen() {}

    /** A text, or HTML. */
    static String of(String text) {
        return UNSEEN.replaceFrom(text, SIGN);
    }

    /** A text of JSON. */
    static String inJson(String json) {
        boolean mayHaveControls = Stream.of("\\b", "\\f", "\\u").anyMatch(json::contains);
        return of(mayHaveControls
                ? ESCAPED.matcher(json).replaceAll(escaped -> escaped.group(1) == null
                        ? String.valueOf(SIGN)
                        : Matcher.quoteReplacement(escaped.group(1)))
                : json);
    }
}
