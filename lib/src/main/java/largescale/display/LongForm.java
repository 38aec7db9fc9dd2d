package largescale.display;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.count.Window;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** A table of counts as {@code exhibits.csv} has it: a line a count, without those that are none. */
final class LongForm {

    private static final String ALL = "all";

    private LongForm() {}

    /**
     * The counts of a table with the columns Year and Models, or one for each year of the window and Total.
     *
     * @param exhibit the name under which the file has them
     * @return empty if it is no such table
     */
    static Optional<Content.Counts> of(String exhibit, Table table, Window window) {
        List<String> columns = table.columnNames();
        boolean byYear = columns.containsAll(List.of("Year", "Models"));
        if (!byYear && !(columns.contains("Total") && columns.containsAll(List.of(window.names())))) {
            return Optional.empty();
        }
        return Optional.of(new Content.Counts(exhibit, (byYear ? byYear(table) : byColumn(table, window))
                .filter(count -> count.models() > 0).toList()));
    }

    private static Stream<Content.CountLine> byYear(Table table) {
        return Stream.concat(
                table.stream().map(row -> new Content.CountLine(ALL, Integer.toString(row.getInt("Year")),
                        row.getInt("Models"))),
                Stream.of(new Content.CountLine(ALL, ALL, (int) table.intColumn("Models").sum())));
    }

    private static Stream<Content.CountLine> byColumn(Table table, Window window) {
        return table.stream().flatMap(row -> Stream.concat(
                Arrays.stream(window.names()).map(year -> count(row, year, year)),
                Stream.of(count(row, "Total", ALL))));
    }

    private static Content.CountLine count(Row row, String column, String year) {
        return new Content.CountLine(row.getString(0), year, row.getInt(column));
    }
}
