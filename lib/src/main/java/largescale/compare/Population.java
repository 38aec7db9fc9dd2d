package largescale.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import largescale.compare.Computed.Part;
import largescale.count.Window;
import largescale.load.Model;
import largescale.load.ModelColumn;
import largescale.load.Snapshot;

/**
 * The models of some publication years, and in groups those of each country, domain, task or developer. Each grouping
 * is made once, when it is asked for.
 */
final class Population {

    private final Window years;
    private final List<Model> models;
    private final Map<Grouping, Map<String, List<Model>>> groups = new EnumMap<>(Grouping.class);

    /** What models are grouped by: one full count for each of the distinct values that a model has. */
    enum Grouping {
        /** All in one group. */
        MODELS("", model -> List.of("")),
        COUNTRIES(ModelColumn.COUNTRIES.item(), Model::countries),
        DOMAINS(ModelColumn.DOMAINS.item(), Model::domains),
        TASKS(ModelColumn.TASKS.item(), Model::tasks),
        /** Developers: organizations of one group are one. */
        ORGANIZATIONS(ModelColumn.ORGANIZATIONS.item(), model -> model.groups().keySet());

        private final String item;
        private final Function<Model, Collection<String>> values;

        Grouping(String item, Function<Model, Collection<String>> values) {
            this.item = item;
            this.values = values;
        }

        /** What one of the values is called: Country, …; of {@link #MODELS} an empty text. */
        String item() {
            return item;
        }
    }

    Population(Window years, List<Model> models) {
        this.years = years;
        this.models = models;
    }

    /** The models of a snapshot that were published in some years. */
    static Population of(Snapshot snapshot, Window years) {
        return new Population(years, snapshot.models().stream()
                .filter(model -> years.contains(model.date().getYear())).toList());
    }

    Window years() {
        return years;
    }

    /** In the order of their export. */
    List<Model> models() {
        return models;
    }

    /** The models of each value that there is. */
    Map<String, List<Model>> by(Grouping grouping) {
        return groups.computeIfAbsent(grouping, by -> by(by.values));
    }

    private Map<String, List<Model>> by(Function<Model, Collection<String>> values) {
        Map<String, List<Model>> found = new LinkedHashMap<>();
        for (Model model : models) {
            for (String value : values.apply(model)) {
                found.computeIfAbsent(value, key -> new ArrayList<>()).add(model);
            }
        }
        return found;
    }

    /** The models of one value. */
    Population with(Grouping grouping, String value) {
        return new Population(years, by(grouping).getOrDefault(value, List.of()));
    }

    /** The groups, those with most models first, equal ones by name. */
    List<Part> ranking(Grouping grouping) {
        return ranking(grouping.item, by(grouping));
    }

    /** The same by the texts of a column. */
    List<Part> ranking(ModelColumn column) {
        return ranking(column.inTables(), by(model -> List.of(column.text(model))));
    }

    private List<Part> ranking(String context, Map<String, List<Model>> ranked) {
        return ranked.entrySet().stream().map(group -> Part.of(context, group.getKey(), years, group.getValue()))
                .sorted(Comparator.comparingInt((Part part) -> -part.models().size()).thenComparing(Part::name))
                .toList();
    }
}
