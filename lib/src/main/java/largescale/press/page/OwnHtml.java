package largescale.press.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML of a notebook's own, of which nothing runs, fetches, or reaches beyond its place. */
final class OwnHtml {

    /** The tables, struck out words and bare addresses that JupyterLab knows. */
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    /** Text, its marks, links, and images that it holds itself. */
    private static final Safelist KEPT = Safelist.relaxed().preserveRelativeLinks(true)
            .removeProtocols("img", "src", "http", "https").addProtocols("img", "src", "data")
            .addTags("del", "s", "details", "summary", "figure", "figcaption", "hr", "kbd", "mark");

    private OwnHtml() {}

    static Document ofMarkdown(String markdown) {
        return clean(RENDERER.render(PARSER.parse(markdown)));
    }

    static Document clean(String html) {
        Document clean = new Cleaner(KEPT).clean(Jsoup.parseBodyFragment(html, HERE));
        clean.outputSettings().prettyPrint(false);
        return clean;
    }
}
