package largescale.compare;

import com.google.common.cache.LoadingCache;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.Card;
import largescale.load.Snapshot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * The data of several days: the bundled snapshots, and the one that is open where it is another one; and which
 * published statements each bears out. Tables call a snapshot by the day of its data, the open one that is not bundled
 * {@code opened file}.
 *
 * @param byName all of them by name, by the last day that they can know of
 * @param open the name of the one that is open
 */
public record Revisions(Map<String, Snapshot> byName, String open) {

    private static final String FILE = "opened file";
    private static final String TIE = "yes, by a tie";

    /** @param open the snapshot that is open */
    public static Revisions of(Snapshot open) {
        List<Snapshot> all = new ArrayList<>(Snapshot.bundled());
        if (!open.card().bundled()) {
            all.add(open);
        }
        all.sort(Comparator.comparing(snapshot -> snapshot.card().until()));
        Map<String, Snapshot> byName = new LinkedHashMap<>();
        all.forEach(snapshot -> byName.put(name(snapshot), snapshot));
        return new Revisions(Collections.unmodifiableMap(byName), name(open));
    }

    private static String name(Snapshot snapshot) {
        return snapshot.card().bundled() ? snapshot.card().name() : FILE;
    }

    /** Those in which all years of the published report were over, by name. */
    public Map<String, Snapshot> days() {
        return Maps.filterValues(byName, snapshot -> !PublishedReport.living().isLaterThan(snapshot.card()));
    }

    /** Their names. */
    public List<String> names() {
        return List.copyOf(days().keySet());
    }

    /**
     * A row a figure of the report that is made living: columns Statement, Published, and one for each of the {@link
     * #days} with what it gives in the years that the figure speaks of; missing where it gives none.
     */
    public Table figures() {
        List<Published> all = living(Published.figures());
        Table table = Table.create("Published figures", statements(all), numbers("Published", all, Published::value));
        names().forEach(day -> table.addColumns(numbers(day, all, on(day).andThen(Computed::value))));
        return table;
    }

    private static List<Published> living(List<Published> all) {
        return all.stream().filter(one -> one.report().equals(PublishedReport.living())).toList();
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
     * A row a claim of the same report: column Statement, and one for each of the {@link #days}: whether the claim
     * holds, yes, yes by a tie, or no; missing where that can't be said.
     */
    public Table claims() {
        List<Published> all = living(Published.claims());
        Table table = Table.create("Claims", statements(all));
        for (String day : names()) {
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
                : !claim.agrees(computed.value()) ? "no" : tie ? TIE : "yes";
    }

    /**
     * Of what it published, how much the data of the first day gives, and how much of that every later one gives too:
     * one row of columns Figures, Figures on every day, Claims, Claims on every day, and Claims by a tie, of these.
     */
    public Table holding() {
        Table figures = figures(), claims = claims();
        Function<String, Selection> asPublished = day -> asPublished(figures, day);
        Function<String, Selection> holds = day -> claims.stringColumn(day).startsWith("yes");
        Selection ties = names().stream().map(day -> claims.stringColumn(day).isEqualTo(TIE)).reduce(Selection::or)
                .orElseThrow();
        String first = names().get(0);
        return Table.create("Holding", number("Figures", asPublished.apply(first)),
                number("Figures on every day", onEachDay(asPublished)), number("Claims", holds.apply(first)),
                number("Claims on every day", onEachDay(holds)), number("Claims by a tie", onEachDay(holds).and(ties)));
    }

    /** The {@link #figures} that the data of some day does not give as published. */
    public Table otherFigures() {
        Table figures = figures();
        return figures.dropWhere(onEachDay(day -> asPublished(figures, day)));
    }

    /** The {@link #claims} that do not hold in the data of some day, or of which that can't be said. */
    public Table otherClaims() {
        Table claims = claims();
        return claims.dropWhere(onEachDay(day -> claims.stringColumn(day).startsWith("yes")));
    }

    private static Selection asPublished(Table figures, String day) {
        return figures.doubleColumn(day).isEqualTo(figures.doubleColumn("Published"));
    }

    private Selection onEachDay(Function<String, Selection> statements) {
        return names().stream().map(statements).reduce(Selection::and).orElseThrow();
    }

    private static IntColumn number(String name, Selection statements) {
        return IntColumn.create(name, new int[]{statements.size()});
    }
}
