package largescale.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * How fast the training compute of some models grows: the line of least squares through its logarithm by day of
 * publication. Models of unknown training compute are left out. Where there are fewer than five others, or half a year
 * does not lie between the first and the last of them, no growth is told: its numbers are NaN, its line is empty.
 *
 * @param growth how many times as much the training compute is a year later; below 1 where it falls
 * @param line the line's first and last day and the training compute there: columns Publication date and Training
 *     compute (FLOP)
 */
public record Growth(double growth, Table line) implements Told {

    private static final String DAY = "Publication date";
    private static final String COMPUTE = "Training compute (FLOP)";

    /** Fewer models make no line, and models of fewer days no rate of a year. */
    private static final int FEWEST = 5;
    private static final int SHORTEST = 183;

    private static final double DAYS_PER_YEAR = 365.25;

    /** The growth of these models. @param models rows of a table of the report's */
    public static Growth of(Table models) {
        Table known = models.where(models.doubleColumn(COMPUTE).isGreaterThan(0));
        DateColumn days = known.dateColumn(DAY);
        if (known.rowCount() < FEWEST || ChronoUnit.DAYS.between(days.min(), days.max()) < SHORTEST) {
            return new Growth(Double.NaN, line(List.of(), new SimpleRegression()));
        }
        SimpleRegression regression = new SimpleRegression();
        known.forEach(row -> regression.addData(years(row.getDate(DAY)), Math.log10(row.getDouble(COMPUTE))));
        return new Growth(Math.pow(10, regression.getSlope()),
                line(List.of(days.min(), days.max()), regression));
    }

    private static double years(LocalDate day) {
        return day.toEpochDay() / DAYS_PER_YEAR;
    }

    private static Table line(List<LocalDate> days, SimpleRegression regression) {
        return Table.create(DateColumn.create(DAY, days), DoubleColumn.create(COMPUTE,
                days.stream().mapToDouble(day -> Math.pow(10, regression.predict(years(day)))).toArray()));
    }
}
