package largescale.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** What becomes of HTML from elsewhere that a notebook brings along, in its prose and in what its cells showed. */
final class Cleaning {

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    private Cleaning() {}

    /** The same without what runs a script or fetches an image. */
    static String thorough(String html) {
        Safelist kept = Safelist.relaxed().preserveRelativeLinks(true)
                .removeProtocols("img", "src", "http", "https").addProtocols("img", "src", "data")
                .addTags("del", "s", "details", "summary", "figure", "figcaption", "hr", "kbd", "mark");
        for (int level = 1; level <= 6; level++) {
            kept.addAttributes("h" + level, "id");
        }
        return Jsoup.clean(html, HERE, kept, new OutputSettings().prettyPrint(false));
    }
}
