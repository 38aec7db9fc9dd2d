package largescale.notebook;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.count.Tables;
import largescale.load.Near;
import largescale.load.Card;
import largescale.load.Terms;
import largescale.notebook.Lessons.Rejected;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a notebook has given names, and what may be meant by a name that the compiler does not know.
 *
 * @param variables the names of its variables
 * @param unseen the lesson of one of them that the compiler does not know all the same
 * @param tables the tables at hand, by how a cell names them: {@code models}, {@code report.models()}; empty where no
 *     cell has run
 */
public record Names(Set<String> variables, String unseen, Map<String, Table> tables) {

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(variable|method|class) (\\w+).*\\s*"
            + "(?:location:\\s+(?:variable \\w+ of type|class|interface) ([\\w.$]*))?");

    /** The imported ones that analysts write. */
    private static final List<String> CLASSES = List.of("Report", "Count", "Charts", "Rule", "Table", "Row", "Figure",
            "StringColumn", "IntColumn", "DoubleColumn", "DateColumn", "LocalDate", "List", "Map", "Set", "Math");

    /** What else a notebook may import of. */
    private static final List<String> PACKAGES = List.of("java.util.stream", "java.util.function", "java.nio.file",
            "java.text", "java.time.format", "java.time.temporal", "tech.tablesaw.aggregate", "tech.tablesaw.columns",
            "tech.tablesaw.selection", "tech.tablesaw.io.csv", "tech.tablesaw.plotly.api", "largescale.load",
            "largescale.chart", "largescale.display");

    /** The tables that a piece of source speaks of. */
    public List<Table> in(String source) {
        return tables.entrySet().stream()
                .filter(table -> Pattern.compile("(?<![\\w.])" + Pattern.quote(table.getKey()) + "(?!\\w)")
                        .matcher(source).find())
                .map(Map.Entry::getValue).toList();
    }

    /** What a column of texts has in some tables: the items of a column that lists several. */
    public static Set<String> values(String column, Collection<Table> tables) {
        return tables.stream().filter(table -> table.containsColumn(column))
                .map(table -> table.column(column)).filter(StringColumn.class::isInstance)
                .flatMap(texts -> ((StringColumn) texts).asSet().stream())
                .flatMap(cell -> Tables.items(column, cell).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What to say of an error, if it is that of an unknown name. */
    Optional<String> meant(Rejected rejected) {
        Matcher symbol = SYMBOL.matcher(rejected.message());
        if (!rejected.code().startsWith("compiler.err.cant.resolve") || !symbol.find()) {
            return Optional.empty();
        }
        String kind = symbol.group(1), name = symbol.group(2), type = String.valueOf(symbol.group(3));
        boolean ofCell = !rejected.source()
                .substring(0, Math.max(0, rejected.source().indexOf(name, rejected.at()))).endsWith(".");
        if (ofCell && variables.contains(name)) {
            return Lessons.said(unseen, name);
        }
        Collection<String> fitting = !ofCell
                ? methods(type)
                : Character.isUpperCase(name.charAt(0)) ? CLASSES : kind.equals("method") ? Set.of() : variables;
        if (!ofCell && kind.equals("variable") && fitting.contains(name)) {
            return Optional.of(name + " is a method: write " + name + "() with brackets.");
        }
        return (ofCell ? Optional.<String>empty() : column(name, type))
                .or(() -> Optional.of("There is no " + kind + " " + BadInput.quote(name) + ". "
                        + (ofCell && kind.equals("variable") ? text(name) : Optional.<String>empty())
                                .or(() -> kind.equals("method") ? Optional.empty() : toImport(name))
                                .or(() -> Lessons.said("name", kind + (ofCell ? " " : " .") + name))
                                .or(() -> Optional.of(Near.guess(name, fitting).strip()).filter(any -> !any.isEmpty()))
                                .orElse("Tab shows what there is" + (ofCell ? "." : " after the point.")
                                        + (kind.equals("variable") ? " Has the cell run that makes it?" : ""))));
    }

    private Stream<String> columns() {
        return Stream.concat(Tables.columns().stream(),
                tables.values().stream().flatMap(table -> table.columnNames().stream()));
    }

    private Optional<String> column(String name, String type) {
        return columns().filter(column -> type.endsWith(".Table") && name.equalsIgnoreCase(column)).findFirst()
                .map(BadInput::quote)
                .map(column -> column + " is a column of the table: write column(" + column + ").");
    }

    /** A name that is written in quotes: of a snapshot, of a column, or a value. */
    private Optional<String> text(String name) {
        Stream<String> ofValue = Stream.concat(tables.values().stream()
                .flatMap(table -> Stream.of(table.stringColumns())).map(StringColumn::name)
                .filter(column -> values(column, tables.values()).contains(name)), Terms.columnOf(name).stream());
        return Stream.of(Card.names().stream().filter(name::equals).map(found -> "The name of a snapshot"),
                columns().filter(name::equals).map(found -> "The name of a column"),
                ofValue.map(column -> "A value of the column " + BadInput.quote(column)))
                .flatMap(all -> all).findFirst()
                .map(what -> what + " is a text: write it in quotes, " + BadInput.quote(name) + ".");
    }

    /** The classes of this name that are not imported, those of the JDK first. */
    private static Optional<String> toImport(String name) {
        List<String> found = PACKAGES.stream().map(of -> of + "." + name).filter(Imports::exists)
                .map(type -> "import " + type + ";").toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("If you mean the class, add to the first cell: " + String.join(" or ", found));
    }

    /** The public methods of a type; none if it is one of the notebook's own. */
    private static Set<String> methods(String type) {
        try {
            return Stream.of(Class.forName(type, false, Names.class.getClassLoader()).getMethods()).map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException | LinkageError e) {
            return Set.of();
        }
    }
}
