package largescale.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.count.Gap;
import largescale.count.Window;
import largescale.load.Columns;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The jsplot figures that a report of counts draws again and again, each of a Tablesaw table as it stands. A title says
 * what is shown; what it tells is said by the exhibit.
 */
public final class Charts {

    private static final String NUMBER = "Models";

    private Charts() {}

    /** A figure that was drawn here: its looks are the house's, those of any other its author's. */
    static final class Chart extends Figure {

        Chart(Layout layout, Trace... traces) {
            super(layout, traces);
        }
    }

    /**
     * Bars on their side, the first row on top.
     *
     * <pre>{@code
     * Charts.ranked("Models by country", report.countries().countBy("Country").sortDescendingOn("Count"), "Count")
     * }</pre>
     *
     * @param numbers the column that they are as long as
     */
    public static Figure ranked(String title, Table table, String numbers) {
        return new Chart(Layout.builder(title, numbers(numbers), table.column(0).name()).build(),
                lying(table, numbers).build());
    }

    /**
     * Bars that stand, the first row at the left: of years, half-years.
     *
     * <pre>{@code
     * Charts.bars("Models by half-year",
     *     report.window().perHalfYear(report.models().countBy("Half-year")), "Models")
     * }</pre>
     *
     * @param numbers the column of their heights
     */
    public static Figure bars(String title, Table table, String numbers) {
        return new Chart(Layout.builder(title, table.column(0).name(), numbers).build(),
                BarTrace.builder(table.categoricalColumn(0), Columns.numbers(table, numbers)).build());
    }

    /**
     * A line of years.
     *
     * <pre>{@code
     * Charts.line("Models by year", report.window().perYear(report.models().countBy("Year")), "Models")
     * }</pre>
     *
     * @param numbers the column of its heights
     */
    public static Figure line(String title, Table perYear, String numbers) {
        return new Chart(Layout.builder(title, perYear.column(0).name(), numbers).build(),
                ScatterTrace.builder(perYear.column(0), Columns.numbers(perYear, numbers))
                        .mode(ScatterTrace.Mode.LINE_AND_MARKERS).build());
    }

    /**
     * Lines of places in a ranking, the first place on top.
     *
     * <pre>{@code
     * var columns = report.window().perYear(report.countries(), "Country");
     * Charts.ranks("Places of the countries", report.window().ranks(columns))
     * }</pre>
     *
     * @param ranks a row a line, a column a year, as {@link Window#ranks} makes them
     */
    public static Figure ranks(String title, Table ranks) {
        List<String> years = ranks.columnNames().subList(1, ranks.columnCount());
        return figure(Layout.builder(title, "Year", "Rank")
                .yAxis(Axis.builder().title("Rank").autoRange(Axis.AutoRange.REVERSED).build()), ranks.stream(),
                (Row line) -> ScatterTrace
                        .builder(DoubleColumn.create("Year", years.stream().map(Double::valueOf).toList()),
                                DoubleColumn.create("Rank", years.stream().map(line::getDouble).toList()))
                        .mode(ScatterTrace.Mode.LINE_AND_MARKERS).name(line.getString(0)).build());
    }

    /**
     * Bars of years in parts.
     *
     * <pre>{@code
     * Charts.yearsInParts("Models by openness",
     *     report.window().perYear(report.models(), "Openness"))
     * }</pre>
     *
     * @param columns a row a part, a column a year, as {@link Window#perYear(Table, String)} makes them
     */
    public static Figure yearsInParts(String title, Table columns) {
        List<String> years = columns.columnNames().stream().filter(name -> name.matches("\\d{4}")).toList();
        return figure(Layout.builder(title, "Year", NUMBER).barMode(Layout.BarMode.STACK), columns.stream(),
                (Row part) -> BarTrace.builder(years.toArray(), years.stream().mapToDouble(part::getInt).toArray())
                        .name(part.getString(0)).build());
    }

    /**
     * Bars on their side in parts.
     *
     * <pre>{@code
     * Charts.inParts("Models by country and openness",
     *     Count.crossed(report.countries(), "Country", "Openness", "open", "closed"), "open", "closed")
     * }</pre>
     *
     * @param parts the columns that are the parts
     */
    public static Figure inParts(String title, Table table, String... parts) {
        return figure(
                Layout.builder(title, NUMBER, table.column(0).name()).barMode(Layout.BarMode.STACK),
                Arrays.stream(parts), part -> lying(table, part).name(part).build());
    }

    /**
     * A point for all years and one for the last on the line of each row.
     *
     * <pre>{@code
     * var columns = report.window().perYear(report.countries(), "Country");
     * Charts.dots("Models by country", columns, report.window())
     * }</pre>
     *
     * @param columns a row a line, as {@link Window#perYear(Table, String)} makes them
     */
    public static Figure dots(String title, Table columns, Window window) {
        return figure(Layout.builder(title, NUMBER, columns.column(0).name()),
                Stream.of(window.toString(), window.last()).distinct(),
                years -> dots(columns, columns.containsColumn(years) ? years : "Total").name(years).build());
    }

    /**
     * A point for each of some columns on the line of its row, on an axis that grows tenfold from step to step.
     *
     * <pre>{@code
     * Charts.tenfoldDots("Models", "Models by country and openness",
     *     Count.crossed(report.countries(), "Country", "Openness", "open", "closed"), "open", "closed")
     * }</pre>
     *
     * @param number what the points are: the title of the axis
     * @param parts the columns
     */
    public static Figure tenfoldDots(String number, String title, Table table, String... parts) {
        return figure(Layout.builder(title, number, table.column(0).name())
                .xAxis(Axis.builder().title(number).type(Axis.Type.LOG).build()), Arrays.stream(parts),
                part -> dots(table, part).name(part).build());
    }

    /**
     * A point for each model that is the largest, by training compute, on the line of its year; the axis grows tenfold
     * from step to step.
     *
     * <pre>{@code
     * var models = report.models();
     * var korea = Count.where(report.countries(), "Country", "Korea");
     * var gap = Gap.byYear("South Korea", korea, "World", models, report.window(), report.until());
     * Charts.largest("The largest models", gap, "South Korea", "World")
     * }</pre>
     *
     * @param byYear a column of years, then for each name the models and their training compute, as
     *     {@link Gap#byYear} makes them
     * @param names of the columns of models
     */
    public static Figure largest(String title, Table byYear, String... names) {
        String compute = "Training compute (FLOP)";
        return figure(Layout.builder(title, compute, byYear.column(0).name())
                .xAxis(Axis.builder().title(compute).type(Axis.Type.LOG).build()), Arrays.stream(names),
                name -> dots(byYear, name + " (FLOP)").text(Columns.texts(byYear, name).asObjectArray()).name(name)
                        .build());
    }

    /**
     * A point for each of some columns on the line of its row.
     *
     * <pre>{@code
     * Charts.dots("Models", "Models by country and openness",
     *     Count.crossed(report.countries(), "Country", "Openness", "open", "closed"), "open", "closed")
     * }</pre>
     *
     * @param number what the points are
     * @param parts them
     */
    public static Figure dots(String number, String title, Table table, String... parts) {
        return figure(Layout.builder(title, number, table.column(0).name()), Arrays.stream(parts),
                part -> dots(table, part).name(part).build());
    }

    private static ScatterTrace.ScatterBuilder dots(Table table, String numbers) {
        return ScatterTrace.builder(Columns.numbers(table, numbers), table.column(0)).mode(ScatterTrace.Mode.MARKERS);
    }

    /**
     * A point a model, by day and training compute, which grows tenfold from step to step.
     *
     * <pre>{@code
     * Charts.compute("Models by training compute",
     *     Count.known(report.models(), "Training compute (FLOP)"), "Openness")
     * }</pre>
     *
     * @param models rows of a table of the report's
     * @param series a column of texts: each of its values gets a colour of its own
     * @param lines to compare the models with, each under its table's name, by the same two columns; empty ones are
     *     left out
     */
    public static Figure compute(String title, Table models, String series, Table... lines) {
        String compute = "Training compute (FLOP)";
        Stream<Trace> points = values(models, series).map(value -> {
            Table own = models.where(models.stringColumn(series).isEqualTo(value));
            return points(own, own.doubleColumn(compute)).name(value).build();
        });
        Stream<Trace> beside = Stream.of(lines).filter(line -> !line.isEmpty())
                .map(line -> ScatterTrace.builder(line.dateColumn("Publication date"), line.doubleColumn(compute))
                        .mode(ScatterTrace.Mode.LINE).name(line.name()).build());
        return figure(Layout.builder(title, "Publication date", compute)
                .yAxis(Axis.builder().title(compute).type(Axis.Type.LOG).build()), Stream.concat(points, beside),
                trace -> trace);
    }

    /**
     * A point a model, by day on the line of a name.
     *
     * <pre>{@code
     * var korea = Count.where(report.countries(), "Country", "Korea");
     * Charts.timeline("South Korean models", korea, "Organizations", "Openness")
     * }</pre>
     *
     * @param names the column of the lines
     * @param series as above
     */
    public static Figure timeline(String title, Table models, String names, String series) {
        return figure(Layout.builder(title, "Publication date", names), values(models, series), value -> {
            Table own = models.where(models.stringColumn(series).isEqualTo(value));
            return points(own, Columns.of(own, names)).name(value).build();
        });
    }

    private static ScatterTrace.ScatterBuilder points(Table models, tech.tablesaw.columns.Column<?> heights) {
        return ScatterTrace.builder(models.dateColumn("Publication date"), heights)
                .mode(ScatterTrace.Mode.MARKERS).text(models.stringColumn("Model").asObjectArray());
    }

    /** The values of a column, in order of appearance. */
    private static Stream<String> values(Table models, String series) {
        return Columns.texts(models, series).asList().stream().distinct();
    }

    private static BarTrace.BarBuilder lying(Table table, String numbers) {
        return BarTrace.builder(table.categoricalColumn(0), Columns.numbers(table, numbers))
                .orientation(BarTrace.Orientation.HORIZONTAL);
    }

    private static String numbers(String column) {
        return column.equals("Total") || column.equals("Count") ? NUMBER : column;
    }

    private static <T> Figure figure(Layout.LayoutBuilder layout, Stream<T> parts, Function<T, Trace> trace) {
        return new Chart(layout.build(), parts.map(trace).toArray(Trace[]::new));
    }
}
