package largescale.page;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Safelist;

/** What becomes of HTML from elsewhere that a notebook brings along, in its prose and in what its cells showed. */
final class Cleaning {

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    /**
     * What reaches for another page or leads to it, which a page's {@link Policy} does not stop; and what would change
     * or swallow the rest of the page.
     */
    private static final String OF_OTHER_PAGES = "script, noscript, iframe, frame, object, embed, link, meta, base, "
            + "form, style, textarea, select, template, video, audio";

    /** By which a page's script, or the browser's names for it, would take an element for one of the page's own. */
    private static final Pattern TAKEN = Pattern.compile("on.*|data-.*|name|ping");

    private Cleaning() {}

    /**
     * The same without scripts, without other pages and the ways there that a reader does not choose, and whole: each
     * element ends, each comment is gone, so that nothing of it reaches beyond its place.
     */
    static String light(String html) {
        Document all = Jsoup.parseBodyFragment(html);
        all.outputSettings(new OutputSettings().prettyPrint(false)).select(OF_OTHER_PAGES).remove();
        all.getAllElements().forEach(element -> {
            element.childNodes().stream().filter(Comment.class::isInstance).toList().forEach(Node::remove);
            element.attributes().asList().stream().map(Attribute::getKey)
                    .filter(name -> TAKEN.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .forEach(element::removeAttr);
        });
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
