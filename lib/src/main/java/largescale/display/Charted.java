package largescale.display;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.Alone;
import largescale.chart.ChartData;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.chart.HouseStyle;
import largescale.chart.Plotly;
import largescale.display.Grid.Column;
import largescale.display.Grid.Kind;
import largescale.word.Text;
import largescale.word.Value;
import largescale.word.Words;
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
    static Content.Chart of(Caption caption, Plotly plotly, Optional<Table> below, String key, Content.Counts counts,
            Lists lists) {
        ChartData data = ChartData.of(plotly);
        Words words = Words.read();
        List<Text> beside = Stream.of(Stream.of(words.term("Rule", caption.rule())),
                Stream.concat(caption.notes().stream(), caption.source().stream()).map(words::say))
                .flatMap(all -> all).filter(text -> !text.isEmpty()).toList();
        Text title = words.term("Title", caption.topic());
        Alone alone = caption.says() == null
                ? new Alone(title, Text.NONE, beside)
                : new Alone(words.say(caption.says()), title, beside);
        return new Content.Chart(caption,
                new HouseStyle(data, words, period -> !caption.isOver(period), lists).of(plotly, alone),
                below.map(table -> Grid.of(table, Grid.Form.PLAIN, lists)).orElseGet(() -> numbers(data, lists)), key,
                counts);
    }

    /**
     * The numbers of a chart: a row a category and a column a series where all series have the same categories; else a
     * row a point.
     */
    private static Grid numbers(ChartData data, Lists lists) {
        return data.isShared() ? byCategory(data, lists) : byPoint(data, lists);
    }

    private static Grid byCategory(ChartData data, Lists lists) {
        Stream<Column> series = data.all().stream().map(one -> data.all().size() == 1
                ? new Column(data.number(), Kind.NUMBER)
                : new Column(one.name(), of(data, one), Kind.NUMBER));
        List<Item> items = data.all().get(0).items();
        return new Grid(Stream.concat(Stream.of(new Column(data.category(), Kind.TEXT)), series).toList(),
                IntStream.range(0, items.size()).mapToObj(i -> Stream.concat(
                        Stream.of(category(data, items.get(i))),
                        data.all().stream().map(one -> number(data, one, one.items().get(i), lists))).toList())
                        .toList(),
                Grid.Form.PLAIN);
    }

    private static Grid byPoint(ChartData data, Lists lists) {
        boolean named = data.all().stream().anyMatch(Series::isNamed);
        Stream<Column> columns = Stream.of(
                new Column("Model", Kind.TEXT),
                new Column(data.category(), Kind.TEXT),
                new Column(data.number(), Kind.NUMBER),
                new Column(data.seriesColumn().orElse("Series"), Kind.TEXT));
        // Beside named points, points without names are a line to compare with, not data.
        Stream<Stream<Value>> rows = data.all().stream().filter(series -> !named || series.isNamed())
                .flatMap(series -> series.items().stream().map(item -> Stream.of(
                        Value.of(item.name()),
                        category(data, item),
                        number(data, series, item, lists),
                        Value.of(series.name()).in(Objects.requireNonNullElse(of(data, series), "What")))));
        int skipped = named ? 0 : 1;
        return new Grid(columns.skip(skipped).toList(), rows.map(row -> row.skip(skipped).toList()).toList(),
                Grid.Form.PLAIN);
    }

    /** The column whose value the name of a series is; null where that is a name of its own. */
    private static String of(ChartData data, Series series) {
        return data.seriesColumn().filter(column -> !data.isCompared(series)).orElse(null);
    }

    private static Value category(ChartData data, Item item) {
        return Value.of(data.isByYear() ? Integer.valueOf(item.category().toString()) : item.category());
    }

    private static Value number(ChartData data, Series series, Item item, Lists lists) {
        return item.number() instanceof Number number
                ? Value.of(number).behind(data.list(series, item, lists))
                : Value.of(item.number());
    }
}
