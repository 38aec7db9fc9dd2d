package largescale.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.ModelColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The rows that an exhibit was counted from, and so the models behind each of its numbers. A number stands for the
 * rows that agree with its place: with the value of every column that the place and the rows have in common. Immutable.
 *
 * <pre>{@code
 * // the 8 rows of Korea in 2023
 * Evidence.NONE.with(report.countries()).behind(Map.of("Country", "Korea"), "2023", 8)
 * }</pre>
 */
public final class Evidence {

    /** No rows: nothing is known of what stands behind a number. */
    public static final Evidence NONE = new Evidence(Map.of());

    /** What tells that a table's rows are models of the report's, and what a list of models needs of each. */
    private static final List<String> NEEDED = Stream
            .of(ModelColumn.NAME, ModelColumn.PUBLICATION_DATE, ModelColumn.ROW).map(ModelColumn::inTables).toList();

    private final Map<String, Counted> byColumn;

    private Evidence(Map<String, Counted> byColumn) {
        this.byColumn = byColumn;
    }

    /**
     * With the rows behind the columns that are counts by their names: see {@link CountColumn}.
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
            throw new BadInput("The models behind a count are taken from rows with the columns "
                    + String.join(", ", NEEDED) + ", as the report's tables have them; these have: "
                    + String.join(", ", rows.columnNames()) + ".");
        }
        Map<String, Counted> tables = new LinkedHashMap<>(byColumn);
        tables.put(column, Counted.of(rows));
        return new Evidence(tables);
    }

    /** All its rows, a row of a table each; one that stands behind several columns comes as often. */
    public Stream<Row> rows() {
        return byColumn.values().stream().flatMap(counted -> counted.rows().stream());
    }

    /** Whether the rows of a table are models of the report's. */
    public static boolean isOfModels(Table rows) {
        return rows.columnNames().containsAll(NEEDED);
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
        CountColumn counts = CountColumn.of(column);
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (counts == CountColumn.OF_YEAR) {
            whole.put("Year", Integer.valueOf(column));
        }
        Optional<List<String>> rows = counted(column).map(counted -> counts == CountColumn.UP_TO_YEAR
                ? counted.upTo(whole)
                : counted.at(whole));
        rows.filter(found -> found.size() != number).ifPresent(found -> {
            throw new BadInput("The number " + number + " in column " + BadInput.quote(column) + " at " + place
                    + " is not the count of the rows that it is said to be counted from: these are "
                    + found.size() + ". Give from(…) the table that was counted.");
        });
        return rows;
    }

    /** The row of a single model, if it is known; more than one where the data has two of that place. */
    public Optional<List<String>> at(Map<String, Object> place) {
        return counted("Models").map(counted -> counted.at(place)).filter(found -> !found.isEmpty());
    }

    private Optional<Counted> counted(String column) {
        Counted all = CountColumn.of(column) == CountColumn.OTHER ? null : byColumn.get("");
        return Optional.ofNullable(byColumn.getOrDefault(column, all));
    }

    /**
     * The names of the rows of a table, as its column Row has them, oldest model first; of one day by name.
     *
     * @param rows of a table of the report's
     */
    public static List<String> oldestFirst(Table rows) {
        return named(rows, sorted(rows));
    }

    private static List<Integer> sorted(Table rows) {
        DateColumn days = rows.dateColumn(ModelColumn.PUBLICATION_DATE.inTables());
        List<String> names = rows.stringColumn(ModelColumn.NAME.inTables()).asList();
        // As whole numbers days have the same order.
        return IntStream.range(0, rows.rowCount()).boxed()
                .sorted(Comparator.<Integer>comparingInt(days::getIntInternal).thenComparing(names::get))
                .toList();
    }

    private static List<String> named(Table rows, List<Integer> numbers) {
        StringColumn names = rows.stringColumn(ModelColumn.ROW.inTables());
        return numbers.stream().map(names::get).toList();
    }

    /**
     * Rows that are found by the values of some columns without looking at each row each time.
     *
     * @param order the numbers of the rows, oldest model first
     * @param byValues for the names of some columns: the numbers of the rows by their values of these
     */
    private record Counted(Table rows, List<Integer> order,
            Map<List<String>, Map<List<Object>, List<Integer>>> byValues) {

        static Counted of(Table rows) {
            return new Counted(rows, sorted(rows), new HashMap<>());
        }

        List<String> at(Map<String, Object> place) {
            return place.get("Year") instanceof Window window
                    ? Arrays.stream(window.years()).boxed().flatMap(year -> {
                        Map<String, Object> one = new LinkedHashMap<>(place);
                        one.put("Year", year);
                        return at(one).stream();
                    }).toList()
                    : named(rows, numbers(place));
        }

        private List<Integer> numbers(Map<String, Object> place) {
            List<String> common = place.keySet().stream().filter(rows::containsColumn).toList();
            return byValues.computeIfAbsent(common, this::byValues)
                    .getOrDefault(common.stream().map(place::get).toList(), List.of());
        }

        private Map<List<Object>, List<Integer>> byValues(List<String> names) {
            List<Column<?>> columns = rows.columns(names.toArray(String[]::new));
            Map<List<Object>, List<Integer>> found = new HashMap<>();
            for (Integer row : order) {
                List<Object> values = new ArrayList<>(columns.size());
                columns.forEach(column -> values.add(column.get(row)));
                found.computeIfAbsent(values, key -> new ArrayList<>()).add(row);
            }
            return found;
        }

        List<String> upTo(Map<String, Object> place) {
            Map<String, Object> others = new LinkedHashMap<>(place);
            Object year = others.remove("Year");
            List<Integer> found = numbers(others);
            return year == null
                    ? named(rows, found)
                    : named(rows, found.stream().filter(row -> rows.intColumn("Year").get(row) <= (int) year).toList());
        }
    }
}
