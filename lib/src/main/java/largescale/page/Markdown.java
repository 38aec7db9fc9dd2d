package largescale.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Prose of a notebook: Markdown with the tables, struck out words and bare addresses that JupyterLab knows. */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final String ATTACHED = "attachment:";

    private final Node document;
    private final Map<String, String> attachments;

    private Markdown(Node document, Map<String, String> attachments) {
        this.document = document;
        this.attachments = attachments;
    }

    /** @param attachments the images that it names {@code attachment:…}, as addresses that hold them */
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
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                return html(node, Map.of());
            }
        }
        return "";
    }

    /** All of it as HTML. @param ids the addresses of its headings */
    String html(Map<Heading, String> ids) {
        return html(document, ids);
    }

    private String html(Node node, Map<Heading, String> ids) {
        return HtmlRenderer.builder().extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (part, tag, attributes) -> {
                    if (part instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    } else if (part instanceof Image image && image.getDestination().startsWith(ATTACHED)) {
                        attributes.put("src",
                                attachments.getOrDefault(image.getDestination().substring(ATTACHED.length()), ""));
                    }
                }).build().render(node);
    }

    /** The words of a part, without what they look like. */
    static String text(Node part) {
        StringBuilder text = new StringBuilder();
        part.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak end) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
