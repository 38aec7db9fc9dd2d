package largescale.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Text;
import largescale.word.Words;

/**
 * The bars and points of a chart as Plotly's traces: their colours and symbols, their numbers, hover texts in words,
 * the lists of models behind them; and what is drawn between and beside them.
 */
record Marks(ChartData data, Looks looks, Words words, Predicate<String> unfinished, Behind behind) {

    /** The only text of the charts that is HTML. */
    static final String HOVER = "%{hovertext}<extra></extra>";

    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");

    /** So many points of a line have room for their values. */
    private static final int FEW_POINTS = 12;

    /** A trace in style. @param place its place among all @param stacked whether its bars stand on others */
    Map<String, Object> trace(Map<String, Object> plain, int place, boolean stacked) {
        Series series = data.all().get(place);
        Map<String, Object> trace = worded(plain, series);
        if ("bar".equals(trace.get("type"))) {
            bars(trace, series, place, stacked && data.hasSeveral());
        } else {
            points(trace, series, place);
        }
        return trace;
    }

    /** A trace of a figure that is not ours: in style is what its author left open. @param place as above */
    Map<String, Object> open(Map<String, Object> plain, int place) {
        Series series = data.all().get(place);
        Map<String, Object> trace = worded(plain, series);
        if (trace.get("type").equals("pie")) {
            Map.of("domain", Map.of("x", List.of(0, 0.7)), "textposition", "inside").forEach(trace::putIfAbsent);
        } else if (List.of("bar", "scatter").contains(trace.get("type")) && !trace.containsKey("text")) {
            hover(trace, series);
        }
        if (data.seriesColumn().isPresent()) {
            String colour = Colours.read().ofSeries(data, series.name(), place);
            List.of("marker", "line").forEach(part -> Plotly.object(trace, part).putIfAbsent("color", colour));
        }
        return trace;
    }

    /** A trace in words, with the lists of models behind it. */
    private Map<String, Object> worded(Map<String, Object> plain, Series series) {
        Map<String, Object> trace = new LinkedHashMap<>(plain);
        trace.put("name",
                words.both(wording -> PhoneText.shortened(data.name(series, wording), PhoneText.OF_LEGEND)));
        if (series.items().isEmpty()) {
            return trace;
        }
        if (data.isByName() && !data.isByYear()) {
            Map<Object, Text> labels = data.labels(words);
            trace.computeIfPresent(data.across() ? "y" : "x",
                    (key, values) -> ((List<?>) values).stream().map(labels::get).toList());
        }
        if (data.isTimeline()) {
            Map<Object, Text> lines = data.lines(words);
            trace.put("y", series.each(item -> lines.get(item.number())));
        }
        if (series.isNamed()) {
            trace.put("text", series.each(item -> words.value("Model", item.name())));
        }
        List<Integer> lists = series.each(item -> data.list(series, item, behind));
        if (lists.stream().anyMatch(Objects::nonNull)) {
            trace.put("customdata", lists);
        }
        return trace;
    }

    /** Whether a bar is made of more than one part. */
    private boolean hasParts() {
        return data.items().filter(item -> item.number() instanceof Number number && number.doubleValue() != 0)
                .collect(Collectors.groupingBy(Item::category, Collectors.counting())).values().stream()
                .anyMatch(parts -> parts > 1);
    }

    /** The share of a part in its bar, in whole percents; none where there is no part. */
    private String share(Item item) {
        double part = amount(item);
        double whole = data.items().filter(other -> other.category().equals(item.category()))
                .mapToDouble(Marks::amount).sum();
        return part == 0 ? "" : Math.round(100 * part / whole) + "%";
    }

    private static double amount(Item item) {
        return item.number() instanceof Number number ? number.doubleValue() : 0;
    }

    /** A sum of whole numbers is one. */
    private static Number whole(double sum) {
        return sum == (long) sum ? (Number) (long) sum : (Number) sum;
    }

    private void bars(Map<String, Object> trace, Series series, int place, boolean inside) {
        Colours colours = Colours.read();
        String colour = colours.ofSeries(data, series.name(), place);
        Map<String, Object> marker = new LinkedHashMap<>();
        List<String> each = series.each(item -> data.hasSeveral()
                ? colour
                : colours.of(data.category(), String.valueOf(item.category())).orElse(Colours.PLAIN));
        // Plotly.js warns of several colours below a pattern.
        marker.put("color", Set.copyOf(each).size() == 1 ? each.get(0) : each);
        if (series.items().stream().anyMatch(this::isUnfinished)) {
            marker.put("pattern", Map.of("shape", series.each(item -> isUnfinished(item) ? "/" : ""),
                    "fillmode", "overlay", "fgcolor", "#ffffff", "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        hover(trace, series);
        trace.putAll(Map.of(
                "text", series.each(item -> looks.form() == Looks.Form.SHARES ? Text.same(share(item)) : number(item)),
                "texttemplate", "%{text}",
                // Where no bar has a second part, the number at its end says all.
                "textposition",
                inside ? looks.form() == Looks.Form.SHARES || hasParts() ? "inside" : "none" : "outside",
                "insidetextanchor", "middle",
                "insidetextfont", Map.of("color", Colours.ink(colour)),
                "textangle", 0,
                "cliponaxis", false,
                "marker", marker));
        if (looks.form() == Looks.Form.STEPS) {
            steps(trace, series);
        }
    }

    /** Bars that lead from the first number to the last, each from where the one before ends. */
    private void steps(Map<String, Object> trace, Series series) {
        List<Number> bases = new ArrayList<>();
        List<Text> said = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        int last = series.items().size() - 1;
        double reached = 0;
        for (int i = 0; i <= last; i++) {
            double number = amount(series.items().get(i));
            boolean end = i == 0 || i == last;
            bases.add(whole(end ? 0 : reached));
            reached = end ? number : reached + number;
            String sign = end ? "" : number < 0 ? "\u2212" : "+";
            said.add(words.value(data.number(), whole(Math.abs(number))).map(text -> sign + text));
            colours.add(end ? Colours.PLAIN : Colours.SERIES.get(number < 0 ? 1 : 0));
        }
        trace.putAll(Map.of("base", bases, "text", said));
        Map<String, Object> marker = new LinkedHashMap<>(Plotly.object(trace, "marker"));
        marker.put("color", colours);
        trace.put("marker", marker);
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        Colours colours = Colours.read();
        boolean distances = looks.form() == Looks.Form.DISTANCES;
        String colour = distances
                ? Colours.ofEnd(place)
                : data.hasSeveral() || data.seriesColumn().isPresent()
                        ? colours.ofSeries(data, series.name(), place)
                        : Colours.PLAIN;
        int order = colours.place(data, series.name()).orElse(place);
        String mode = Objects.toString(trace.get("mode"), "");
        trace.put("line", Map.of("color", colour));
        trace.put("legendrank", 1 + order);
        if (mode.equals("markers")) {
            trace.put("marker", Map.of("size", data.across() ? 11 : 9, "opacity", distances ? 1 : 0.9, "color", colour,
                    "symbol", SYMBOLS.get(order % SYMBOLS.size())));
            if (data.across()) {
                trace.putAll(Map.of("mode", "markers+text", "cliponaxis", false,
                        "text", series.each(item -> isSaid(item, place) ? Text.NONE : number(item)),
                        "textposition", series.each(item -> isHighest(item) ? "middle right" : "middle left")));
            }
        } else if (mode.equals("lines")) {
            trace.put("line", Map.of("color", colour, "dash", "dash", "width", 1.5));
            trace.put("hoverinfo", "skip");
            trace.remove("hovertemplate");
        } else if (mode.equals("lines+markers") && series.items().size() <= FEW_POINTS) {
            trace.putAll(Map.of(
                    "cliponaxis", false,
                    "marker", Map.of("color", colour, "opacity", 1, "line", Map.of("width", 0),
                            // A point that lies on another leaves a ring of it.
                            "size",
                            series.each(item -> 10 + 5 * Math.min(2, meeting(item, place + 1, data.all().size()))),
                            "symbol", series.each(item -> isUnfinished(item) ? "circle-open" : "circle"))));
            if (!data.hasSeveral()) {
                trace.putAll(Map.of("mode", "lines+markers+text", "text", series.each(this::number), "texttemplate",
                        "%{text}", "textposition", "top center"));
            }
        }
    }

    /** Whether a series before that place has the same number on the line of a point. */
    private boolean isSaid(Item item, int place) {
        return meeting(item, 0, place) > 0;
    }

    /** How many series have a point at the same place, of those from one on and before another. */
    private long meeting(Item item, int from, int to) {
        return item.number() == null
                ? 0
                : data.all().subList(from, to).stream().flatMap(series -> series.items().stream())
                        .filter(other -> other.category().equals(item.category())
                                && item.number().equals(other.number()))
                        .count();
    }

    /** Whether no other series has more on the line of a point. */
    private boolean isHighest(Item item) {
        return data.items().filter(other -> other.category().equals(item.category()))
                .noneMatch(other -> item.number() instanceof Number own && other.number() instanceof Number number
                        && number.doubleValue() > own.doubleValue());
    }

    /** The number of a mark as it is written beside it. */
    private Text number(Item item) {
        return item.number() == null ? Text.NONE : words.value(data.number(), item.number());
    }

    private void hover(Map<String, Object> trace, Series series) {
        trace.put("hovertext", series.each(item -> hover(series, item)));
        trace.put("hovertemplate", HOVER);
    }

    private Text hover(Series series, Item item) {
        Object category = ChartData.day(item.category()).<Object>map(day -> day).orElse(item.category());
        return Text.joined("\n", Stream.of(
                item.name() == null ? Text.NONE : words.value("Model", item.name()),
                data.isByYear()
                        ? words.year(category.toString(), unfinished)
                        : words.category(data.category(), category),
                words.both(
                        wording -> (data.hasSeveral() ? data.name(series, wording) : wording.column(data.number()))
                                + ": "
                                + wording.value(data.number(), item.number())))
                .filter(line -> !line.isEmpty()).toList());
    }

    /** The sums at the ends of stacked bars, which Plotly.js does not write. @param before what stands before each */
    Map<String, Object> totals(String before) {
        List<Object> at = data.all().get(0).each(Item::category);
        List<Number> sums = IntStream.range(0, at.size())
                .mapToObj(i -> whole(data.all().stream().mapToDouble(series -> amount(series.items().get(i))).sum()))
                .toList();
        List<?> ends = looks.form() == Looks.Form.SHARES ? Collections.nCopies(at.size(), 100) : sums;
        List<?> places = data.isByYear() ? at : at.stream().map(data.labels(words)::get).toList();
        Map<String, Object> totals = new LinkedHashMap<>(Map.of(
                "type", "scatter",
                "mode", "text",
                data.across() ? "x" : "y", ends,
                data.across() ? "y" : "x", places,
                "text",
                sums.stream().map(sum -> words.value(data.number(), sum)
                        .map(number -> (data.across() ? "\u00a0" : "") + before + number)).toList(),
                "textfont", Map.of("weight", "bold"),
                "textposition", data.across() ? "middle right" : "top center",
                "cliponaxis", false,
                "showlegend", false,
                "hoverinfo", "skip"));
        totals.put("customdata", IntStream.range(0, at.size())
                .mapToObj(i -> behind.count(data.place(at.get(i)), data.number(), sums.get(i))).toList());
        return totals;
    }

    /** A line from the lowest to the highest point of each row; none where tenfold steps have no place for it. */
    Map<String, Object> distances(boolean log) {
        List<Object> numbers = new ArrayList<>(), rows = new ArrayList<>();
        List<Item> first = data.all().get(0).items();
        for (int i = 0; i < first.size(); i++) {
            int row = i;
            DoubleSummaryStatistics of = data.all().stream().map(series -> series.items().get(row).number())
                    .filter(Number.class::isInstance).mapToDouble(number -> ((Number) number).doubleValue())
                    .filter(number -> !log || number > 0).summaryStatistics();
            numbers.addAll(of.getCount() == 0
                    ? Collections.nCopies(3, null)
                    : Arrays.asList(of.getMin(), of.getMax(), null));
            Text label = data.labels(words).get(first.get(i).category());
            rows.addAll(Arrays.asList(label, label, null));
        }
        return new LinkedHashMap<>(Map.of("type", "scatter", "mode", "lines", "x", numbers, "y", rows,
                "line", Map.of("color", "rgba(128,128,128,0.5)", "width", 3), "hoverinfo", "skip", "showlegend",
                false));
    }

    private boolean isUnfinished(Item item) {
        return (data.isByYear() || data.isByHalfYear()) && unfinished.test(item.category().toString());
    }

    /** The models of unknown number, on an axis of their own. */
    Map<String, Object> along() {
        List<Item> items = looks.along().stream()
                .map(row -> new Item(row.getDate("Publication date").toString(), null, row.getString("Model")))
                .toList();
        Series series = new Series("", items);
        Text notPublic = words.both(wording -> wording.column(data.number()).replaceFirst(" ?\\(.*\\)$", "") + ": "
                + wording.term("Text", "not public"));
        Map<String, Object> marks = new LinkedHashMap<>(Map.of("type", "scatter", "mode", "markers",
                "x", series.each(Item::category), "y", Collections.nCopies(items.size(), 0), "yaxis", "y2",
                "name", notPublic, "marker", Map.of("symbol", "line-ns-open", "size", 11, "color", Colours.PLAIN),
                "hovertext", series.each(item -> Text.joined("\n", List.of(words.value("Model", item.name()),
                        words.day(LocalDate.parse(item.category().toString()))))),
                "hovertemplate", HOVER));
        marks.put("customdata", series.each(item -> data.list(series, item, behind)));
        return marks;
    }
}
