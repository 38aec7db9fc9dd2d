package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Value;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * A table as it was computed. The first value of each row is the row's head.
 *
 * @param rows the rows, each as long as there are columns
 * @param look how it stands on a page
 */
public record Grid(List<Column> columns, List<List<Value>> rows, Look look) {

    /** As it is; its rows as profiles side by side. */
    public enum Look {
        PLAIN, PROFILES
    }

    /** What a column holds: numbers stand at the right, days stay on one line. */
    public enum Kind {
        TEXT, NUMBER, DAY
    }

    /** A column. @param of the column of whose values its name is one; null where it is a name of its own */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(String name, String of, Kind kind) {

        Column(String name, Kind kind) {
            this(name, null, kind);
        }
    }

    Grid(List<Column> columns, List<List<Value>> rows) {
        this(columns, rows, Look.PLAIN);
    }

    /** Values of the column that a row names as Changed. */
    private static final Set<String> CHANGED = Set.of("Before", "After");

    /** Every row of a table. @param lists the models behind its numbers */
    static Grid of(Table table, Look look, Lists lists) {
        return new Grid(table.columns().stream().map(column -> new Column(column.name(), kind(column))).toList(),
                IntStream.range(0, table.rowCount()).mapToObj(row -> table.columns().stream()
                        .map(column -> value(table, column, row, lists)).toList()).toList(),
                look);
    }

    private static Kind kind(tech.tablesaw.columns.Column<?> column) {
        return column instanceof NumericColumn ? Kind.NUMBER : column instanceof DateColumn ? Kind.DAY : Kind.TEXT;
    }

    private static Value value(Table table, tech.tablesaw.columns.Column<?> column, int row, Lists lists) {
        if (column.isMissing(row)) {
            return Value.of(column == table.column(0) && kind(column) == Kind.TEXT ? "" : null);
        }
        Object value = column.get(row);
        if (value instanceof Number number) {
            Map<String, Object> place = Lists.place(table, row);
            return Value.of(number).behind(number instanceof Double
                    ? lists.measure(place, column.name())
                    : lists.count(place, column.name(), number));
        }
        if (column == table.column(0) && column.name().equals("Country")) {
            return lists.country(value.toString());
        }
        Value plain = Value.of(value instanceof LocalDate || value instanceof Boolean ? value : value.toString());
        return CHANGED.contains(column.name()) && table.containsColumn("Changed")
                ? plain.in(table.getString(row, "Changed"))
                : plain;
    }

    /** What a chart draws: a row a category and a column a series; where these differ or have names, a row a point. */
    static Grid of(ChartData chart) {
        return chart.sharesCategories() ? byCategory(chart) : byPoint(chart);
    }

    private static Grid byCategory(ChartData chart) {
        List<Series> all = chart.data();
        Stream<Column> series = all.stream().map(one -> all.size() == 1
                ? new Column(chart.number(), Kind.NUMBER)
                : new Column(one.name(), chart.series().isEmpty() ? null : chart.series(), Kind.NUMBER));
        List<Item> items = all.get(0).items();
        return new Grid(Stream.concat(Stream.of(category(chart)), series).toList(),
                IntStream.range(0, items.size()).mapToObj(i -> Stream.concat(
                        Stream.of(category(chart, items.get(i))),
                        all.stream().map(one -> number(one.items().get(i)))).toList()).toList());
    }

    private static Grid byPoint(ChartData chart) {
        boolean ofNames = chart.series().isEmpty();
        Stream<Column> columns = Stream.of(new Column("Model", Kind.TEXT), category(chart),
                new Column(chart.number(), Kind.NUMBER), new Column(ofNames ? "Series" : chart.series(), Kind.TEXT));
        Stream<Stream<Value>> rows = chart.data().stream().flatMap(series -> series.items().stream()
                .map(item -> Stream.of(Value.of(item.name()), category(chart, item), number(item),
                        ofNames ? Value.of(series.name()).in("What") : Value.of(series.name()))));
        int skipped = chart.hasNames() ? 0 : 1;
        return new Grid(columns.skip(skipped).toList(), rows.map(row -> row.skip(skipped).toList()).toList());
    }

    private static Column category(ChartData chart) {
        boolean days = !chart.category().equals("What") && chart.data().stream()
                .flatMap(series -> series.items().stream())
                .allMatch(Item::isDay);
        return new Column(chart.category(), days ? Kind.DAY : Kind.TEXT);
    }

    private static Value category(ChartData chart, Item item) {
        return Value
                .of(chart.category().equals("Year") ? Integer.valueOf(item.category().toString()) : item.category());
    }

    private static Value number(Item item) {
        return Value.of(item.number()).behind(item.list());
    }
}
