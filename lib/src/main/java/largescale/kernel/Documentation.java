package largescale.kernel;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import largescale.load.Columns;
import largescale.load.Project;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Shift-Tab shows of a method, a class or a variable: JShell finds it, and its comment in the sources of the
 * library, of Tablesaw and of jsplot, as it does in those of the JDK.
 */
final class Documentation {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final JShell shell;
    private final NotebookTables tables;

    Documentation(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
    }

    /**
     * That of the name at a place in a cell, or else of the call around it.
     *
     * @return nothing if JShell knows nothing of either
     */
    Optional<DisplayData> at(String code, int at) {
        Sources.REGISTERED.name();
        return table(code, at).or(() -> documented(code, at));
    }

    /** What a variable of the notebook's holds, if that is a table. */
    private Optional<DisplayData> table(String code, int at) {
        String name = code.substring(0, end(code, at)).replaceFirst("(?s).*[^\\w.]", "");
        return Optional.ofNullable(tables.all().get(name)).map(table -> {
            Document page = page();
            List<String> columns = table.columns().stream()
                    .map(column -> Columns.is(column.name(), column.getClass().getSimpleName())).toList();
            String said = name + " has " + table.rowCount() + " rows and " + columns.size() + " columns.";
            page.body().appendElement("p").text(said);
            Element list = page.body().appendElement("ul");
            columns.forEach(column -> list.appendElement("li").text(column));
            return data(said + "\n\n" + String.join("\n", columns), page);
        });
    }

    private Optional<DisplayData> documented(String code, int at) {
        return asked(code, at).stream().map(this::found).filter(found -> !found.isEmpty()).findFirst()
                .map(Documentation::shown);
    }

    /** What JShell documents at the end of a source; of a variable also its type. */
    private List<SourceCodeAnalysis.Documentation> found(String source) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        return Stream.concat(Stream.of(source), shell.variables().filter(variable -> variable.name().equals(source))
                .map(VarSnippet::typeName))
                .flatMap(asked -> Stream.ofNullable(analysis.documentation(asked, asked.length(), true)))
                .flatMap(List::stream).toList();
    }

    /**
     * What JShell is asked of, which documents what a piece of source ends with: with the bracket of the call that the
     * name is, with the name, with a bracket behind it, or with the bracket of the call around it or before it.
     */
    private static List<String> asked(String code, int at) {
        int around = bracket(code, Math.min(at, code.length()));
        int end = end(code, at);
        String name = code.substring(0, end);
        List<String> asked = new ArrayList<>();
        if (end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1))) {
            if (code.substring(end).stripLeading().startsWith("(")) {
                asked.add(name + "(");
            }
            asked.addAll(List.of(name, name + "("));
        }
        if (around >= 0) {
            asked.add(code.substring(0, around + 1));
        }
        return asked;
    }

    /** The end of the name at a place. */
    private static int end(String code, int at) {
        int end = Math.min(at, code.length());
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The bracket that is open at a place, or that one just before it closes; -1 if there is none. */
    private static int bracket(String code, int at) {
        int open = 0;
        for (int i = at - 1; i >= 0; i--) {
            open += code.charAt(i) == ')' ? 1 : code.charAt(i) == '(' ? -1 : 0;
            if (open < 0 || open == 0 && code.charAt(i) == '(' && code.charAt(at - 1) == ')') {
                return i;
            }
        }
        return -1;
    }

    private static DisplayData shown(List<SourceCodeAnalysis.Documentation> found) {
        Document page = page();
        List<String> text = new ArrayList<>();
        for (SourceCodeAnalysis.Documentation one : found) {
            String signature = PACKAGE.matcher(one.signature()).replaceAll("");
            String comment = Objects.requireNonNullElse(one.javadoc(), "");
            if (!text.isEmpty()) {
                page.body().appendElement("hr");
            }
            page.body().appendElement("p").appendElement("b").appendElement("code").text(signature);
            page.body().append(Comment.html(comment));
            text.add((signature + "\n\n" + Comment.text(comment)).strip());
        }
        return data(String.join("\n\n", text), page);
    }

    private static Document page() {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static DisplayData data(String text, Document html) {
        DisplayData data = new DisplayData(text);
        data.putHTML(html.body().html());
        return data;
    }

    /** Where the sources are. */
    private enum Sources {
        REGISTERED;

        // JShell has no other way to be told of sources than this field; it is the one for its own tests.
        Sources() {
            try {
                Class<?> analysis = Class.forName("jdk.jshell.SourceCodeAnalysisImpl");
                Field sources = analysis.getDeclaredField("availableSourcesOverride");
                sources.setAccessible(true);
                sources.set(null, all());
            } catch (ReflectiveOperationException | RuntimeException | IOException e) {
                // On a JDK whose JShell works otherwise there are signatures without comments.
                return;
            }
        }

        private static List<Path> all() throws IOException {
            Path lib = Project.root().resolve("lib");
            Path jdk = Path.of(System.getProperty("java.home"), "lib", "src.zip");
            try (Stream<Path> jars = Files.list(lib.resolve("target/sources"))) {
                return Stream.concat(Stream.of(lib.resolve("src/main/java"), jdk), jars).filter(Files::exists)
                        .collect(Collectors.toList());
            }
        }
    }
}
