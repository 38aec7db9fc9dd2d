package largescale.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final String rule;
    private final Object content;
    private final String counts;

    private Exhibit(Stamp stamp, String title, String rule, Object content, String counts) {
        this.stamp = stamp;
        this.title = title;
        this.rule = rule;
        this.content = content;
        this.counts = counts;
    }

    /** A table under a title. */
    public static Exhibit of(String title, Table table, Card card, Window window) {
        return new Exhibit(new Stamp(card, window), title, "", new TableView(table), "");
    }

    /** A chart; its title is the figure's. */
    public static Exhibit of(Figure figure, Card card, Window window) {
        ChartView chart = new ChartView(figure, "Column");
        return new Exhibit(new Stamp(card, window), chart.title(), "", chart, "");
    }

    /** With the rule by which it was counted, in a sentence. */
    public Exhibit rule(String sentence) {
        return new Exhibit(stamp, title, sentence, content, counts);
    }

    /**
     * With what the names of a chart's traces are, so that they are worded as such: the column (Country, Domain, …)
     * whose values they are.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit series(String column) {
        if (content instanceof ChartView chart) {
            return new Exhibit(stamp, title, rule, new ChartView(chart.figure(), column), counts);
        }
        throw new BadInput("Only a chart has series; this is a table.");
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput if it is no table of counts: as {@link Window#rows} and {@link Window#columns} make them
     */
    public Exhibit counts(String name) {
        if (content instanceof TableView view && view.table().columnNames().containsAll(List.of(stamp.window().names()))
                || content instanceof TableView years && years.table().columnNames().containsAll(List.of("Year", "Models"))) {
            return new Exhibit(stamp, title, rule, content, name);
        }
        throw new BadInput("The exhibit " + BadInput.quote(title) + " is no table of counts: it needs the columns Year "
                + "and Models, or one column for each year of the window and Total.");
    }

    @Override
    public View in(Wording wording) {
        String heading = wording.term("Title", title);
        String counted = rule.isEmpty() ? "" : wording.term("Rule", rule);
        List<String> beside = Stream.of(counted, stamp.in(wording)).filter(line -> !line.isEmpty()).toList();
        boolean isChart = content instanceof ChartView;
        View view = isChart ? ((ChartView) content).named(heading, beside, wording)
                : ((TableView) content).named(heading, wording);
        if (isEmpty()) {
            String nothing = wording.term("Text", "There is nothing to show for these years.");
            view = new View("<p>" + Html.escape(nothing) + "</p>", nothing);
        }
        String kind = isChart ? "chart" : "table";
        String html = "<figure class=\"exhibit " + kind + "\"><figcaption>" + Html.escape(heading)
                + (counted.isEmpty() ? "" : "<br><small class=\"rule\">" + Html.escape(counted) + "</small>")
                + "</figcaption>" + view.html() + "<p class=\"note\"><small>" + Html.escape(stamp.in(wording))
                + "</small></p></figure>";
        return new View(html, heading + "\n" + view.text(), view.figure());
    }

    private boolean isEmpty() {
        return content instanceof ChartView chart ? chart.isEmpty() : ((TableView) content).table().isEmpty();
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
