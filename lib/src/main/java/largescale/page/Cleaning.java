package largescale.page;

import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** What becomes of HTML that a notebook brings along, in its prose and in what its cells showed. */
enum Cleaning {
    /** It stays as it is: the notebook is the reader's own. */
    NONE(html -> html),
    /** What runs a script or fetches an image goes. */
    THOROUGH(Cleaning::cleaned);

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    private final UnaryOperator<String> work;

    Cleaning(UnaryOperator<String> work) {
        this.work = work;
    }

    String of(String html) {
        return work.apply(html);
    }

    private static String cleaned(String html) {
        Safelist kept = Safelist.relaxed().preserveRelativeLinks(true)
                .removeProtocols("img", "src", "http", "https").addProtocols("img", "src", "data")
                .addTags("del", "s", "details", "summary", "figure", "figcaption", "hr", "kbd", "mark");
        for (int level = 1; level <= 6; level++) {
            kept.addAttributes("h" + level, "id");
        }
        return Jsoup.clean(html, HERE, kept, new OutputSettings().prettyPrint(false));
    }
}
