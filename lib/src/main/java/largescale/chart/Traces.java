package largescale.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Part;
import largescale.chart.ChartData.Series;
import largescale.word.Words;

/**
 * The bars and points of a chart as Plotly's traces: their colours and symbols, and in words their names, their numbers
 * and what is said of each where a reader points at it.
 */
record Traces(ChartData data, Words words, Predicate<String> unfinished, Colours colours) {

    /** How long a name in a legend is at most, in heights of its letters. */
    private static final int OF_LEGEND = 24;

    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");

    /** All of them in style. */
    List<Map<String, Object>> all() {
        return IntStream.range(0, data.traces().size()).mapToObj(this::trace).toList();
    }

    private Map<String, Object> trace(int place) {
        Series series = data.all().get(place);
        Map<String, Object> trace = new LinkedHashMap<>(data.traces().get(place));
        trace.put("name", name(series).map(name -> Lines.folded(name, OF_LEGEND, 1)));
        if (series.part() == Part.TOTALS) {
            totals(trace, series);
        } else if (series.part() == Part.ALONG) {
            along(trace, series);
        } else if (data.kind() == Kind.OTHER) {
            if (List.of("bar", "scatter").contains(trace.get("type")) && !trace.containsKey("text")) {
                hover(trace, series);
            }
            // Plotly.js writes its texts as they are.
            trace.replaceAll((name, value) -> name.matches("[xy]")
                    ? value
                    : PlotlyFigure.mapped(value, part -> part instanceof String text
                            ? new Text(words.term("Model", text))
                            : part));
        } else if (data.kind() == Kind.BARS || data.kind() == Kind.LYING) {
            bars(trace, series, place);
        } else {
            points(trace, series, place);
        }
        return trace;
    }

    /** The column whose values the series are, or that they are columns. */
    private String column(Series series) {
        return data.series().isEmpty() || series.part() != Part.DATA ? "Column" : data.series();
    }

    /** The name of a series in words. */
    Text name(Series series) {
        String column = column(series);
        return column.equals("Column")
                ? new Text(words.column(series.name()))
                : new Text(words.value(column, series.name()));
    }

    /** The colour of a series of points or of a line. */
    String colour(Series series) {
        return data.hasSeveral() || !data.series().isEmpty()
                ? colours.ofSeries(column(series), series.name(), data.all().indexOf(series))
                : Colours.PLAIN;
    }

    /** The number of a mark as it is written beside it. */
    Text number(Item item) {
        return item.number() == null ? Text.NONE : new Text(words.value(data.number(), item.number()));
    }

    private static double amount(Item item) {
        return item.number() instanceof Number number ? number.doubleValue() : 0;
    }

    private static <T> List<T> each(Series series, Function<Item, T> made) {
        return series.items().stream().map(made).toList();
    }

    private void bars(Map<String, Object> trace, Series series, int place) {
        boolean byName = !data.hasSeveral() || data.hasPeriods();
        List<String> each = each(series, item -> byName
                ? colours.ofBar(data.category(), String.valueOf(item.category()), place > 0)
                : colour(series));
        // Plotly.js warns of several colours below a pattern.
        Map<String, Object> marker = new LinkedHashMap<>(
                Map.of("color", Set.copyOf(each).size() == 1 ? each.get(0) : each));
        List<String> hatched = each(series, item -> isUnfinished(item) ? "/" : "");
        if (hatched.contains("/")) {
            marker.put("pattern", Map.of("shape", hatched));
        }
        hover(trace, series);
        trace.putAll(Map.of(
                "text", each(series, this::number),
                // Where no bar has a second part, the number at its end says all.
                "textposition", !data.hasSeveral() ? "outside" : hasParts() ? "inside" : "none",
                "insidetextfont", Map.of("color", each.stream().map(Colours::ink).toList()),
                "marker", marker));
    }

    /** Whether a bar is made of more than one part. */
    private boolean hasParts() {
        return data.items().filter(item -> amount(item) != 0)
                .collect(Collectors.groupingBy(Item::category, Collectors.counting())).values().stream()
                .anyMatch(parts -> parts > 1);
    }

    private boolean isUnfinished(Item item) {
        return List.of("Year", "Half-year").contains(data.category()) && unfinished.test(item.category().toString());
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        String colour = colour(series);
        // What is South Korea's lies above all others.
        boolean korea = colour.equals(colours.korea());
        int order = colours.place(column(series), series.name()).orElse(place);
        trace.putAll(Map.of("legendrank", 1 + order, "zorder", korea ? 1 : 0));
        if (series.part() == Part.LINE) {
            trace.putAll(Map.of("line", Map.of("color", colour, "dash", "dash", "width", 1.5), "hoverinfo", "skip",
                    "showlegend", false));
        } else if (data.kind() == Kind.RANGES) {
            range(trace, series, place);
        } else if (data.kind() == Kind.SLOPE || data.kind() == Kind.STEPS) {
            trace.putAll(Map.of(
                    "line", Map.of("color", colour, "width", korea ? 3 : 2, "shape",
                            data.kind() == Kind.STEPS ? "hv" : "linear"),
                    "marker", Map.of("color", colour, "opacity", 1, "size", korea ? 10 : 8)));
        } else {
            trace.put("marker", Map.of("color", colour, "symbol", SYMBOLS.get(order % SYMBOLS.size()), "size",
                    korea ? 11 : 9));
        }
    }

    /** The numbers of lower ends at the left, of upper ends at the right, the points with their bars between. */
    private void range(Map<String, Object> trace, Series series, int place) {
        String space = "\u00a0\u00a0";
        trace.putAll(Map.of("mode", place == 1 ? "markers+text" : "text",
                "text", each(series, item -> number(item).map(text -> place == 1 ? text : space + text + space)),
                "textposition", List.of("middle left", "top center", "middle right").get(place)));
        if (place == 1) {
            trace.putAll(Map.of("marker", Map.of("size", 10, "color", Colours.PLAIN, "opacity", 1), "textfont",
                    Map.of("weight", "bold")));
        } else if (place == 0) {
            List<Item> upper = data.all().get(2).items();
            List<Double> widths = IntStream.range(0, upper.size()).mapToObj(i -> upper.get(i).number() == null
                    ? null
                    : (Double) (amount(upper.get(i)) - amount(series.items().get(i)))).toList();
            trace.put("error_x", Map.of("type", "data", "symmetric", false, "color", Colours.PLAIN, "thickness", 2.5,
                    "width", 4, "array", widths, "arrayminus", List.of()));
        }
    }

    /** The sums at the ends of bars in parts, which Plotly.js does not write. */
    private void totals(Map<String, Object> trace, Series series) {
        trace.putAll(Map.of("text", each(series, item -> number(item).map(number -> "\u00a0" + number)),
                "textfont", Map.of("weight", "bold"), "textposition", "middle right", "showlegend", false,
                "hoverinfo", "skip"));
    }

    /** The models of unknown number, on an axis of their own. */
    private void along(Map<String, Object> trace, Series series) {
        trace.remove("text");
        Text column = new Text(words.column(data.number())).map(name -> name.replaceFirst(" ?\\(.*\\)$", ""));
        trace.putAll(Map.of("name", Text.joined(": ", List.of(column, new Text(words.term("Text", "no estimate")))),
                "marker", Map.of("symbol", "line-ns-open", "size", 11, "color", Colours.PLAIN),
                "hovertext", each(series, item -> lines(new Text(words.value("Model", item.name())), category(item))),
                "hoverinfo", "text"));
    }

    private void hover(Map<String, Object> trace, Series series) {
        // What jsplot has as the text of a point is said with the others.
        trace.remove("text");
        Text named = data.hasSeveral() ? name(series) : new Text(words.column(data.number()));
        trace.putAll(Map.of("hoverinfo", "text", "hovertext", each(series, item -> lines(
                item.name() == null ? Text.NONE : new Text(words.value("Model", item.name())),
                category(item),
                Text.joined(": ", List.of(named, new Text(words.value(data.number(), item.number()))))))));
    }

    private static Text lines(Text... lines) {
        return Text.joined("\n", Stream.of(lines).filter(line -> !line.isEmpty()).toList());
    }

    private Text category(Item item) {
        return ChartData.day(item.category()).map(day -> new Text(words.day(day.toString())))
                .orElseGet(() -> category(data.category(), item.category()));
    }

    /** A category in words. */
    Text category(String column, Object category) {
        return column.equals("Year")
                ? new Text(words.year(category.toString(), !unfinished.test(category.toString())))
                : new Text(words.category(column, category));
    }
}
