package largescale.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as pages show them, whoever wrote them: a control character, and what would turn the direction of the texts
 * around it, is a sign that is seen. The library's own texts come without them; a notebook has more than those.
 */
final class Seen {

    /** Not the isolates that are put around a text that is written from right to left. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066\u2067&&[^\t\n\r]]");
    private static final String SIGN = "\uFFFD";

    /** What is escaped in JSON: what may be, and control characters. */
    private static final Pattern ESCAPED = Pattern.compile("(\\\\[\"\\\\/nrt])|\\\\(?:[bf]|u00[01]\\p{XDigit})");

    private Seen() {}

    /** A text, or HTML. */
    static String of(String text) {
        return UNSEEN.matcher(text).replaceAll(SIGN);
    }

    /** A text of JSON. */
    static String inJson(String json) {
        return of(ESCAPED.matcher(json)
                .replaceAll(escaped -> escaped.group(1) == null ? SIGN : Matcher.quoteReplacement(escaped.group(1))));
    }
}
