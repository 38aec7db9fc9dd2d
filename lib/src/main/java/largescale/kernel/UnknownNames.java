package largescale.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import largescale.kernel.CompilerLessons.Rejected;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.Snapshot;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What an analyst may have meant by a name that the compiler does not know; one idea each. */
final class UnknownNames {

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(variable|method|class) (\\w+)");

    private static final String GROUPS = "Rows are counted by the values of a column with countBy(\"Country\"), other "
            + "statistics of them with summarize(\"Parameters\", mean).by(\"Country\").";
    private static final String ROWS = "The number of rows is rowCount(), that of a column's values size().";
    private static final String SORTED = "Rows are sorted with sortOn(\"Year\"), descending with sortOn(\"-Year\").";

    /** What other languages call it, and what to write here. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("filter", "Rows are picked with Count.where(table, \"Year\", 2023), or with where(condition)."),
            Map.entry("groupby", GROUPS), Map.entry("groupBy", GROUPS), Map.entry("group_by", GROUPS),
            Map.entry("value_counts", GROUPS), Map.entry("head", "The first rows are first(5)."),
            Map.entry("tail", "The last rows are last(5)."), Map.entry("len", ROWS), Map.entry("nrow", ROWS),
            Map.entry("size", ROWS), Map.entry("length", ROWS), Map.entry("shape", ROWS), Map.entry("sort", SORTED),
            Map.entry("sort_values", SORTED), Map.entry("arrange", SORTED), Map.entry("orderBy", SORTED),
            Map.entry("print", "A cell shows what its last line is, without a semicolon. Elsewhere: "
                    + "System.out.println(…)."),
            Map.entry("containsString", "It is one of a column of texts: take that with stringColumn(\"Model\")."),
            Map.entry("True", "Java writes true."), Map.entry("False", "Java writes false."),
            Map.entry("None", "Java writes null."));

    private final List<Function<Unknown, Optional<String>>> lessons = List.of(UnknownNames::ofFirstCell,
            this::withoutQuotes, this::column, this::toImport,
            UnknownNames::withoutBrackets, UnknownNames::first, this::reset, UnknownNames::elsewhere);
    private final JShell shell;
    private final NotebookTables tables;

    UnknownNames(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
    }

    /**
     * A name that the compiler does not know.
     *
     * @param kind variable, method or class: what it would have to be
     * @param before what stands before it in the source
     * @param fitting the names that could stand there
     */
    private record Unknown(String kind, String name, String before, String source, List<String> fitting) {

        boolean isAlone() {
            return kind.equals("variable") && !before.endsWith(".");
        }

        String and(String what) {
            return "There is no " + kind + " " + BadInput.quote(name) + ". " + what;
        }
    }

    /** What to say of an error, if it is that of an unknown name. */
    Optional<String> of(Rejected rejected) {
        Matcher symbol = SYMBOL.matcher(rejected.message());
        if (!rejected.code().startsWith("compiler.err.cant.resolve") || !symbol.find()) {
            return Optional.empty();
        }
        Unknown unknown = unknown(symbol.group(1), symbol.group(2), rejected);
        return lessons.stream().map(lesson -> lesson.apply(unknown)).flatMap(Optional::stream).findFirst()
                .or(() -> Optional.of(unknown.and(guess(unknown))));
    }

    private Unknown unknown(String kind, String name, Rejected rejected) {
        String before = rejected.source().substring(0,
                Math.max(0, rejected.source().indexOf(name, rejected.at())));
        return new Unknown(kind, name, before, rejected.source(),
                shell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1]).stream()
                        .map(suggestion -> suggestion.continuation().replaceFirst("\\(.*", ""))
                        .filter(other -> !other.contains("$")
                                && Character.isUpperCase(other.charAt(0)) == Character.isUpperCase(name.charAt(0)))
                        .distinct().toList());
    }

    private static Optional<String> ofFirstCell(Unknown unknown) {
        return unknown.isAlone() && unknown.name().equals("report")
                ? Optional.of(unknown.and("Run the first cell, which opens it: var report = Report.open();"))
                : Optional.empty();
    }

    /** A column, a value of the data or a snapshot. */
    private Optional<String> withoutQuotes(Unknown unknown) {
        return Optional.of(unknown).filter(Unknown::isAlone).flatMap(alone -> text(alone.name()))
                .map(what -> unknown.and(what + " is a text: write it in quotes, " + BadInput.quote(unknown.name())
                        + "."));
    }

    private Optional<String> text(String name) {
        if (Snapshot.names().contains(name)) {
            return Optional.of("The name of a snapshot");
        }
        for (Table table : tables.all().values()) {
            if (table.columnNames().contains(name)) {
                return Optional.of("The name of a column");
            }
            for (StringColumn texts : table.stringColumns()) {
                if (NotebookTables.values(texts.name(), List.of(table)).contains(name)) {
                    return Optional.of("A value of the column " + BadInput.quote(texts.name()));
                }
            }
        }
        return Optional.empty();
    }

    /** The classes of this name that are not imported, those of the JDK first. */
    private Optional<String> toImport(Unknown unknown) {
        List<String> imports = unknown.kind().equals("method")
                ? List.of()
                : shell.sourceCodeAnalysis().listQualifiedNames(unknown.name(), unknown.name().length()).getNames()
                        .stream().filter(found -> found.startsWith("java.") || found.startsWith("tech.tablesaw.")
                                || found.startsWith("largescale."))
                        .toList();
        return imports.isEmpty()
                ? Optional.empty()
                : Optional.of(unknown.and("If you mean the class, add to the first cell: " + imports.stream()
                        .map(found -> "import " + found + ";").collect(Collectors.joining(" or "))));
    }

    private static Optional<String> withoutBrackets(Unknown unknown) {
        return unknown.fitting().contains(unknown.name())
                ? Optional.of(unknown.name() + " is a method: write " + unknown.name() + "() with brackets.")
                : Optional.empty();
    }

    private static Optional<String> first(Unknown unknown) {
        return unknown.source().strip().matches(unknown.name() + "\\s*=[^=](?s:.*)")
                ? Optional.of(unknown.and("A new one begins with var: var " + unknown.name() + " = …"))
                : Optional.empty();
    }

    private Optional<String> reset(Unknown unknown) {
        String name = unknown.name();
        return shell.snippets().anyMatch(made -> made instanceof VarSnippet variable && variable.name().equals(name))
                ? Optional.of(name + " has been reset: a later import has another class of the name of its type. Put "
                        + "all imports into the first cell, and run the cell again that makes " + name + ".")
                : Optional.empty();
    }

    private static Optional<String> elsewhere(Unknown unknown) {
        return Optional.ofNullable(ELSEWHERE.get(unknown.name())).map(unknown::and);
    }

    private Optional<String> column(Unknown unknown) {
        return unknown.before().endsWith(".")
                ? tables.in(unknown.before()).stream().flatMap(table -> table.columnNames().stream())
                        .filter(unknown.name()::equalsIgnoreCase).findFirst().map(BadInput::quote)
                        .map(column -> column + " is a column of the table: write column(" + column + ").")
                : Optional.empty();
    }

    private static String guess(Unknown unknown) {
        String guess = Near.guess(unknown.name(), unknown.fitting());
        return guess.isEmpty()
                ? "Tab shows what there is" + (unknown.before().endsWith(".") ? " after the point." : ".")
                        + (unknown.kind().equals("variable") ? " Has the cell run that makes it?" : "")
                : guess.strip();
    }
}
