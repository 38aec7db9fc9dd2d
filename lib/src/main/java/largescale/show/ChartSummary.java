package largescale.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import largescale.show.ChartData.Item;
import largescale.show.ChartData.Series;

/** What a chart shows most of all, in a sentence: for who reads it before looking, and for who cannot look. */
record ChartSummary(ChartData data, Wording wording) {

    /** So many of a ranking are named. */
    private static final int NAMED = 3;

    /** A bar or point of known number, with its series. */
    private record Mark(Series series, Item item) {

        double amount() {
            return ((Number) item.number()).doubleValue();
        }
    }

    /** Empty where there is nothing to say. */
    String sentence() {
        boolean named = data.all().stream().anyMatch(Series::isNamed);
        List<Mark> marks = new ArrayList<>();
        data.all().stream().filter(series -> !named || series.isNamed()).forEach(series -> series.items().stream()
                .filter(item -> item.number() instanceof Number).forEach(item -> marks.add(new Mark(series, item))));
        if (marks.isEmpty() || !named && !data.isShared()) {
            return "";
        }
        if (named) {
            return ofPoints(marks);
        }
        if (data.isByYear()) {
            return data.all().size() == 1 ? ofYears(marks) : ofLastYear(marks);
        }
        return data.all().size() == 1 ? ofRanking(marks) : ofHighest(marks);
    }

    private String ofPoints(List<Mark> marks) {
        Mark highest = highest(marks);
        return wording.sentence("{points, plural, one {# point} other {# points}}. The highest: {model}, {amount}.",
                Map.of("points", marks.size(), "model", highest.item().text(), "amount", amount(highest)));
    }

    private String ofYears(List<Mark> marks) {
        Mark first = marks.get(0), last = marks.get(marks.size() - 1), highest = highest(marks);
        if (data.number().startsWith("Cumulative")) {
            return wording.sentence("{years, plural, one {{amount} up to {year}.} other {{amount} up to {year}, {amount2} up to {year2}.}}",
                    Map.of("years", marks.size(), "year", category(first), "amount", amount(first), "year2", category(last), "amount2", amount(last)));
        }
        Map<String, Object> values = new LinkedHashMap<>(Map.of("years", marks.size(), "year", category(first), "amount", amount(first),
                "year2", category(last), "amount2", amount(last), "amount3", amount(highest)));
        values.put("year3", marks.stream().filter(mark -> mark.amount() == highest.amount()).map(this::category).toList());
        return wording.sentence("{years, plural, one {{amount} in {year}.} other {{amount} in {year}, {amount2} in {year2}. "
                + "The most: {amount3} in {year3}.}}", values);
    }

    private String ofLastYear(List<Mark> marks) {
        Object last = marks.get(marks.size() - 1).item().category();
        List<Wording.Ranked> parts = marks.stream().filter(mark -> mark.item().category().equals(last))
                .map(mark -> new Wording.Ranked(ChartTable.name(mark.series(), data, wording), number(mark))).toList();
        return data.series().equals("Column") ? wording.sentence("{year}: {part}.", Map.of("year", last.toString(), "part", parts))
                : wording.sentence("{what} in {year}: {part}.", Map.of("what", wording.column(data.series()), "year", last.toString(), "part", parts));
    }

    private String ofRanking(List<Mark> marks) {
        List<Wording.Ranked> places = marks.stream().sorted(Comparator.comparingDouble(Mark::amount).reversed()).limit(NAMED)
                .map(mark -> new Wording.Ranked(category(mark), number(mark))).toList();
        return wording.sentence("{all, plural, one {{place}.} other {Largest first: {place}.}}", Map.of("all", marks.size(), "place", places));
    }

    private String ofHighest(List<Mark> marks) {
        Mark highest = highest(marks);
        return wording.sentence("The most: {place}.", Map.of("place", List.of(new Wording.Ranked(category(highest) + ", "
                + ChartTable.name(highest.series(), data, wording), number(highest)))));
    }

    private static Mark highest(List<Mark> marks) {
        return marks.stream().max(Comparator.comparingDouble(Mark::amount)).orElseThrow();
    }

    private String category(Mark mark) {
        return wording.category(data.category(), mark.item().category());
    }

    /** With what it is a number of, where the sentence does not say it. */
    private String amount(Mark mark) {
        return data.number().endsWith("(FLOP)") ? number(mark) + " FLOP"
                : data.number().toLowerCase(Locale.ROOT).endsWith("models") ? wording.sentence(Numbers.MODELS, Map.of("models", (int) mark.amount()))
                : number(mark);
    }

    private String number(Mark mark) {
        return wording.value(data.number(), mark.item().number());
    }
}
