package largescale.display;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.Alone;
import largescale.chart.ChartData;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.chart.HouseStyle;
import largescale.chart.Plotly;
import largescale.count.Evidence;
import largescale.display.Cell.Kind;
import largescale.word.Format;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Makes grids of tables and of the numbers of charts, and the charts. */
record Grids(Cells cells, Numbers numbers) {

    /** Values of the column that a row names as Changed. */
    private static final Set<String> CHANGED = Set.of("Before", "After");

    /** @param unfinished which years and half-years were not over in the data */
    Grids(Numbers numbers, Predicate<String> unfinished) {
        this(new Cells(numbers.words(), unfinished), numbers);
    }

    Words words() {
        return numbers.words();
    }

    /** Every row of a table. */
    Grid table(Table table) {
        List<Cell> head = table.columns().stream()
                .map(column -> cells.head(column.name(), Cells.kind(column)))
                .toList();
        return new Grid(head, IntStream.range(0, table.rowCount()).mapToObj(row -> row(table, row)).toList());
    }

    /** The same with shaded counts: white where there are none, the darkest the largest of all but the totals. */
    Grid shaded(Table table) {
        Grid plain = table(table);
        List<String> years = table.columnNames().stream().filter(Evidence::isYear)
                .toList();
        double most = years.stream().mapToDouble(year -> table.numberColumn(year).max()).max().orElse(0);
        return new Grid(plain.head(), IntStream.range(0, table.rowCount()).mapToObj(row -> {
            List<Cell> cells = new ArrayList<>(plain.rows().get(row));
            // By the square root, so that few among many are seen too.
            years.forEach(year -> cells.set(table.columnIndex(year), cells.get(table.columnIndex(year))
                    .shaded((int) (100 * Math.sqrt(table.row(row).getInt(year) / Math.max(most, 1))))));
            return List.copyOf(cells);
        }).toList());
    }

    private List<Cell> row(Table table, int row) {
        return table.columns().stream().map(column -> cell(table, column, row)).toList();
    }

    private Cell cell(Table table, Column<?> column, int row) {
        if (column == table.column(0) && column instanceof StringColumn && column.isMissing(row)) {
            return Cell.of(words().category(column.name(), ""));
        }
        if (CHANGED.contains(column.name()) && table.containsColumn("Changed") && !column.isMissing(row)) {
            return Cell.of(words().value(table.getString(row, "Changed"), column.getString(row)));
        }
        if (!(column instanceof NumericColumn) || column.isMissing(row)) {
            return cells.value(column, row);
        }
        Number number = (Number) column.get(row);
        return Format.of(column.name()) == Format.YEAR && number.doubleValue() == number.intValue()
                ? cells.year(Integer.toString(number.intValue()))
                : cells.number(column.name(), number, numbers.count(place(table, row), column.name(), number));
    }

    /** What the texts and the year of a row say of its numbers. */
    private static Map<String, Object> place(Table table, int row) {
        Map<String, Object> place = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            if (column instanceof StringColumn || column.name().equals("Year")) {
                place.put(column.name(), column.get(row));
            }
        }
        return place;
    }

    /** The rows of a table as profiles side by side: a column a row of the table, headed by its first cell. */
    Grid profiles(Table table) {
        List<List<Cell>> lines = table.columns().stream()
                .map(column -> Stream.concat(
                        Stream.of(Cell.of(words().column(column.name()))),
                        IntStream.range(0, table.rowCount()).mapToObj(row -> atTheLeft(cells.value(column, row))))
                        .toList())
                .toList();
        return new Grid(lines.get(0), lines.subList(1, lines.size()));
    }

    private static Cell atTheLeft(Cell cell) {
        return new Cell(cell.text(), Kind.TEXT, cell.value(), cell.list(), null, cell.links());
    }

    /**
     * A chart.
     *
     * @param below the table below it, in the place of its own numbers
     * @param key the address of that table; may be null
     * @param counts what of it stands in {@code exhibits.csv}; may be null
     */
    Content.ChartExhibit chart(Caption caption, Plotly plotly, Optional<Table> below, String key,
            Content.Counts counts) {
        ChartData data = ChartData.of(plotly);
        List<Text> beside = Stream.of(Stream.of(caption.rule()), caption.notes().stream().map(Sentence::plain),
                Stream.of(caption.source())).flatMap(all -> all).filter(text -> !text.isEmpty()).toList();
        return new Content.ChartExhibit(
                caption,
                new HouseStyle(data, words(), cells.unfinished(), numbers).of(plotly,
                        new Alone(caption.title(), caption.topic(), beside)),
                below.map(this::table).orElseGet(() -> numbersOf(data)),
                key,
                counts);
    }

    /**
     * The numbers of a chart: a row a category and a column a series where all series have the same categories; else a
     * row a point.
     */
    private Grid numbersOf(ChartData data) {
        return data.isShared() ? byCategory(data) : byPoint(data);
    }

    private Grid byCategory(ChartData data) {
        List<Cell> head = new ArrayList<>(List.of(cells.head(data.category(), Kind.TEXT)));
        data.all().forEach(series -> head.add(data.all().size() == 1
                ? cells.head(data.number(), Kind.NUMBER)
                : Cell.of(name(data, series), Kind.NUMBER)));
        List<Item> items = data.all().get(0).items();
        return new Grid(head, IntStream.range(0, items.size())
                .mapToObj(i -> Stream.concat(
                        Stream.of(category(data, items.get(i))),
                        data.all().stream().map(series -> number(data, series, series.items().get(i))))
                        .toList())
                .toList());
    }

    private Grid byPoint(ChartData data) {
        boolean named = data.all().stream().anyMatch(Series::isNamed);
        Stream<Cell> head = Stream.of(
                cells.head("Model", Kind.TEXT),
                cells.head(data.category(), Kind.TEXT),
                cells.head(data.number(), Kind.NUMBER),
                cells.head(data.seriesColumn().orElse("Series"), Kind.TEXT));
        // Beside named points, points without names are a line to compare with, not data.
        Stream<Stream<Cell>> rows = data.all().stream().filter(series -> !named || series.isNamed())
                .flatMap(series -> series.items().stream().map(item -> Stream.of(
                        Cell.of(words().value("Model", item.name())),
                        category(data, item),
                        number(data, series, item),
                        Cell.of(name(data, series)))));
        int skipped = named ? 0 : 1;
        return new Grid(head.skip(skipped).toList(), rows.map(row -> row.skip(skipped).toList()).toList());
    }

    private Text name(ChartData data, Series series) {
        return words().both(wording -> data.name(series, wording));
    }

    private Cell category(ChartData data, Item item) {
        if (data.isByYear()) {
            return cells.year(item.category().toString());
        }
        return ChartData.day(item.category())
                .map(cells::day)
                .orElseGet(() -> item.category() instanceof Number number
                        ? cells.number(data.category(), number, null)
                        : Cell.of(words().category(data.category(), item.category())));
    }

    private Cell number(ChartData data, Series series, Item item) {
        return item.number() instanceof Number number
                ? cells.number(data.number(), number, data.list(series, item, numbers))
                : item.number() == null ? Cell.unknown(Kind.TEXT) : Cell.of(Text.same(item.number().toString()));
    }
}
