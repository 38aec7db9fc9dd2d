package largescale.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.show.ChartData.Item;
import largescale.show.ChartData.Series;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;

/**
 * The numbers of a chart as a table: a row a category and a column a series where all series have the same categories;
 * else a row a point.
 */
record ChartTable(ChartData data, Setting setting) {

    View view() {
        Wording wording = setting.wording();
        List<List<Cell>> rows = data.isShared() ? byCategory() : byPoint();
        String text = rows.stream().map(row -> row.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(Html.table(setting.title(), rows.get(0), rows.subList(1, rows.size()), wording), text);
    }

    private List<List<Cell>> byCategory() {
        Wording wording = setting.wording();
        boolean single = data.all().size() == 1;
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> header = new ArrayList<>(List.of(Cell.text(wording.column(data.category()))));
        data.all().forEach(series -> header.add(new Cell(Html.escape(single ? wording.column(data.number()) : name(series, data, wording)),
                Kind.NUMBER)));
        rows.add(header);
        IntStream.range(0, data.all().get(0).items().size()).forEach(i -> {
            List<Cell> row = new ArrayList<>(List.of(category(data.all().get(0).items().get(i))));
            data.all().forEach(series -> row.add(number(series, series.items().get(i))));
            rows.add(row);
        });
        return rows;
    }

    private List<List<Cell>> byPoint() {
        Wording wording = setting.wording();
        boolean named = data.all().stream().anyMatch(Series::isNamed);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of(Cell.text(wording.column(data.category())),
                new Cell(Html.escape(wording.column(data.number())), Kind.NUMBER),
                Cell.text(wording.column(data.series().equals("Column") ? "Series" : data.series())))));
        if (named) {
            rows.get(0).add(0, Cell.text(wording.column("Model")));
        }
        for (Series series : data.all()) {
            // Beside named points, points without names are a line to compare with, not data.
            for (Item item : named && !series.isNamed() ? List.<Item>of() : series.items()) {
                List<Cell> row = new ArrayList<>(List.of(category(item), number(series, item), Cell.text(name(series, data, wording))));
                if (named) {
                    row.add(0, Cell.text(wording.value("Model", item.text())));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The worded name of a series. */
    static String name(Series series, ChartData data, Wording wording) {
        return data.series().equals("Column") ? wording.column(series.name()) : wording.value(data.series(), series.name());
    }

    private Cell category(Item item) {
        if (data.isByYear()) {
            return Cell.year(item.category().toString(), setting);
        }
        return ChartData.day(item.category()).map(day -> Cell.date(day, setting.wording())).orElseGet(() ->
                item.category() instanceof Number number ? Cell.number(data.category(), number, setting.wording())
                        : Cell.text(setting.wording().category(data.category(), item.category())));
    }

    private Cell number(Series series, Item item) {
        if (!(item.number() instanceof Number number)) {
            return Cell.text(item.number() == null ? Wording.UNKNOWN : item.number().toString());
        }
        Cell cell = Cell.number(data.number(), number, setting.wording());
        Integer list = data.list(series, item, setting.numbers());
        return list == null ? cell : cell.html(ModelLists.marked(cell.html(), list));
    }
}
