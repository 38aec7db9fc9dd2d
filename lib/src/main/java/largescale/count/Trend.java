package largescale.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Table;

/** How the share of some models among all moved from year to year, as the arguments of a sentence. */
public final class Trend {

    private Trend() {}

    /**
     * The names and values of what a sentence can say of it. Years without any model are left out.
     *
     * <ul>
     * <li>{@code part}, {@code whole}: the models; {@code share}: of all years
     * <li>{@code year}, {@code year2}: the first and the last year; {@code span}: from the one to the other;
     *     {@code complete}: whether the last was over
     * <li>{@code first}, {@code last}: all models of these; {@code before}, {@code after}: the part of them;
     *     {@code percent}, {@code percent2}: its share; {@code change}: between them, in whole points
     * <li>{@code year3}, {@code percent3}: the years of the highest share, and this; {@code opening}, {@code latest}:
     *     whether it is that of the first or of the last year alone
     * <li>{@code year4}, {@code percent4}, {@code start}: the first year that has a part, its share and its models;
     *     {@code since}: from this year to the last; {@code expected}: how many the last year would have at that share
     * </ul>
     *
     * @param part rows of some of the models
     * @param whole rows of all models, one each
     * @param until the last day of the data
     * @param more names and values of further arguments
     */
    public static Object[] of(Table part, Table whole, LocalDate until, Object... more) {
        TreeMap<Integer, Double> shares = new TreeMap<>();
        whole.intColumn("Year").forEach(year -> shares.computeIfAbsent(year,
                one -> Count.percent(Count.where(part, "Year", one), Count.where(whole, "Year", one))));
        Integer first = shares.isEmpty() ? null : shares.firstKey();
        Integer last = shares.isEmpty() ? null : shares.lastKey();
        Integer start = part.isEmpty() ? null : (int) part.intColumn("Year").min();
        double most = shares.isEmpty() ? Double.NaN : Collections.max(shares.values());
        List<Integer> highest = shares.entrySet().stream().filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey).toList();
        List<Object> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(Arrays.asList("part", part, "whole", whole, "share", Count.percent(part, whole),
                "complete", last == null || last < until.getYear(), "year", first, "year2", last, "span",
                first == null ? 0 : last - first,
                "first", of(whole, first), "last", of(whole, last), "before", of(part, first), "after", of(part, last),
                "percent", shares.get(first == null ? 0 : first), "percent2", shares.get(last == null ? 0 : last),
                "change", first == null ? Double.NaN : (double) Math.round(shares.get(last) - shares.get(first)),
                "year3", highest, "percent3", most, "opening", highest.equals(Arrays.asList(first)), "latest",
                highest.equals(Arrays.asList(last)),
                "year4", start, "percent4", shares.get(start == null ? 0 : start), "start", of(part, start),
                "since", start == null ? 0 : last - start,
                "expected", start == null ? 0 : Math.round(shares.get(start) / 100 * of(whole, last).rowCount())));
        return all.toArray();
    }

    private static Table of(Table models, Integer year) {
        return year == null ? models.emptyCopy() : Count.where(models, "Year", year);
    }
}
