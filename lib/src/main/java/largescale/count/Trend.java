package largescale.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * How the share of some models among all moved from year to year, as the arguments of a sentence. Years that were not
 * over, and years of fewer than five models, are no measure of a movement: they are left out, unless there are no
 * others.
 */
public final class Trend {

    /** So few models of a year make no share that could be compared. */
    private static final int FEW = 5;

    /** Points of a share that tell a movement from chance. */
    private static final double MOVED = 2;

    private Trend() {}

    /**
     * The names and values of what a sentence can say of it.
     *
     * <ul>
     * <li>{@code part}, {@code whole}: the models; {@code share}: of all years
     * <li>{@code year}, {@code year2}: the first and the last year; {@code span}: from the one to the other;
     *     {@code over}: whether the last was over
     * <li>{@code last}, {@code after}: all models of the last year and the part of them; {@code percent2}: its share;
     *     {@code change}: in points since the first year, none below two
     * </ul>
     *
     * @param part rows of some of the models
     * @param whole rows of all models, one each
     * @param until the last day of the data
     * @param more names and values of further arguments
     */
    public static Object[] of(Table part, Table whole, LocalDate until, Object... more) {
        List<Integer> years = years(whole, until);
        Integer first = years.isEmpty() ? null : years.get(0);
        Integer last = years.isEmpty() ? null : years.get(years.size() - 1);
        double now = share(part, whole, last), change = now - share(part, whole, first);
        List<Object> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(Arrays.asList("part", part, "whole", whole, "share", Count.percent(part, whole),
                "over", last == null || last < until.getYear(), "year", first, "year2", last, "span",
                first == null ? 0 : last - first, "last", of(whole, last), "after", of(part, last), "percent2",
                last == null ? null : now, "change", Math.abs(change) < MOVED ? 0.0 : change));
        return all.toArray();
    }

    /** The models of the last year that is compared. @param whole rows of all models @param until as above */
    public static Table last(Table whole, LocalDate until) {
        List<Integer> years = years(whole, until);
        return of(whole, years.isEmpty() ? null : years.get(years.size() - 1));
    }

    /** The years that can be compared, in order. */
    private static List<Integer> years(Table whole, LocalDate until) {
        List<Integer> all = whole.intColumn("Year").unique().asList().stream().sorted().toList();
        List<Integer> over = all.stream().filter(year -> year < until.getYear()).toList();
        List<Integer> firm = over.stream().filter(year -> Count.of(whole, "Year", year) >= FEW).toList();
        return !firm.isEmpty() ? firm : !over.isEmpty() ? over : all;
    }

    private static double share(Table part, Table whole, Integer year) {
        return Count.percent(of(part, year), of(whole, year));
    }

    private static Table of(Table models, Integer year) {
        return year == null ? models.emptyCopy() : Count.where(models, "Year", year);
    }
}
