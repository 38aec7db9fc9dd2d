package largescale.count;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.Terms;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/** Picks rows of the tables, and reads numbers and names off them. */
public final class Count {

    private Count() {}

    /**
     * How many rows have these values.
     * <pre>{@code Count.of(report.countries(), "Country", "Korea", "Year", 2023)}</pre>
     *
     * @throws BadInput as {@link #where} does
     */
    public static int of(Table table, Object... columnsAndValues) {
        return rows(table, columnsAndValues).size();
    }

    /**
     * The rows that have these values, in a table that is called as the first of them. Given in the place of a number,
     * they are a number whose models a reader can look at.
     * <pre>{@code Count.where(report.countries(), "Country", "Korea", "Year", 2023)}</pre>
     *
     * <p>Of several values a row must have one: {@code List.of("Korea", "Japan")}, or the places of {@link #top}. A
     * column that lists a model's Countries, Domains, Tasks, Organizations or Developers, or combines their types, has
     * each of its items: {@code Count.where(models, "Countries", "Korea")} also finds the models that others have a
     * part in.
     *
     * @param table any table
     * @param columnsAndValues the name of a column and the value it must have, and so on; every pair must hold
     * @throws BadInput if a column of numbers, days or truths is asked for something else; if a column of countries,
     *     domains, tasks or openness is asked for what is none; if a value is missing at the end
     */
    public static Table where(Table table, Object... columnsAndValues) {
        Table found = table.where(rows(table, columnsAndValues));
        return columnsAndValues.length > 1 && columnsAndValues[1] instanceof String name ? found.setName(name) : found;
    }

    /**
     * The rows that {@link #where} does not find by one of these values.
     * <pre>{@code Count.without(report.countries(), "Country", "United States", "China")}</pre>
     *
     * @throws BadInput as that does
     */
    public static Table without(Table table, String column, Object... values) {
        return table.dropWhere(rows(table, column, List.of(values)));
    }

    /**
     * The rows of countries: what the data lists as Multinational is none, and has no place in a ranking.
     * <pre>{@code Count.withoutMultinational(report.countries())}</pre>
     */
    public static Table withoutMultinational(Table countries) {
        return without(countries, "Country", "Multinational");
    }

    private static Selection rows(Table table, Object... columnsAndValues) {
        if (columnsAndValues.length % 2 != 0) {
            throw new BadInput("Pairs of a column and a value are needed: a value is missing at the end.");
        }
        Selection rows = Selection.withRange(0, table.rowCount());
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            Column<?> column = table.column(String.valueOf(columnsAndValues[i]));
            Selection any = Selection.with();
            Object value = columnsAndValues[i + 1];
            (value instanceof Collection<?> several ? several : List.of(value))
                    .forEach(one -> any.or(rows(column, one)));
            rows.and(any);
        }
        return rows;
    }

    private static Selection rows(Column<?> column, Object value) {
        if (column instanceof StringColumn texts) {
            return value instanceof Place place ? having(texts, place.name()) : texts(texts, String.valueOf(value));
        }
        if (column instanceof NumericColumn<?> numbers) {
            refuse(!(value instanceof Number), column, "numbers", "2023", value);
            double number = ((Number) value).doubleValue();
            return Selection.with(IntStream.range(0, column.size()).filter(row -> number == numbers.getDouble(row))
                    .toArray());
        }
        refuse(column instanceof DateColumn && !(value instanceof LocalDate), column, "days",
                "LocalDate.of(2023, 12, 31)", value);
        refuse(column instanceof BooleanColumn && !(value instanceof Boolean), column, "truths", "true", value);
        return Selection.with(IntStream.range(0, column.size()).filter(row -> value.equals(column.get(row))).toArray());
    }

    private static void refuse(boolean isAnother, Column<?> column, String has, String example, Object value) {
        if (isAnother) {
            throw new BadInput("The column " + BadInput.quote(column.name()) + " has " + has + ", and "
                    + BadInput.quote(String.valueOf(value)) + " is none. Write it as in " + example
                    + ", without quotes.");
        }
    }

    private static Selection having(StringColumn column, String value) {
        String separator = Tables.separator(column.name());
        // The name of an organization may have what stands between two of them.
        return separator.isEmpty()
                ? column.isEqualTo(value)
                : column.eval(cell -> (separator + cell + separator).contains(separator + value + separator));
    }

    private static Selection texts(StringColumn column, String value) {
        Selection rows = having(column, value);
        Map<String, String> terms = Terms.of(Tables.item(column.name()));
        // A value that no row at hand has may be that of others; one that is no term is misspelt, and none no answer.
        if (rows.isEmpty() && !terms.isEmpty() && !value.isEmpty()
                && !terms.keySet().containsAll(Tables.items(column.name(), value))) {
            List<String> meant = terms.keySet().stream().filter(term -> value.equals(terms.get(term))).toList();
            throw new BadInput("The column " + BadInput.quote(column.name()) + " has no " + BadInput.quote(value)
                    + ", which is no term of data/labels.csv either. "
                    + Near.said(meant.isEmpty() ? value : meant.get(0), terms.keySet().stream().sorted().toList()));
        }
        return rows;
    }

    /** The rows that have a value in a column. <pre>{@code Count.known(report.models(), "Parameters")}</pre> */
    public static Table known(Table table, String column) {
        return table.where(table.column(column).isNotMissing());
    }

    /** The rows that have none. <pre>{@code Count.unknown(report.models(), "Parameters")}</pre> */
    public static Table unknown(Table table, String column) {
        return table.where(table.column(column).isMissing());
    }

    /**
     * The rows of a table that are of these models.
     * <pre>{@code Count.ofModels(report.countries(), Count.where(report.models(), "Openness", "open"))}</pre>
     *
     * @param models rows of another one of the report's tables
     */
    public static Table ofModels(Table rows, Table models) {
        return rows.where(rows.stringColumn("Row").isIn(models.stringColumn("Row").asSet()));
    }

    /**
     * The models with one column more, which labels those that are among some, and all others.
     * <pre>{@code
     * Count.labelled(report.models(), Count.where(report.domains(), "Domain", "Language"), "Kind", "Language", "Other")
     * }</pre>
     *
     * @param some rows of the same models, such as those of one domain
     * @param column the name of the column
     */
    public static Table labelled(Table models, Table some, String column, String label, String others) {
        Set<String> rows = some.stringColumn("Row").asSet();
        return models.copy().addColumns(StringColumn.create(column,
                models.stringColumn("Row").asList().stream().map(row -> rows.contains(row) ? label : others)));
    }

    /**
     * One row for each value of a column, most frequent first, and how often it stands beside each of some values of
     * another: a column for each of these, also of one that no row has.
     * <pre>{@code Count.crossed(report.countries(), "Country", "Openness", "open", "closed")}</pre>
     */
    public static Table crossed(Table table, String column, String other, String... values) {
        List<Place> places = top(table.rowCount(), table.countBy(column), "Count");
        Table crossed = Table.create(StringColumn.create(column, places.stream().map(Place::name)));
        for (String value : values) {
            List<String> some = where(table, other, value).stringColumn(column).asList();
            crossed.addColumns(IntColumn.create(value,
                    places.stream().mapToInt(place -> Collections.frequency(some, place.name())).toArray()));
        }
        return crossed;
    }

    /**
     * The first row of each value of a column: of models by size, the largest of each.
     * <pre>{@code
     * var known = Count.known(report.countries(), "Parameters");
     * Count.firstOfEach(known.sortDescendingOn("Parameters"), "Country")
     * }</pre>
     */
    public static Table firstOfEach(Table table, String column) {
        Set<Object> seen = new HashSet<>();
        Column<?> values = table.column(column);
        return table.where(Selection.with(IntStream.range(0, table.rowCount())
                .filter(row -> seen.add(values.get(row))).toArray()));
    }

    /**
     * The rows that have more in a column than every row before: of models by day, those that set a record.
     * <pre>{@code
     * Count.records(report.models().sortAscendingOn("Publication date"), "Training compute (FLOP)")
     * }</pre>
     */
    public static Table records(Table table, String column) {
        NumericColumn<?> numbers = table.numberColumn(column);
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
     * The models with the most in a column, most first, equal ones by name, with all that share the last place.
     * <pre>{@code Count.largest(10, report.models(), "Parameters")}</pre>
     */
    public static Table largest(int most, Table models, String column) {
        Table sorted = known(models, column).sortOn("-" + column, "Model");
        NumericColumn<?> numbers = sorted.numberColumn(column);
        int rows = Math.min(most, numbers.size());
        while (rows > 0 && rows < numbers.size() && numbers.getDouble(rows) == numbers.getDouble(rows - 1)) {
            rows++;
        }
        return sorted.first(rows);
    }

    /**
     * How many rows one table has for a hundred of another; NaN where that has none.
     * <pre>{@code Count.percent(Count.where(report.models(), "Openness", "open"), report.models())}</pre>
     */
    public static double percent(Table part, Table whole) {
        return 100.0 * part.rowCount() / whole.rowCount();
    }

    /** A name in a ranking and its count. */
    public record Place(String name, int count) {}

    /**
     * The top of a ranking: the names with the highest counts, those with none left out. Where the last place is
     * shared, all who share it are there, so that no name is dropped by chance.
     * <pre>{@code Count.top(3, report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param most how many places
     * @param table names or years in its first column
     * @param column the whole numbers to rank by
     * @return highest first, equal ones by name
     */
    public static List<Place> top(int most, Table table, String column) {
        List<Place> places = each(table, column).stream().filter(place -> place.count() > 0)
                .sorted(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::name)).toList();
        int least = most < 1 ? Integer.MAX_VALUE : places.size() < most ? 0 : places.get(most - 1).count();
        return places.stream().filter(place -> place.count() >= least).toList();
    }

    /**
     * What follows in a ranking after its first name and all who share that place.
     * <pre>{@code Count.next(3, report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param most how many places, more where the last is shared
     */
    public static List<Place> next(int most, Table table, String column) {
        return top(most, table.where(table.intColumn(column).isLessThan(table.intColumn(column).max())), column);
    }

    /**
     * The names and counts of all rows as they stand, zeros too: of years in their order.
     * <pre>{@code Count.each(report.models().countBy("Openness"), "Count")}</pre>
     */
    public static List<Place> each(Table table, String column) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> new Place(table.getString(row, 0), table.intColumn(column).get(row))).toList();
    }

    /**
     * Where a name stands among all in a ranking; equal counts share a place.
     * <pre>{@code Count.rank("Korea", report.countries().countBy("Country"), "Count")}</pre>
     *
     * @param table names in its first column
     * @param column the whole numbers to rank by
     */
    public static Rank rank(String name, Table table, String column) {
        return Rank.of(name, top(Math.max(1, table.rowCount()), table, column));
    }
}
