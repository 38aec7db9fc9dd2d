package largescale.kernel;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.notebook.Lessons;
import largescale.word.Sentences;
import org.unbescape.html.HtmlEscape;

/**
 * What Shift-Tab shows, as HTML: of a method, a class or a variable what JShell finds, which reads the comments in the
 * sources of the library, of Tablesaw and of jsplot as it does those of the JDK; of a table its columns; of the key of
 * a sentence what it says.
 */
final class Documentation {

    private static final Pattern INHERITED = Pattern.compile("([\\w.]+)\\.(\\w+\\()$");
    private static final Pattern SAID = Pattern.compile("\\bsays?\\(\\s*\"([^\"]*)");

    private final JShell shell;
    private final NotebookTables tables;

    Documentation(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
        registerSources();
    }

    // JShell has no other way to be told of sources than this field; it is the one for its own tests. On a JDK whose
    // JShell works otherwise there are signatures without comments.
    private static void registerSources() {
        Path lib = Project.root().resolve("lib");
        Path jdk = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        try (Stream<Path> jars = Files.list(lib.resolve("target/sources"))) {
            Field sources = Class.forName("jdk.jshell.SourceCodeAnalysisImpl")
                    .getDeclaredField("availableSourcesOverride");
            sources.setAccessible(true);
            sources.set(null, Stream.concat(Stream.of(lib.resolve("src/main/java"), jdk), jars).filter(Files::exists)
                    .collect(Collectors.toList()));
        } catch (ReflectiveOperationException | RuntimeException | IOException e) {
            return;
        }
    }

    /** That of the name at a place in a cell, or else of the call around it. */
    Optional<String> at(String code, int at) {
        String name = code.substring(0, at) + code.substring(at).replaceFirst("(?sU)\\W.*", "");
        // The call around it, or one that it closes.
        String call = code.substring(0, 1 + Lessons.open(code.substring(0, at).replaceFirst("\\)$", "")));
        List<String> asked = List.of(name + "(", name, call);
        return sentence(code, at).or(() -> table(name.replaceFirst("(?s).*[^\\w.]", "")))
                .or(() -> Stream.concat(asked.stream().filter(INHERITED.asPredicate()).map(Documentation::declared),
                        asked.stream()).map(this::found).filter(found -> !found.isEmpty()).findFirst());
    }

    // On Java 25 JShell has no comment of what a report inherits, unless it is asked of the class that declares it.
    private static String declared(String asked) {
        return INHERITED.matcher(asked).replaceFirst("((largescale.Shown) $1).$2");
    }

    private static Optional<String> sentence(String code, int at) {
        return SAID.matcher(code).results().filter(said -> said.start(1) <= at && at <= said.end())
                .map(said -> said.group(1)).filter(Sentences.read().keys()::contains).findFirst()
                .map(key -> listed(key + " in data/sentences.csv:",
                        CsvFile.read(Project.data("sentences.csv")).rows().stream()
                                .filter(row -> row.get("Key").equals(key)).map(row -> row.get("Case") + ": "
                                        + row.get("English") + "\n" + row.get("Korean"))
                                .toList()));
    }

    private Optional<String> table(String name) {
        return Optional.ofNullable(tables.all().get(name)).map(table -> listed(
                name + " has " + table.rowCount() + " rows and " + table.columnCount() + " columns.",
                table.columns().stream().map(column -> is(column.name(), column.getClass().getSimpleName()))
                        .toList()));
    }

    /** Says what is in a column. @param type the simple name of its class */
    private static String is(String name, String type) {
        return BadInput.quote(name) + " is " + switch (type) {
            case "IntColumn", "LongColumn", "ShortColumn" -> "a column of whole numbers";
            case "DoubleColumn", "FloatColumn" -> "a column of numbers";
            case "StringColumn", "TextColumn" -> "a column of texts";
            case "DateColumn" -> "a column of days";
            case "DateTimeColumn", "InstantColumn", "TimeColumn" -> "a column of times";
            case "BooleanColumn" -> "a column of yes and no";
            default -> "a column";
        } + " (" + type + ")";
    }

    private static String listed(String what, List<String> lines) {
        return "<p>" + HtmlEscape.escapeHtml5Xml(what) + "</p><ul>" + lines.stream()
                .map(line -> "<li>" + HtmlEscape.escapeHtml5Xml(line).replace("\n", "<br>") + "</li>")
                .collect(Collectors.joining()) + "</ul>";
    }

    /** What JShell documents at the end of a source; of a variable also its type. */
    private String found(String source) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        return Stream.concat(Stream.of(source), shell.variables().filter(variable -> variable.name().equals(source))
                .map(VarSnippet::typeName))
                .flatMap(asked -> Stream.ofNullable(analysis.documentation(asked, asked.length(), true)))
                .flatMap(List::stream)
                .map(one -> "<p><b><code>" + HtmlEscape.escapeHtml5Xml(Lessons.simple(one.signature()))
                        + "</code></b></p>" + Comment.html(Objects.requireNonNullElse(one.javadoc(), "")))
                .collect(Collectors.joining("<hr>"));
    }
}
