package largescale.page;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;

/** What becomes of HTML from elsewhere that a notebook brings along, in its prose and in what its cells showed. */
final class Cleaning {

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    /** A page's {@link Policy} stops what they hold, but not that they reach for another page, or lead to it. */
    private static final String OF_OTHER_PAGES = "script, noscript, iframe, frame, object, embed, link, meta, base";

    private Cleaning() {}

    /** The same without scripts, and without other pages and the ways there that a reader does not choose. */
    static String light(String html) {
        Document all = Jsoup.parseBodyFragment(html);
        Elements others = all.outputSettings(new OutputSettings().prettyPrint(false)).select(OF_OTHER_PAGES);
        if (others.isEmpty()) {
            return html;
        }
        others.remove();
        return all.body().html();
    }

    /** The tags of what is not on a page: what {@link #light} leaves out, and images that are elsewhere. */
    static Stream<String> leftOut(String html) {
        return Jsoup.parseBodyFragment(html).select(OF_OTHER_PAGES + ", img[src]:not([src^=data:])").stream()
                .map(element -> "<" + element.normalName() + ">");
    }

    /** The same with nothing but text, its marks, links, and images that it holds itself. */
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
