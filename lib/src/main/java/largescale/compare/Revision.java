package largescale.compare;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.Model;
import largescale.load.ModelColumn;
import largescale.load.Snapshot;
import largescale.load.Tables;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What Epoch AI revised from one snapshot to another. Models are the same by their name. A model that is gone and one
 * that is new are probably the same under another name if they share a link, or organizations and publication date,
 * and no other model does so with either of them; else they stay removed and added.
 *
 * @param until the last day that the older snapshot can know of
 * @param added models that only the newer snapshot has
 * @param removed models that only the older one has
 * @param renamed models that are probably the same
 * @param kept models that both have, under the same name
 * @param columns what is compared of a model: what both have a column of
 */
public record Revision(LocalDate until, List<Model> added, List<Model> removed, List<Pair> renamed,
        List<Pair> kept, List<ModelColumn> columns) {

    /** A model before and after. */
    public record Pair(Model before, Model after) {

        private boolean isRenamed() {
            return !before.name().equals(after.name());
        }
    }

    /** A model that moves a count. @param before, after as the snapshots have it; null where one lacks it */
    public record Moved(Model before, Model after) {

        /** As the newer snapshot has it; a removed one as the older one has it. */
        public Model model() {
            return after == null ? before : after;
        }
    }

    /** How a model moves a count, or stays in it as another entry. */
    public enum Move {
        /** Only the newer snapshot has it, and it was published after the older one. */
        ADDED("Published since", 1),
        /** Only the newer snapshot has it, but it was published by the day of the older one. */
        BACKFILLED("Added later", 1),
        /** Only the older one has it. */
        REMOVED("Removed", -1),
        /** Its new publication date lies in the years that are counted, the old one does not. */
        DATED_IN("Re-dated in", 1),
        /** The other way round. */
        DATED_OUT("Re-dated out", -1),
        /** It is of these years in both; what else is known of it has changed, so that it is counted now. */
        CLASSIFIED_IN("Reclassified in", 1),
        /** So that it is no longer counted. */
        CLASSIFIED_OUT("Reclassified out", -1),
        /** It is counted in both, under two names. */
        RENAMED("Renamed", 0),
        /** It is counted in both, and something is known otherwise that moves no count. */
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

        /** As the tables of revisions call it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A value that differs.
     *
     * @param model its name in the newer snapshot
     * @param column what differs, as the tables call it
     */
    public record Corrected(String model, String column, String before, String after) {}

    /** What differs between two snapshots. */
    public static Revision of(Snapshot older, Snapshot newer) {
        return of(older.models(), older.card().until(), newer.models(), ModelColumn.revised().stream()
                .filter(older.columns()::contains).filter(newer.columns()::contains).toList());
    }

    /**
     * What differs between two snapshots' models; the order of models, and of values in lists, is no difference.
     *
     * @param until the last day that the older snapshot can know of
     * @param columns what is compared of a model
     */
    static Revision of(List<Model> older, LocalDate until, List<Model> newer, List<ModelColumn> columns) {
        Map<String, Deque<Model>> byName = new HashMap<>();
        older.forEach(model -> byName.computeIfAbsent(model.name(), name -> new ArrayDeque<>()).add(model));
        List<Pair> kept = new ArrayList<>();
        List<Model> added = new ArrayList<>();
        for (Model model : newer) {
            Deque<Model> before = byName.getOrDefault(model.name(), new ArrayDeque<>());
            if (before.isEmpty()) {
                added.add(model);
            } else {
                kept.add(new Pair(before.remove(), model));
            }
        }
        List<Model> removed = new ArrayList<>(
                older.stream().filter(model -> byName.get(model.name()).remove(model)).toList());
        List<Pair> renamed = new ArrayList<>();
        pair(removed, added, renamed, Revision::links);
        pair(removed, added, renamed, Revision::origin);
        return new Revision(until, List.copyOf(added), List.copyOf(removed), List.copyOf(renamed), List.copyOf(kept),
                columns);
    }

    private static Set<Object> links(Model model) {
        return Set.copyOf(model.links());
    }

    private static Set<Object> origin(Model model) {
        return model.organizations().isEmpty()
                ? Set.of()
                : Set.of(List.of(model.date(), Set.copyOf(model.organizations())));
    }

    /** Takes away the models of which each is like the other one alone. */
    private static void pair(List<Model> removed, List<Model> added, List<Pair> renamed,
            Function<Model, Set<Object>> marks) {
        List<Pair> alike = pairs(removed, added, marks);
        Map<Model, Long> before = alike.stream().collect(Collectors.groupingBy(Pair::before, Collectors.counting()));
        Map<Model, Long> after = alike.stream().collect(Collectors.groupingBy(Pair::after, Collectors.counting()));
        for (Pair pair : alike) {
            if (before.get(pair.before()) == 1 && after.get(pair.after()) == 1) {
                renamed.add(pair);
                removed.remove(pair.before());
                added.remove(pair.after());
            }
        }
    }

    // The models of a mark are looked up: there may be thousands on both sides.
    private static List<Pair> pairs(List<Model> removed, List<Model> added, Function<Model, Set<Object>> marks) {
        Map<Object, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            for (Object mark : marks.apply(added.get(i))) {
                places.computeIfAbsent(mark, first -> new ArrayList<>()).add(i);
            }
        }
        return removed.stream().flatMap(before -> marks.apply(before).stream()
                .flatMap(mark -> places.getOrDefault(mark, List.of()).stream()).distinct().sorted()
                .map(place -> new Pair(before, added.get(place)))).toList();
    }

    /** The models that both have, under whatever name. */
    public List<Pair> inBoth() {
        return Stream.concat(kept.stream(), renamed.stream()).toList();
    }

    /** What else than the name differs of models that both have. */
    public List<Corrected> corrected() {
        return inBoth().stream().flatMap(pair -> corrected(pair).map(column -> new Corrected(pair.after().name(),
                column.inTables(), column.text(pair.before()), column.text(pair.after())))).toList();
    }

    /** In what a model differs, but for the name. */
    Stream<ModelColumn> corrected(Pair pair) {
        return columns.stream().filter(column -> !column.text(pair.before()).equals(column.text(pair.after())));
    }

    /**
     * What moved a count. The differences of all moves add up to that of the two counts.
     *
     * @param years the publication years that are counted
     * @param counted the models that are counted in the older snapshot
     * @param countedNow those that are counted in the newer one
     * @return the models of each move that there is
     */
    public Map<Move, List<Moved>> moves(Window years, List<Model> counted, List<Model> countedNow) {
        Set<String> before = rows(counted), after = rows(countedNow);
        Map<Move, List<Moved>> moves = new EnumMap<>(Move.class);
        added.stream().filter(model -> after.contains(model.row())).forEach(model -> put(moves,
                model.date().isAfter(until) ? Move.ADDED : Move.BACKFILLED, new Moved(null, model)));
        removed.stream().filter(model -> before.contains(model.row()))
                .forEach(model -> put(moves, Move.REMOVED, new Moved(model, null)));
        inBoth().forEach(pair -> move(pair, years, before.contains(pair.before().row()),
                after.contains(pair.after().row()))
                .ifPresent(move -> put(moves, move, new Moved(pair.before(), pair.after()))));
        return moves;
    }

    private static Set<String> rows(List<Model> models) {
        return models.stream().map(Model::row).collect(Collectors.toSet());
    }

    private static void put(Map<Move, List<Moved>> moves, Move move, Moved model) {
        moves.computeIfAbsent(move, other -> new ArrayList<>()).add(model);
    }

    private static Optional<Move> move(Pair pair, Window years, boolean before, boolean after) {
        if (before == after) {
            return before && pair.isRenamed() ? Optional.of(Move.RENAMED) : Optional.empty();
        }
        boolean dated = years.contains(pair.before().date().getYear()) != years.contains(pair.after().date().getYear());
        if (after) {
            return Optional.of(dated ? Move.DATED_IN : Move.CLASSIFIED_IN);
        }
        return Optional.of(dated ? Move.DATED_OUT : Move.CLASSIFIED_OUT);
    }

    /**
     * What became of the entries of some publication years: a row a model that came, went or was renamed, and one for
     * each of its values that was corrected; columns Step (as {@link Move} calls it), Before and After (what was
     * changed), then those of models, as the newer snapshot has them. By step and day.
     */
    public Table changes(Window years) {
        List<Change> all = Stream.concat(Stream.concat(added.stream().map(model -> new Pair(null, model)),
                removed.stream().map(model -> new Pair(model, null))), inBoth().stream())
                .filter(pair -> isOf(years, pair.before()) || isOf(years, pair.after()))
                .flatMap(pair -> changes(pair, years))
                .sorted(Comparator.comparing(Change::move).thenComparing(change -> change.model().date())
                        .thenComparing(change -> change.model().name()))
                .toList();
        return Tables.of(all.stream().map(Change::model).toList()).models()
                .insertColumn(0, StringColumn.create("After", all.stream().map(change -> change.text(Pair::after))))
                .insertColumn(0, StringColumn.create("Before", all.stream().map(change -> change.text(Pair::before))))
                .insertColumn(0, StringColumn.create("Step", all.stream().map(change -> change.move().toString())));
    }

    private static boolean isOf(Window years, Model model) {
        return model != null && years.contains(model.date().getYear());
    }

    private Stream<Change> changes(Pair pair, Window years) {
        if (pair.before() == null || pair.after() == null) {
            Move came = pair.before() == null
                    ? pair.after().date().isAfter(until) ? Move.ADDED : Move.BACKFILLED
                    : Move.REMOVED;
            return Stream.of(new Change(pair, came, null));
        }
        Optional<Move> moved = move(pair, years, isOf(years, pair.before()), isOf(years, pair.after()));
        Stream<Change> itself = moved.stream().map(move -> new Change(pair, move,
                move == Move.RENAMED ? ModelColumn.NAME : ModelColumn.PUBLICATION_DATE));
        // A date that has moved it is told already.
        return Stream.concat(itself, corrected(pair).filter(column -> column != ModelColumn.PUBLICATION_DATE
                || moved.filter(move -> move != Move.RENAMED).isEmpty())
                .map(column -> new Change(pair, Move.CORRECTED, column)));
    }

    /** @param column what was changed; null of a model that one of the two alone has */
    private record Change(Pair pair, Move move, ModelColumn column) {

        Model model() {
            return pair.after() == null ? pair.before() : pair.after();
        }

        String text(Function<Pair, Model> side) {
            return column == null ? "" : column.inTables() + ": " + column.text(side.apply(pair));
        }
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && renamed.isEmpty() && corrected().isEmpty();
    }
}
