package largescale.kernel;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.unbescape.html.HtmlEscape;

/** A documentation comment as HTML and as plain text; the compiler's own parser reads it. */
final class Comment {

    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private Comment() {}

    /** The comment as HTML, with nothing but text and its marks. @param comment without stars */
    static String html(String comment) {
        if (comment.isBlank()) {
            return "";
        }
        String source = "<html><body>" + comment.strip() + "</body></html>";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, null);
        DocCommentTree tree = DocTrees.instance(task).getDocCommentTree(
                new SimpleJavaFileObject(URI.create("string:///comment.html"), JavaFileObject.Kind.HTML) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                });
        Writer writer = new Writer();
        String tags = tree.getBlockTags().stream().map(tag -> tag.accept(writer, null)).collect(Collectors.joining());
        String all = writer.all(tree.getFullBody()) + (tags.isEmpty() ? "" : "<dl>" + tags + "</dl>");
        Document clean = new Cleaner(Safelist.relaxed()).clean(Jsoup.parseBodyFragment(all));
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        clean.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && ((Element) text.parent()).closest("pre") == null) {
                text.text(LINES.matcher(text.getWholeText()).replaceAll(" "));
            }
        });
        return clean.body().html().strip();
    }

    /** The comment as plain text. */
    static String text(String comment) {
        String broken = html(comment).replaceAll("(?=<(?:p|dt|pre|ul|li)>)", "\n").replaceAll("(?=<dd>)", ": ");
        return Jsoup.parse(broken).wholeText().strip();
    }

    private static final class Writer extends SimpleDocTreeVisitor<String, Void> {

        String all(List<? extends DocTree> trees) {
            return trees.stream().map(tree -> tree.accept(this, null)).collect(Collectors.joining());
        }

        @Override
        protected String defaultAction(DocTree tree, Void none) {
            return tree instanceof BlockTagTree ? "" : tree.toString();
        }

        // As a tree says itself, a letter beyond ASCII is an escape.
        @Override
        public String visitText(TextTree text, Void none) {
            return text.getBody();
        }

        @Override
        public String visitLiteral(LiteralTree literal, Void none) {
            String text = HtmlEscape.escapeHtml5Xml(literal.getBody().getBody());
            return literal.getKind() == DocTree.Kind.CODE ? "<code>" + text + "</code>" : text;
        }

        @Override
        public String visitLink(LinkTree link, Void none) {
            String text = link.getLabel().isEmpty()
                    ? link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.')
                    : all(link.getLabel());
            return "<code>" + text + "</code>";
        }

        @Override
        public String visitParam(ParamTree param, Void none) {
            return item("<code>" + param.getName() + "</code>", param.getDescription());
        }

        @Override
        public String visitReturn(ReturnTree returned, Void none) {
            return item("Gives", returned.getDescription());
        }

        @Override
        public String visitThrows(ThrowsTree thrown, Void none) {
            return item("Throws <code>" + thrown.getExceptionName().getSignature() + "</code>",
                    thrown.getDescription());
        }

        @Override
        public String visitSee(SeeTree see, Void none) {
            return item("See", see.getReference());
        }

        private String item(String term, List<? extends DocTree> description) {
            return "<dt>" + term + "</dt><dd>" + all(description) + "</dd>";
        }
    }
}
