package largescale.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.show.Html.Cell;
import tech.tablesaw.api.Table;

/** The rows of a table as profiles side by side: a column a row of the table, headed by its first cell. */
record ProfileView(Table table) implements Content {

    @Override
    public boolean isEmpty() {
        return table.isEmpty();
    }

    @Override
    public View in(Setting setting) {
        Wording wording = setting.wording();
        List<List<Cell>> lines = table.columns().stream().map(column -> {
            List<Cell> line = new ArrayList<>(List.of(Cell.text(wording.column(column.name()))));
            IntStream.range(0, table.rowCount()).forEach(row -> line.add(TableView.cell(column, row, wording).left()));
            return line;
        }).collect(Collectors.toList());
        String text = lines.stream().map(line -> line.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(Html.table(setting.title(), lines.get(0), lines.subList(1, lines.size()), wording), text);
    }
}
