package largescale.count;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.Decimals;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A number by each of several combinations of choices. Where one cannot be given it is NaN, and left out of what is
 * told of all.
 *
 * @param name what it says
 * @param choices of each combination what is chosen, by what it is chosen of; all have the same
 * @param values the numbers in the same order, that by which the others are measured first
 */
public record Specified(String name, List<Map<String, String>> choices, List<Double> values) {

    /** What is chosen of the snapshots, beside the rules. */
    public static final String SNAPSHOT = "Snapshot";

    /** Numbers nearer than this are the same: thirds of a model sum up to one. */
    static final double SAME = 1e-9;

    private static final double PERCENT = 100;

    public Specified {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** How many combinations there are. */
    public int size() {
        return values.size();
    }

    /** The names of the snapshots in which it is counted. */
    public List<String> snapshots() {
        return choices.stream().map(choice -> choice.get(SNAPSHOT)).distinct().toList();
    }

    /** The number by the first combination, as all that follow with one decimal. */
    public double own() {
        return tenths(values.get(0));
    }

    /** The lowest of all; NaN where there is none. */
    public double lowest() {
        return tenths(numbers().min(Comparator.naturalOrder()).orElse(Double.NaN));
    }

    /** The highest of all; NaN where there is none. */
    public double highest() {
        return tenths(numbers().max(Comparator.naturalOrder()).orElse(Double.NaN));
    }

    /** How many combinations give a number. */
    public int known() {
        return (int) numbers().count();
    }

    /**
     * The names and values of what a sentence can say of it: {@code headline}, {@code own}, {@code lowest}, {@code
     * highest} and {@code combinations} (those that give a number).
     *
     * @param more names and values of further arguments
     */
    public Object[] with(Object... more) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(List.of("headline", name, "own", own(), "lowest", lowest(), "highest", highest(),
                "combinations", known()));
        return arguments.toArray();
    }

    /**
     * A claim on the number: 1 where it holds, 0 where it doesn't; where there is no number, nothing is said.
     *
     * @param claim what it says
     */
    public Specified claim(String claim, DoublePredicate holds) {
        return new Specified(claim, choices, values.stream()
                .map(value -> Double.isFinite(value) ? holds.test(value) ? 1.0 : 0.0 : Double.NaN).toList());
    }

    /** In how many combinations a claim holds. */
    public int holds() {
        return (int) numbers().mapToDouble(Double::doubleValue).sum();
    }

    private Stream<Double> numbers() {
        return values.stream().filter(Double::isFinite);
    }

    /**
     * How far the number moves when one choice alone is another than in the first combination: from the lowest to the
     * highest of these, by what is chosen; NaN where there is no other choice, or no number.
     */
    public Map<String, Double> moves() {
        Map<String, Double> moves = new LinkedHashMap<>();
        choices.get(0).keySet().forEach(choice -> moves.put(choice, alone(choice).span()));
        return moves;
    }

    private double span() {
        DoubleSummaryStatistics all = numbers().mapToDouble(Double::doubleValue).summaryStatistics();
        return size() == 1 || all.getCount() == 0 ? Double.NaN : all.getMax() - all.getMin();
    }

    /** The combinations that differ from the first in one choice at most. */
    private Specified alone(String choice) {
        List<Integer> places = IntStream.range(0, size()).filter(place -> choices.get(0).entrySet().stream()
                .allMatch(own -> own.getKey().equals(choice)
                        || own.getValue().equals(choices.get(place).get(own.getKey()))))
                .boxed().toList();
        return new Specified(name, places.stream().map(choices::get).toList(),
                places.stream().map(values::get).toList());
    }

    /** Whether two combinations of which some choices are the same give other numbers. @param same these choices */
    boolean differsWithin(UnaryOperator<Map<String, String>> same) {
        return IntStream.range(0, size()).filter(place -> Double.isFinite(values.get(place))).boxed()
                .collect(Collectors.groupingBy(place -> same.apply(choices.get(place)),
                        Collectors.mapping(place -> tenths(values.get(place)), Collectors.toSet())))
                .values().stream().anyMatch(numbers -> numbers.size() > 1);
    }

    /** What its points are told apart by: what moves it most; where nothing does, the last that is chosen. */
    public String series() {
        return most().isEmpty() ? Iterables.getLast(choices.get(0).keySet()) : most();
    }

    /** What moves it most, when it alone is chosen otherwise; the first of equals, empty where nothing moves it. */
    public String most() {
        return moves().entrySet().stream().filter(move -> move.getValue() > SAME)
                .max(Comparator.comparingDouble((Map.Entry<String, Double> move) -> tenths(move.getValue())))
                .map(Map.Entry::getKey).orElse("");
    }

    /** One row a combination, lowest first: columns Place, what is chosen of each, and the number, in tenths. */
    public Table curve(String column) {
        List<Integer> order = IntStream.range(0, size()).filter(place -> Double.isFinite(values.get(place))).boxed()
                .sorted(Comparator.comparing(values::get)).toList();
        Table table = Table.create(name,
                IntColumn.create("Place", IntStream.rangeClosed(1, order.size()).toArray()));
        choices.get(0).keySet().forEach(of -> table.addColumns(
                StringColumn.create(of, order.stream().map(place -> choices.get(place).get(of)))));
        return table.addColumns(
                DoubleColumn.create(column, order.stream().map(values::get).mapToDouble(Specified::tenths)));
    }

    /**
     * One row a number: columns Headline, Combinations, Lowest, Report’s rules, Highest and Factor, what moves it most.
     */
    public static Table ranges(List<Specified> all) {
        return Table.create("Ranges", texts("Headline", all, Specified::name),
                IntColumn.create("Combinations", all.stream().mapToInt(Specified::size).toArray()),
                numbers("Lowest", all, Specified::lowest), numbers("Report’s rules", all, Specified::own),
                numbers("Highest", all, Specified::highest), texts("Factor", all, Specified::most));
    }

    /** One row a number but 0: columns Headline, Lowest and Highest, in percent of that by the first combination. */
    public static Table relative(List<Specified> all) {
        List<Specified> some = all.stream().filter(one -> Math.abs(one.own()) > SAME).toList();
        return Table.create("Ranges", texts("Headline", some, Specified::name),
                numbers("Lowest", some, one -> PERCENT * one.lowest() / one.own()),
                numbers("Highest", some, one -> PERCENT * one.highest() / one.own()));
    }

    /** One row a number, one column for all that may be chosen: how far each moves it; missing where it can't. */
    public static Table moves(List<Specified> all) {
        Table table = Table.create("Moves", texts("Headline", all, Specified::name));
        all.stream().flatMap(one -> one.choices().get(0).keySet().stream()).distinct().forEach(choice -> table
                .addColumns(numbers(choice, all, one -> one.moves().getOrDefault(choice, Double.NaN))));
        return table;
    }

    /** Of which of some numbers the range is widest, measured by the number of the first combination. */
    public static Optional<Specified> widest(List<Specified> all) {
        return all.stream().filter(one -> Math.abs(one.own()) > SAME && one.span() > SAME)
                .max(Comparator.comparingDouble(one -> one.span() / Math.abs(one.own())));
    }

    /** How often claims hold: columns Claim, Combinations that say something of it, Holds in and Share (%). */
    public static Table claims(List<Specified> all) {
        IntColumn said = IntColumn.create("Combinations", all.stream().mapToInt(Specified::known).toArray());
        IntColumn holds = IntColumn.create("Holds in", all.stream().mapToInt(Specified::holds).toArray());
        return Table.create("Claims", texts("Claim", all, Specified::name), said, holds,
                holds.divide(said).multiply(PERCENT).setName("Share (%)"));
    }

    private static StringColumn texts(String column, List<Specified> all, Function<Specified, String> text) {
        return StringColumn.create(column, all.stream().map(text));
    }

    private static DoubleColumn numbers(String column, List<Specified> all, ToDoubleFunction<Specified> number) {
        return DoubleColumn.create(column, all.stream().mapToDouble(number).map(Specified::tenths));
    }

    /** As the report writes a number: with one decimal. */
    private static double tenths(double number) {
        return Double.isFinite(number) ? Decimals.rounded(number, 1).doubleValue() : Double.NaN;
    }
}
