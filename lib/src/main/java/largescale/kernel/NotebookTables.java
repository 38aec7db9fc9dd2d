package largescale.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import largescale.load.ModelColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The tables that a notebook has at hand: its variables, and what the reports that it has opened give. */
final class NotebookTables {

    private static final String REPORT = "largescale.Report";

    private final JShell shell;
    private final ClassLoader loader;

    /** The tables of each report, which is immutable: a large one takes seconds. */
    private final Map<Object, Map<String, Table>> inAllYears = new WeakHashMap<>();

    /** @param loader of the classes that JShell makes of the notebook's cells */
    NotebookTables(JShell shell, ClassLoader loader) {
        this.shell = shell;
        this.loader = loader;
    }

    /** The tables, by how a cell names them: {@code models}, {@code report.models()}. */
    Map<String, Table> all() {
        Map<String, Table> tables = new LinkedHashMap<>();
        shell.variables().forEach(variable -> value(variable).filter(Table.class::isInstance)
                .ifPresent(table -> tables.put(variable.name(), (Table) table)));
        reports().forEach((name, report) -> ofReport(name, report, tables));
        return tables;
    }

    /** Those that a piece of source speaks of. */
    List<Table> in(String source) {
        return all().entrySet().stream()
                .filter(table -> Pattern.compile("(?<![\\w.])" + Pattern.quote(table.getKey()) + "(?!\\w)")
                        .matcher(source).find())
                .map(Map.Entry::getValue).toList();
    }

    /**
     * What a column of texts has in the reports that the notebook has opened, in whatever years: the items of a column
     * that lists several.
     */
    Set<String> inAllYears(String column) {
        Map<String, Table> tables = new LinkedHashMap<>();
        reports().forEach((name, report) -> tables.putAll(inAllYears.computeIfAbsent(report, opened -> {
            Map<String, Table> whole = new LinkedHashMap<>();
            given("all", opened).ifPresent(all -> ofReport(name, all, whole));
            return whole;
        })));
        return values(column, tables.values());
    }

    /** What a column of texts has in some tables: the items of a column that lists several. */
    static Set<String> values(String column, Collection<Table> tables) {
        return tables.stream().filter(table -> table.containsColumn(column))
                .map(table -> table.column(column)).filter(StringColumn.class::isInstance)
                .flatMap(texts -> ((StringColumn) texts).asSet().stream())
                .flatMap(cell -> ModelColumn.items(column, cell).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Object> reports() {
        Map<String, Object> reports = new LinkedHashMap<>();
        shell.variables().forEach(variable -> value(variable)
                .filter(value -> value.getClass().getName().equals(REPORT))
                .ifPresent(report -> reports.put(variable.name(), report)));
        return reports;
    }

    private static void ofReport(String variable, Object report, Map<String, Table> tables) {
        Stream.of(report.getClass().getMethods())
                .filter(method -> method.getReturnType() == Table.class && method.getParameterCount() == 0)
                .map(Method::getName)
                .forEach(method -> given(method, report).ifPresent(
                        table -> tables.put(variable + "." + method + "()", (Table) table)));
    }

    private static Optional<Object> given(String method, Object report) {
        try {
            return Optional.of(report.getClass().getMethod(method).invoke(report));
        } catch (ReflectiveOperationException e) {
            // The file of such a table is bad: whoever asks for it is told.
            return Optional.empty();
        }
    }

    // JShell itself gives the values of variables as texts alone.
    private Optional<Object> value(VarSnippet variable) {
        try {
            Method name = Snippet.class.getDeclaredMethod("classFullName");
            name.setAccessible(true);
            Class<?> holder = Class.forName((String) name.invoke(variable), true, loader);
            Field field = holder.getField(variable.name());
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }
}
