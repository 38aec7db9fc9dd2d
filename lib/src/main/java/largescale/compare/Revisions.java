package largescale.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import largescale.compare.Comparison.Data;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Snapshot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the snapshots make of the same publication years: the bundled ones, and the one that is open where it is another
 * one. Tables call a snapshot by the day of its data, the open one that is not bundled {@code opened file}.
 */
public final class Revisions {

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

    /**
     * What became of the entries of the publication years from the oldest bundled snapshot to the newest, as
     * {@link Revision#changes} says it.
     */
    public Table changes() {
        List<String> bundled = bundledNames();
        return changes(bundled.get(0), bundled.get(bundled.size() - 1));
    }

    /**
     * The same from one snapshot to another.
     *
     * @param before the name of the earlier one, as {@link #names()} has it
     * @param after that of the later one
     * @throws BadInput if there is none of that name
     */
    public Table changes(String before, String after) {
        return Revision.of(named(before).snapshot(), named(after).snapshot()).changes(years);
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

    /**
     * Of what IS-178 published, how much the oldest bundled snapshot gives, and how much of that every later one gives
     * too: one row of columns Figures, Figures on every day, Claims and Claims on every day.
     */
    public Table holding() {
        List<String> days = bundledNames();
        Table figures = published(), claims = claims();
        BiPredicate<Integer, String> asPublished = (row, day) -> figures.doubleColumn(day)
                .getDouble(row) == figures.doubleColumn("Published").getDouble(row);
        BiPredicate<Integer, String> holds = (row, day) -> claims.getString(row, day).startsWith("yes");
        return Table.create("Holding").addColumns(
                number("Figures", figures, row -> asPublished.test(row, days.get(0))),
                number("Figures on every day", figures,
                        row -> days.stream().allMatch(day -> asPublished.test(row, day))),
                number("Claims", claims, row -> holds.test(row, days.get(0))),
                number("Claims on every day", claims, row -> days.stream().allMatch(day -> holds.test(row, day))));
    }

    private static IntColumn number(String name, Table table, IntPredicate some) {
        return IntColumn.create(name, new int[]{(int) IntStream.range(0, table.rowCount()).filter(some).count()});
    }
}
