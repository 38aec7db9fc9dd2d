package largescale.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.Model;
import largescale.load.ModelColumn;

/**
 * What Epoch AI revised from one snapshot to another. Models are the same by their name; a model that is gone and one
 * that is new are probably the same under another name if they share a link, or organizations and publication date.
 *
 * @param added models that only the newer snapshot has
 * @param removed models that only the older one has
 * @param renamed models that are probably the same
 * @param kept models that both have, under the same name
 * @param corrected what else differs of models that both have, under whatever name
 */
public record Revision(List<Model> added, List<Model> removed, List<Pair> renamed, List<Pair> kept,
        List<Corrected> corrected) {

    /** A model before and after. */
    public record Pair(Model before, Model after) {}

    /** How a model moves a count, or stays in it under another name. */
    public enum Move {
        /** Only the newer snapshot has it. */
        ADDED(1),
        /** Only the older one has it. */
        REMOVED(-1),
        /** Its new publication date lies in the years that are counted, the old one does not. */
        DATED_IN(1),
        /** The other way round. */
        DATED_OUT(-1),
        /** It is of these years in both; what else is known of it has changed, so that it is counted now. */
        CLASSIFIED_IN(1),
        /** So that it is no longer counted. */
        CLASSIFIED_OUT(-1),
        /** It is counted in both, under two names. */
        RENAMED(0);

        private final int difference;

        Move(int difference) {
            this.difference = difference;
        }

        /** What one model adds to the count. */
        public int difference() {
            return difference;
        }
    }

    /**
     * A value that differs.
     *
     * @param model its name in the newer snapshot
     * @param column what differs, as the tables call it
     */
    public record Corrected(String model, String column, String before, String after) {}

    /** What differs between two snapshots' models; the order of models, and of values in lists, is no difference. */
    public static Revision of(List<Model> older, List<Model> newer) {
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
        pair(removed, added, renamed, (before, after) -> !Collections.disjoint(before.links(), after.links()));
        pair(removed, added, renamed, (before, after) -> before.date().equals(after.date())
                && !before.organizations().isEmpty()
                && Set.copyOf(before.organizations()).equals(Set.copyOf(after.organizations())));
        List<Corrected> corrected = Stream.concat(kept.stream(), renamed.stream()).flatMap(Revision::corrected)
                .toList();
        return new Revision(List.copyOf(added), List.copyOf(removed), List.copyOf(renamed), List.copyOf(kept),
                corrected);
    }

    private static void pair(List<Model> removed, List<Model> added, List<Pair> renamed,
            BiPredicate<Model, Model> same) {
        for (Model before : List.copyOf(removed)) {
            added.stream().filter(after -> same.test(before, after)).findFirst().ifPresent(after -> {
                renamed.add(new Pair(before, after));
                removed.remove(before);
                added.remove(after);
            });
        }
    }

    private static Stream<Corrected> corrected(Pair same) {
        return ModelColumn.revised().stream()
                .map(column -> new Corrected(same.after().name(), column.inTables(), column.text(same.before()),
                        column.text(same.after())))
                .filter(value -> !value.before().equals(value.after()));
    }

    /**
     * What moved a count. The differences of all moves add up to that of the two counts.
     *
     * @param years the publication years that are counted
     * @param before the rows (see {@link Model#row}) that are counted in the older snapshot
     * @param after those that are counted in the newer one
     * @return the models of each move that there is, as the newer snapshot has them; removed ones as the older one has
     *     them
     */
    public Map<Move, List<Model>> moves(Window years, Set<String> before, Set<String> after) {
        Map<Move, List<Model>> moves = new EnumMap<>(Move.class);
        added.stream().filter(model -> after.contains(model.row())).forEach(model -> put(moves, Move.ADDED, model));
        removed.stream().filter(model -> before.contains(model.row()))
                .forEach(model -> put(moves, Move.REMOVED, model));
        Stream.concat(kept.stream(), renamed.stream()).forEach(pair -> move(pair, years,
                before.contains(pair.before().row()), after.contains(pair.after().row()))
                .ifPresent(move -> put(moves, move, pair.after())));
        return moves;
    }

    private static void put(Map<Move, List<Model>> moves, Move move, Model model) {
        moves.computeIfAbsent(move, other -> new ArrayList<>()).add(model);
    }

    private static Optional<Move> move(Pair pair, Window years, boolean before, boolean after) {
        if (before == after) {
            boolean renamed = before && !pair.before().name().equals(pair.after().name());
            return renamed ? Optional.of(Move.RENAMED) : Optional.empty();
        }
        boolean dated = years.contains(pair.before().date().getYear()) != years.contains(pair.after().date().getYear());
        if (after) {
            return Optional.of(dated ? Move.DATED_IN : Move.CLASSIFIED_IN);
        }
        return Optional.of(dated ? Move.DATED_OUT : Move.CLASSIFIED_OUT);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && renamed.isEmpty() && corrected.isEmpty();
    }
}
