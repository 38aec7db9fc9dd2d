package largescale.load;

import com.google.common.base.CharMatcher;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A snapshot's models as Tablesaw tables: one row a model, and four long tables, one row a pair of a model and one of
 * its countries, domains, tasks or groups of organizations. A long table has the columns of the models behind its own,
 * so that it can be filtered and grouped by any of them. Unknown texts are empty, unknown numbers missing.
 */
public final class Tables {

    private static final Set<String> TAKEN_FOR_MISSING = Set.of("NaN", "*", "NA", "null", "N/A");
    private static final CharMatcher OPENING = CharMatcher.is('“');
    private static final CharMatcher CLOSING = CharMatcher.is('”');

    private static final Cache<Snapshot, Map<List<Object>, Tables>> MADE = CacheBuilder.newBuilder().weakKeys().build();

    private final Supplier<Table> models;
    private final Supplier<Table> countries;
    private final Supplier<Table> domains;
    private final Supplier<Table> tasks;
    private final Supplier<Table> organizations;

    // Each when it is first asked for: who opens a report rarely needs all of them.
    private Tables(List<Model> all) {
        models = Suppliers.memoize(() -> models(all));
        countries = Suppliers.memoize(() -> pairs(ModelColumn.COUNTRIES, all, Model::countries));
        domains = Suppliers.memoize(() -> pairs(ModelColumn.DOMAINS, all, Model::domains));
        tasks = Suppliers.memoize(() -> pairs(ModelColumn.TASKS, all, Model::tasks));
        organizations = Suppliers.memoize(() -> organizations(all));
    }

    /** Those of the models of some years, both inclusive; the same years by the same rules are the same tables. */
    public static Tables between(Snapshot snapshot, int from, int to, Rules rules) {
        return MADE.asMap().computeIfAbsent(snapshot, opened -> new ConcurrentHashMap<>())
                .computeIfAbsent(List.of(from, to, rules), some -> of(snapshot,
                        model -> from <= model.date().getYear() && model.date().getYear() <= to, rules));
    }

    /** The tables of the models that a condition keeps, by the report's rules. */
    public static Tables of(Snapshot snapshot, Predicate<Model> kept) {
        return of(snapshot, kept, Rules.OF_REPORT);
    }

    /** The same by other rules. */
    public static Tables of(Snapshot snapshot, Predicate<Model> kept, Rules rules) {
        return new Tables(rules.of(snapshot.models().stream().filter(kept).toList()));
    }

    /** The tables of some models, by the report's rules. */
    public static Tables of(List<Model> models) {
        return new Tables(List.copyOf(models));
    }

    /** The columns of {@link ModelColumn}; the last, Row, says which model of the snapshot a row is. */
    public Table models() {
        return models.get();
    }

    /** Column Country first: one full count for each distinct country of a model. */
    public Table countries() {
        return countries.get();
    }

    /** Column Domain first: one full count for each distinct domain of a model. */
    public Table domains() {
        return domains.get();
    }

    /** Column Task first: one full count for each distinct task; models of unknown task are not in it. */
    public Table tasks() {
        return tasks.get();
    }

    /**
     * Column Organization first, which holds the name of a group: one full count for each distinct group of a model;
     * then Names in the data, the organizations of the group that the model names. (Tablesaw cannot group by a column
     * that is called Group.)
     */
    public Table organizations() {
        return organizations.get();
    }

    private Table organizations(List<Model> all) {
        StringColumn members = texts("Names in the data", all.stream()
                .flatMap(model -> model.groups().values().stream())
                .map(names -> names.stream().sorted().collect(Collectors.joining(", "))));
        return pairs(ModelColumn.ORGANIZATIONS, all, model -> model.groups().keySet()).insertColumn(1, members);
    }

    // Its columns are those of the models, by row: to make them of the models once more takes twice as long.
    private Table pairs(ModelColumn column, List<Model> all, Function<Model, ? extends Collection<String>> values) {
        int[] rows = IntStream.range(0, all.size())
                .flatMap(row -> values.apply(all.get(row)).stream().mapToInt(value -> row)).toArray();
        return Table.create(column.item(), texts(column.item(), all.stream().map(values).flatMap(Collection::stream)))
                .addColumns(models().columns().stream().map(each -> each.subset(rows)).toArray(Column<?>[]::new));
    }

    private static Table models(List<Model> models) {
        return Table.create("Models", ModelColumn.ofTables().stream().map(column -> column.column(models))
                .toArray(Column<?>[]::new));
    }

    /** A column of texts, in which Tablesaw counts each under its name. */
    static StringColumn texts(String name, Stream<String> values) {
        return StringColumn.create(name, values.map(Tables::countable).toList());
    }

    /**
     * Tablesaw counts some names ({@link #TAKEN_FOR_MISSING}) under none, and splits at its separator of keys, ~~~.
     * They get quotes and blanks that no other name has: a name that comes in such quotes gets more of them, and
     * blanks never stand side by side in an item of an export.
     */
    private static String countable(String name) {
        String bare = CLOSING.trimTrailingFrom(OPENING.trimLeadingFrom(name));
        boolean quoted = TAKEN_FOR_MISSING.contains(bare) || bare.startsWith("~") || bare.endsWith("~");
        return (quoted ? "“" + name + "”" : name).replace("~~~", "~  ~  ~");
    }
}
