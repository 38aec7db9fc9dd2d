package largescale.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Table;

/**
 * How the share of some models among all moved from year to year, as the arguments of a sentence. Years that were not
 * over, and years of fewer than five models, are no measure of a movement: they are left out, unless there are no
 * others.
 */
public final class Trend {

    /** So few models of a year make no share that could be compared. */
    private static final int FEW = 5;

    /** From so few models of a year no other year is foreseen. */
    private static final int TOO_FEW_TO_FORESEE = 10;

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
     * <li>{@code first}, {@code last}: all models of these; {@code before}, {@code after}: the part of them;
     *     {@code percent}, {@code percent2}: its share; {@code change}: between them in points, none below two
     * <li>{@code year3}, {@code percent3}: the years of the highest share, and this; {@code opening}, {@code latest}:
     *     whether it is that of the first or of the last year alone
     * <li>{@code year4}, {@code percent4}, {@code start}: the first year that has a part, its share and its models;
     *     {@code since}: from this year to the last, none where it has fewer than ten models; {@code expected}: how
     *     many the last year would have at that share
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
        Map<Integer, Double> shares = new TreeMap<>();
        years.forEach(
                year -> shares.put(year, Count.percent(Count.of(part, "Year", year), Count.of(whole, "Year", year))));
        double most = shares.values().stream().mapToDouble(share -> share).max().orElse(Double.NaN);
        List<Integer> highest = years.stream().filter(year -> shares.get(year) == most).toList();
        Integer start = years.stream().filter(year -> shares.get(year) > 0).findFirst().orElse(null);
        double change = first == null ? Double.NaN : shares.get(last) - shares.get(first);
        List<Object> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(Arrays.asList("part", part, "whole", whole, "share", Count.percent(part, whole),
                "over", last == null || last < until.getYear(), "year", first, "year2", last, "span",
                first == null ? 0 : last - first,
                "first", of(whole, first), "last", of(whole, last), "before", of(part, first), "after", of(part, last),
                "percent", first == null ? null : shares.get(first), "percent2",
                last == null ? null : shares.get(last), "change", Math.abs(change) < MOVED ? 0.0 : change,
                "year3", highest, "percent3", most, "opening", highest.equals(Arrays.asList(first)), "latest",
                highest.equals(Arrays.asList(last)),
                "year4", start, "percent4", start == null ? null : shares.get(start), "start", of(part, start),
                "since", of(whole, start).rowCount() < TOO_FEW_TO_FORESEE ? 0 : last - start, "expected",
                start == null ? 0 : Math.round(shares.get(start) / 100 * of(whole, last).rowCount())));
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

    private static Table of(Table models, Integer year) {
        return year == null ? models.emptyCopy() : Count.where(models, "Year", year);
    }
}
