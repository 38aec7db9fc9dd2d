package largescale.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How many models of each publication year were known at which age: a reporting triangle. An age is how long the year
 * was over, in half-years. From it the chain ladder foresees how many models of a year will be known at a later age:
 * Mack, T. (1993), "Distribution-free calculation of the standard error of chain ladder reserve estimates", ASTIN
 * Bulletin 23(2), 213–225, doi 10.2143/AST.23.2.2005092.
 *
 * <p>Years of fewer than ten models are left out, and so are years that were not over.
 *
 * @param byDay for each day of the data, how many models of each year it has
 */
public record Triangle(NavigableMap<LocalDate, Map<Integer, Integer>> byDay) {

    /** From so few models no others are foreseen. */
    private static final int FEW = 10;

    private static final double DAYS_OF_A_HALF_YEAR = 365.25 / 2;
    private static final double HALF_YEARS = 2;

    /**
     * What is known of the years between two ages.
     *
     * @param from in half-years
     * @param to in half-years
     * @param years how many years are known at both
     * @param factor for how many models at the later age one at the earlier stands
     * @param known the models of these years at the earlier age
     * @param variance Mack's, of the factor; NaN of one year alone
     */
    public record Step(int from, int to, int years, double factor, double known, double variance) {

        boolean hasRange() {
            return years > 1;
        }
    }

    /**
     * How many models of a year will be known at a later age.
     *
     * @param age in half-years
     * @param error the standard error; NaN where a step rests on one year alone
     */
    public record Nowcast(int age, double models, double error) {}

    /** The ages in half-years, and how many models were known, of each year. */
    private NavigableMap<Integer, NavigableMap<Integer, Integer>> years() {
        NavigableMap<Integer, NavigableMap<Integer, Integer>> years = new TreeMap<>();
        byDay.forEach((day, counts) -> counts.forEach((year, models) -> {
            if (year < day.getYear() && models >= FEW) {
                years.computeIfAbsent(year, one -> new TreeMap<>()).put(age(year, day), models);
            }
        }));
        return years;
    }

    private static int age(int year, LocalDate day) {
        return (int) Math.round(ChronoUnit.DAYS.between(LocalDate.of(year, 12, 31), day) / DAYS_OF_A_HALF_YEAR);
    }

    /** From each age to the next at which some year is known that is known at the first too. */
    public List<Step> steps() {
        Collection<NavigableMap<Integer, Integer>> years = years().values();
        List<Step> steps = new ArrayList<>();
        for (int age : ages()) {
            years.stream().map(of -> of.containsKey(age) ? of.higherKey(age) : null).filter(next -> next != null)
                    .min(Integer::compare).ifPresent(next -> steps.add(step(age, next, years)));
        }
        return steps;
    }

    private TreeSet<Integer> ages() {
        TreeSet<Integer> ages = new TreeSet<>();
        years().values().forEach(of -> ages.addAll(of.keySet()));
        return ages;
    }

    private static Step step(int from, int to, Collection<NavigableMap<Integer, Integer>> years) {
        List<NavigableMap<Integer, Integer>> both = years.stream()
                .filter(of -> of.containsKey(from) && of.containsKey(to)).toList();
        double before = both.stream().mapToInt(of -> of.get(from)).sum();
        double factor = both.stream().mapToInt(of -> of.get(to)).sum() / before;
        double squares = both.stream().mapToDouble(of -> of.get(from)
                * Math.pow((double) of.get(to) / of.get(from) - factor, 2)).sum();
        // Of one year alone: 0 / 0, no number.
        return new Step(from, to, both.size(), factor, before, squares / (both.size() - 1));
    }

    /**
     * How many models of a year will be known: as far ahead as each step rests on two years at least, else by the next
     * step that there is, without an error.
     *
     * @return empty where no step leads on from the year's age
     */
    public Optional<Nowcast> nowcast(int year) {
        Map<Integer, Step> byAge = new LinkedHashMap<>();
        steps().forEach(step -> byAge.put(step.from(), step));
        Map.Entry<Integer, Integer> now = years().getOrDefault(year, new TreeMap<>()).lastEntry();
        Step next = now == null ? null : byAge.get(now.getKey());
        if (next == null) {
            return Optional.empty();
        }
        if (!next.hasRange()) {
            return Optional.of(new Nowcast(next.to(), now.getValue() * next.factor(), Double.NaN));
        }
        double models = now.getValue(), relative = 0;
        int age = now.getKey();
        for (Step step = next; step != null && step.hasRange(); step = byAge.get(age)) {
            relative += step.variance() / Math.pow(step.factor(), 2) * (1 / models + 1 / step.known());
            models *= step.factor();
            age = step.to();
        }
        return Optional.of(new Nowcast(age, models, models * Math.sqrt(relative)));
    }

    /** What was known on a day. */
    public Triangle until(LocalDate day) {
        return new Triangle(byDay.headMap(day, true));
    }

    /** A row a year, a column an age in years: how many models were known; missing where no data is of that age. */
    public Table table() {
        NavigableMap<Integer, NavigableMap<Integer, Integer>> years = years();
        Table table = Table.create("Triangle", numbers("Year", years.keySet()));
        for (int age : ages()) {
            table.addColumns(DoubleColumn.create(Double.toString(age / HALF_YEARS), years.values().stream()
                    .mapToDouble(of -> of.containsKey(age) ? of.get(age) : Double.NaN).toArray()));
        }
        return table;
    }

    /** A row a step: columns From age, To age (in years), Years compared, Development factor and Earlier count (%). */
    public Table factors() {
        List<Step> steps = steps();
        return Table.create("Factors",
                DoubleColumn.create("From age", steps.stream().mapToDouble(step -> step.from() / HALF_YEARS).toArray()),
                DoubleColumn.create("To age", steps.stream().mapToDouble(step -> step.to() / HALF_YEARS).toArray()),
                numbers("Years compared", steps.stream().map(Step::years).toList()),
                DoubleColumn.create("Development factor", steps.stream().mapToDouble(Step::factor).toArray()),
                DoubleColumn.create("Earlier count (%)", steps.stream().mapToDouble(step -> 100 / step.factor())
                        .toArray()));
    }

    /**
     * A row a year for which a step leads on: columns Year, Age (in years), Known, Expected, at Later age, and from Low
     * to High, a standard error to either side; missing where a step rests on one year alone.
     */
    public Table nowcasts() {
        List<Integer> foreseen = years().keySet().stream().filter(year -> nowcast(year).isPresent()).toList();
        List<Nowcast> all = foreseen.stream().map(year -> nowcast(year).orElseThrow()).toList();
        return Table.create("Nowcasts", numbers("Year", foreseen),
                DoubleColumn.create("Age",
                        foreseen.stream().mapToDouble(year -> years().get(year).lastKey() / HALF_YEARS).toArray()),
                numbers("Known", foreseen.stream().map(year -> years().get(year).lastEntry().getValue()).toList()),
                DoubleColumn.create("Later age", all.stream().mapToDouble(one -> one.age() / HALF_YEARS).toArray()),
                whole("Expected", all.stream().mapToDouble(Nowcast::models).toArray()),
                whole("Low", all.stream().mapToDouble(one -> one.models() - one.error()).toArray()),
                whole("High", all.stream().mapToDouble(one -> one.models() + one.error()).toArray()));
    }

    /**
     * What would have been expected on each earlier day of the data, beside what is known since: the columns of
     * {@link #nowcasts()} after Data of, and Known since. Only where the data has the later age by now.
     */
    public Table backTest() {
        Table tested = Table.create("Back-test", StringColumn.create("Data of")).addColumns(
                new Triangle(new TreeMap<>()).nowcasts().columns().toArray(Column<?>[]::new));
        tested.addColumns(DoubleColumn.create("Known since"));
        for (LocalDate day : byDay.keySet()) {
            Table then = until(day).nowcasts();
            Table row = Table.create(StringColumn.create("Data of", then.stream().map(one -> day.toString())));
            row.addColumns(then.columns().toArray(Column<?>[]::new));
            row.addColumns(DoubleColumn.create("Known since", then.stream().mapToDouble(one -> {
                Integer since = years().get(one.getInt("Year"))
                        .get((int) Math.round(one.getDouble("Later age") * HALF_YEARS));
                return since == null ? Double.NaN : since;
            }).toArray()));
            tested.append(row.where(row.doubleColumn("Known since").isNotMissing()));
        }
        return tested;
    }

    private static IntColumn numbers(String name, Collection<Integer> numbers) {
        return IntColumn.create(name, numbers.stream().mapToInt(number -> number).toArray());
    }

    private static DoubleColumn whole(String name, double... numbers) {
        DoubleColumn column = DoubleColumn.create(name);
        for (double number : numbers) {
            column.append(Double.isNaN(number) ? number : Math.rint(number));
        }
        return column;
    }
}
