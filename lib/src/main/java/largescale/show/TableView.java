package largescale.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.count.Evidence;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table, every row of it. */
record TableView(Table table) implements Showable, Content {

    @Override
    public boolean isEmpty() {
        return table.isEmpty();
    }

    @Override
    public View in(Wording wording) {
        String title = table.name() == null ? "" : table.name();
        return in(new Setting(title, List.of(), year -> false, new Numbers(title, Evidence.NONE, new ModelLists(wording), wording), wording));
    }

    @Override
    public View in(Setting setting) {
        Wording wording = setting.wording();
        List<Cell> header = table.columns().stream().map(column -> setting.isUnfinished(column.name())
                ? Cell.year(column.name(), setting) : new Cell(Html.escape(wording.column(column.name())), kind(column))).toList();
        List<List<Cell>> rows = IntStream.range(0, table.rowCount()).mapToObj(row -> table.columns().stream()
                .map(column -> cell(column, row, setting)).toList()).toList();
        return new View(Html.table(setting.title(), header, rows, wording), text(wording));
    }

    private Cell cell(Column<?> column, int row, Setting setting) {
        if (column == table.column(0) && column instanceof StringColumn && column.isMissing(row)) {
            return Cell.text(setting.wording().category(column.name(), ""));
        }
        if (!(column instanceof NumericColumn) || column.isMissing(row)) {
            return cell(column, row, setting.wording());
        }
        return column.name().equals("Year") ? Cell.year(Integer.toString(((Number) column.get(row)).intValue()), setting)
                : setting.numbers().cell(place(row), column.name(), (Number) column.get(row));
    }

    /** What the texts and the year of a row say of its numbers. */
    private Map<String, Object> place(int row) {
        Map<String, Object> place = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            if (column instanceof StringColumn || column.name().equals("Year")) {
                place.put(column.name(), column.get(row));
            }
        }
        return place;
    }

    static Cell cell(Column<?> column, int row, Wording wording) {
        if (column.isMissing(row)) {
            return new Cell(Html.escape(Wording.UNKNOWN), kind(column));
        }
        Object value = column.get(row);
        if (value instanceof Number number) {
            return Cell.number(column.name(), number, wording);
        }
        if (value instanceof LocalDate day) {
            return Cell.date(day, wording);
        }
        return column.name().equals("Link") ? new Cell(Html.links(value.toString()), Kind.TEXT, value.toString())
                : Cell.text(wording.value(column.name(), value));
    }

    private static String text(Column<?> column, int row, Wording wording) {
        return wording.value(column.name(), column.isMissing(row) ? null : column.get(row));
    }

    private static Kind kind(Column<?> column) {
        return column instanceof NumericColumn ? Kind.NUMBER : column instanceof DateColumn ? Kind.DATE : Kind.TEXT;
    }

    private String text(Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(table.columnNames().stream().map(wording::column).collect(Collectors.joining("\t")));
        for (int row = 0; row < table.rowCount(); row++) {
            int at = row;
            lines.add(table.columns().stream().map(column -> text(column, at, wording))
                    .collect(Collectors.joining("\t")));
        }
        return String.join("\n", lines);
    }
}
