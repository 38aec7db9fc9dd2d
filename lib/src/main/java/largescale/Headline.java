package largescale;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import largescale.count.Count;
import largescale.count.Gap;
import largescale.count.Growth;
import largescale.count.Increase;
import largescale.load.Decimals;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A number that the report leads with.
 *
 * @param name what it says; {@code data/labels.csv} has its Korean (context Headline)
 * @param number what a report gives; NaN where it gives none
 */
record Headline(String name, ToDoubleFunction<Report> number) {

    private static final String COMPUTE = "Training compute (FLOP)";
    static final String OF_REPORT = "Report’s rules";

    private static final List<Headline> ALL = List.of(
            new Headline("All models", by -> by.models().rowCount()),
            new Headline("Growth per year (%)", Headline::growth),
            of("United States", "United States models"), of("China", "Chinese models"),
            of("Korea", "South Korean models"), new Headline("South Korea’s rank", Headline::rank),
            share("Language (%)", "Domains", "Language"), share("Multimodal (%)", "Domains", "Multimodal"),
            new Headline("Two or more tasks (%)", Headline::versatile),
            share("With industry (%)", "Organization type", "Industry"),
            new Headline("Joint models", by -> Count.of(by.models(), "Development", "joint")),
            new Headline("World’s largest model, times South Korea’s", Headline::distance),
            new Headline("Growth of the largest models (times a year)", Headline::records));

    private static Headline of(String country, String name) {
        return new Headline(name, by -> Count.of(by.countries(), "Country", country));
    }

    private static Headline share(String name, String column, String value) {
        return new Headline(name, by -> Count.percent(Count.where(by.models(), column, value), by.models()));
    }

    private static double growth(Report by) {
        return Increase.of(by.perYear(by.models()), by.until()).growth();
    }

    private static double rank(Report by) {
        Table ranked = Count.withoutMultinational(by.countries()).countBy("Country");
        int place = Count.rank("Korea", ranked, "Count").place();
        return place == 0 ? Double.NaN : place;
    }

    private static double versatile(Report by) {
        Table known = Count.without(by.models(), "Tasks per model", "unknown");
        return Count.percent(Count.without(known, "Tasks per model", "1"), known);
    }

    /** How many times the training compute of South Korea's largest model the world's largest has. */
    private static double distance(Report by) {
        Gap gap = Gap.of(Count.where(by.countries(), "Country", "Korea"), by.models());
        return gap.compute2() / gap.compute();
    }

    /** Of the training compute of the models that were the largest so far when they were published. */
    private static double records(Report by) {
        Table known = Count.known(by.models(), COMPUTE).sortOn("Publication date", "-" + COMPUTE, "Model");
        return Growth.of(Count.records(known, COMPUTE)).growth();
    }

    /** As {@link Report#headlines(Map)} says it. */
    static Table of(Map<String, Report> reports) {
        Table all = Table.create("Headline figures", StringColumn.create("Headline", ALL.stream().map(Headline::name)));
        reports.forEach((name, report) -> all.addColumns(column(name, report)));
        return all;
    }

    private static DoubleColumn column(String name, Report report) {
        return DoubleColumn.create(name, ALL.stream().mapToDouble(one -> tenths(one.number().applyAsDouble(report))));
    }

    /** As the report writes a number: with one decimal. */
    private static double tenths(double number) {
        return Double.isFinite(number) ? Decimals.rounded(number, 1).doubleValue() : Double.NaN;
    }

    /** As {@link Report#ranges} says it. */
    static Table ranges(Table all) {
        return Table.create("Ranges", all.column(0).copy(), all.doubleColumn(OF_REPORT).copy())
                .addColumns(end("Lowest", all, Comparator.naturalOrder()))
                .addColumns(end("Highest", all, Comparator.reverseOrder()));
    }

    /** The first number of each row in some order, and what leads to it. */
    private static Column<?>[] end(String name, Table all, Comparator<Double> order) {
        int report = all.columnIndex(OF_REPORT);
        int[] places = IntStream.range(0, all.rowCount()).map(row -> IntStream.range(report, all.columnCount()).boxed()
                .filter(place -> !all.column(place).isMissing(row))
                .min(Comparator.comparing(place -> all.doubleColumn(place).get(row), order)).orElse(report)).toArray();
        return new Column<?>[]{
                DoubleColumn.create(name, IntStream.range(0, places.length)
                        .mapToDouble(row -> all.doubleColumn(places[row]).getDouble(row))),
                StringColumn.create(name + " by", IntStream.of(places)
                        .mapToObj(place -> place == report ? "" : all.column(place).name()))};
    }
}
