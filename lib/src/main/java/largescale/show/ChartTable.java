package largescale.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;

/**
 * The numbers of a chart as a table: a row a category and a column a trace where all traces have the same categories;
 * else a row a point.
 *
 * @param traces Plotly's traces, names and categories worded
 * @param x the English title of the x axis
 * @param y the English title of the y axis
 * @param series what the names of the traces are
 */
record ChartTable(List<Map<String, Object>> traces, String x, String y, String series, Wording wording) {

    View named(String title) {
        boolean across = traces.stream().allMatch(HouseStyle::isHorizontal);
        boolean shared = traces.stream().map(trace -> trace.get(across ? "y" : "x")).distinct().count() == 1;
        List<List<Cell>> rows = shared ? byCategory(across) : byPoint();
        String text = rows.stream().map(row -> row.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(Html.table(title, rows.get(0), rows.subList(1, rows.size())), text);
    }

    private List<List<Cell>> byCategory(boolean across) {
        String number = across ? "x" : "y";
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> header = new ArrayList<>(List.of(Cell.text(wording.column(across ? y : x))));
        for (Map<String, Object> trace : traces) {
            String name = traces.size() == 1 ? wording.column(across ? x : y) : trace.get("name").toString();
            header.add(new Cell(Html.escape(name), Kind.NUMBER));
        }
        rows.add(header);
        List<?> categories = values(traces.get(0), across ? "y" : "x");
        IntStream.range(0, categories.size()).forEach(i -> {
            List<Cell> row = new ArrayList<>(List.of(cell(across ? y : x, categories.get(i))));
            traces.forEach(trace -> row.add(cell(across ? x : y, at(trace, number, i))));
            rows.add(row);
        });
        return rows;
    }

    private List<List<Cell>> byPoint() {
        boolean named = traces.stream().anyMatch(trace -> trace.containsKey("text"));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of(Cell.text(wording.column(x)), new Cell(Html.escape(wording.column(y)), Kind.NUMBER),
                Cell.text(wording.column(series.equals("Column") ? "Series" : series)))));
        if (named) {
            rows.get(0).add(0, Cell.text(wording.column("Model")));
        }
        for (Map<String, Object> trace : traces) {
            // Beside named points, points without names are a line to compare with, not data.
            if (named && !trace.containsKey("text")) {
                continue;
            }
            IntStream.range(0, values(trace, "x").size()).forEach(i -> {
                List<Cell> row = new ArrayList<>(List.of(cell(x, at(trace, "x", i)),
                        cell(y, at(trace, "y", i)), Cell.text(trace.get("name").toString())));
                if (named) {
                    row.add(0, Cell.text(String.valueOf(at(trace, "text", i))));
                }
                rows.add(row);
            });
        }
        return rows;
    }

    private Cell cell(String column, Object value) {
        if (value instanceof Number) {
            return new Cell(Html.escape(wording.value(column, value)), Kind.NUMBER);
        }
        String text = value == null ? Wording.UNKNOWN : value.toString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? new Cell(Html.escape(wording.date(LocalDate.parse(text))), Kind.DATE) : Cell.text(text);
    }

    private static Object at(Map<String, Object> trace, String axis, int index) {
        List<?> values = values(trace, axis);
        return index < values.size() ? values.get(index) : null;
    }

    static List<?> values(Map<String, Object> trace, String axis) {
        return trace.get(axis) instanceof List<?> values ? values : List.of();
    }
}
