package largescale.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.compare.Comparison.Data;
import largescale.count.Triangle;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Model;
import largescale.load.Snapshot;
import largescale.load.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * What the snapshots make of the same publication years: the bundled ones, and the one that is open where it is another
 * one. Tables call a snapshot by the day of its data, the open one that is not bundled {@code opened file}.
 */
public final class Revisions {

    private static final String FIGURE = "Figure";
    private static final String SNAPSHOT = "Data of";

    private final List<Dated> snapshots;
    private final Dated open;
    private final Window years;

    private Revisions(List<Dated> snapshots, Dated open, Window years) {
        this.snapshots = snapshots;
        this.open = open;
        this.years = years;
    }

    /** Those of some publication years. @param open the snapshot that is open */
    public static Revisions of(Snapshot open, Window years) {
        List<Dated> all = Dated.all(open);
        return new Revisions(all, all.stream().filter(one -> one.isOf(open)).findFirst().orElseThrow(), years);
    }

    private List<Dated> bundled() {
        return snapshots.stream().filter(Dated::isBundled).toList();
    }

    /** From the oldest bundled snapshot to the newest. */
    public Bridge bridge() {
        List<Dated> bundled = bundled();
        return new Bridge(bundled.get(0), bundled.get(bundled.size() - 1), years);
    }

    /**
     * From one snapshot to another.
     *
     * @param before the name of the earlier one, as {@link #snapshots()} has it
     * @param after that of the later one
     * @throws BadInput if there is none of that name
     */
    public Bridge bridge(String before, String after) {
        return new Bridge(named(before), named(after), years);
    }

    private Dated named(String name) {
        return snapshots.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInput("There is no snapshot " + BadInput.quote(name) + " to compare. There "
                        + "are: " + String.join(", ", names()) + "."));
    }

    /** The name of the snapshot that is open. */
    public String open() {
        return open.name();
    }

    /** The names of all, by day. */
    public List<String> names() {
        return snapshots.stream().map(Dated::name).toList();
    }

    /** All of them by name, by day. */
    public Map<String, Snapshot> byName() {
        Map<String, Snapshot> all = new LinkedHashMap<>();
        snapshots.forEach(one -> all.put(one.name(), one.snapshot()));
        return Collections.unmodifiableMap(all);
    }

    /** The names of the bundled ones, by day. */
    public List<String> bundledNames() {
        return bundled().stream().map(Dated::name).toList();
    }

    /** A row a snapshot, by day: columns Data of and Models. */
    public Table snapshots() {
        return Table.create("Snapshots", StringColumn.create(SNAPSHOT, snapshots.stream().map(Dated::name)),
                IntColumn.create("Models", snapshots.stream()
                        .mapToInt(one -> Headline.ALL.get(0).of(one.snapshot(), years).size()).toArray()));
    }

    /** The models behind {@link #snapshots()}: column Data of, and those of models. */
    public Table models() {
        Table all = behind();
        return all.where(all.stringColumn(FIGURE).isEqualTo(Headline.ALL.get(0).name()));
    }

    /** A row a headline figure: column Figure, and one for each snapshot. */
    public Table figures() {
        Table table = Table.create("Headline figures",
                StringColumn.create(FIGURE, Headline.ALL.stream().map(Headline::name)));
        snapshots.forEach(one -> table.addColumns(IntColumn.create(one.name(), Headline.ALL.stream()
                .mapToInt(figure -> figure.of(one.snapshot(), years).size()).toArray())));
        return table;
    }

    /** The models behind {@link #figures()}: columns Figure, Data of, and those of models. */
    public Table behind() {
        Map<String, Map<String, List<Model>>> all = new LinkedHashMap<>();
        Headline.ALL.forEach(figure -> {
            Map<String, List<Model>> of = new LinkedHashMap<>();
            snapshots.forEach(one -> of.put(one.name(), figure.of(one.snapshot(), years)));
            all.put(figure.name(), of);
        });
        return behind(FIGURE, SNAPSHOT, all);
    }

    /** How many models of each publication year the bundled snapshots know, and what is to be expected of it. */
    public Triangle reporting() {
        NavigableMap<LocalDate, Map<Integer, Integer>> byDay = new TreeMap<>();
        bundled().forEach(one -> byDay.put(one.until(), one.snapshot().models().stream()
                .collect(Collectors.groupingBy(model -> model.date().getYear(), Collectors.summingInt(m -> 1)))));
        return new Triangle(byDay);
    }

    /**
     * A row a published figure: columns Statement, Published, and one for each bundled snapshot with what it gives in
     * the years that the figure speaks of; missing where it gives none.
     */
    public Table published() {
        List<Published> all = Published.figures();
        Table table = Table.create("Published figures",
                StringColumn.create("Statement", all.stream().map(Published::meaning)),
                numbers("Published", all.stream().map(Published::value).toList()));
        statements(all, (figure, computed) -> computed.value())
                .forEach((name, values) -> table.addColumns(numbers(name, values)));
        return table;
    }

    /**
     * A row a published claim: column Statement, and one for each bundled snapshot: whether the claim holds, yes,
     * yes by a tie, or no; missing where that can't be said.
     */
    public Table claims() {
        List<Published> all = Published.claims();
        Table table = Table.create("Claims", StringColumn.create("Statement", all.stream().map(Published::meaning)));
        statements(all, Revisions::holds)
                .forEach((name, values) -> table.addColumns(StringColumn.create(name, values)));
        return table;
    }

    private static String holds(Published claim, Computed computed) {
        long places = computed.parts().stream().map(Computed.Part::number).distinct().count();
        boolean tie = claim.kind() == Published.Kind.ORDER && places < computed.parts().size();
        return computed.value().isEmpty()
                ? ""
                : !Comparison.agree(claim, computed.value()) ? "no" : tie ? "yes, by a tie" : "yes";
    }

    /** What each bundled snapshot says of statements, in their order. */
    private <T> Map<String, List<T>> statements(List<Published> all, BiFunction<Published, Computed, T> said) {
        Map<String, List<T>> byName = new LinkedHashMap<>();
        for (Dated one : bundled()) {
            Data data = new Data(one.snapshot());
            List<T> values = new ArrayList<>();
            all.forEach(statement -> values.add(said.apply(statement,
                    one.snapshot().card().hasWhole(statement.years().to())
                            ? statement.in(data.of(statement.years()))
                            : Comparison.computed(statement, data))));
            byName.put(one.name(), values);
        }
        return byName;
    }

    private static DoubleColumn numbers(String name, List<String> values) {
        return DoubleColumn.create(name, values.stream()
                .mapToDouble(value -> value.isEmpty() ? Double.NaN : Double.parseDouble(value)).toArray());
    }

    /** The rows that have the same value in all columns after some first ones, as far as they have one. */
    public static Table unchanged(Table table, int first) {
        return table.where(Selection.with(IntStream.range(0, table.rowCount())
                .filter(row -> table.columns().stream().skip(first).filter(column -> !column.isMissing(row))
                        .map(column -> column.get(row)).distinct().count() == 1)
                .toArray()));
    }

    static Table tableOf(List<Model> models) {
        return Tables.of(models).models();
    }

    /** Models with a column before their own: under which name each list of them stands. */
    static Table behind(String column, Map<String, List<Model>> byName) {
        List<Model> all = byName.values().stream().flatMap(List::stream).toList();
        return tableOf(all).insertColumn(0, StringColumn.create(column, byName.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(model -> one.getKey()))));
    }

    /** The same with two columns. */
    static Table behind(String column, String other, Map<String, Map<String, List<Model>>> byNames) {
        Table all = behind(other, Map.of()).insertColumn(0, StringColumn.create(column));
        byNames.forEach((name, byOther) -> {
            Table rows = behind(other, byOther);
            all.append(rows.insertColumn(0,
                    StringColumn.create(column, Collections.nCopies(rows.rowCount(), name))));
        });
        return all;
    }
}
