package largescale.count;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import largescale.load.BadInput;
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
     * @throws BadInput if a column of numbers, days or truths is asked for something else, one of countries, domains,
     *     tasks or openness for what is none; if a value is missing at the end
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
            Object value = columnsAndValues[i + 1];
            Selection any = Selection.with();
            (value instanceof Collection<?> several ? several : List.of(value))
                    .forEach(one -> any.or(Match.of(column, one)));
            rows.and(any);
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
     * The rows of a table that are of these models, rows of another one of the report's tables.
     * <pre>{@code Count.ofModels(report.countries(), Count.where(report.models(), "Openness", "open"))}</pre>
     */
    public static Table ofModels(Table rows, Table models) {
        return rows.where(rows.stringColumn("Row").isIn(models.stringColumn("Row").asSet()));
    }

    /**
     * The models with one column more, which labels those that are among some rows of the same models, and all others.
     * <pre>{@code
     * Count.labelled(report.models(), Count.where(report.domains(), "Domain", "Language"), "Kind", "Language", "Other")
     * }</pre>
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
    public static Table crossed(Table table, String column, String other, Object... values) {
        List<Place> places = top(table.rowCount(), table.countBy(column), "Count");
        Table crossed = Table.create(StringColumn.create(column, places.stream().map(Place::name)));
        for (Object value : values) {
            List<String> some = where(table, other, value).stringColumn(column).asList();
            crossed.addColumns(IntColumn.create(String.valueOf(value),
                    places.stream().mapToInt(place -> Collections.frequency(some, place.name()))));
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
        return sorted.rowCount() <= most
                ? sorted
                : sorted.where(numbers.isGreaterThanOrEqualTo(numbers.getDouble(most - 1)));
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
     * @param also names that are there too, wherever they stand
     * @return highest first, equal ones by name
     */
    public static List<Place> top(int most, Table table, String column, String... also) {
        List<Place> places = each(table, column).stream().filter(place -> place.count() > 0)
                .sorted(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::name)).toList();
        int least = most < 1 ? Integer.MAX_VALUE : places.size() < most ? 0 : places.get(most - 1).count();
        List<String> named = List.of(also);
        return places.stream().filter(place -> place.count() >= least || named.contains(place.name())).toList();
    }

    /**
     * What follows in a ranking after its first name and all who share that place.
     * <pre>{@code Count.next(3, report.countries().countBy("Country"), "Count")}</pre>
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
     * Where each row stands in a ranking by a column, a column of places: equal counts share one, none has none.
     * <pre>{@code Count.ranks("Rank", report.countries().countBy("Country").intColumn("Count"))}</pre>
     */
    public static IntColumn ranks(String name, IntColumn counts) {
        IntColumn ranks = IntColumn.create(name);
        for (int count : counts) {
            ranks = count == 0 ? ranks.appendMissing() : ranks.append(1 + counts.isGreaterThan(count).size());
        }
        return ranks;
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
