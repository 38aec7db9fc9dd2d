package largescale.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * The rows that an exhibit was counted from, and so the models behind each of its numbers. A number stands for the
 * rows that agree with its place: with the value of every column that the place and the rows have in common. Immutable.
 *
 * <pre>{@code
 * Evidence.NONE.with(report.countries()).behind(Map.of("Country", "Korea"), "2023", 8)    // the 8 rows of Korea in 2023
 * }</pre>
 */
public final class Evidence {

    /** No rows: nothing is known of what stands behind a number. */
    public static final Evidence NONE = new Evidence(Map.of());

    /** What {@link Window} and Tablesaw call columns of counts; a column whose name is a year is one too. */
    private static final Set<String> COUNTS = Set.of("Models", "Total", "Count", "Cumulative models");

    /** What a list of models says of each. */
    private static final List<String> NEEDED = List.of("Model", "Organizations", "Countries", "Publication date",
            "Training compute (FLOP)", "Link");

    private final Map<String, Table> byColumn;

    private Evidence(Map<String, Table> byColumn) {
        this.byColumn = byColumn;
    }

    /**
     * With the rows behind the columns that are counts by their names: a year, Models, Total, Count, Cumulative models.
     *
     * @param rows of a table of the report's
     * @throws BadInput if they are not: see {@link #isOfModels}
     */
    public Evidence with(Table rows) {
        return with("", rows);
    }

    /**
     * With the rows behind one column of another name.
     *
     * @throws BadInput if they are no rows of a table of the report's: see {@link #isOfModels}
     */
    public Evidence with(String column, Table rows) {
        if (!isOfModels(rows)) {
            throw new BadInput("The models behind a count are taken from rows with the columns " + String.join(", ", NEEDED)
                    + ", as the report's tables have them; these have: " + String.join(", ", rows.columnNames()) + ".");
        }
        Map<String, Table> tables = new LinkedHashMap<>(byColumn);
        tables.put(column, rows);
        return new Evidence(tables);
    }

    /** Whether the rows of a table are models, with all that a list of models says of each. */
    public static boolean isOfModels(Table rows) {
        return rows.columnNames().containsAll(NEEDED);
    }

    /**
     * The rows behind a number.
     *
     * @param place the values of columns at the place of the number: its country, its year, …
     * @param column the name of the number's own column or axis; a year is a part of the place
     * @param number how many there must be
     * @return empty if nothing is known of them
     * @throws BadInput if there are not that many
     */
    public Optional<Table> behind(Map<String, Object> place, String column, long number) {
        Optional<Table> rows = rows(column).map(table -> agreeing(table, whole(place, column), column.startsWith("Cumulative")));
        rows.filter(found -> found.rowCount() != number).ifPresent(found -> {
            throw new BadInput("The number " + number + " in column " + BadInput.quote(column) + " at " + place + " is not the count of "
                    + "the rows that it is said to be counted from: these are " + found.rowCount()
                    + ". Give from(…) the table that was counted.");
        });
        return rows;
    }

    /** The rows of a single model, if they are known; more than one where the data has two of that place. */
    public Optional<Table> at(Map<String, Object> place) {
        return rows("Models").map(table -> agreeing(table, place, false)).filter(found -> !found.isEmpty());
    }

    private Optional<Table> rows(String column) {
        boolean counts = COUNTS.contains(column) || isYear(column);
        return Optional.ofNullable(byColumn.getOrDefault(column, counts ? byColumn.get("") : null));
    }

    private static Map<String, Object> whole(Map<String, Object> place, String column) {
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (isYear(column)) {
            whole.put("Year", Integer.valueOf(column));
        }
        return whole;
    }

    private static boolean isYear(String column) {
        return column.matches("\\d{4}");
    }

    private static Table agreeing(Table rows, Map<String, Object> place, boolean upToTheYear) {
        List<String> common = place.keySet().stream().filter(rows::containsColumn).collect(Collectors.toList());
        return rows.where(Selection.with(IntStream.range(0, rows.rowCount())
                .filter(row -> common.stream().allMatch(name -> {
                    Object value = rows.column(name).get(row);
                    return upToTheYear && name.equals("Year") ? (int) value <= (int) place.get(name)
                            : Objects.equals(value, place.get(name));
                })).toArray()));
    }
}
