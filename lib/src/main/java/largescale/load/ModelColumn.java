package largescale.load;

import static largescale.load.ModelColumn.Use.NEEDED;
import static largescale.load.ModelColumn.Use.REVISED;
import static largescale.load.ModelColumn.Use.TERM;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;

/**
 * Everything that is known of a model, in the order of the tables' columns. Reading an export, tables, revisions and
 * lists of models are made from this list: a column that is added here is in all of them.
 */
public enum ModelColumn {
    NAME("Model", text(Model::name), NEEDED),
    YEAR("Year", "", wholeNumber(model -> model.date().getYear())),
    /** {@code 2023 H1} or {@code 2023 H2}. */
    HALF_YEAR("Half-year", "", text(model -> halfYear(model.date()))),
    PUBLICATION_DATE("Publication date", day(Model::date), NEEDED, REVISED),
    ORGANIZATIONS("Organizations", "Organization", list(", ", Model::organizations), NEEDED, REVISED),
    /** How many groups of organizations developed it. */
    GROUPS("Groups", "", wholeNumber(model -> model.groups().size())),
    /** {@code single}, {@code joint} of two or more groups, or {@code unknown}. */
    DEVELOPMENT("Development", "",
            text(model -> List.of("unknown", "single", "joint").get(Math.min(2, model.groups().size())))),
    ORGANIZATION_TYPE("Organization type", "Organization category",
            text(Model::organizationType).of(Model::categories, " + "), REVISED, TERM),
    COUNTRIES("Countries", "Country", list(", ", Model::countries), NEEDED, REVISED, TERM),
    DOMAINS("Domains", "Domain", list(", ", Model::domains), NEEDED, REVISED, TERM),
    TASKS("Tasks", "Task", list(", ", Model::tasks), NEEDED, REVISED, TERM),
    /** {@code 1}, {@code 2}, {@code 3+} or {@code unknown}. */
    TASKS_PER_MODEL("Tasks per model", "", text(ModelColumn::tasksPerModel)),
    TRAINING_COMPUTE("Training compute (FLOP)", number(Model::compute), NEEDED, REVISED),
    PARAMETERS("Parameters", number(Model::parameters), REVISED),
    TRAINING_DATASET("Training dataset", text(Model::dataset), REVISED),
    TRAINING_DATASET_SIZE("Training dataset size (datapoints)", number(Model::datasetSize), REVISED),
    CONFIDENCE("Confidence", text(Model::confidence), REVISED, TERM),
    ACCESSIBILITY("Model accessibility", text(Model::accessibility), REVISED, TERM),
    /** {@code open}, {@code closed} or {@code unknown}: whether the weights can be downloaded, on whatever terms. */
    OPENNESS("Openness", "", text(ModelColumn::openness)),
    TRAINING_HARDWARE("Training hardware", text(Model::hardware), REVISED),
    HARDWARE_QUANTITY("Hardware quantity", number(Model::hardwareQuantity), REVISED),
    TRAINING_TIME("Training time (hours)", number(Model::trainingTime), REVISED),
    BASE_MODEL("Base model", text(Model::baseModel), REVISED),
    LINK("Link", list(" ", Model::links), REVISED),
    /** By which a model of the full database is a large-scale one; it is in no table. */
    POSSIBLY_LARGE("", "Possibly over 1e23 FLOP", text(model -> model.possiblyLarge() ? "checked" : "")),
    ROW("Row", "", text(Model::row));

    /** What else a column is for. */
    enum Use {
        /** Without it a file is no export of models. */
        NEEDED,
        /** A snapshot may correct it. */
        REVISED,
        /** Its values are of a vocabulary, and have their Korean. */
        TERM
    }

    private static final double LARGEST_PLAIN = 1e7;

    private final String inTables;
    private final String inExports;
    private final Value value;
    private final Set<Use> uses;

    ModelColumn(String name, Value value, Use... uses) {
        this(name, name, value, uses);
    }

    ModelColumn(String inTables, String inExports, Value value, Use... uses) {
        this.inTables = inTables;
        this.inExports = inExports;
        this.value = value;
        this.uses = Set.of(uses);
    }

    /**
     * How it is taken from models: as a column of a table, as a text to compare, as terms; of one or several values.
     *
     * @param separator what stands between its items in a table; empty where it has one alone
     */
    private record Value(boolean several, BiFunction<String, Stream<Model>, Column<?>> column,
            Function<Model, String> text, Function<Model, List<String>> terms, String separator) {

        Value of(Function<Model, List<String>> items, String between) {
            return new Value(several, column, text, items, between);
        }
    }

    private static Value text(Function<Model, String> of) {
        return new Value(false, (name, models) -> Tables.texts(name, models.map(of)), of,
                model -> Stream.of(of.apply(model)).filter(text -> !text.isEmpty()).toList(), "");
    }

    private static Value list(String separator, Function<Model, List<String>> of) {
        return new Value(true,
                (name, models) -> Tables.texts(name, models.map(model -> String.join(separator, of.apply(model)))),
                model -> String.join(separator, of.apply(model).stream().sorted().toList()), of, separator);
    }

    private static Value number(ToDoubleFunction<Model> of) {
        return new Value(false, (name, models) -> DoubleColumn.create(name, models.mapToDouble(of).toArray()),
                model -> shortest(of.applyAsDouble(model)), model -> List.of(), "");
    }

    private static Value wholeNumber(ToIntFunction<Model> of) {
        return new Value(false, (name, models) -> IntColumn.create(name, models.mapToInt(of).toArray()),
                model -> Integer.toString(of.applyAsInt(model)), model -> List.of(), "");
    }

    private static Value day(Function<Model, LocalDate> of) {
        return new Value(false, (name, models) -> DateColumn.create(name, models.map(of)),
                model -> of.apply(model).toString(), model -> List.of(), "");
    }

    static String halfYear(LocalDate day) {
        return day.getYear() + (day.getMonthValue() < 7 ? " H1" : " H2");
    }

    private static String tasksPerModel(Model model) {
        int tasks = model.tasks().size();
        return tasks == 0 ? "unknown" : tasks < 3 ? Integer.toString(tasks) : "3+";
    }

    private static String openness(Model model) {
        return model.accessibility().isEmpty()
                ? "unknown"
                : model.accessibility().startsWith("Open weights") ? "open" : "closed";
    }

    private static String shortest(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        BigDecimal shortest = Decimals.shortest(number);
        return number < LARGEST_PLAIN ? shortest.toPlainString() : shortest.toString().replace("E+", "e");
    }

    /** The columns of the tables, in order. */
    public static List<ModelColumn> ofTables() {
        return Arrays.stream(values()).filter(column -> !column.inTables.isEmpty()).toList();
    }

    /** What stands between the items of a column of the tables; empty where a cell of it is one value. */
    public static String separator(String inTables) {
        return named(inTables).map(column -> column.value.separator).orElse("");
    }

    /** The items that a cell of a column of the tables lists; of another column the cell itself. */
    public static List<String> items(String inTables, String cell) {
        String separator = separator(inTables);
        return separator.isEmpty() ? List.of(cell) : Splitter.on(separator).splitToList(cell);
    }

    /** What one of the values of a column of the tables is called; for another column its own name. */
    public static String item(String inTables) {
        return named(inTables).map(ModelColumn::item).orElse(inTables);
    }

    private static Optional<ModelColumn> named(String inTables) {
        return ofTables().stream().filter(column -> column.inTables.equals(inTables)).findFirst();
    }

    /** What a newer snapshot may correct, in order. */
    public static List<ModelColumn> revised() {
        return with(REVISED);
    }

    /** What an export must have. */
    static List<ModelColumn> needed() {
        return with(NEEDED);
    }

    /** What has a vocabulary. */
    static List<ModelColumn> ofTerms() {
        return with(TERM);
    }

    private static List<ModelColumn> with(Use use) {
        return Arrays.stream(values()).filter(column -> column.uses.contains(use)).toList();
    }

    /** Its name in the tables; empty if it is in none. */
    public String inTables() {
        return inTables;
    }

    /** Its name in exports, under which {@code data/vocabulary.csv} has its other ones; empty if it is derived. */
    String inExports() {
        return inExports;
    }

    /** What one of its values is called: the column of a long table, and the context of its Korean. */
    public String item() {
        return value.several ? inExports : inTables;
    }

    /** The column of a table, a value for each model. */
    Column<?> column(List<Model> models) {
        return value.column.apply(inTables, models.stream());
    }

    /** A model's value as a text that is the same in whatever order a list stands; empty if it is not known. */
    public String text(Model model) {
        return value.text.apply(model);
    }

    /** A model's values as terms of the vocabulary; none if they are not known. */
    List<String> terms(Model model) {
        return value.terms.apply(model);
    }
}
