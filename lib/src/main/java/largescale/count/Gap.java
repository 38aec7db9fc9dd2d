package largescale.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** How far the largest of some models is from the largest of all, as the arguments of a sentence. */
public final class Gap {

    private static final String COMPUTE = "Training compute (FLOP)";
    private static final String DAY = "Publication date";

    /** So many times more are told as a fraction; less than that in percent. */
    private static final int FAR = 10;

    private Gap() {}

    /**
     * The names and values of what a sentence can say of it. Only models of known training compute are compared.
     *
     * <ul>
     * <li>{@code model}, {@code compute}: the largest of some, all of them where several are equal; {@code model2},
     *     {@code compute2}: the largest of all
     * <li>{@code confidence}, {@code confidence2}: what Epoch AI's confidence in these two values is
     * <li>{@code gap}: {@code none} where no training compute of some is known, {@code level} where their largest is
     *     the largest of all, else {@code close} or {@code far}
     * <li>{@code percent}: its training compute in percent of that; {@code ratio}: how many times more that is
     * </ul>
     *
     * @param some rows of some models
     * @param all rows of all models
     * @param more names and values of further arguments
     */
    public static Object[] of(Table some, Table all, Object... more) {
        double own = largest(some), most = largest(all);
        double ratio = most / own;
        String gap = !Double.isFinite(ratio) ? "none" : own == most ? "level" : ratio < FAR ? "close" : "far";
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments
                .addAll(Arrays.asList("model", names(some, own), "compute", own, "model2", names(all, most), "compute2",
                        most, "confidence", of("Confidence", some, own), "confidence2", of("Confidence", all, most),
                        "gap", gap, "percent", 100 / ratio, "ratio", Math.round(ratio)));
        return arguments.toArray();
    }

    /**
     * The gap as it stood at the end of each year, or where the data ends in one: columns Year; the models that are the
     * largest of some, and their training compute ({@code … (FLOP)}); the same of all; Percent of the largest.
     * Years without a model of known training compute so far are left out;
     * where there is none of some, so are its numbers.
     *
     * @param name of some, in the columns
     * @param some rows of some models, of any year
     * @param whole of all, in the columns
     * @param all rows of all models, of any year
     * @param until the last day of the data
     */
    public static Table byYear(String name, Table some, String whole, Table all, Window window, LocalDate until) {
        List<End> ends = IntStream.of(window.years()).filter(year -> year <= until.getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31)).map(end -> end.isAfter(until) ? until : end)
                .map(day -> new End(day, upTo(day, some), upTo(day, all))).filter(end -> !end.all().isEmpty()).toList();
        return Table.create("Gap by year",
                StringColumn.create("Year", ends.stream().map(end -> Integer.toString(end.day().getYear()))),
                StringColumn.create(name, ends.stream().map(end -> String.join(", ", names(end.some(), end.own())))),
                numbers(name + " (FLOP)", ends, End::own),
                StringColumn.create(whole, ends.stream().map(end -> String.join(", ", names(end.all(), end.most())))),
                numbers(whole + " (FLOP)", ends, End::most),
                numbers("Percent of the largest", ends, end -> 100 * end.own() / end.most()));
    }

    private static Table upTo(LocalDate day, Table models) {
        Table known = Count.known(models, COMPUTE);
        return known.where(known.dateColumn(DAY).isOnOrBefore(day));
    }

    private static DoubleColumn numbers(String name, List<End> ends, ToDoubleFunction<End> number) {
        return DoubleColumn.create(name, ends.stream().mapToDouble(number).toArray());
    }

    /** The end of a year, or of the data, and the models of known training compute that had been published then. */
    private record End(LocalDate day, Table some, Table all) {

        double own() {
            return largest(some);
        }

        double most() {
            return largest(all);
        }

    }

    /** The most known training compute; NaN where none is known. */
    private static double largest(Table models) {
        return Count.known(models, COMPUTE).doubleColumn(COMPUTE).max();
    }

    /** The names of the models of the most known training compute; none where none is known. */
    public static List<String> largestOf(Table models) {
        return names(models, largest(models));
    }

    /** How many times the training compute of the largest of some the largest of all has; NaN where it is not known. */
    public static double times(Table some, Table all) {
        return largest(all) / largest(some);
    }

    private static List<String> names(Table models, double compute) {
        return of("Model", models, compute);
    }

    private static List<String> of(String column, Table models, double compute) {
        return models.where(models.doubleColumn(COMPUTE).isEqualTo(compute)).stringColumn(column).unique().asList();
    }
}
