package largescale.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/**
 * The rows that an exhibit was counted from, and so the models behind each of its numbers. A number stands for the
 * rows that agree with its place: with the value of every column that the place and the rows have in common.
 *
 * <pre>{@code
 * // the 8 rows of Korea in 2023
 * Evidence.NONE.with(report.countries()).behind(Map.of("Country", "Korea"), "2023", 8)
 * }</pre>
 *
 * @param byColumn the rows behind each column of numbers; under an empty name those behind the columns that are counts
 *     by their names: of a year, or Models, Total, Count, and Cumulative …, which counts all years up to that of a row
 */
public record Evidence(Map<String, Table> byColumn) {

    /** No rows: nothing is known of what stands behind a number. */
    public static final Evidence NONE = new Evidence(Map.of());

    /** What tells that a table's rows are models of the report's, and what a list of models needs of each. */
    private static final List<String> NEEDED = List.of("Model", "Publication date", "Row");

    private static final String YEAR = "Year";
    private static final String CUMULATIVE = "Cumulative";

    /** With the rows behind the columns that are counts by their names. @throws BadInput if they are no models */
    public Evidence with(Table rows) {
        return with("", rows);
    }

    /** With the rows behind one column of another name. @throws BadInput if they are no models */
    public Evidence with(String column, Table rows) {
        if (!isOfModels(rows)) {
            throw new BadInput("The models behind a count are taken from rows with the columns "
                    + String.join(", ", NEEDED) + ", as the report's tables have them; these have: "
                    + String.join(", ", rows.columnNames()) + ".");
        }
        Map<String, Table> tables = new LinkedHashMap<>(byColumn);
        tables.put(column, oldestFirst(rows));
        return new Evidence(tables);
    }

    /** All its rows, a row of a table each; one that stands behind several columns comes as often. */
    public Stream<Row> rows() {
        return byColumn.values().stream().flatMap(Table::stream);
    }

    /** Whether the rows of a table are models of the report's. */
    public static boolean isOfModels(Table rows) {
        return rows.columnNames().containsAll(NEEDED);
    }

    /** The rows of a table of the report's, oldest model first; of one day by name. */
    public static Table oldestFirst(Table rows) {
        return rows.sortOn("Publication date", "Model", "Row");
    }

    /**
     * The rows behind a number.
     *
     * @param place the values of columns at the place of the number: its country, its year, …
     * @param column the name of the number's own column or axis; a year is a part of the place
     * @param number how many there must be
     * @return the names of the models' rows, oldest model first; empty if nothing is known of them
     * @throws BadInput if there are not that many
     */
    public Optional<List<String>> behind(Map<String, Object> place, String column, long number) {
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (isYear(column)) {
            whole.put(YEAR, Integer.valueOf(column));
        }
        Optional<List<String>> rows = counted(column).map(counted -> at(counted, whole, column.startsWith(CUMULATIVE)));
        rows.filter(found -> found.size() != number).ifPresent(found -> {
            throw new BadInput("The number " + number + " in column " + BadInput.quote(column) + " at " + place
                    + " is not the count of the rows that it is said to be counted from: these are "
                    + found.size() + ". Give from(…) the table that was counted.");
        });
        return rows;
    }

    /**
     * The rows that a share or another measure was made from, where they were given for its column by name. It is not
     * their number.
     */
    public Optional<List<String>> measured(Map<String, Object> place, String column) {
        return Optional.ofNullable(byColumn.get(column)).map(measured -> at(measured, place, false))
                .filter(found -> !found.isEmpty());
    }

    /** The row of a single model, if it is known; more than one where the data has two of that place. */
    public Optional<List<String>> at(Map<String, Object> place) {
        return counted("Models").map(counted -> at(counted, place, false)).filter(found -> !found.isEmpty());
    }

    private Optional<Table> counted(String column) {
        boolean counts = isYear(column) || column.matches("Models|Total|Count|" + CUMULATIVE + ".*");
        return Optional.ofNullable(byColumn.getOrDefault(column, counts ? byColumn.get("") : null));
    }

    /** Whether a column counts the models of a year, by its name. */
    public static boolean isYear(String column) {
        return column.matches("\\d{4}");
    }

    /** The names of the rows of a place. @param upTo whether those of all years up to its year are meant */
    private static List<String> at(Table rows, Map<String, Object> place, boolean upTo) {
        List<Column<?>> common = place.keySet().stream().filter(rows::containsColumn)
                .<Column<?>>map(rows::column).toList();
        return rows.where(Selection.with(IntStream.range(0, rows.rowCount()).filter(row -> common.stream()
                .allMatch(column -> agrees(column.get(row), place.get(column.name()), upTo))).toArray()))
                .stringColumn("Row").asList();
    }

    private static boolean agrees(Object value, Object placed, boolean upTo) {
        return placed instanceof Window years
                ? years.contains((int) value)
                : upTo && placed instanceof Integer year ? (int) value <= year : Objects.equals(value, placed);
    }
}
