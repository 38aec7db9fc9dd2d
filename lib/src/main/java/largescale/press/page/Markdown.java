package largescale.press.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Prose of a notebook: Markdown with the tables, struck out words and bare addresses that JupyterLab knows. */
record Markdown(Node document) {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    static Markdown of(String source) {
        return new Markdown(PARSER.parse(source));
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

    /** Its parts, such as headings, paragraphs and lists, in order. */
    List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        for (Node part = document.getFirstChild(); part != null; part = part.getNext()) {
            parts.add(part);
        }
        return parts;
    }

    /** Its title: the first heading of the first level. */
    Optional<Heading> title() {
        return headings().stream().filter(heading -> heading.getLevel() == 1).findFirst();
    }

    /** Its first paragraph, if it has one. */
    Optional<Node> firstParagraph() {
        return parts().stream().filter(Paragraph.class::isInstance).findFirst();
    }

    /** The terms of its lists and what they mean: {@code - **FLOP.** A floating-point operation.} */
    Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph said && said.getFirstChild() instanceof StrongEmphasis) {
                    String name = text(said.getFirstChild());
                    terms.put(name.replaceFirst("[ .:]+$", ""),
                            text(item).substring(name.length()).replaceFirst("^[ .:]+", ""));
                }
            }
        });
        return terms;
    }

    /** All of it as HTML. */
    String html() {
        return html(document, Map.of());
    }

    /** A part as HTML. @param ids the addresses of its headings */
    static String html(Node part, Map<Heading, String> ids) {
        return HtmlRenderer.builder().extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    }
                }).build().render(part);
    }

    /** The words of a part, without what they look like. */
    static String text(Node part) {
        return Jsoup.parseBodyFragment(html(part, Map.of())).text();
    }
}
