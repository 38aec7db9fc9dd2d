package largescale.chart;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import largescale.chart.ChartData.Kind;
import largescale.count.Window;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The jsplot figures that a report of counts draws again and again, each of a Tablesaw table as it stands. A title says
 * what is shown; what it tells is said by the exhibit.
 */
public final class Charts {

    private static final String NUMBER = "Models";
    private static final String DAY = "Publication date";
    private static final String COMPUTE = "Training compute (FLOP)";

    private Charts() {}

    /**
     * Bars on their side, as long as the numbers of a column, the first row on top.
     * <pre>{@code
     * Charts.ranked("Models by country", report.countries().countBy("Country").sortDescendingOn("Count"), "Count")
     * }</pre>
     */
    public static Chart ranked(String title, Table table, String numbers) {
        return new Chart(Kind.LYING, Layout.builder(title, numbers(numbers), table.column(0).name()).build(),
                lying(table, numbers).build());
    }

    /**
     * Bars that stand, as high as the numbers of a column, the first row at the left: of years, half-years.
     * <pre>{@code
     * Charts.bars("Models by half-year", report.perHalfYear(report.models()), "Models")
     * }</pre>
     */
    public static Chart bars(String title, Table table, String numbers) {
        return new Chart(Kind.BARS, Layout.builder(title, table.column(0).name(), numbers).build(),
                BarTrace.builder(table.categoricalColumn(0), table.numberColumn(numbers)).build());
    }

    /**
     * A line for each row, from place to place: of ranks, of numbers then and now. An axis whose largest number is a
     * hundred times its smallest grows tenfold from step to step.
     * <pre>{@code
     * var columns = report.perYear(report.countries(), "Country").first(3).rejectColumns("Total");
     * Charts.slope("Models of three countries, year by year", columns, "Models")
     * }</pre>
     *
     * @param rows names in the first column; each other column is a place, in its order, and may lack numbers
     * @param number what the numbers are; of a Rank, 1 stands on top
     */
    public static Chart slope(String title, Table rows, String number) {
        List<String> places = rows.columnNames().subList(1, rows.columnCount());
        boolean years = places.stream().allMatch(place -> place.matches("\\d{4}"));
        Axis names = Axis.builder().title(years ? "Year" : "What").type(Axis.Type.CATEGORY).build();
        Stream<ScatterTrace> lines = rows.stream().map(line -> ScatterTrace.builder(
                StringColumn.create("Place", places),
                DoubleColumn.create(number, places.stream()
                        .map(place -> rows.numberColumn(place).getDouble(line.getRowNumber())).toList()))
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS).name(line.getString(0)).build());
        DoubleSummaryStatistics of = rows.numericColumns().stream().map(NumericColumn::asDoubleColumn)
                .flatMapToDouble(place -> Arrays.stream(place.removeMissing().asDoubleArray())).summaryStatistics();
        Axis numbers = axis(number, of.getMin(), of.getMax());
        return figure(Kind.SLOPE, Layout.builder(title).xAxis(names).yAxis(numbers), lines)
                .of(rows.column(0).name());
    }

    /**
     * Bars of years on their side, in parts.
     * <pre>{@code
     * Charts.yearsInParts("Models by openness", report.perYear(report.models(), "Openness"))
     * }</pre>
     *
     * @param columns a row a part, a column a year, as {@link Window#perYear(Table, String)} makes them
     */
    public static Chart yearsInParts(String title, Table columns) {
        List<String> years = columns.columnNames().stream().filter(name -> name.matches("\\d{4}")).toList();
        Stream<BarTrace> parts = columns.stream().map(part -> BarTrace
                .builder(years.toArray(), years.stream().mapToDouble(part::getInt).toArray())
                .orientation(BarTrace.Orientation.HORIZONTAL).name(part.getString(0)).build());
        return figure(Kind.LYING, Layout.builder(title, NUMBER, "Year").barMode(Layout.BarMode.STACK), parts)
                .of(columns.column(0).name());
    }

    /**
     * Bars on their side in parts, a column each.
     * <pre>{@code
     * Charts.inParts("Models by country and openness",
     *     Count.crossed(report.countries(), "Country", "Openness", "open", "closed"), "open", "closed")
     * }</pre>
     */
    public static Chart inParts(String title, Table table, String... parts) {
        return figure(Kind.LYING,
                Layout.builder(title, NUMBER, table.column(0).name()).barMode(Layout.BarMode.STACK),
                Stream.of(parts).map(part -> lying(table, part).name(part).build()));
    }

    /**
     * Bars on their side in two parts: the years before the last one, and the last.
     * <pre>{@code
     * var columns = report.perYear(report.countries(), "Country");
     * Charts.beforeAndLast("Models by country", columns, report.window())
     * }</pre>
     *
     * @param columns a row a bar, as {@link Window#perYear(Table, String)} makes them
     * @param window the years; of a single one, the bars have one part
     */
    public static Chart beforeAndLast(String title, Table columns, Window window) {
        if (window.from() == window.to()) {
            return inParts(title, columns, window.last());
        }
        String before = new Window(window.from(), window.to() - 1).toString();
        IntColumn last = columns.intColumn(window.last());
        return inParts(title, Table.create(columns.column(0), columns.intColumn("Total").subtract(last).setName(before),
                last), before, window.last());
    }

    /**
     * A point for each row between a lower and an upper end, with their numbers: of estimates.
     * <pre>{@code
     * var estimates = Table.create(StringColumn.create("Source", "One", "Another"),
     *     DoubleColumn.create("Low", 3.6, Double.NaN), DoubleColumn.create("Estimate", 4.1, 5),
     *     DoubleColumn.create("High", 4.7, Double.NaN));
     * Charts.ranges("Published estimates of growth (times)", estimates, "Low", "Estimate", "High")
     * }</pre>
     *
     * @param rows names in the first column
     * @param low the column of the lower ends; where it or the upper has no number, the point stands alone
     * @param value the column of the points: its name is the title of the axis
     * @param high the column of the upper ends
     */
    public static Chart ranges(String title, Table rows, String low, String value, String high) {
        return figure(Kind.RANGES, Layout.builder(title, value, rows.column(0).name()), Stream.of(low, value, high)
                .map(column -> ScatterTrace.builder(rows.numberColumn(column), rows.column(0))
                        .mode(ScatterTrace.Mode.MARKERS).name(column).build()));
    }

    /**
     * A point a model, by day and training compute, which grows tenfold from step to step.
     * <pre>{@code
     * Charts.compute("Models by training compute",
     *     Count.known(report.models(), "Training compute (FLOP)"), "Openness")
     * }</pre>
     *
     * @param models rows of a table of the report's
     * @param series a column of texts: each of its values gets a colour of its own; of a column Series, which says
     *     nothing itself, the name is left out
     * @param lines to compare the models with, each under its table's name, by the same two columns; empty ones are
     *     left out
     */
    public static Chart compute(String title, Table models, String series, Table... lines) {
        Stream<ScatterTrace> beside = Stream.of(lines).filter(line -> !line.isEmpty())
                .map(line -> ScatterTrace.builder(line.dateColumn(DAY), line.doubleColumn(COMPUTE))
                        .mode(ScatterTrace.Mode.LINE).name(line.name()).build());
        return figure(Kind.POINTS, tenfold(title),
                Stream.concat(each(models, series, COMPUTE, ScatterTrace.Mode.MARKERS), beside)).of(series);
    }

    private static Layout.LayoutBuilder tenfold(String title) {
        return Layout.builder(title, DAY, COMPUTE).yAxis(Axis.builder().title(COMPUTE).type(Axis.Type.LOG).build());
    }

    /**
     * A point a row, by two of its numbers, named in the first column; rows that lack one are left out. An axis whose
     * largest number is a hundred times its smallest grows tenfold from step to step.
     * <pre>{@code
     * Charts.scatter("Chips and compute", report.models(), "Hardware quantity", "Training compute (FLOP)")
     * }</pre>
     */
    public static Chart scatter(String title, Table table, String x, String y) {
        Table known = table.where(table.column(x).isNotMissing().and(table.column(y).isNotMissing()));
        NumericColumn<?> across = known.numberColumn(x), up = known.numberColumn(y);
        return new Chart(Kind.OTHER, Layout.builder(title).xAxis(axis(across)).yAxis(axis(up)).build(),
                ScatterTrace.builder(across, up).mode(ScatterTrace.Mode.MARKERS)
                        .text(known.column(0).asStringColumn().asObjectArray()).build());
    }

    private static Axis axis(NumericColumn<?> numbers) {
        return axis(numbers(numbers.name()), numbers.min(), numbers.max());
    }

    private static Axis axis(String title, double least, double most) {
        boolean wide = least > 0 && most >= 100 * least;
        return Axis.builder().title(title).type(wide ? Axis.Type.LOG : Axis.Type.LINEAR).build();
    }

    /**
     * How often numbers of about the same size are there; rows without a number are left out.
     * <pre>{@code Charts.histogram("Chips", report.models(), "Hardware quantity")}</pre>
     */
    public static Chart histogram(String title, Table table, String numbers) {
        Table known = table.where(table.column(numbers).isNotMissing());
        return new Chart(Kind.OTHER, Layout.builder(title, numbers, NUMBER).build(),
                HistogramTrace.builder(known.numberColumn(numbers)).build());
    }

    static ScatterTrace.ScatterBuilder points(Table models, Column<?> heights, ScatterTrace.Mode mode) {
        return ScatterTrace.builder(models.dateColumn(DAY), heights)
                .mode(mode).text(models.stringColumn("Model").asObjectArray());
    }

    /** A trace for each value of a column, in order of appearance, of the rows that have it. */
    private static Stream<ScatterTrace> each(Table models, String series, String heights, ScatterTrace.Mode mode) {
        StringColumn values = models.stringColumn(series);
        return values.asList().stream().distinct().map(value -> {
            Table own = models.where(values.isEqualTo(value));
            return points(own, own.column(heights), mode).name(value).build();
        });
    }

    private static BarTrace.BarBuilder lying(Table table, String numbers) {
        return BarTrace.builder(table.categoricalColumn(0), table.numberColumn(numbers))
                .orientation(BarTrace.Orientation.HORIZONTAL);
    }

    private static String numbers(String column) {
        return column.equals("Total") || column.equals("Count") ? NUMBER : column;
    }

    private static Chart figure(Kind kind, Layout.LayoutBuilder layout, Stream<? extends Trace> traces) {
        return new Chart(kind, layout.build(), traces.toArray(Trace[]::new));
    }
}
