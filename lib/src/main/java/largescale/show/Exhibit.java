package largescale.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A table or a chart with what a reader needs to trust it: a title, the counting rule, the window, the snapshot and
 * the source. Immutable: each method returns another exhibit.
 */
public final class Exhibit implements Showable {

    private final Stamp stamp;
    private final String title;
    private final Content content;
    private final String rule;
    private final Unknown unknown;
    private final String counts;
    private final Evidence evidence;

    /** What is not known of which of all models. */
    private record Unknown(String column, Table models, Table all) {}

    private Exhibit(Stamp stamp, String title, Content content, String rule, Unknown unknown, String counts, Evidence evidence) {
        this.stamp = stamp;
        this.title = title;
        this.content = content;
        this.rule = rule;
        this.unknown = unknown;
        this.counts = counts;
        this.evidence = evidence;
    }

    private static Exhibit of(String title, Content content, Card card, Window window) {
        return new Exhibit(new Stamp(card, window), title, content, "", new Unknown("", Table.create(), Table.create()), "", Evidence.NONE);
    }

    /** A table under a title. */
    public static Exhibit of(String title, Table table, Card card, Window window) {
        return of(title, new TableView(table), card, window);
    }

    /** The rows of a table as profiles side by side, under a title. */
    public static Exhibit profiles(String title, Table table, Card card, Window window) {
        return of(title, new ProfileView(table), card, window);
    }

    /** A chart; its title is the figure's. */
    public static Exhibit of(Figure figure, Card card, Window window) {
        ChartView chart = new ChartView(figure, "Column");
        return of(chart.title(), chart, card, window);
    }

    /** With the rule by which it was counted, in a sentence. */
    public Exhibit rule(String sentence) {
        return new Exhibit(stamp, title, content, sentence, unknown, counts, evidence);
    }

    /**
     * With how many models it cannot place, because something is not known of them.
     *
     * @param column what is not known
     * @param models of which models, a row each
     * @param all all models, a row each
     */
    public Exhibit unknown(String column, Table models, Table all) {
        return new Exhibit(stamp, title, content, rule, new Unknown(column, models, all), counts, evidence);
    }

    /**
     * With the rows that its numbers were counted from: each number, bar or point of a page then leads to its models.
     * A number stands for the rows that have the category and the year at its place; columns of the exhibit that are
     * no counts by their name (a year, Models, Total, Count, Cumulative models) are left as they are.
     *
     * @param rows of a table of the report's, such as {@code report.countries()}
     * @throws BadInput if it is no such table; when the exhibit is shown, if a number is not the count of its rows
     */
    public Exhibit from(Table rows) {
        return new Exhibit(stamp, title, content, rule, unknown, counts, evidence.with(rows));
    }

    /** The same for one column, or for the axis of that title, whatever its name. */
    public Exhibit from(String column, Table rows) {
        return new Exhibit(stamp, title, content, rule, unknown, counts, evidence.with(column, rows));
    }

    /**
     * With what the names of a chart's traces are, so that they are worded as such: the column (Country, Domain, …)
     * whose values they are.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit series(String column) {
        if (content instanceof ChartView chart) {
            return new Exhibit(stamp, title, new ChartView(chart.figure(), column), rule, unknown, counts, evidence);
        }
        throw new BadInput("Only a chart has series; this is a table.");
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput if it is no table of counts: as {@link Window#rows} and {@link Window#columns} make them
     */
    public Exhibit counts(String name) {
        if (content instanceof TableView view && isCounts(view.table().columnNames())) {
            return new Exhibit(stamp, title, content, rule, unknown, name, evidence);
        }
        throw new BadInput("The exhibit " + BadInput.quote(title) + " is no table of counts: it needs the columns Year "
                + "and Models, or one column for each year of the window and Total.");
    }

    private boolean isCounts(List<String> columns) {
        return columns.containsAll(List.of("Year", "Models"))
                || columns.contains("Total") && columns.containsAll(List.of(stamp.window().names()));
    }

    @Override
    public View in(Wording wording) {
        String heading = wording.term("Title", title);
        ModelLists lists = new ModelLists(wording);
        Numbers numbers = new Numbers(heading, evidence, lists, wording);
        String above = rule.isEmpty() ? "" : wording.term("Rule", rule);
        List<String> below = Stream.of(unknown(numbers), stamp.in(wording)).filter(line -> !line.isEmpty()).toList();
        List<String> beside = Stream.concat(Stream.of(above).filter(line -> !line.isEmpty()), below.stream().map(Marks::plain)).toList();
        View view = content.isEmpty() ? nothing(wording)
                : content.in(new Setting(heading, beside, stamp::isUnfinished, numbers, wording));
        String html = figure(content instanceof ChartView ? "chart" : "table", Html.slug(title), stamp) + "<figcaption>"
                + Html.escape(heading) + Html.line("rule", above) + "</figcaption>" + view.html()
                + below.stream().map(line -> "<small>" + Marks.html(line) + "</small>")
                        .collect(Collectors.joining("<br>", "<p class=\"note\">", "</p>")) + "</figure>";
        return new View(html, heading + "\n" + view.text(), view.figure()).with(lists);
    }

    /** The beginning of an exhibit. Its id is the same in both languages, so that an address leads to it in either. */
    static String figure(String kind, String id) {
        return "<figure class=\"exhibit " + kind + "\" id=\"" + id + "\">";
    }

    /** The same, with what a file of its numbers is named after: the snapshot and the years. */
    static String figure(String kind, String id, Stamp stamp) {
        return "<figure class=\"exhibit " + kind + "\" id=\"" + id + "\" data-counted=\"" + Html.escape(stamp.name()) + "\">";
    }

    private String unknown(Numbers numbers) {
        int models = unknown.models().rowCount();
        return models == 0 ? "" : numbers.sentence("{what} not known: {unknown, number} of {all, number} models ({share}%).",
                Map.of("what", numbers.wording().column(unknown.column()), "unknown", unknown.models(), "all", unknown.all(),
                        "share", 100.0 * models / unknown.all().rowCount()));
    }

    private static View nothing(Wording wording) {
        String nothing = wording.term("Text", "There is nothing to show for these years.");
        return new View("<p>" + Html.escape(nothing) + "</p>", nothing);
    }

    @Override
    public Map<String, Object> facts() {
        return counts.isEmpty() ? Map.of() : Map.of("exhibits", rows(((TableView) content).table()));
    }

    private List<Map<String, Object>> rows(Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (table.containsColumn("Year")) {
            for (Row row : table) {
                rows.add(row("all", Integer.toString(row.getInt("Year")), row.getInt("Models")));
            }
            rows.add(row("all", "all", (int) table.intColumn("Models").sum()));
        } else {
            for (Row row : table) {
                for (String year : stamp.window().names()) {
                    rows.add(row(row.getString(0), year, row.getInt(year)));
                }
                rows.add(row(row.getString(0), "all", row.getInt("Total")));
            }
        }
        rows.removeIf(row -> row.get("models").equals(0));
        return rows;
    }

    private Map<String, Object> row(String category, String year, int models) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("exhibit", counts);
        row.put("category", category);
        row.put("year", year);
        row.put("models", models);
        return row;
    }
}
