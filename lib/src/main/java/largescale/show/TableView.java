package largescale.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
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
        return named(table.name() == null ? "" : table.name(), List.of(), wording);
    }

    @Override
    public View named(String title, List<String> beside, Wording wording) {
        List<Cell> header = table.columns().stream()
                .map(column -> new Cell(Html.escape(wording.column(column.name())), kind(column))).toList();
        List<List<Cell>> rows = IntStream.range(0, table.rowCount()).mapToObj(row -> table.columns().stream()
                .map(column -> cell(column, row, wording)).toList()).toList();
        return new View(Html.table(title, header, rows), text(wording));
    }

    static Cell cell(Column<?> column, int row, Wording wording) {
        String text = text(column, row, wording);
        boolean links = column.name().equals("Link") && !column.isMissing(row);
        return new Cell(links ? Html.links(text) : Html.escape(text), kind(column));
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
