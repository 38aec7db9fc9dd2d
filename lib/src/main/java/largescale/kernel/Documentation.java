package largescale.kernel;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import largescale.load.Project;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.unbescape.html.HtmlEscape;

/**
 * What Shift-Tab shows of a method, a class or a variable: JShell finds it, and its comment in the sources of the
 * library, of Tablesaw and of jsplot, as it does in those of the JDK.
 */
final class Documentation {

    private final JShell shell;

    Documentation(JShell shell) {
        this.shell = shell;
    }

    /**
     * That of the name at a place in a cell, or else of the call around it.
     *
     * @return nothing if JShell knows nothing of either
     */
    Optional<DisplayData> at(String code, int at) {
        Sources.REGISTERED.name();
        return asked(code, at).stream()
                .map(source -> shell.sourceCodeAnalysis().documentation(source, source.length(), true))
                .filter(found -> found != null && !found.isEmpty())
                .findFirst()
                .map(Documentation::shown);
    }

    /**
     * What JShell is asked of, which documents what a piece of source ends with: with the bracket of the call that the
     * name is, with the name, with a bracket behind it, or with the bracket of the call around it or before it.
     */
    private static List<String> asked(String code, int at) {
        int end = Math.min(at, code.length());
        int around = bracket(code, end);
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
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
        List<String> html = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (SourceCodeAnalysis.Documentation one : found) {
            String signature = one.signature().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
            String comment = Objects.requireNonNullElse(one.javadoc(), "");
            html.add("<p><b><code>" + HtmlEscape.escapeHtml5Xml(signature) + "</code></b></p>"
                    + Comment.html(comment));
            text.add((signature + "\n\n" + Comment.text(comment)).strip());
        }
        DisplayData data = new DisplayData(String.join("\n\n", text));
        data.putHTML(String.join("<hr>", html));
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
