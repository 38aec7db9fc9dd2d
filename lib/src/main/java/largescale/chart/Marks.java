package largescale.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.Chart.Kind;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Text;
import largescale.word.Words;

/**
 * The bars and points of a chart as Plotly's traces: their colours and symbols, their numbers, hover texts in words,
 * the lists of models behind them; and what is drawn between and beside them.
 */
record Marks(ChartData data, Words words, Predicate<String> unfinished, Behind behind) {

    /** The only text of the charts that is HTML. */
    static final String HOVER = "%{hovertext}<extra></extra>";

    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");

    /** A trace in style. @param place its place among all @param stacked whether its bars stand on others */
    Map<String, Object> trace(Map<String, Object> plain, int place, boolean stacked) {
        Series series = data.all().get(place);
        Map<String, Object> trace = worded(plain, series);
        if (data.chart().kind == Kind.BARS) {
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

    private static double amount(Item item) {
        return item.number() instanceof Number number ? number.doubleValue() : 0;
    }

    /** A sum of whole numbers is one. */
    private static Number whole(double sum) {
        return sum == (long) sum ? (Number) (long) sum : (Number) sum;
    }

    private void bars(Map<String, Object> trace, Series series, int place, boolean inside) {
        Colours colours = Colours.read();
        boolean byName = !data.hasSeveral() || data.isByPeriod();
        List<String> each = series.each(item -> byName
                ? colours.ofBar(data.category(), String.valueOf(item.category()), place > 0)
                : colours.ofSeries(data, series, place));
        Map<String, Object> marker = new LinkedHashMap<>();
        // Plotly.js warns of several colours below a pattern.
        marker.put("color", Set.copyOf(each).size() == 1 ? each.get(0) : each);
        if (series.items().stream().anyMatch(this::isUnfinished)) {
            marker.put("pattern", Map.of("shape", series.each(item -> isUnfinished(item) ? "/" : ""),
                    "fillmode", "overlay", "fgcolor", "#ffffff", "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        hover(trace, series);
        trace.putAll(Map.of(
                "text", series.each(this::number),
                "texttemplate", "%{text}",
                // Where no bar has a second part, the number at its end says all.
                "textposition", !inside ? "outside" : hasParts() ? "inside" : "none",
                "insidetextanchor", "middle",
                "insidetextfont", Map.of("color", each.stream().map(Colours::ink).toList()),
                "textangle", 0,
                "cliponaxis", false,
                "marker", marker));
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        String colour = colour(series, place);
        boolean korea = colour.equals(Colours.read().korea());
        int order = Colours.read().place(data, series.name()).orElse(place);
        Map<String, Object> line = new LinkedHashMap<>(Map.of("color", colour, "width", korea ? 3 : 2));
        trace.put("line", line);
        // What is South Korea's lies above all others.
        trace.putAll(Map.of("legendrank", 1 + order, "cliponaxis", false, "zorder", korea ? 1 : 0));
        Kind kind = data.chart().kind;
        if (kind == Kind.RANGES) {
            range(trace, series, place);
        } else if (kind == Kind.SLOPE || kind == Kind.STEPS) {
            line.put("shape", kind == Kind.STEPS ? "hv" : "linear");
            trace.put("marker", Map.of("color", colour, "opacity", 1, "line", Map.of("width", 0), "size",
                    korea ? 10 : 8));
        } else if ("markers".equals(trace.get("mode"))) {
            trace.put("marker", Map.of("size", korea ? 11 : 9, "opacity", 0.9, "color", colour,
                    "symbol", SYMBOLS.get(order % SYMBOLS.size())));
        } else if ("lines".equals(trace.get("mode"))) {
            line.putAll(Map.of("dash", "dash", "width", 1.5));
            trace.putAll(Map.of("hoverinfo", "skip", "showlegend", false));
            trace.remove("hovertemplate");
        }
    }

    /** The colour of a series of points or of a line. */
    String colour(Series series, int place) {
        return data.hasSeveral() || data.seriesColumn().isPresent()
                ? Colours.read().ofSeries(data, series, place)
                : Colours.PLAIN;
    }

    /** The numbers of lower ends at the left, of upper ends at the right, the points with their bars between. */
    private void range(Map<String, Object> trace, Series series, int place) {
        String space = "\u00a0\u00a0";
        trace.putAll(Map.of("text", series.each(item -> number(item).map(text -> place == 1 || text.isEmpty()
                ? text
                : space + text + space)), "texttemplate", "%{text}",
                "mode", place == 1 ? "markers+text" : "text",
                "textposition", List.of("middle left", "top center", "middle right").get(place)));
        if (place == 1) {
            trace.putAll(Map.of("marker", Map.of("size", 10, "color", Colours.PLAIN), "textfont",
                    Map.of("weight", "bold")));
        } else if (place == 0) {
            trace.put("error_x", Map.of("type", "data", "symmetric", false, "color", Colours.PLAIN, "thickness", 2.5,
                    "width", 4, "array", widths(series), "arrayminus", List.of()));
        }
    }

    /** How far the upper ends are from the lower ones, or nulls. */
    private List<Double> widths(Series lower) {
        List<Item> upper = data.all().get(2).items();
        return IntStream.range(0, upper.size()).mapToObj(i -> upper.get(i).number() == null
                ? null
                : (Double) (amount(upper.get(i)) - amount(lower.items().get(i)))).toList();
    }

    /** The number of a mark as it is written beside it. */
    Text number(Item item) {
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

    /** The sums at the ends of stacked bars, which Plotly.js does not write. */
    Map<String, Object> totals() {
        List<Object> at = data.all().get(0).each(Item::category);
        List<Number> sums = IntStream.range(0, at.size())
                .mapToObj(i -> whole(data.all().stream().mapToDouble(series -> amount(series.items().get(i))).sum()))
                .toList();
        List<?> places = data.isByYear() ? at : at.stream().map(data.labels(words)::get).toList();
        Map<String, Object> totals = new LinkedHashMap<>(Map.of(
                "type", "scatter",
                "mode", "text",
                "x", sums,
                "y", places,
                "text",
                sums.stream().map(sum -> words.value(data.number(), sum)
                        .map(number -> "\u00a0" + number)).toList(),
                "textfont", Map.of("weight", "bold"),
                "textposition", "middle right",
                "cliponaxis", false,
                "showlegend", false,
                "hoverinfo", "skip"));
        totals.put("customdata", IntStream.range(0, at.size())
                .mapToObj(i -> behind.count(data.place(at.get(i)), data.number(), sums.get(i))).toList());
        return totals;
    }

    private boolean isUnfinished(Item item) {
        return (data.isByYear() || data.isByHalfYear()) && unfinished.test(item.category().toString());
    }

    /** The models of unknown number, on an axis of their own. */
    Map<String, Object> along() {
        List<Item> items = data.chart().along.stream()
                .map(row -> new Item(row.getDate("Publication date").toString(), null, row.getString("Model")))
                .toList();
        Series series = new Series("", items);
        Text noEstimate = words.both(wording -> wording.column(data.number()).replaceFirst(" ?\\(.*\\)$", "") + ": "
                + wording.term("Text", "no estimate"));
        Map<String, Object> marks = new LinkedHashMap<>(Map.of("type", "scatter", "mode", "markers",
                "x", series.each(Item::category), "y", Collections.nCopies(items.size(), 0), "yaxis", "y2",
                "name", noEstimate, "marker", Map.of("symbol", "line-ns-open", "size", 11, "color", Colours.PLAIN),
                "hovertext", series.each(item -> Text.joined("\n", List.of(words.value("Model", item.name()),
                        words.both(one -> one.day(item.category().toString()))))),
                "hovertemplate", HOVER));
        marks.put("customdata", series.each(item -> data.list(series, item, behind)));
        return marks;
    }
}
