package largescale.count;

import java.util.Comparator;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import largescale.load.Columns;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/** Reads numbers and names off the tables. */
public final class Count {

    private Count() {}

    /**
     * How many rows have these values.
     *
     * <pre>{@code Count.of(report.countries(), "Country", "Korea", "Year", 2023)}</pre>
     *
     * @throws BadInput as {@link #where} does
     */
    public static int of(Table table, Object... columnsAndValues) {
        return Having.rows(table, columnsAndValues).size();
    }

    /**
     * The rows that have these values. Given in the place of a number, they are a number whose models a reader can look
     * at.
     *
     * <pre>{@code Count.where(report.countries(), "Country", "Korea", "Year", 2023)}</pre>
     *
     * <p>Of several values a row must have one: {@code List.of("Korea", "Japan")}. A column that lists a model's
     * Countries, Domains, Tasks or Organizations, or combines the types of these, has each of its items:
     * {@code Count.where(models, "Countries", "Korea")} also finds the models that others have a part in.
     *
     * @param table any table
     * @param columnsAndValues the name of a column and the value it must have, and so on; every pair must hold
     * @throws BadInput if the table has no such column; a column of numbers, days or truths is asked for something
     *     else; it has the value that is meant in another spelling; or a value is missing at the end
     */
    public static Table where(Table table, Object... columnsAndValues) {
        return table.where(Having.rows(table, columnsAndValues));
    }

    /**
     * The rows that have a value in a column.
     *
     * <pre>{@code Count.known(report.models(), "Parameters")}</pre>
     *
     * @throws BadInput if the table has no such column
     */
    public static Table known(Table table, String column) {
        return table.where(Columns.of(table, column).isNotMissing());
    }

    /**
     * The rows that have none.
     *
     * <pre>{@code Count.unknown(report.models(), "Parameters")}</pre>
     *
     * @throws BadInput if the table has no such column
     */
    public static Table unknown(Table table, String column) {
        return table.where(Columns.of(table, column).isMissing());
    }

    /**
     * The rows of a table that are about these models.
     *
     * <pre>{@code Count.about(Count.where(report.models(), "Openness", "open"), report.countries())}</pre>
     *
     * @param models rows of another one of the report's tables
     */
    public static Table about(Table models, Table rows) {
        return rows.where(rows.stringColumn("Row").isIn(models.stringColumn("Row").asSet()));
    }

    /**
     * One row for each value of a column, most frequent first, and how often it stands beside each of some values of
     * another: a column for each of these.
     *
     * <pre>{@code Count.crossed(report.countries(), "Country", "Openness", "open", "closed")}</pre>
     */
    public static Table crossed(Table table, String column, String other, String... values) {
        List<Place> places = top(table.rowCount(), table.countBy(column(table, column)), "Count");
        Table crossed = Table.create(StringColumn.create(column, places.stream().map(Place::name)));
        for (String value : values) {
            crossed.addColumns(IntColumn.create(value,
                    places.stream().mapToInt(place -> of(table, column, place.name(), other, value)).toArray()));
        }
        return crossed;
    }

    /**
     * The rows that {@link #where} does not find by one of these values.
     *
     * <pre>{@code Count.without(report.countries(), "Country", "United States", "China")}</pre>
     *
     * @throws BadInput as that does
     */
    public static Table without(Table table, String column, Object... values) {
        return table.dropWhere(Having.rows(table, column, List.of(values)));
    }

    /**
     * The first row of each value of a column: of models by size, the largest of each.
     *
     * <pre>{@code
     * var known = Count.known(report.countries(), "Parameters");
     * Count.firstOfEach(known.sortDescendingOn("Parameters"), "Country")
     * }</pre>
     */
    public static Table firstOfEach(Table table, String column) {
        Set<Object> seen = new HashSet<>();
        Column<?> values = Columns.of(table, column);
        return table.where(Selection.with(IntStream.range(0, table.rowCount())
                .filter(row -> seen.add(values.get(row))).toArray()));
    }

    /**
     * The rows that have more in a column than every row before: of models by day, those that set a record.
     *
     * <pre>{@code
     * Count.records(report.models().sortAscendingOn("Publication date"), "Training compute (FLOP)")
     * }</pre>
     */
    public static Table records(Table table, String column) {
        NumericColumn<?> numbers = Columns.numbers(table, column);
        double most = Double.NEGATIVE_INFINITY;
        Selection records = Selection.with();
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.getDouble(row) > most) {
                most = numbers.getDouble(row);
                records.add(row);
            }
        }
        return table.where(records);
    }

    /**
     * The first rows, and those that have as much in a column as the last of them: of models by size, the largest, with
     * all that share the last place.
     *
     * <pre>{@code
     * var known = Count.known(report.models(), "Parameters");
     * Count.firstWithEqual(10, known.sortDescendingOn("Parameters"), "Parameters")
     * }</pre>
     */
    public static Table firstWithEqual(int most, Table table, String column) {
        NumericColumn<?> numbers = Columns.numbers(table, column);
        int rows = Math.min(most, numbers.size());
        while (rows > 0 && rows < numbers.size() && numbers.getDouble(rows) == numbers.getDouble(rows - 1)) {
            rows++;
        }
        return table.first(rows);
    }

    /**
     * How many rows one table has for a hundred of another; NaN where that has none.
     *
     * <pre>{@code Count.percent(Count.where(report.models(), "Openness", "open"), report.models())}</pre>
     */
    public static double percent(Table part, Table whole) {
        return percent(part.rowCount(), whole.rowCount());
    }

    /** How many hundredths of a whole a part is; NaN where both are nothing. */
    static double percent(int part, int whole) {
        return 100.0 * part / whole;
    }

    /**
     * The first values of a column, at most so many: the names at the top of a ranking.
     *
     * <pre>{@code Count.first(3, report.countries().countBy("Country").sortDescendingOn("Count"), "Country")}</pre>
     */
    public static List<String> first(int most, Table table, String column) {
        Column<?> names = Columns.of(table, column);
        return IntStream.range(0, Math.min(most, names.size())).mapToObj(names::getString).toList();
    }

    /**
     * The models with one column more, which says which of them are among some.
     *
     * <pre>{@code
     * Count.marked(report.models(), Count.where(report.domains(), "Domain", "Language"), "Kind", "Language", "Other")
     * }</pre>
     *
     * @param some rows of the same models, such as those of one domain
     * @param column the name of the column
     * @param among its value for these
     * @param other its value for all others
     */
    public static Table marked(Table models, Table some, String column, String among, String other) {
        Set<String> rows = some.stringColumn("Row").asSet();
        return models.copy().addColumns(StringColumn.create(column,
                models.stringColumn("Row").asList().stream().map(row -> rows.contains(row) ? among : other)));
    }

    /**
     * The rows of some tables of the same columns, one table below the other, with one column of texts more, which
     * says for each row from which. A row of several of them is there several times.
     *
     * <pre>{@code
     * Count.stacked("Which", "Open", Count.where(report.models(), "Openness", "open"), "All", report.models())
     * }</pre>
     *
     * @param column the name of that column
     * @param namesAndTables what it says of the rows of a table, and the table, and so on
     * @throws BadInput if a table is missing at the end
     */
    public static Table stacked(String column, Object... namesAndTables) {
        if (namesAndTables.length == 0 || namesAndTables.length % 2 != 0) {
            throw new BadInput("Pairs of a name and a table are needed: a table is missing at the end.");
        }
        Table stacked = null;
        for (int i = 0; i < namesAndTables.length; i += 2) {
            Table rows = ((Table) namesAndTables[i + 1]).copy();
            String name = String.valueOf(namesAndTables[i]);
            rows.addColumns(StringColumn.create(column, Collections.nCopies(rows.rowCount(), name)));
            stacked = stacked == null ? rows : stacked.append(rows);
        }
        return stacked;
    }

    /** A name in a ranking and its count. */
    public record Place(String name, int count) {}

    /**
     * The top of a ranking: the names with the highest counts, those with none left out. Where the last place is
     * shared, all who share it are there, so that no name is dropped by chance.
     *
     * <pre>{@code Count.top(3, report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param most how many places
     * @param table names or years in its first column
     * @param column the whole numbers to rank by
     * @return highest first, equal ones by name
     */
    public static List<Place> top(int most, Table table, String column) {
        List<Place> places = table.stream()
                .map(row -> new Place(table.getString(row.getRowNumber(), 0), row.getInt(column(table, column))))
                .filter(place -> place.count() > 0)
                .sorted(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::name)).toList();
        int least = most < 1 ? Integer.MAX_VALUE : places.size() < most ? 0 : places.get(most - 1).count();
        return places.stream().filter(place -> place.count() >= least).toList();
    }

    /**
     * What follows in a ranking after its first name and all who share that place.
     *
     * <pre>{@code Count.next(3, report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param most how many places, more where the last is shared
     */
    public static List<Place> next(int most, Table table, String column) {
        int first = top(1, table, column).stream().mapToInt(Place::count).findFirst().orElse(0);
        return top(most, table.where(table.intColumn(column(table, column)).isLessThan(first)), column);
    }

    /**
     * The names and counts of all rows as they stand, zeros too: of years in their order.
     *
     * <pre>{@code Count.each(report.models().countBy("Openness"), "Count")}</pre>
     */
    public static List<Place> each(Table table, String column) {
        return table.stream().map(row -> new Place(table.getString(row.getRowNumber(), 0),
                row.getInt(column(table, column)))).toList();
    }

    /**
     * Where a name stands among all in a ranking; equal counts share a place.
     *
     * <pre>{@code Count.rank("Korea", report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param table names in its first column
     * @param column the whole numbers to rank by
     */
    public static Rank rank(String name, Table table, String column) {
        return Rank.of(name, top(Math.max(1, table.rowCount()), table, column));
    }

    /**
     * The rows whose name, in the first column, is among these places.
     *
     * <pre>{@code
     * var counts = report.countries().countBy("Country");
     * Count.among(Count.top(3, counts, "Count"), counts)
     * }</pre>
     */
    public static Table among(List<Place> places, Table table) {
        return table.where(table.stringColumn(0).isIn(places.stream().map(Place::name).toList()));
    }

    /** The name of a column that a table has. @throws BadInput if it has none of that name */
    static String column(Table table, Object name) {
        return Columns.of(table, String.valueOf(name)).name();
    }
}
