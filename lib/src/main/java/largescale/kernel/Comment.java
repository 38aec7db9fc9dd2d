package largescale.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.unbescape.html.HtmlEscape;

/** A documentation comment, without its stars, as HTML and as plain text. */
final class Comment {

    private static final Pattern CODE = Pattern
            .compile("\\{@(?:code|literal)\\s((?:[^{}]|\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*})*)}");
    private static final Pattern LINK = Pattern
            .compile("\\{@link(?:plain)?\\s+#?([^\\s{}(]+(?:\\([^)]*\\))?)\\s*([^{}]*)}");
    private static final String TAG = "(?m)^\\s*@";
    private static final Pattern LINES = Pattern.compile("(?s)(<pre>.*?</pre>)|\\s*\\n\\s*");

    private Comment() {}

    /** The comment with nothing but text and its marks. */
    static String html(String comment) {
        String inline = CODE.matcher(comment).replaceAll(code -> Matcher.quoteReplacement(
                "<code>" + HtmlEscape.escapeHtml5Xml(code.group(1)).replace("@", "&#64;") + "</code>"));
        String linked = LINK.matcher(inline).replaceAll(link -> Matcher.quoteReplacement("<code>"
                + (link.group(2).isEmpty() ? link.group(1).replace('#', '.') : link.group(2)) + "</code>"));
        String tagged = linked.replaceAll("(?ms)^\\s*@(?!param|return|throws).*?(?=^\\s*@|\\z)", "")
                .replaceAll(TAG + "param\\s+(\\S+)", "<dt><code>$1</code></dt><dd>")
                .replaceAll(TAG + "throws\\s+(\\S+)", "<dt>Throws <code>$1</code></dt><dd>")
                .replaceAll(TAG + "return\\b", "<dt>Gives</dt><dd>").replaceAll("<dd>\\s+", "<dd>");
        String clean = Jsoup.clean(tagged, "", Safelist.relaxed(), new OutputSettings().prettyPrint(false));
        return LINES.matcher(clean.strip()).replaceAll(found -> found.group(1) == null
                ? " "
                : Matcher.quoteReplacement(found.group(1))).replace(" </dd>", "</dd>");
    }

    /** Such HTML as plain text. */
    static String text(String html) {
        String broken = html.replaceAll("\\s*(?=<(?:p|dt|pre|li|hr|br)>)|(?<=</p>)", "\n")
                .replace("<dd>", ": <dd>");
        return Jsoup.parse(broken).wholeText().strip();
    }
}
