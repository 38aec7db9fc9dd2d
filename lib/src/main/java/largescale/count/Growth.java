package largescale.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * How fast the training compute of some models grows: the line of least squares through its logarithm by day of
 * publication. Models of unknown training compute are left out. Where there are fewer than five others, or half a year
 * does not lie between the first and the last of them, no growth is told: its numbers are NaN, its line is empty.
 *
 * @param models how many models the line goes through, or would
 * @param perYear how many times as much the training compute is a year later; below 1 where it falls
 * @param low the lower end of its 95% confidence interval (Student's t)
 * @param high the upper end
 * @param line the line's first and last day and the training compute there: columns Publication date and Training
 *     compute (FLOP)
 */
public record Growth(int models, double perYear, double low, double high, Table line) {

    private static final String DAY = "Publication date";
    private static final String COMPUTE = "Training compute (FLOP)";

    /** Fewer models make no line, and models of fewer days no rate of a year. */
    private static final int FEWEST = 5;
    private static final int SHORTEST = 183;

    private static final double DAYS_PER_YEAR = 365.25;
    private static final int MONTHS_PER_YEAR = 12;
    private static final double OUTSIDE = 0.05;

    /** The growth of these models. @param models rows of a table of the report's */
    public static Growth of(Table models) {
        Table known = models.where(models.doubleColumn(COMPUTE).isGreaterThan(0));
        DateColumn days = known.dateColumn(DAY);
        if (known.rowCount() < FEWEST || ChronoUnit.DAYS.between(days.min(), days.max()) < SHORTEST) {
            return new Growth(known.rowCount(), Double.NaN, Double.NaN, Double.NaN,
                    line(List.of(), new SimpleRegression()));
        }
        SimpleRegression regression = new SimpleRegression();
        known.forEach(row -> regression.addData(years(row.getDate(DAY)), Math.log10(row.getDouble(COMPUTE))));
        double slope = regression.getSlope(), margin = regression.getSlopeConfidenceInterval(OUTSIDE);
        return new Growth(known.rowCount(), Math.pow(10, slope), Math.pow(10, slope - margin),
                Math.pow(10, slope + margin), line(List.of(days.min(), days.max()), regression));
    }

    private static double years(LocalDate day) {
        return day.toEpochDay() / DAYS_PER_YEAR;
    }

    private static Table line(List<LocalDate> days, SimpleRegression regression) {
        return Table.create(DateColumn.create(DAY, days), DoubleColumn.create(COMPUTE,
                days.stream().mapToDouble(day -> Math.pow(10, regression.predict(years(day)))).toArray()));
    }

    /**
     * A row for each value of a column, or for each combination of values of several, in order of appearance: these
     * columns, then Models, Growth a year (times), Low (times), High (times), Doubling time (months), Low (months),
     * High (months).
     *
     * @param models rows of a table of the report's; Models counts those of known training compute
     * @param columns columns of texts
     * @throws BadInput if no column is named
     */
    public static Table by(Table models, String... columns) {
        if (columns.length == 0) {
            throw new BadInput("Growth.by takes the names of one or more columns, such as \"Country\": name one.");
        }
        Map<List<String>, Selection> byValues = new LinkedHashMap<>();
        List<StringColumn> texts = Stream.of(columns).map(models::stringColumn).toList();
        IntStream.range(0, models.rowCount()).forEach(row -> byValues.computeIfAbsent(
                texts.stream().map(column -> column.get(row)).toList(), values -> Selection.with()).add(row));
        List<Growth> all = byValues.values().stream().map(rows -> of(models.where(rows))).toList();
        Table table = Table.create("Growth");
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            table.addColumns(StringColumn.create(columns[i], byValues.keySet().stream().map(key -> key.get(column))));
        }
        DoubleColumn times = numbers("Growth a year (times)", all.stream().map(Growth::perYear));
        DoubleColumn low = numbers("Low (times)", all.stream().map(Growth::low));
        DoubleColumn high = numbers("High (times)", all.stream().map(Growth::high));
        return table.addColumns(IntColumn.create("Models", all.stream().mapToInt(Growth::models).toArray()), times,
                low, high, doubling("Doubling time (months)", times), doubling("Low (months)", high),
                doubling("High (months)", low));
    }

    private static DoubleColumn numbers(String name, Stream<Double> numbers) {
        return DoubleColumn.create(name, numbers.toList());
    }

    /** The doubling times of growth. @param name of the column @param times how many times as much a year later */
    public static DoubleColumn doubling(String name, DoubleColumn times) {
        return DoubleColumn.create(name, IntStream.range(0, times.size())
                .mapToDouble(row -> doubling(times.getDouble(row))).toArray());
    }

    /** In how many months what grows so many times a year doubles; NaN where it does not grow. */
    private static double doubling(double times) {
        return times > 1 ? MONTHS_PER_YEAR * Math.log(2) / Math.log(times) : Double.NaN;
    }

    /** In how many months the training compute doubles; NaN where it does not grow. */
    public double doubling() {
        return doubling(perYear);
    }

    /**
     * The names and values of what a sentence can say of it: {@code fitted} (the models), {@code growth},
     * {@code growth2} and {@code growth3} (its interval), {@code months} (the doubling time, to a tenth; NaN where
     * there is none), {@code told} (whether a growth is told), {@code rising} (whether the whole interval is above 1).
     *
     * @param more names and values of further arguments
     */
    public Object[] with(Object... more) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(Arrays.asList("fitted", models, "growth", perYear, "growth2", low, "growth3", high, "months",
                Math.rint(10 * doubling()) / 10, "rising", low > 1, "told", !Double.isNaN(perYear)));
        return arguments.toArray();
    }

    /** Its line under a name, to be drawn beside the models. */
    public Table line(String name) {
        return line.copy().setName(name);
    }
}
