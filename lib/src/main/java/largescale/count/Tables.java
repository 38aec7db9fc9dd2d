package largescale.count;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.load.Items;
import largescale.load.Model;
import largescale.load.Organizations;
import largescale.load.Organizations.Organization;
import largescale.load.Snapshot;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Models as Tablesaw tables, by some rules of counting: one row a model, and four long tables, one row a pair of a
 * model and one of its countries, domains, tasks or groups of organizations. A long table has the columns of the models
 * behind its own, so that it can be filtered and grouped by any of them. Unknown texts are empty, unknown numbers
 * missing.
 */
public final class Tables {

    /** What one of the values is called in a column that lists several, or that is called otherwise. */
    private static final Map<String, String> ITEMS = Map.of("Organizations", "Organization", "Developers",
            "Organization", "Names in the data", "Organization", "Countries", "Country", "Headquarters", "Country",
            "Domains", "Domain", "Tasks", "Task");

    private static final String TYPE = "Organization type";

    private final List<Model> all;
    private final Rules rules;
    private final Supplier<Table> models = Suppliers.memoize(this::makeModels);

    private Tables(List<Model> models, Rules rules) {
        this.all = models.stream().filter(rules::counts).toList();
        this.rules = rules;
    }

    /** Those of all models of a snapshot, by the report's rules. */
    public static Tables of(Snapshot snapshot) {
        return new Tables(snapshot.models(), new Rules());
    }

    /** Those of its models of some years, by the report's rules. */
    public static Tables of(Snapshot snapshot, Window years) {
        return new Tables(snapshot.models().stream().filter(model -> years.contains(model.date().getYear())).toList(),
                new Rules());
    }

    /** The same of any years, each made once. */
    public static LoadingCache<Window, Tables> byYears(Snapshot snapshot) {
        return CacheBuilder.newBuilder().build(CacheLoader.from(years -> of(snapshot, years)));
    }

    /** Those of the same models by other rules in the place of the report's. */
    public Tables by(Rule... instead) {
        return new Tables(all, new Rules(instead));
    }

    /** The values of the columns that have a vocabulary, by what one of them is called; no empty ones. */
    public Map<String, Set<String>> terms() {
        Map<String, Set<String>> terms = new LinkedHashMap<>();
        for (String column : List.of(TYPE, "Countries", "Domains", "Tasks", "Confidence", "Model accessibility")) {
            models().stringColumn(column).unique().asList().stream().flatMap(cell -> items(column, cell).stream())
                    .filter(value -> !value.isEmpty() && !(column.equals(TYPE) && value.equals("unknown")))
                    .forEach(value -> terms.computeIfAbsent(item(column), name -> new TreeSet<>()).add(value));
        }
        return terms;
    }

    /** The names of the columns of all tables. */
    public static Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(new Tables(List.of(), new Rules()).models().columnNames());
        columns.addAll(ITEMS.keySet());
        columns.addAll(ITEMS.values());
        return columns;
    }

    /** What one of the values of a column is called: the context of its Korean; of a column of one value its name. */
    public static String item(String column) {
        return ITEMS.getOrDefault(column, column);
    }

    /** What stands between the values of a column; empty where a cell of it is one value. */
    public static String separator(String column) {
        return ITEMS.containsKey(column) ? ", " : column.equals(TYPE) ? " + " : "";
    }

    /** The values that a cell of a column lists; of another column the cell itself. */
    public static List<String> items(String column, String cell) {
        return ITEMS.containsKey(column)
                ? Items.of(cell)
                : column.equals(TYPE) ? List.of(cell.split(" \\+ ")) : List.of(cell);
    }

    /**
     * One row a model: columns Model, Year, Half-year ({@code 2023 H1}), Publication date, Organizations, Developers
     * (the groups of these), Development ({@code single}, {@code joint} of two or more groups, or {@code unknown}),
     * Organization type (the categories of its organizations, joined by {@code " + "}, or {@code unknown}), Countries,
     * Domains, Tasks, Tasks per model ({@code 1}, {@code 2}, {@code 3+} or {@code unknown}), Training compute (FLOP),
     * Parameters, Training dataset, Training dataset size (datapoints), Confidence, Model accessibility, Openness
     * (whether the weights can be downloaded, on whatever terms: {@code open}, {@code closed} or {@code unknown}),
     * Training hardware, Hardware quantity, Training time (hours), Base model, Link, and Row, which says which record
     * of which file it is. It is made once, and nobody may change it; the other tables are made for each who asks.
     */
    public Table models() {
        return models.get();
    }

    /** Column Country first: one full count for each distinct country of a model. */
    public Table countries() {
        return pairs("Country", rules::countries);
    }

    /** Column Domain first: one full count for each distinct domain of a model. */
    public Table domains() {
        return pairs("Domain", rules::domains);
    }

    /** Column Task first: one full count for each distinct task; models of unknown task are not in it. */
    public Table tasks() {
        return pairs("Task", rules::tasks);
    }

    /**
     * Column Organization first, which holds the name of a group: one full count for each distinct group of a model.
     * (Tablesaw cannot group by a column that is called Group.) Then Headquarters, the country of its seat, and Names
     * in the data, the organizations of the group that the model names.
     */
    public Table organizations() {
        Organizations known = Organizations.read();
        Table pairs = pairs("Organization", model -> rules.groups(model).keySet());
        return pairs.insertColumn(1, StringColumn.create("Headquarters",
                pairs.stringColumn(0).asList().stream().map(known::seat)))
                .insertColumn(2, StringColumn.create("Names in the data", all.stream()
                        .flatMap(model -> rules.groups(model).values().stream())
                        .map(names -> names.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private Table makeModels() {
        return Table.create("Models",
                text("Model", Model::name),
                IntColumn.create("Year", all.stream().mapToInt(model -> model.date().getYear())),
                text("Half-year", Model::halfYear),
                DateColumn.create("Publication date", all.stream().map(Model::date)),
                list("Organizations", model -> model.organizations().stream().map(Organization::name).toList()),
                list("Developers", model -> rules.groups(model).keySet()),
                text("Development", model -> List.of("unknown", "single", "joint")
                        .get(Math.min(2, rules.groups(model).size()))),
                text(TYPE, model -> model.categories().isEmpty() ? "unknown" : String.join(" + ", model.categories())),
                list("Countries", rules::countries), list("Domains", rules::domains), list("Tasks", rules::tasks),
                text("Tasks per model", model -> List.of("unknown", "1", "2", "3+")
                        .get(Math.min(3, rules.tasks(model).size()))),
                number("Training compute (FLOP)", Model::compute), number("Parameters", Model::parameters),
                text("Training dataset", Model::dataset),
                number("Training dataset size (datapoints)", Model::datasetSize),
                text("Confidence", Model::confidence), text("Model accessibility", Model::accessibility),
                text("Openness", Tables::openness), text("Training hardware", Model::hardware),
                number("Hardware quantity", Model::hardwareQuantity),
                number("Training time (hours)", Model::trainingTime), text("Base model", Model::baseModel),
                text("Link", model -> String.join(" ", model.links())), text("Row", Model::row));
    }

    private static String openness(Model model) {
        return model.accessibility().isEmpty()
                ? "unknown"
                : model.accessibility().startsWith("Open weights") ? "open" : "closed";
    }

    // Its columns are those of the models, by row: to make them of the models once more takes twice as long.
    private Table pairs(String column, Function<Model, ? extends Collection<String>> values) {
        int[] rows = IntStream.range(0, all.size())
                .flatMap(row -> values.apply(all.get(row)).stream().mapToInt(value -> row)).toArray();
        return Table.create(column, StringColumn.create(column, all.stream().map(values).flatMap(Collection::stream)))
                .addColumns(models().columns().stream().map(each -> each.subset(rows)).toArray(Column<?>[]::new));
    }

    private Column<?> text(String name, Function<Model, String> of) {
        return StringColumn.create(name, all.stream().map(of));
    }

    private Column<?> list(String name, Function<Model, Collection<String>> of) {
        return text(name, model -> String.join(", ", of.apply(model)));
    }

    private Column<?> number(String name, ToDoubleFunction<Model> of) {
        return DoubleColumn.create(name, all.stream().mapToDouble(of).toArray());
    }
}
