package largescale.load;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A snapshot's models as Tablesaw tables: one row a model, and four long tables, one row a pair of a model and one of
 * its countries, domains, tasks or groups of organizations. A long table has the columns of the models behind its own,
 * so that it can be filtered and grouped by any of them. Unknown texts are empty, unknown numbers missing.
 *
 * @param models columns: Model, Year, Publication date, Organizations, Groups (how many), Development (single or
 *     joint), Organization type, Countries, Domains, Tasks, Tasks per model (1, 2, 3+ or unknown),
 *     Training compute (FLOP), Parameters, Training dataset, Training dataset size (datapoints), Confidence,
 *     Model accessibility, Training hardware, Hardware quantity, Training time (hours),
 *     Base model, Link, Row (the name of the row in its snapshot, which no other row of any snapshot has)
 * @param countries column Country first: one full count for each distinct country of a model
 * @param domains column Domain first: one full count for each distinct domain of a model
 * @param tasks column Task first: one full count for each distinct task; models of unknown task are not in it
 * @param organizations column Organization first, which holds the name of a group: one full count for each distinct
 *     group of a model; then Names in the data, the organizations of the group that the model names. (Tablesaw cannot group by a
 *     column that is called Group.)
 */
public record Tables(Table models, Table countries, Table domains, Table tasks, Table organizations) {

    private static final Set<String> TAKEN_FOR_MISSING = Set.of("NaN", "*", "NA", "null", "N/A");

    /** The tables of the models that a condition keeps. */
    public static Tables of(Snapshot snapshot, Predicate<Model> kept) {
        List<Numbered> models = IntStream.range(0, snapshot.models().size())
                .mapToObj(i -> new Numbered(snapshot.models().get(i), snapshot.row(i))).filter(one -> kept.test(one.model())).toList();
        return new Tables(models(models), pairs("Country", models, Model::countries),
                pairs("Domain", models, Model::domains), pairs("Task", models, Model::tasks),
                organizations(models));
    }

    private record Numbered(Model model, String row) {}

    private static Table organizations(List<Numbered> models) {
        StringColumn members = texts("Names in the data", models.stream()
                .flatMap(one -> one.model().groups().values().stream()).map(names -> names.stream().sorted().collect(Collectors.joining(", "))));
        return pairs("Organization", models, model -> model.groups().keySet()).insertColumn(1, members);
    }

    private static Table pairs(String column, List<Numbered> models, Function<Model, ? extends Collection<String>> values) {
        StringColumn first = texts(column, models.stream().flatMap(one -> values.apply(one.model()).stream()));
        Table rest = models(models.stream()
                .flatMap(one -> values.apply(one.model()).stream().map(value -> one)).toList());
        return Table.create(column, first).addColumns(rest.columnArray());
    }

    private static Table models(List<Numbered> numbered) {
        List<Model> models = numbered.stream().map(Numbered::model).toList();
        return Table.create("Models",
                texts("Model", models, Model::name),
                IntColumn.create("Year", models.stream().mapToInt(model -> model.date().getYear()).toArray()),
                DateColumn.create("Publication date", models.stream().map(Model::date)),
                texts("Organizations", models, model -> String.join(", ", model.organizations())),
                IntColumn.create("Groups", models.stream().mapToInt(model -> model.groups().size()).toArray()),
                texts("Development", models, model -> model.groups().size() > 1 ? "joint" : "single"),
                texts("Organization type", models, Model::organizationType),
                texts("Countries", models, model -> String.join(", ", model.countries())),
                texts("Domains", models, model -> String.join(", ", model.domains())),
                texts("Tasks", models, model -> String.join(", ", model.tasks())),
                texts("Tasks per model", models, Tables::tasksPerModel),
                numbers("Training compute (FLOP)", models, Model::compute),
                numbers("Parameters", models, Model::parameters),
                texts("Training dataset", models, Model::dataset),
                numbers("Training dataset size (datapoints)", models, Model::datasetSize),
                texts("Confidence", models, Model::confidence),
                texts("Model accessibility", models, Model::accessibility),
                texts("Training hardware", models, Model::hardware),
                numbers("Hardware quantity", models, Model::hardwareQuantity),
                numbers("Training time (hours)", models, Model::trainingTime),
                texts("Base model", models, Model::baseModel),
                texts("Link", models, model -> String.join(" ", model.links())),
                StringColumn.create("Row", numbered.stream().map(Numbered::row).toList()));
    }

    private static String tasksPerModel(Model model) {
        int tasks = model.tasks().size();
        return tasks == 0 ? "unknown" : tasks < 3 ? Integer.toString(tasks) : "3+";
    }

    private static StringColumn texts(String name, List<Model> models, Function<Model, String> value) {
        return texts(name, models.stream().map(value));
    }

    private static StringColumn texts(String name, Stream<String> values) {
        return StringColumn.create(name, values.map(Tables::countable).toList());
    }

    /** Tablesaw counts the names of {@link #TAKEN_FOR_MISSING} under no name, and splits a name at its separator of keys, ~~~. */
    private static String countable(String name) {
        boolean quoted = TAKEN_FOR_MISSING.contains(name) || name.startsWith("~") || name.endsWith("~");
        return (quoted ? "“" + name + "”" : name).replace("~~~", "~ ~ ~");
    }

    private static DoubleColumn numbers(String name, List<Model> models, Function<Model, Double> value) {
        return DoubleColumn.create(name, models.stream().map(value).toArray(Double[]::new));
    }
}
