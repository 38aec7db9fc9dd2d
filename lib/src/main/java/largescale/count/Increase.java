package largescale.count;

import java.time.LocalDate;
import java.util.stream.IntStream;
import largescale.load.Card;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * How the yearly number of models grew, from the first year of a window to the last that was over in the data.
 *
 * @param year the first year, and {@code year2} the last
 * @param steps how many years lie between them
 * @param start the number of models in the first
 * @param few whether these are less than ten, of which a rate says little
 * @param rising whether each year has more than the one before
 * @param growth the mean growth a year in percent, NaN of none, and {@code growth2} as a factor
 */
public record Increase(int year, int year2, int steps, int start, boolean few, boolean rising, double growth,
        double growth2) implements Told {

    private static final int FEW = 10;

    /** @param perYear as {@link Window#perYear(Table)} makes it @param until the last day of the data */
    public static Increase of(Table perYear, LocalDate until) {
        Table over = perYear.where(perYear.intColumn("Year").isLessThanOrEqualTo(Card.lastWhole(until)));
        IntColumn models = over.intColumn("Models");
        int first = perYear.intColumn("Year").get(0), steps = Math.max(0, models.size() - 1);
        int start = models.isEmpty() ? 0 : models.get(0);
        double times = steps < 1 ? Double.NaN : Math.pow((double) models.get(steps) / start, 1.0 / steps);
        boolean rising = IntStream.range(1, models.size()).allMatch(i -> models.get(i) > models.get(i - 1));
        return new Increase(first, first + models.size() - 1, steps, start, start < FEW, rising, (times - 1) * 100,
                times);
    }
}
