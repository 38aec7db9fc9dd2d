package largescale;

import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.compare.PublishedReport;
import largescale.compare.Revision;
import largescale.compare.Revisions;
import largescale.count.Rule;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Snapshot;
import largescale.notebook.IJavaDisplay;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a notebook opens in its first cell: a snapshot of the list of large-scale models, seen through a window of
 * publication years. Immutable. The window is for the recount; what became of the published report is told by two
 * others that no window moves: its own years {@link #then}, and those {@link #since}.
 *
 * <pre>{@code
 * var report = Report.open();                               // or Report.open("2026-08-19"), or the path of an export
 * var byCountry = report.countries().countBy("Country");    // a Tablesaw table
 * }</pre>
 */
public final class Report extends Shown {

    private final Tables tables;

    private Report(Snapshot snapshot, Window window, Set<Rule> rules) {
        super(snapshot, window, rules);
        this.tables = Tables.of(snapshot, window).by(rules.toArray(Rule[]::new));
    }

    /**
     * Opens the snapshot that the environment names ({@code REPORT_SNAPSHOT}), by default the report's own, with the
     * window that it names ({@code REPORT_FROM}, {@code REPORT_TO}). <pre>{@code var report = Report.open();}</pre>
     *
     * @throws BadInput as {@link #open(String)} does
     */
    public static Report open() {
        return open(Project.setting("SNAPSHOT").orElseGet(Report::ownDay));
    }

    /**
     * Opens another snapshot. <pre>{@code var newest = Report.open("latest");}</pre>
     *
     * @param snapshot the day of a bundled one ({@code 2024-07-24}), {@code latest}, or the path of an export of Epoch
     *     AI's; a relative one is relative to the project's root
     * @throws BadInput if there is no such snapshot, it is no export, or the window is none
     */
    public static Report open(String snapshot) {
        IJavaDisplay.install();
        return of(Snapshot.open(snapshot), Window.named(PublishedReport.living().window()));
    }

    /** One of a snapshot. <pre>{@code Report.of(largescale.load.Snapshot.open("latest"), report.window())}</pre> */
    public static Report of(Snapshot snapshot, Window window) {
        return new Report(snapshot, window, Set.of());
    }

    /**
     * The same through another window, both years inclusive; a {@link BadInput} says where it is none.
     * <pre>{@code report.between(2022, 2023).models().countBy("Year")}</pre>
     */
    public Report between(int from, int to) {
        return between(new Window(from, to));
    }

    /** The same through the window of another. <pre>{@code report.newest().between(report.then().window())}</pre> */
    public Report between(Window other) {
        return new Report(snapshot, other, rules);
    }

    /** The same through a window of all its years. <pre>{@code report.all().models().countBy("Year")}</pre> */
    public Report all() {
        IntSummaryStatistics years = snapshot.models().stream().mapToInt(model -> model.date().getYear())
                .summaryStatistics();
        return between(years.getMin(), years.getMax());
    }

    /**
     * The same, counted by some rules in the place of the report's; published statements keep the report's.
     * <pre>{@code report.by(Rule.FIRST_COUNTRY).countries().countBy("Country")}</pre>
     */
    public Report by(Rule... instead) {
        return new Report(snapshot, window, Set.of(instead));
    }

    /**
     * <em>Then</em>: the years of the published report, in the data of its own day, whatever is opened.
     * <pre>{@code report.then().models()}</pre>
     */
    public Report then() {
        return new Report(Snapshot.open(ownDay()), PublishedReport.living().window(), rules);
    }

    private static String ownDay() {
        return PublishedReport.living().snapshot().orElseThrow().toString();
    }

    /**
     * <em>Since</em>: the years after those of the published report, in the newest data that there is.
     * <pre>{@code report.since().models()}</pre>
     */
    public Report since() {
        Report newest = newest();
        return newest.between(PublishedReport.living().window().to() + 1, newest.window.to());
    }

    /**
     * The newest data that there is, bundled or opened, from the first year of the published report to its last day.
     * <pre>{@code report.newest().between(2024, 2026).models()}</pre>
     */
    public Report newest() {
        Snapshot newest = Iterables.getLast(Revisions.of(snapshot).byName().values());
        return new Report(newest,
                new Window(PublishedReport.living().window().from(), newest.card().until().getYear()), rules);
    }

    /**
     * The years of the published report in each data in which they were over, by its day, oldest first: the bundled
     * snapshots, and this one. <pre>{@code report.days().keySet()}</pre>
     */
    public Map<String, Report> days() {
        Map<String, Report> days = new LinkedHashMap<>();
        Revisions.of(snapshot).days().forEach(
                (day, data) -> days.put(day, new Report(data, PublishedReport.living().window(), rules)));
        return days;
    }

    /**
     * The rows of a table on each of these {@link #days}, one below the other, with the column Data of, which says on
     * which. <pre>{@code report.eachDay(Report::models).countBy("Data of")}</pre>
     */
    public Table eachDay(Function<Report, Table> rows) {
        return days().entrySet().stream().map(day -> {
            Table own = rows.apply(day.getValue()).copy();
            return own.addColumns(StringColumn.create("Data of", Collections.nCopies(own.rowCount(), day.getKey())));
        }).reduce(Table::append).orElseThrow();
    }

    /**
     * What became of the models of the window from this data to a later one, as {@link Revision#changes} says it.
     * <pre>{@code report.then().changes(report.newest())}</pre>
     */
    public Table changes(Report later) {
        return Revision.of(snapshot, later.snapshot).changes(window);
    }

    /** Which published statements the data of each day bears out. <pre>{@code report.revisions().claims()}</pre> */
    public Revisions revisions() {
        return Revisions.of(snapshot);
    }

    /**
     * {@link #then} as it might have been counted, by what differs: Report’s rules, each {@link Rule} that holds alone
     * in the place of the report's, and each later of the {@link #days}. <pre>{@code report.variants().keySet()}</pre>
     */
    public Map<String, Report> variants() {
        Map<String, Report> variants = new LinkedHashMap<>();
        variants.put(Headline.OF_REPORT, then());
        Stream.of(Rule.values()).forEach(rule -> variants.put(rule.words(), then().by(rule)));
        days().entrySet().stream().skip(1).forEach(day -> variants.put(day.getKey(), day.getValue()));
        return variants;
    }

    /**
     * The numbers that a report leads with, a row each: column Headline, and one for each of some reports. All with one
     * decimal; missing where there is none. <pre>{@code Report.headlines(report.days())}</pre>
     */
    public static Table headlines(Map<String, Report> reports) {
        return Headline.of(reports);
    }

    /**
     * How far the numbers of each row reach: its first column, Report’s rules, Lowest and Highest, and behind each end
     * the one rule or the day that leads to it (Lowest by, Highest by), empty where it is what the report's rules give.
     * <pre>{@code Report.ranges(Report.headlines(report.variants()))}</pre>
     *
     * @param numbers a name, and a column of decimals for each of the {@link #variants}
     */
    public static Table ranges(Table numbers) {
        return Headline.ranges(numbers);
    }

    /** The last day that the snapshot can know of. <pre>{@code report.until()}</pre> */
    public LocalDate until() {
        return snapshot.card().until();
    }

    /** The window of publication years. <pre>{@code report.window().to()}</pre> */
    public Window window() {
        return window;
    }

    /**
     * One row a model; {@link Tables} says the columns of this and the long tables.
     * <pre>{@code report.models().countBy("Model accessibility")}</pre>
     */
    public Table models() {
        // Column by column, which takes half of the time of Tablesaw's own copy.
        Table models = tables.models();
        return Table.create(models.name(), models.columns().stream().map(Column::copy).toArray(Column<?>[]::new));
    }

    /** One row for each country of a model. <pre>{@code report.countries().countBy("Country")}</pre> */
    public Table countries() {
        return tables.countries();
    }

    /** One row for each domain of a model. <pre>{@code report.domains().countBy("Domain")}</pre> */
    public Table domains() {
        return tables.domains();
    }

    /** One row for each task of a model of known tasks. <pre>{@code report.tasks().countBy("Task", "Year")}</pre> */
    public Table tasks() {
        return tables.tasks();
    }

    /**
     * One row for each group of organizations that developed a model.
     * <pre>{@code Count.top(10, report.organizations().countBy("Organization"), "Count")}</pre>
     */
    public Table organizations() {
        return tables.organizations();
    }

    /** A row a year of the window: columns Year and Models. <pre>{@code report.perYear(report.models())}</pre> */
    public Table perYear(Table rows) {
        return window.perYear(rows);
    }

    /**
     * How many rows each value of a column has in each year of the window: a row for each value and a column for each
     * year, then their sum, Total; most models first. <pre>{@code report.perYear(report.countries(), "Country")}</pre>
     */
    public Table perYear(Table rows, String column) {
        return window.perYear(rows, column);
    }

    /**
     * A row a half-year of the window, up to the last that has a model: columns Half-year and Models.
     * <pre>{@code report.perHalfYear(report.models())}</pre>
     */
    public Table perHalfYear(Table rows) {
        return window.perHalfYear(rows);
    }

    /**
     * A CSV file as a Tablesaw table: one of the project's {@code data} folder, or of one's own beside the notebook.
     * Names of countries in a column Country become those of the report's tables, as far as {@code
     * data/vocabulary.csv} knows them. <pre>{@code report.data("ai-private-investment-2023.csv")}</pre>
     *
     * @throws BadInput if there is none of that name in either folder, or it is no CSV file
     */
    public Table data(String file) {
        return Data.read(file);
    }
}
