package largescale.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Prose of a notebook: Markdown with the tables, struck out words and bare addresses that JupyterLab knows.
 *
 * @param attachments the images that it names {@code attachment:…}, as addresses that hold them
 */
record Markdown(Node document, Map<String, String> attachments) {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final String ATTACHED = "attachment:";

    static Markdown of(String source, Map<String, String> attachments) {
        return new Markdown(PARSER.parse(source), attachments);
    }

    /** Its headings, in order. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    /** Its first paragraph as HTML; empty where it has none. */
    String firstParagraph() {
        Node node = document.getFirstChild();
        while (node != null && !(node instanceof Paragraph)) {
            node = node.getNext();
        }
        return node == null ? "" : html(node, attachments, Map.of());
    }

    /** All of it as HTML. @param ids the addresses of its headings */
    String html(Map<Heading, String> ids) {
        return html(document, attachments, ids);
    }

    /** The words of a part, without what they look like. */
    static String text(Node part) {
        return Jsoup.parseBodyFragment(html(part, Map.of(), Map.of())).text();
    }

    private static String html(Node node, Map<String, String> attachments, Map<Heading, String> ids) {
        return HtmlRenderer.builder().extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (part, tag, attributes) -> {
                    if (part instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    } else if (part instanceof Image image && image.getDestination().startsWith(ATTACHED)) {
                        String name = image.getDestination().substring(ATTACHED.length());
                        attributes.put("src", attachments.getOrDefault(name, ""));
                    }
                }).build().render(node);
    }
}
