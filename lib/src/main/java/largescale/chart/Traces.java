package largescale.chart;

import static largescale.chart.Plotly.object;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** How long all bars of shares are. */
    private static final int FULL = 100;

    /** Where less of a bar is left there is no room for its number. */
    private static final int NARROW = 6;

    private static final String SPACE = "\u00a0";

    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");

    /** All of them in style. */
    List<Map<String, Object>> all() {
        return IntStream.range(0, data.traces().size()).mapToObj(this::trace).toList();
    }

    private Map<String, Object> trace(int place) {
        Series series = data.all().get(place);
        Map<String, Object> trace = PlotlyFigure.merged(data.traces().get(place),
                HouseStyle.HOUSE.look(series.part() == Part.DATA ? data.kind() : series.part()).trace());
        trace.put("name", name(series).folded(OF_LEGEND, 1));
        if (series.part() == Part.TOTALS) {
            // Plotly.js does not write the sums of bars in parts.
            trace.put("text", each(series, item -> number(item).map(number -> SPACE + number)));
            if (data.kind() == Kind.SHARES) {
                trace.put("x", each(series, item -> FULL));
            }
        } else if (series.part() == Part.ALONG) {
            along(trace, series);
        } else if (data.kind() == Kind.OTHER) {
            other(trace, series);
        } else if (List.of(Kind.BARS, Kind.LYING, Kind.SHARES).contains(data.kind())) {
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
        return new Text(!column.equals("Column")
                ? words.value(column, series.name())
                : data.kind() == Kind.OTHER ? words.name(series.name()) : words.column(series.name()));
    }

    /** The colour of a series of points or of a line. */
    String colour(Series series) {
        return data.hasSeveral() || !data.series().isEmpty()
                ? colours.ofSeries(column(series), series.name(), data.all().indexOf(series))
                : Colours.PLAIN;
    }

    /** The number of a mark as it is written beside it. */
    Text number(Item item) {
        return item.isKnown() ? new Text(words.value(data.number(), item.number())) : Text.NONE;
    }

    private Text percent(Item item) {
        return new Text(words.value("Percent", data.percent(item)) + "%");
    }

    private static <T> List<T> each(Series series, Function<Item, T> made) {
        return series.items().stream().map(made).toList();
    }

    /** What Plotly.js would write as it is; its author's texts of points or bars stay. */
    private void other(Map<String, Object> trace, Series series) {
        if (List.of("bar", "scatter").contains(trace.get("type")) && !trace.containsKey("text")) {
            hover(trace, series);
        }
        trace.replaceAll((name, value) -> name.matches("[xy]")
                ? value
                : PlotlyFigure.mapped(value, part -> part instanceof String text
                        ? new Text(value instanceof List ? words.name(text) : text)
                        : part));
    }

    private void bars(Map<String, Object> trace, Series series, int place) {
        boolean byName = !data.hasSeveral() || data.hasPeriods();
        List<String> each = each(series, item -> byName
                ? colours.ofBar(data.category(), String.valueOf(item.category()), place > 0)
                : colour(series));
        // Plotly.js warns of several colours below a pattern.
        object(trace, "marker").put("color", Set.copyOf(each).size() == 1 ? each.get(0) : each);
        List<String> hatched = each(series, item -> isUnfinished(item) ? "/" : "");
        if (hatched.contains("/")) {
            object(trace, "marker").put("pattern", Map.of("shape", hatched));
        }
        hover(trace, series);
        trace.putAll(Map.of(
                "text", each(series, this::number),
                // Where no bar has a second part, the number at its end says all.
                "textposition", !data.hasSeveral() ? "outside" : hasParts() ? "inside" : "none",
                "insidetextfont", Map.of("color", each.stream().map(Colours::ink).toList())));
        if (data.kind() == Kind.SHARES) {
            trace.put("x", each(series, data::percent));
            trace.put("text", each(series, item -> data.percent(item) < NARROW ? Text.NONE : percent(item)));
        }
    }

    /** Whether a bar is made of more than one part. */
    private boolean hasParts() {
        List<Object> parts = data.items().filter(item -> item.amount() != 0).map(Item::category).toList();
        return parts.stream().distinct().count() < parts.size();
    }

    private boolean isUnfinished(Item item) {
        return data.category().matches("Year|Half-year") && unfinished.test(item.category().toString());
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        String colour = colour(series);
        // What is South Korea's lies above all others.
        boolean korea = colour.equals(colours.korea());
        int own = colours.place(column(series), series.name()), order = own < 0 ? place : own;
        trace.putAll(Map.of("legendrank", 1 + order, "zorder", korea ? 1 : 0));
        if (series.part() == Part.LINE) {
            object(trace, "line").put("color", colour);
        } else if (data.kind() == Kind.RANGES) {
            range(trace, series, place);
        } else if (data.kind() == Kind.SLOPE) {
            object(trace, "line").putAll(Map.of("color", colour, "width", korea ? 3 : 2));
            object(trace, "marker").putAll(Map.of("color", colour, "size", korea ? 10 : 8));
        } else {
            object(trace, "marker").putAll(Map.of("color", colour, "symbol", SYMBOLS.get(order % SYMBOLS.size()),
                    "size", korea ? 11 : 9));
        }
    }

    /** The numbers of lower ends at the left, of upper ends at the right, the points with their bars between. */
    private void range(Map<String, Object> trace, Series series, int place) {
        if (place == 1) {
            trace.putAll(Map.of("mode", "markers+text", "text", each(series, this::number), "textposition",
                    "top center", "textfont", Map.of("weight", "bold"), "marker",
                    Map.of("size", 10, "color", Colours.PLAIN, "opacity", 1)));
            return;
        }
        String aside = SPACE + SPACE;
        trace.putAll(Map.of("mode", "text", "textposition", place == 0 ? "middle left" : "middle right", "text",
                each(series, item -> number(item).map(text -> aside + text + aside))));
        if (place == 0) {
            List<Item> lower = series.items(), upper = data.all().get(2).items();
            List<Double> widths = IntStream.range(0, upper.size()).mapToObj(i -> upper.get(i).isKnown()
                    ? (Double) (upper.get(i).amount() - lower.get(i).amount())
                    : null).toList();
            trace.put("error_x", Map.of("type", "data", "symmetric", false, "color", Colours.PLAIN, "thickness", 2.5,
                    "width", 4, "array", widths, "arrayminus", List.of()));
        }
    }

    /** The models of unknown number, on an axis of their own. */
    private void along(Map<String, Object> trace, Series series) {
        trace.remove("text");
        Text column = new Text(words.column(data.number()).replaceFirst(" ?\\(.*\\)$", ""));
        trace.putAll(Map.of("name", Text.joined(": ", column, new Text(words.term("Text", "no estimate"))),
                "hovertext", each(series, item -> Text.joined("\n", model(item), category(item)))));
    }

    private void hover(Map<String, Object> trace, Series series) {
        // What jsplot has as the text of a point is said with the others.
        trace.remove("text");
        Text named = data.hasSeveral() ? name(series) : new Text(words.column(data.number()));
        trace.putIfAbsent("hoverinfo", "text");
        trace.put("hovertext", each(series, item -> Text.joined("\n", model(item), category(item),
                Text.joined(": ", named, new Text(words.value(data.number(), item.number()))))));
    }

    /** The name of a point in words. */
    private Text model(Item item) {
        return item.name() == null ? Text.NONE : new Text(words.value("Model", item.name()));
    }

    private Text category(Item item) {
        return item.isDay()
                ? new Text(words.day(item.category().toString()))
                : category(data.category(), item.category());
    }

    /** A category in words. */
    Text category(String column, Object category) {
        return new Text(column.equals("Year")
                ? words.year(category.toString(), !unfinished.test(category.toString()))
                : column.isEmpty() ? words.name(category.toString()) : words.category(column, category));
    }
}
