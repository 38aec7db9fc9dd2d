package largescale.compare;

import com.google.common.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Snapshot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * What the snapshots make of the same publication years: the bundled ones, and the one that is open where it is another
 * one. Tables call a snapshot by the day of its data, the open one that is not bundled {@code opened file}.
 *
 * @param byName all of them by name, by the last day that they can know of
 * @param open the name of the one that is open
 * @param years the publication years
 */
public record Revisions(Map<String, Snapshot> byName, String open, Window years) {

    private static final String FILE = "opened file";

    /** Those of some publication years. @param open the snapshot that is open */
    public static Revisions of(Snapshot open, Window years) {
        List<Snapshot> all = new ArrayList<>(Snapshot.bundled());
        if (!open.card().bundled()) {
            all.add(open);
        }
        all.sort(Comparator.comparing(snapshot -> snapshot.card().until()));
        Map<String, Snapshot> byName = new LinkedHashMap<>();
        all.forEach(snapshot -> byName.put(name(snapshot), snapshot));
        return new Revisions(Collections.unmodifiableMap(byName), name(open), years);
    }

    private static String name(Snapshot snapshot) {
        return snapshot.card().bundled() ? snapshot.card().name() : FILE;
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
     * @param before the name of the earlier one
     * @param after that of the later one
     * @throws BadInput if there is none of that name
     */
    public Table changes(String before, String after) {
        return Revision.of(named(before), named(after)).changes(years);
    }

    private Snapshot named(String name) {
        if (!byName.containsKey(name)) {
            throw new BadInput("There is no snapshot " + BadInput.quote(name) + " to compare. There are: "
                    + String.join(", ", byName.keySet()) + ".");
        }
        return byName.get(name);
    }

    /** The names of the bundled ones, by day. */
    public List<String> bundledNames() {
        return byName.keySet().stream().filter(name -> !name.equals(FILE)).toList();
    }

    /**
     * A row a published figure: columns Statement, Published, and one for each bundled snapshot with what it gives in
     * the years that the figure speaks of; missing where it gives none.
     */
    public Table published() {
        List<Published> all = Published.figures();
        Table table = Table.create("Published figures", statements(all), numbers("Published", all, Published::value));
        bundledNames().forEach(day -> table.addColumns(numbers(day, all, on(day).andThen(Computed::value))));
        return table;
    }

    private static StringColumn statements(List<Published> all) {
        return StringColumn.create("Statement", all.stream().map(Published::meaning));
    }

    private static DoubleColumn numbers(String name, List<Published> all, Function<Published, String> number) {
        return DoubleColumn.create(name, all.stream().map(number)
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text)).toArray());
    }

    // A statement of a year that is over has a value, also where the report's last year is not.
    private Function<Published, Computed> on(String day) {
        Card card = byName.get(day).card();
        LoadingCache<Window, Tables> tables = Tables.byYears(byName.get(day));
        return statement -> card.hasWhole(statement.years().to()) || !statement.report().isLaterThan(card)
                ? statement.in(tables)
                : Computed.NONE;
    }

    /**
     * A row a published claim: column Statement, and one for each bundled snapshot: whether the claim holds, yes,
     * yes by a tie, or no; missing where that can't be said.
     */
    public Table claims() {
        List<Published> all = Published.claims();
        Table table = Table.create("Claims", statements(all));
        for (String day : bundledNames()) {
            Function<Published, Computed> computed = on(day);
            table.addColumns(StringColumn.create(day, all.stream().map(claim -> holds(claim, computed.apply(claim)))));
        }
        return table;
    }

    private static String holds(Published claim, Computed computed) {
        long places = computed.parts().stream().map(Computed.Part::number).distinct().count();
        boolean tie = claim.kind() == Published.Kind.ORDER && places < computed.parts().size();
        return computed.value().isEmpty()
                ? ""
                : !claim.agrees(computed.value()) ? "no" : tie ? "yes, by a tie" : "yes";
    }

    /**
     * Of what IS-178 published, how much the oldest bundled snapshot gives, and how much of that every later one gives
     * too: one row of columns Figures, Figures on every day, Claims and Claims on every day.
     */
    public Table holding() {
        Table figures = published(), claims = claims();
        Function<String, Selection> asPublished = day -> figures.doubleColumn(day)
                .isEqualTo(figures.doubleColumn("Published"));
        Function<String, Selection> holds = day -> claims.stringColumn(day).startsWith("yes");
        String first = bundledNames().get(0);
        return Table.create("Holding", number("Figures", asPublished.apply(first)),
                number("Figures on every day", onEachDay(asPublished)), number("Claims", holds.apply(first)),
                number("Claims on every day", onEachDay(holds)));
    }

    private Selection onEachDay(Function<String, Selection> statements) {
        return bundledNames().stream().map(statements).reduce(Selection::and).orElseThrow();
    }

    private static IntColumn number(String name, Selection statements) {
        return IntColumn.create(name, new int[]{statements.size()});
    }
}
