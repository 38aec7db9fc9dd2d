package largescale.count;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import largescale.load.Card;
import tech.tablesaw.api.Table;

/**
 * How the share of some models among all moved from year to year. Years that were not over, and years of fewer than
 * five models, are no measure of a movement: they are left out, unless there are no others.
 *
 * @param part some of the models, {@code whole} all of them
 * @param share the part in percent, of all years
 * @param year the first year, and {@code year2} the last; null where there is none
 * @param span from the one to the other
 * @param over whether the last was over
 * @param last all models of the last year, {@code after} the part of them
 * @param percent2 the share of the last year
 * @param change in points since the first year, 0 below two
 */
public record Trend(Table part, Table whole, double share, Integer year, Integer year2, int span, boolean over,
        Table last, Table after, double percent2, double change) implements Told {

    /** So few models of a year make no share that could be compared. */
    private static final int FEW = 5;

    /** Points of a share that tell a movement from chance. */
    private static final double MOVED = 2;

    /**
     * That of some models.
     *
     * @param part rows of some of the models
     * @param whole rows of all models, one each
     * @param until the last day of the data
     */
    public static Trend of(Table part, Table whole, LocalDate until) {
        List<Integer> years = years(whole, until);
        Integer first = years.stream().findFirst().orElse(null);
        Integer last = years.stream().reduce((one, other) -> other).orElse(null);
        double now = share(part, whole, last), change = now - share(part, whole, first);
        return new Trend(part, whole, Count.percent(part, whole), first, last, first == null ? 0 : last - first,
                last == null || last <= Card.lastWhole(until), of(whole, last), of(part, last), now,
                Math.abs(change) < MOVED ? 0 : change);
    }

    /** The years that can be compared, in order. */
    private static List<Integer> years(Table whole, LocalDate until) {
        List<Integer> all = whole.intColumn("Year").unique().asList().stream().sorted().toList();
        List<Integer> over = all.stream().filter(year -> year <= Card.lastWhole(until)).toList();
        List<Integer> firm = over.stream().filter(year -> of(whole, year).rowCount() >= FEW).toList();
        return Stream.of(firm, over, all).filter(years -> !years.isEmpty()).findFirst().orElse(List.of());
    }

    private static double share(Table part, Table whole, Integer year) {
        return Count.percent(of(part, year), of(whole, year));
    }

    private static Table of(Table models, Integer year) {
        return year == null ? models.emptyCopy() : Count.where(models, "Year", year);
    }
}
