package largescale.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import largescale.load.Model;
import largescale.load.ModelColumn;

/**
 * What Epoch AI revised from one snapshot to another. Models are the same by their name; a model that is gone and one
 * that is new are probably the same under another name if they share a link, or organizations and publication date.
 *
 * @param added models that only the newer snapshot has
 * @param removed models that only the older one has
 * @param renamed models that are probably the same
 * @param corrected what else differs of models that both have
 */
public record Revision(List<Model> added, List<Model> removed, List<Renamed> renamed, List<Corrected> corrected) {

    /** A model before and after. */
    public record Renamed(Model before, Model after) {}

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
        List<Renamed> same = new ArrayList<>();
        List<Model> added = new ArrayList<>();
        for (Model model : newer) {
            Deque<Model> before = byName.getOrDefault(model.name(), new ArrayDeque<>());
            if (before.isEmpty()) {
                added.add(model);
            } else {
                same.add(new Renamed(before.remove(), model));
            }
        }
        List<Model> removed = new ArrayList<>(
                older.stream().filter(model -> byName.get(model.name()).remove(model)).toList());
        List<Renamed> renamed = new ArrayList<>();
        pair(removed, added, renamed, (before, after) -> !Collections.disjoint(before.links(), after.links()));
        pair(removed, added, renamed, (before, after) -> before.date().equals(after.date())
                && !before.organizations().isEmpty()
                && Set.copyOf(before.organizations()).equals(Set.copyOf(after.organizations())));
        same.addAll(renamed);
        List<Corrected> corrected = same.stream().flatMap(Revision::corrected).toList();
        return new Revision(List.copyOf(added), List.copyOf(removed), List.copyOf(renamed), corrected);
    }

    private static void pair(List<Model> removed, List<Model> added, List<Renamed> renamed,
            BiPredicate<Model, Model> same) {
        for (Model before : List.copyOf(removed)) {
            added.stream().filter(after -> same.test(before, after)).findFirst().ifPresent(after -> {
                renamed.add(new Renamed(before, after));
                removed.remove(before);
                added.remove(after);
            });
        }
    }

    private static Stream<Corrected> corrected(Renamed same) {
        return ModelColumn.revised().stream()
                .map(column -> new Corrected(same.after().name(), column.inTables(), column.text(same.before()),
                        column.text(same.after())))
                .filter(value -> !value.before().equals(value.after()));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && renamed.isEmpty() && corrected.isEmpty();
    }
}
