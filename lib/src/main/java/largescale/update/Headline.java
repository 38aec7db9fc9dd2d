package largescale.update;

import java.util.List;
import java.util.function.Predicate;
import largescale.count.Window;
import largescale.load.Model;
import largescale.load.ModelColumn;
import largescale.load.Snapshot;

/**
 * A figure that the report leads with: a number of models.
 *
 * @param name what is counted; {@code data/labels.csv} has its Korean (context Figure)
 * @param column what tells whether a model of the years is counted
 * @param counted which are
 */
record Headline(String name, ModelColumn column, Predicate<Model> counted) {

    /** All, the number of models first. */
    static final List<Headline> ALL = List.of(
            new Headline("models", ModelColumn.PUBLICATION_DATE, model -> true),
            country("United States"), country("China"), country("Korea"),
            new Headline("Language", ModelColumn.DOMAINS, model -> model.domains().contains("Language")),
            new Headline("joint", ModelColumn.ORGANIZATIONS, model -> model.groups().size() > 1),
            new Headline("industry", ModelColumn.ORGANIZATION_TYPE, model -> model.categories().contains("Industry")));

    private static Headline country(String name) {
        return new Headline(name, ModelColumn.COUNTRIES, model -> model.countries().contains(name));
    }

    /** The models that a snapshot counts in some publication years. */
    List<Model> of(Snapshot snapshot, Window years) {
        return snapshot.models().stream().filter(model -> years.contains(model.date().getYear())).filter(counted)
                .toList();
    }
}
