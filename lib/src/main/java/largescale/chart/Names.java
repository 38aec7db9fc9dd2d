package largescale.chart;

import static largescale.chart.Plotly.object;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Name;
import largescale.chart.PointNames.Place;
import largescale.word.Text;
import largescale.word.Words;

/** The names that stand in a chart: of points, at the ends of lines, on thresholds. */
record Names(ChartData data, Words words, Marks marks) {

    /** Pixels of the plot's width, at least, on paper and on a phone; of a name at a point; so many on a phone. */
    private static final int WIDE = 540;
    private static final int NARROW = 240;
    private static final int NAME = 11;
    private static final int FEW_NAMES = 4;

    /** Pixels of a name on an axis, and of what stands on an axis of numbers. */
    static final int LABEL = 12;
    static final int NUMBERS = 60;

    /** Pixels of a name at an end of a slope; how long it is at an end of steps, in heights of its letters. */
    static final int ROW = 18;
    private static final int END = 8;

    /**
     * Pixels of the plot's height where points have names, on a page and on a phone, and of a line of a timeline; the
     * share for marks below.
     */
    static final int TALL = 400;
    private static final int LINE = 55;
    static final int LOW = 290;
    static final double ALONG = 0.12;

    /** Pixels of the plot's height on a page: a timeline has room for names above each of its lines. */
    static int tall(ChartData data) {
        return data.isTimeline()
                ? Math.max(TALL, LINE * (int) data.items().map(Item::number).distinct().count())
                : TALL;
    }

    /** Lines across the chart and lines to compare models with, with their names on them. */
    void thresholds(Map<String, Object> layout) {
        Function<Chart.Threshold, Object> across = line -> Map.of("type", "line", "xref", "paper", "x0", 0, "x1", 1,
                "y0", line.at(), "y1", line.at(), "line",
                Map.of("color", "rgba(128,128,128,0.9)", "dash", "dash", "width", 1.5),
                "label", Map.of("text", words.term("Title", line.name()), "textposition", "start", "yanchor", "top",
                        "font", Map.of("size", LABEL)));
        Function<ChartData.Series, Object> name = line -> {
            Item end = line.items().get(line.items().size() - 1);
            return Map.of("x", end.category(), "y", Math.log10(((Number) end.number()).doubleValue()),
                    "text", words.column(line.name()), "showarrow", false, "xanchor", "right", "yanchor", "bottom",
                    "font", Map.of("size", LABEL, "color", marks.colour(line, data.all().indexOf(line))));
        };
        if (!data.chart().thresholds.isEmpty()) {
            layout.put("shapes", data.chart().thresholds.stream().map(across).toList());
        }
        if (compared().findAny().isPresent()) {
            layout.put("annotations", compared().map(name).toList());
        }
    }

    /** The lines to compare models with. */
    private Stream<ChartData.Series> compared() {
        return data.all().stream().filter(data::isCompared);
    }

    /** The names of points by day, each where it has room: on a phone the first few. */
    void atPoints(Map<String, Object> layout, Map<String, Object> narrow) {
        List<Item> named = data.chart().named.stream()
                .flatMap(name -> data.known().filter(item -> name.equals(item.name()))).distinct().toList();
        if (named.isEmpty() || !data.isByDay()) {
            return;
        }
        boolean log = HouseStyle.isLog(layout);
        List<Object> rows = data.items().map(Item::number).distinct().toList();
        ToDoubleFunction<Object> height = number -> !(number instanceof Number amount)
                ? rows.indexOf(number)
                : log ? Math.log10(amount.doubleValue()) : amount.doubleValue();
        LongSummaryStatistics days = Stream.concat(data.items().map(Names::day), data.chart().along.stream()
                .map(row -> row.getDate("Publication date").toEpochDay())).mapToLong(day -> day).summaryStatistics();
        DoubleSummaryStatistics heights = Stream.concat(
                data.known().map(item -> height.applyAsDouble(item.number())),
                data.chart().thresholds.stream().map(threshold -> height.applyAsDouble(threshold.at())))
                .mapToDouble(of -> of).summaryStatistics();
        long aside = Math.max(10, (days.getMax() - days.getMin()) / 20);
        long from = days.getMin() - aside, to = days.getMax() + aside;
        double below = heights.getMin() - 0.3, above = heights.getMax() + 0.4;
        object(layout, "xaxis").put("range",
                List.of(LocalDate.ofEpochDay(from).toString(), LocalDate.ofEpochDay(to).toString()));
        object(layout, "yaxis").put("range", List.of(below, above));
        Function<Item, At> at = item -> new At((day(item) - from) / (double) (to - from),
                (height.applyAsDouble(item.number()) - below) / (above - below));
        List<At> points = data.known().map(at).toList();
        List<PointNames.Standing> lines = Stream.concat(
                data.chart().thresholds.stream()
                        .map(line -> new Name(new At(0, (height.applyAsDouble(line.at()) - below) / (above - below)),
                                length(words.term("Title", line.name()))).at(PointNames.BELOW)),
                compared().map(line -> new Name(at.apply(line.items().get(line.items().size() - 1)),
                        length(words.column(line.name()))).at(PointNames.LEFT)))
                .toList();
        boolean timeline = data.isTimeline();
        List<Item> few = named.stream().limit(timeline ? named.size() : FEW_NAMES).toList();
        double share = data.chart().along.isEmpty() ? 1 : 1 - ALONG;
        BiFunction<PointNames, List<Item>, List<Object>> annotations = (names, items) -> {
            List<Optional<Place>> places = names.of(items.stream()
                    .map(item -> new Name(at.apply(item), length(words.value("Model", item.name())))).toList());
            List<Object> all = new ArrayList<>((List<?>) layout.getOrDefault("annotations", List.of()));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                places.get(i).ifPresent(place -> all.add(name(item, height.applyAsDouble(item.number()), place)));
            }
            return all;
        };
        int less = !timeline
                ? 0
                : longest(data.lines(words).values().stream().map(label -> label.map(PhoneText::folded)).toList())
                        - NUMBERS;
        narrow.put("annotations", annotations.apply(new PointNames(NARROW - less,
                share * (timeline ? tall(data) : LOW), points, lines, timeline), few));
        layout.put("annotations", annotations.apply(new PointNames(WIDE, share * tall(data), points, lines, timeline),
                named));
    }

    private Map<String, Object> name(Item item, double height, Place place) {
        Map<String, Object> name = new LinkedHashMap<>(Map.of("x", item.category(), "y", height, "text",
                words.value("Model", item.name()), "xanchor", place.xanchor(), "yanchor", place.yanchor(), "borderpad",
                0, "font", Map.of("size", NAME), "showarrow", place.line()));
        name.putAll(place.line()
                ? Map.of("ax", place.right(), "ay", -place.up(), "arrowhead", 0, "arrowwidth", 1, "standoff", 5,
                        "arrowcolor", "rgba(128,128,128,0.9)")
                : Map.of("xshift", place.right(), "yshift", place.up()));
        return name;
    }

    /** How long a name is, in pixels. */
    private static double length(Text name) {
        return NAME * Math.max(PhoneText.ems(name.en()), PhoneText.ems(name.ko())) + 4;
    }

    /** Pixels of the longest line of some names. */
    private static int longest(List<Text> names) {
        return (int) (LABEL * names.stream().flatMap(name -> Stream.of(name.en(), name.ko())).flatMap(String::lines)
                .mapToDouble(PhoneText::ems).max().orElse(0));
    }

    /**
     * The names of lines at their ends, and of a slope the numbers at both ends.
     *
     * @return pixels that they need at the right
     */
    int atEnds(Map<String, Object> layout) {
        boolean slope = data.chart().kind == Chart.Kind.SLOPE;
        ToDoubleFunction<Item> height = item -> slope
                ? ((Number) item.number()).doubleValue()
                : Math.log10(((Number) item.number()).doubleValue());
        // Names of a slope's places, or first and last days.
        List<Object> places = slope
                ? data.all().get(0).each(Item::category)
                : List.of(data.items().map(item -> item.category().toString()).min(Comparator.naturalOrder()).get(),
                        ((List<?>) object(layout, "xaxis").get("range")).get(1));
        int last = places.size() - 1;
        List<Label> labels = new ArrayList<>();
        List<Object> on = new ArrayList<>();
        for (ChartData.Series series : data.all()) {
            String colour = marks.colour(series, data.all().indexOf(series));
            Text name = words.both(
                    wording -> PhoneText.folded(data.name(series, wording), slope ? PhoneText.LINE : END));
            List<Item> items = series.items().stream().filter(item -> item.number() != null).toList();
            if (!items.isEmpty()) {
                Item begin = items.get(0), end = items.get(items.size() - 1);
                if (slope) {
                    labels.add(new Label(places.indexOf(end.category()), true, height.applyAsDouble(end), colour,
                            Text.joined(" ", List.of(marks.number(end), name))));
                    labels.add(new Label(places.indexOf(begin.category()), false, height.applyAsDouble(begin), colour,
                            items.size() > 1 ? marks.number(begin) : Text.NONE));
                } else {
                    labels.add(new Label(places.get(last), true, height.applyAsDouble(end), colour, name));
                    on.add(Map.of("type", "line", "x0", end.category(), "x1", places.get(last), "y0", end.number(),
                            "y1", end.number(), "line",
                            Map.of("color", colour, "width", colour.equals(Colours.read().korea()) ? 3 : 2)));
                }
            }
        }
        DoubleSummaryStatistics of = data.known().mapToDouble(height).summaryStatistics();
        double aside = of.getMax() > of.getMin() ? (of.getMax() - of.getMin()) / 16 : 1;
        boolean ranks = data.number().equals("Rank");
        double from = ranks ? of.getMax() + aside : of.getMin() - aside;
        double to = ranks ? of.getMin() - aside : of.getMax() + aside;
        object(layout, "yaxis").put("range", List.of(from, to));
        object(layout, "xaxis").put("range", slope ? List.of(-0.3 * last, 1.03 * last) : places);
        Map<?, ?> margin = object(layout, "margin");
        int plot = (int) layout.get("height") - (int) margin.get("t") - (int) margin.get("b");
        ToDoubleFunction<Label> up = label -> plot * (label.height() - from) / (to - from);
        List<Object> annotations = new ArrayList<>((List<?>) layout.getOrDefault("annotations", List.of()));
        labels.stream().sorted(Comparator.comparingDouble(up))
                .collect(Collectors.groupingBy(label -> List.of(label.place(), label.end()),
                        LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(side -> {
                    List<Double> shifts = PointNames.apart(side.stream().map(up::applyAsDouble).toList(),
                            side.stream().map(label -> label.text().en().lines().count()).toList());
                    side.forEach(label -> annotations.add(Map.ofEntries(
                            Map.entry("x", label.place()), Map.entry("y", label.height()),
                            Map.entry("text", label.text()),
                            Map.entry("xanchor", label.end() ? "left" : "right"), Map.entry("align", "left"),
                            Map.entry("xshift", label.end() ? 9 : -9), Map.entry("yanchor", "middle"),
                            Map.entry("yshift", shifts.get(side.indexOf(label))), Map.entry("showarrow", false),
                            Map.entry("borderpad", 0),
                            Map.entry("font", Map.of("size", LABEL, "color", label.colour())))));
                });
        layout.put("annotations", annotations);
        layout.put("shapes", on);
        int right = longest(labels.stream().filter(Label::end).map(Label::text).toList()) + 16;
        object(layout, "margin").put("r", right);
        return right;
    }

    /** What stands at an end of a line. @param place on the x axis @param end whether at the right one */
    private record Label(Object place, boolean end, double height, String colour, Text text) {}

    private static long day(Item item) {
        return ChartData.day(item.category()).map(LocalDate::toEpochDay).orElse(0L);
    }
}
