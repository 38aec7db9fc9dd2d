package largescale.page;

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
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
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

    /** All of it as HTML. @param ids the addresses of its headings */
    String html(Map<Heading, String> ids) {
        return html(document, ids);
    }

    /** A part of it as HTML. @param ids the addresses of its headings */
    String html(Node part, Map<Heading, String> ids) {
        return html(part, attachments, ids);
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
