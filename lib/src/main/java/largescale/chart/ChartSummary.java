package largescale.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.count.CountColumn;
import largescale.word.Format;
import largescale.word.Wording;

/**
 * What a chart shows most of all, in a sentence: for who reads it before looking, and for who cannot look.
 *
 * @param data what it shows
 * @param wording the language of the sentence
 */
public record ChartSummary(ChartData data, Wording wording) {

    /** So many of a ranking are named. */
    private static final int NAMED = 3;

    /** A bar or point of known number, with its series. */
    private record Shown(Series series, Item item) {

        double amount() {
            return ((Number) item.number()).doubleValue();
        }
    }

    /** The sentence; empty where there is nothing to say. */
    public String sentence() {
        boolean named = data.all().stream().anyMatch(Series::isNamed);
        List<Shown> all = data.all().stream()
                .filter(series -> !named || series.isNamed())
                .flatMap(series -> series.items().stream()
                        .filter(item -> item.number() instanceof Number)
                        .map(item -> new Shown(series, item)))
                .toList();
        if (all.isEmpty() || !named && !data.isShared()) {
            return "";
        }
        if (named) {
            return ofPoints(all);
        }
        boolean single = data.all().size() == 1;
        if (data.isByYear()) {
            return single ? ofYears(all) : ofLastYear(all);
        }
        return single ? ofRanking(all) : ofHighest(all);
    }

    private String ofPoints(List<Shown> all) {
        Shown highest = highest(all);
        return wording.sentence(
                "{points, plural, one {# point} other {# points}}. The highest: {model}, {amount}.",
                Map.of("points", all.size(), "model", highest.item().name(), "amount", amount(highest)));
    }

    private String ofYears(List<Shown> all) {
        Shown first = all.get(0), last = all.get(all.size() - 1), highest = highest(all);
        return wording.sentence(
                CountColumn.of(data.number()) == CountColumn.UP_TO_YEAR
                        ? "{years, plural, one {{amount} up to {year}.} "
                                + "other {{amount} up to {year}, {amount2} up to {year2}.}}"
                        : "{years, plural, one {{amount} in {year}.} other {{amount} in {year}, {amount2} in {year2}. "
                                + "The most: {amount3} in {year3}.}}",
                Map.of(
                        "years", all.size(),
                        "year", category(first),
                        "amount", amount(first),
                        "year2", category(last),
                        "amount2", amount(last),
                        "amount3", amount(highest),
                        "year3", all.stream().filter(one -> one.amount() == highest.amount()).map(this::category)
                                .toList()));
    }

    private String ofLastYear(List<Shown> all) {
        Object last = all.get(all.size() - 1).item().category();
        List<Wording.Ranked> parts = all.stream()
                .filter(one -> one.item().category().equals(last))
                .map(one -> new Wording.Ranked(data.name(one.series(), wording), number(one), null))
                .toList();
        return wording.sentence(
                data.seriesColumn().isPresent() ? "{what} in {year}: {part}." : "{year}: {part}.",
                Map.of("year", last.toString(), "part", parts,
                        "what", data.seriesColumn().map(wording::column).orElse("")));
    }

    private String ofRanking(List<Shown> all) {
        List<Wording.Ranked> places = all.stream()
                .filter(one -> !one.item().category().equals("") && !one.item().category().equals("unknown"))
                .sorted(Comparator.comparingDouble(Shown::amount).reversed())
                .limit(NAMED)
                .map(one -> new Wording.Ranked(category(one), number(one), null))
                .toList();
        return wording.sentence(
                "{all, plural, one {{place}.} other {Largest first: {place}.}}",
                Map.of("all", all.size(), "place", places));
    }

    private String ofHighest(List<Shown> all) {
        Shown highest = highest(all);
        String name = category(highest) + ", " + data.name(highest.series(), wording);
        return wording.sentence(
                "The most: {place}.",
                Map.of("place", List.of(new Wording.Ranked(name, number(highest), null))));
    }

    private static Shown highest(List<Shown> all) {
        return all.stream().max(Comparator.comparingDouble(Shown::amount)).orElseThrow();
    }

    private String category(Shown one) {
        return wording.category(data.category(), one.item().category());
    }

    /** With what it is a number of, where the sentence does not say it. */
    private String amount(Shown one) {
        if (Format.of(data.number()) == Format.COMPUTE) {
            return number(one) + " FLOP";
        }
        return CountColumn.of(data.number()) == CountColumn.OTHER
                ? number(one)
                : wording.sentence(Wording.MODELS, Map.of("models", (int) one.amount()));
    }

    private String number(Shown one) {
        return wording.value(data.number(), one.item().number());
    }
}
