package largescale.display;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import largescale.chart.ChartData;
import largescale.chart.Plotly;
import largescale.count.Evidence;
import largescale.display.Display.ListedModel;
import largescale.load.BadInput;
import largescale.word.Said;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;

/**
 * A table or a chart with what a reader needs to trust it: what it tells, the counting rule, the window, the snapshot
 * and the source. Immutable: each method returns another exhibit.
 */
public final class Exhibit implements Showable, Cloneable {

    private final String topic;
    private final Optional<Figure> figure;
    private Optional<Table> table;
    private Grid.Look look = Grid.Look.PLAIN;
    private Stamp stamp;
    private Finding says;
    private String key;
    private String tableKey;
    private String rule = "";
    private Map<String, Object> unknown = Map.of();
    private String counts = "";
    private Evidence evidence = Evidence.NONE;

    private Exhibit(String topic, Optional<Figure> figure, Optional<Table> table, Stamp stamp) {
        this.topic = topic;
        this.figure = figure;
        this.table = table;
        this.stamp = stamp;
        this.key = slug(topic);
    }

    /** A text as a key: lower case, a hyphen between words. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** A table under a title. */
    public static Exhibit of(String title, Table table, Stamp stamp) {
        return new Exhibit(title, Optional.empty(), Optional.of(table), stamp);
    }

    /** A chart; its title is the figure's. */
    public static Exhibit of(Figure figure, Stamp stamp) {
        String title = Optional.ofNullable(figure.getLayout()).map(Layout::getTitle).orElse("");
        return new Exhibit(title, Optional.of(figure), Optional.empty(), stamp);
    }

    private Exhibit with(Consumer<Exhibit> change) {
        try {
            Exhibit other = (Exhibit) clone();
            change.accept(other);
            return other;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * With a title that says what it tells, in a sentence of {@code data/sentences.csv}; what is shown stands below.
     *
     * @throws BadInput as {@link Finding#of} does
     */
    public Exhibit says(String sentence, Object... namesAndValues) {
        return says(Finding.of(stamp, sentence, namesAndValues));
    }

    /**
     * With a title that says what it tells; what is shown stands below. Its numbers lead nowhere: below they do. Where
     * nothing is shown, nothing is said.
     *
     * @throws BadInput when it is shown, if it cannot be said in one of the languages
     */
    public Exhibit says(Finding finding) {
        return with(other -> other.says = finding);
    }

    /**
     * With a key, which is its address on the page in both languages, whatever becomes of its title. Without one the
     * key is made of the topic.
     *
     * @throws BadInput if it is not of small letters, digits and hyphens
     */
    public Exhibit key(String name) {
        return with(other -> other.key = address(name));
    }

    private static String address(String name) {
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*")) {
            throw new BadInput(
                    "The key " + BadInput.quote(name) + " is no address: write it in small letters and digits, "
                            + "with hyphens between words, as in models-by-country.");
        }
        return name;
    }

    /** With the rule by which it was counted, in a sentence. */
    public Exhibit rule(String sentence) {
        return with(other -> other.rule = sentence);
    }

    /**
     * With how many models it cannot place, because something is not known of them.
     *
     * @param models of which models the column is not known, a row each
     * @param all all models, a row each
     */
    public Exhibit unknown(String column, Table models, Table all) {
        return with(other -> other.unknown = models.isEmpty()
                ? Map.of()
                : Map.of("column", column, "unknown", models, "all", all,
                        "share", 100.0 * models.rowCount() / all.rowCount()));
    }

    /**
     * With the rows that its numbers were counted from: each number, bar or point of a page then leads to its models.
     * A number stands for the rows that have the category and the year at its place; columns of the exhibit that are
     * no counts by their name (a year, Models, Total, Count, Cumulative …) are left as they are.
     *
     * @param rows of a table of the report's, such as {@code report.countries()}
     * @throws BadInput if it is no such table; when the exhibit is shown, if a number is not the count of its rows
     */
    public Exhibit from(Table rows) {
        return with(other -> other.evidence = evidence.with(rows));
    }

    /** The same for one column, or for the axis of that title, whatever its name. */
    public Exhibit from(String column, Table rows) {
        return with(other -> other.evidence = evidence.with(column, rows));
    }

    /**
     * Of several snapshots in the years of the window, and not of the report's alone.
     *
     * @param snapshots their names, as {@link largescale.compare.Revisions} has them
     */
    public Exhibit across(List<String> snapshots) {
        return with(other -> other.stamp = stamp.across(snapshots));
    }

    /** Of several snapshots, each number in years of its own, whatever the window is. @param snapshots as above */
    public Exhibit acrossYears(List<String> snapshots) {
        return with(other -> other.stamp = stamp.acrossYears(snapshots));
    }

    /** A table whose rows stand as profiles side by side. */
    public Exhibit profiles() {
        return with(other -> other.look = Grid.Look.PROFILES);
    }

    /**
     * A chart with a table folded below it, in the place of the numbers that it draws.
     *
     * @param name the key of the table: its address
     * @throws BadInput if it is no chart, or the key is no address
     */
    public Exhibit table(String name, Table below) {
        if (figure.isEmpty()) {
            throw new BadInput("Only a chart can have a table below it.");
        }
        return with(other -> {
            other.table = Optional.of(below);
            other.tableKey = address(name);
        });
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput when it is shown, if it is no table of counts, nor has one below it: as {@link
     *     largescale.count.Window#perYear(Table)} and {@link largescale.count.Window#perYear(Table, String)} make them
     */
    public Exhibit counts(String name) {
        return with(other -> other.counts = name);
    }

    @Override
    public Display display() {
        Lists lists = new Lists(topic, evidence, stamp.choice());
        return new Display(content(lists), lists, ofOthers());
    }

    private Caption caption(Said told, Lists lists) {
        List<Said> notes = unknown.isEmpty() ? List.of() : List.of(lists.said("unknown", unknown));
        return new Caption(key, topic, told, rule, notes, stamp.said(), stamp.name(), stamp.until());
    }

    /** What lists say of the models of other snapshots; of those of its own the overview says it. */
    private List<ListedModel> ofOthers() {
        return evidence.rows().filter(model -> !stamp.card().has(model.getString("Row"))).map(ListedModel::of)
                .distinct().toList();
    }

    private Content content(Lists lists) {
        Content.Counts counted = counts.isEmpty() ? null : counted();
        if (stamp.isEmpty()) {
            return nothing();
        }
        Optional<ChartData> drawn = figure.map(Plotly::of).filter(ChartData::draws).map(lists::leading);
        if (drawn.isPresent()) {
            Grid below = table.map(one -> Grid.of(one, Grid.Look.PLAIN, lists)).orElseGet(() -> Grid.of(drawn.get()));
            return new Content.ChartShown(caption(told(), lists), drawn.get(), below, tableKey, counted);
        }
        // A chart of nothing may have a table of something: what has no place in it, and its title says nothing of.
        return table.filter(one -> !one.isEmpty()).map(one -> Grid.of(one, look, lists)).<Content>map(
                rows -> new Content.TableShown(caption(figure.isPresent() ? null : told(), lists), rows, counted))
                .orElseGet(this::nothing);
    }

    private Said told() {
        return says == null ? null : says.said();
    }

    private Content nothing() {
        return new Content.TableShown(Caption.of(key, topic), new Grid(List.of(), List.of()), null);
    }

    private Content.Counts counted() {
        return table.flatMap(one -> Content.Counts.of(counts, one, stamp.window())).orElseThrow(() -> new BadInput(
                "The exhibit " + BadInput.quote(topic) + " is no table of counts: it needs the columns Year and "
                        + "Models, or one column for each year of the window and Total."));
    }
}
