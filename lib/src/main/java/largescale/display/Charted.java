package largescale.display;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.display.Grid.Column;
import largescale.display.Grid.Kind;
import largescale.word.Value;
import tech.tablesaw.api.Table;

/** Makes the content of a chart: what is drawn, and the table below it. */
final class Charted {

    private Charted() {}

    /**
     * A chart.
     *
     * @param below the table below it, in the place of its own numbers
     * @param key the address of that table; may be null
     * @param counts what of it stands in {@code exhibits.csv}; may be null
     */
    static Content.ChartShown of(Caption caption, ChartData plain, Optional<Table> below, String key,
            Content.Counts counts, Lists lists) {
        ChartData data = plain.leading((place, item) -> item.name() == null
                ? lists.count(place, plain.number(), item.number() instanceof Number number ? number : null)
                : lists.point(place));
        Grid grid = below.map(table -> Grid.of(table, Grid.Look.PLAIN, lists))
                .orElseGet(() -> data.sharesCategories() ? byCategory(data) : byPoint(data));
        return new Content.ChartShown(caption, data, grid, key, counts);
    }

    /** A row a category and a column a series. */
    private static Grid byCategory(ChartData data) {
        Stream<Column> series = data.data().stream().map(one -> data.data().size() == 1
                ? new Column(data.number(), Kind.NUMBER)
                : new Column(one.name(), data.series().isEmpty() ? null : data.series(), Kind.NUMBER));
        List<Item> items = data.data().get(0).items();
        return new Grid(Stream.concat(Stream.of(category(data)), series).toList(),
                IntStream.range(0, items.size()).mapToObj(i -> Stream.concat(
                        Stream.of(category(data, items.get(i))),
                        data.data().stream().map(one -> number(one.items().get(i)))).toList()).toList(),
                Grid.Look.PLAIN);
    }

    /** A row a point. */
    private static Grid byPoint(ChartData data) {
        Stream<Column> columns = Stream.of(new Column("Model", Kind.TEXT), category(data),
                new Column(data.number(), Kind.NUMBER),
                new Column(data.series().isEmpty() ? "Series" : data.series(), Kind.TEXT));
        Stream<Stream<Value>> rows = data.data().stream().flatMap(series -> series.items().stream()
                .map(item -> Stream.of(Value.of(item.name()), category(data, item), number(item),
                        name(data, series))));
        int skipped = data.hasNames() ? 0 : 1;
        return new Grid(columns.skip(skipped).toList(), rows.map(row -> row.skip(skipped).toList()).toList(),
                Grid.Look.PLAIN);
    }

    private static Value name(ChartData data, Series series) {
        Value name = Value.of(series.name());
        return data.series().isEmpty() ? name.in("What") : name;
    }

    private static Column category(ChartData data) {
        boolean days = !data.category().equals("What") && data.data().stream()
                .flatMap(series -> series.items().stream())
                .allMatch(Item::isDay);
        return new Column(data.category(), days ? Kind.DAY : Kind.TEXT);
    }

    private static Value category(ChartData data, Item item) {
        return Value.of(data.category().equals("Year")
                ? Integer.valueOf(item.category().toString())
                : item.category());
    }

    private static Value number(Item item) {
        return Value.of(item.number()).behind(item.list());
    }
}
