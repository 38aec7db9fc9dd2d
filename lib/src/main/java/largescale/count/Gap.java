package largescale.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far the largest of some models is from the largest of all. Only models of known training compute are compared.
 *
 * @param model the largest of some, all of them where several are equal, {@code compute} the training compute of each,
 *     {@code confidence} what Epoch AI's confidence in it is
 * @param model2 the largest of all, and so on
 * @param gap {@code none} where no training compute of some is known, {@code level} where their largest is the largest
 *     of all, else {@code close}, or {@code far}: a tenth at most
 * @param percent its training compute in percent of that, {@code ratio} how many times more that is
 */
public record Gap(List<String> model, double compute, List<String> confidence, List<String> model2, double compute2,
        List<String> confidence2, String gap, double percent, long ratio) implements Told {

    private static final String COMPUTE = "Training compute (FLOP)";
    private static final String DAY = "Publication date";

    /** So many times more are told as a fraction; less than that in percent. */
    private static final int FAR = 10;

    /** @param some rows of some models @param all rows of all models */
    public static Gap of(Table some, Table all) {
        double own = largest(some), most = largest(all), ratio = most / own;
        String gap = !Double.isFinite(ratio) ? "none" : own == most ? "level" : ratio < FAR ? "close" : "far";
        return new Gap(having(own, some, "Model"), own, having(own, some, "Confidence"), having(most, all, "Model"),
                most, having(most, all, "Confidence"), gap, 100 / ratio, Math.round(ratio));
    }

    /**
     * The gap as it stood at the end of each year, or where the data ends in one: columns Year; the models that are the
     * largest of some, and their training compute ({@code … (FLOP)}); the same of all; and
     * {@code … (%)}: the first in percent of the second.
     * Years without a model of known training compute so far are left out; where there is none of some, so are its
     * numbers.
     *
     * @param name of some, in the columns
     * @param some rows of some models, of any year
     * @param whole of all, in the columns
     * @param all rows of all models, of any year
     * @param until the last day of the data
     */
    public static Table byYear(String name, Table some, String whole, Table all, Window window, LocalDate until) {
        List<LocalDate> ends = IntStream.of(window.years()).filter(year -> year <= until.getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31)).map(end -> end.isAfter(until) ? until : end)
                .filter(day -> !upTo(day, all).isEmpty()).toList();
        List<Gap> gaps = ends.stream().map(day -> of(upTo(day, some), upTo(day, all))).toList();
        return Table.create("Gap by year",
                StringColumn.create("Year", ends.stream().map(end -> Integer.toString(end.getYear()))),
                StringColumn.create(name, gaps.stream().map(gap -> String.join(", ", gap.model))),
                DoubleColumn.create(name + " (FLOP)", gaps.stream().mapToDouble(Gap::compute)),
                StringColumn.create(whole, gaps.stream().map(gap -> String.join(", ", gap.model2))),
                DoubleColumn.create(whole + " (FLOP)", gaps.stream().mapToDouble(Gap::compute2)),
                DoubleColumn.create(name + " (%)", gaps.stream().mapToDouble(Gap::percent)));
    }

    /** Its components, and as {@code size} itself: what is left of the largest, a fraction or a percentage. */
    @Override
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = Told.super.arguments();
        arguments.put("size", this);
        return arguments;
    }

    private static Table upTo(LocalDate day, Table models) {
        Table known = Count.known(models, COMPUTE);
        return known.where(known.dateColumn(DAY).isOnOrBefore(day));
    }

    /** The most known training compute; NaN where none is known. */
    private static double largest(Table models) {
        return Count.known(models, COMPUTE).doubleColumn(COMPUTE).max();
    }

    private static List<String> having(double compute, Table models, String column) {
        return models.where(models.doubleColumn(COMPUTE).isEqualTo(compute)).stringColumn(column).unique().asList();
    }
}
