package largescale.compare;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Multimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.Decimals;
import largescale.load.Snapshot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What Epoch AI revised from one snapshot to another, by the report's rules of counting. Models are the same by their
 * name, those of one day first. A model that is gone and one that is new are probably the same under another name if
 * they share a link, or organizations and publication date, and no other model does so with either of them; else they
 * stay removed and added.
 *
 * @param pairs each model of either snapshot once
 * @param columns what may be corrected of a model: what both have a column of
 */
public record Revision(List<Pair> pairs, List<String> columns) {

    private static final String DAY = "Publication date";
    private static final String TYPE = "Organization type";

    /** What Epoch AI says of a model beside its name; all else in the tables is made of it. */
    private static final List<String> REVISED = List.of(DAY, "Organizations", TYPE, "Countries", "Domains", "Tasks",
            "Training compute (FLOP)", "Parameters", "Training dataset", "Training dataset size (datapoints)",
            "Confidence", "Model accessibility", "Training hardware", "Hardware quantity", "Training time (hours)",
            "Base model", "Link");

    /** A model of a snapshot. @param models those of both @param row its row there */
    record Entry(Table models, int row) {

        String text(String column) {
            return models.column(column) instanceof DoubleColumn numbers
                    ? numbers.isMissing(row) ? "" : Decimals.text(numbers.getDouble(row))
                    : models.getString(row, column);
        }

        /** What is compared: the values that are listed there, in whatever order; of a number six digits, not noise. */
        Set<String> items(String column) {
            if (models.column(column) instanceof DoubleColumn numbers) {
                return Set.of(String.format(Locale.ROOT, "%.5e", numbers.getDouble(row)));
            }
            return Set.copyOf(column.equals("Link")
                    ? List.of(text(column).split(" "))
                    : Tables.items(column, text(column)));
        }

        LocalDate day() {
            return models.dateColumn(DAY).get(row);
        }
    }

    /** A model as the older and as the newer snapshot has it; null where one lacks it. */
    record Pair(Entry before, Entry after) {

        /** As the newer snapshot has it; a removed one as the older one has it. */
        Entry entry() {
            return after == null ? before : after;
        }

        boolean isInBoth() {
            return before != null && after != null;
        }
    }

    /**
     * How a model moves a count, or stays in it as another entry. Only the newer snapshot has it, or only the older
     * one; its new publication date lies in the counted years, or no more; something else moves it in, or out; it is
     * counted in both, under two names, or otherwise known.
     */
    public enum Move {
        ADDED("Added later", 1),
        REMOVED("Removed", -1),
        DATED_IN("Re-dated in", 1),
        DATED_OUT("Re-dated out", -1),
        CLASSIFIED_IN("Reclassified in", 1),
        CLASSIFIED_OUT("Reclassified out", -1),
        RENAMED("Renamed", 0),
        CORRECTED("Corrected", 0);

        private final String name;
        private final int difference;

        Move(String name, int difference) {
            this.name = name;
            this.difference = difference;
        }

        /** What one model adds to the count. */
        public int difference() {
            return difference;
        }

        /** As the tables of changes call it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** What differs between two snapshots; the order of models, and of values in lists, is no difference. */
    public static Revision of(Snapshot older, Snapshot newer) {
        List<String> columns = REVISED.stream().filter(column -> isIn(older, column) && isIn(newer, column)).toList();
        Table models = Tables.of(newer).models();
        int first = models.rowCount();
        models.append(Tables.of(older).models());
        Set<Entry> removed = entries(models, first, models.rowCount()), added = entries(models, 0, first);
        List<Pair> pairs = new ArrayList<>();
        pair(removed, added, pairs, entry -> Set.of(entry.text("Model") + entry.day()));
        pair(removed, added, pairs, entry -> Set.of(entry.text("Model")));
        pair(removed, added, pairs, entry -> entry.text("Link").isEmpty() ? Set.of() : entry.items("Link"));
        pair(removed, added, pairs, entry -> entry.text("Organizations").isEmpty()
                ? Set.of()
                : Set.of(List.of(entry.day(), entry.items("Organizations"))));
        removed.forEach(entry -> pairs.add(new Pair(entry, null)));
        added.forEach(entry -> pairs.add(new Pair(null, entry)));
        return new Revision(List.copyOf(pairs), columns);
    }

    private static boolean isIn(Snapshot snapshot, String column) {
        return snapshot.columns().contains(column.equals(TYPE) ? "Organization category" : Tables.item(column));
    }

    private static Set<Entry> entries(Table models, int from, int to) {
        return IntStream.range(from, to).mapToObj(row -> new Entry(models, row))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Pairs those of which each shares a mark with the other one alone, and takes them away. */
    private static void pair(Set<Entry> removed, Set<Entry> added, List<Pair> pairs, Function<Entry, Set<?>> marks) {
        Multimap<Object, Entry> before = byMark(removed, marks), after = byMark(added, marks);
        for (Entry entry : List.copyOf(removed)) {
            List<Entry> like = like(entry, after, marks);
            if (like.size() == 1 && like(like.get(0), before, marks).size() == 1) {
                pairs.add(new Pair(entry, like.get(0)));
                removed.remove(entry);
                added.remove(like.get(0));
            }
        }
    }

    private static Multimap<Object, Entry> byMark(Set<Entry> entries, Function<Entry, Set<?>> marks) {
        Multimap<Object, Entry> found = HashMultimap.create();
        entries.forEach(entry -> marks.apply(entry).forEach(mark -> found.put(mark, entry)));
        return found;
    }

    private static List<Entry> like(Entry entry, Multimap<Object, Entry> others, Function<Entry, Set<?>> marks) {
        return marks.apply(entry).stream().flatMap(mark -> others.get(mark).stream()).distinct().toList();
    }

    /**
     * What moved a count: a row a model that came, went or is counted under another name, as {@link #changes} has it.
     *
     * @param years the publication years that are counted
     * @param before the rows that are counted in the older snapshot, by the column Row
     * @param after those that are counted in the newer one
     */
    public Table moves(Window years, Set<String> before, Set<String> after) {
        return table(pairs.stream().flatMap(
                pair -> move(pair, years, isOf(before, pair.before()), isOf(after, pair.after())).stream()));
    }

    private static boolean isOf(Set<String> rows, Entry entry) {
        return entry != null && rows.contains(entry.text("Row"));
    }

    /**
     * What became of the entries of some publication years: a row a model that came, went or was renamed, and one for
     * each of its values that was corrected. Columns Step (as {@link Move} calls it), Changed (the column of which
     * Before and After are the values; all three are empty of a model that one snapshot lacks), and those of models, as
     * the newer snapshot has them. By step and day.
     */
    public Table changes(Window years) {
        return table(pairs.stream().flatMap(pair -> {
            boolean then = isOf(years, pair.before()), now = isOf(years, pair.after());
            Optional<Change> move = move(pair, years, then, now);
            Stream<Change> corrected = corrected(pair, move.map(Change::column).orElse(""));
            return Stream.concat(move.stream(), corrected.filter(change -> then || now));
        }));
    }

    private static boolean isOf(Window years, Entry entry) {
        return entry != null && years.contains(entry.day().getYear());
    }

    /** How a model moves a count, if it does. @param then whether the older count has it @param now the newer one */
    private Optional<Change> move(Pair pair, Window years, boolean then, boolean now) {
        if (!then && !now) {
            return Optional.empty();
        }
        if (!pair.isInBoth()) {
            return Optional.of(new Change(pair, then ? Move.REMOVED : Move.ADDED, ""));
        }
        if (then && now) {
            return pair.before().text("Model").equals(pair.after().text("Model"))
                    ? Optional.empty()
                    : Optional.of(new Change(pair, Move.RENAMED, "Model"));
        }
        return Optional.of(isOf(years, pair.before()) == isOf(years, pair.after())
                ? new Change(pair, now ? Move.CLASSIFIED_IN : Move.CLASSIFIED_OUT, "")
                : new Change(pair, now ? Move.DATED_IN : Move.DATED_OUT, DAY));
    }

    /** In what a model differs beside the column that has moved it. */
    private Stream<Change> corrected(Pair pair, String moved) {
        return columns.stream().filter(column -> pair.isInBoth() && !column.equals(moved)
                && !pair.before().items(column).equals(pair.after().items(column)))
                .map(column -> new Change(pair, Move.CORRECTED, column));
    }

    /** @param column what was changed; empty where that is no single one */
    private record Change(Pair pair, Move move, String column) {

        String text(Function<Pair, Entry> side) {
            return column.isEmpty() ? "" : side.apply(pair).text(column);
        }
    }

    private Table table(Stream<Change> changes) {
        List<Change> all = changes.sorted(Comparator.comparing(Change::move)
                .thenComparing(change -> change.pair().entry().day())
                .thenComparing(change -> change.pair().entry().text("Model"))).toList();
        int[] rows = all.stream().mapToInt(change -> change.pair().entry().row()).toArray();
        return Table.create("Changes", texts("Step", all, change -> change.move().toString()),
                texts("Changed", all, Change::column), texts("Before", all, change -> change.text(Pair::before)),
                texts("After", all, change -> change.text(Pair::after)))
                .addColumns(pairs.get(0).entry().models().columns().stream().map(column -> column.subset(rows))
                        .toArray(Column<?>[]::new));
    }

    private static StringColumn texts(String name, List<Change> all, Function<Change, String> text) {
        return StringColumn.create(name, all.stream().map(text));
    }
}
