package largescale.chart;

import static largescale.chart.Plotly.object;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Part;
import largescale.word.Format;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what {@link Charts} drew with jsplot: values at the bars, ranked bars
 * from top to bottom, totals on stacked ones, quiet axes, years that are not over hatched, names where there is room,
 * and colours that colour-blind readers tell apart on light and dark ground. What is the same in all charts stands in
 * {@code house.json}, a template of Plotly's; the bars and points are made by {@link Traces}, what is written into the
 * chart by {@link ChartNames}. A figure that {@link Charts} did not draw gets what its author left open.
 */
public record HouseStyle(ChartData data, Words words, Traces traces) {

    private static final Map<String, Object> TEMPLATE = template();
    private static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);

    /** Pixels above the plot: for a legend or none. */
    private static final int LEGEND = 36;
    private static final int GAP = 20;

    /** Pixels below the plot: for an axis with a title, an axis without, and none. */
    private static final int TITLED = 50;
    private static final int AXIS = 30;
    private static final int NONE = 8;

    /** Pixels at the right: for a scale of colours, which Plotly.js would take from the plot, and for numbers. */
    private static final int SCALE = 110;
    private static final int RIGHT = 40;

    /** Pixels of the plot: of any, of one with lines of steps, and where points have names, on a page and a phone. */
    private static final int PLOT = 270;
    private static final int STEPS = 340;
    private static final int NAMES = 400;
    static final int LOW = 290;

    /** Pixels of the plot for a bar that lies, for a range, for a line of a timeline, and for a name of two lines. */
    private static final int BAR = 27;
    private static final int RANGE = 44;
    private static final int ROW = 55;
    private static final int LINES = 34;

    /** How long a line of a name on an axis is, in heights of its letters. */
    private static final int NAME = 13;

    /** So many bars have no room for their names beside each other on a phone. */
    private static final int MANY = 6;

    /** The share of the plot for marks along its lower edge. */
    static final double ALONG = 0.12;

    /**
     * A chart in style and in words.
     *
     * @param unfinished which years and half-years were not over in the data
     * @param alone what stands above and below it where it stands by itself
     */
    public static PlotlyFigure of(ChartData data, Words words, Predicate<String> unfinished, Alone alone) {
        return new HouseStyle(data, words, new Traces(data, words, unfinished, Colours.read())).figure(alone);
    }

    private static Map<String, Object> template() {
        try (var file = HouseStyle.class.getResourceAsStream("house.json")) {
            return Map.copyOf(JsonMapper.builder().build().readValue(file, new TypeReference<Map<String, Object>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlotlyFigure figure(Alone alone) {
        Map<String, Object> layout = PlotlyFigure.mapped(data.layout(), part -> part);
        layout.remove("title");
        layout.put("template", TEMPLATE);
        layout.putIfAbsent("colorway", Colours.SERIES);
        Text column = data.series().isEmpty()
                ? Text.NONE
                : new Text(words.column(data.series())).map(name -> name + ": ");
        object(layout, "legend").putIfAbsent("title", Map.of("text", column));
        axis(layout, "xaxis");
        axis(layout, "yaxis");
        Map<String, Object> narrow = new LinkedHashMap<>(
                Map.of("font", Map.of("size", 12), "legend", Map.of("title", Map.of("text", ""))));
        room(layout, narrow);
        if (data.kind() != Kind.OTHER) {
            ours(layout, narrow);
        }
        new ChartNames(data, words, traces).in(layout, narrow);
        return new PlotlyFigure(escaped(traces.all()), escaped(layout), escaped(alone.of(layout)), escaped(narrow),
                CONFIG);
    }

    private boolean isOf(Kind... kinds) {
        return List.of(kinds).contains(data.kind());
    }

    private boolean has(Part part) {
        return data.all().stream().anyMatch(series -> series.part() == part);
    }

    /** The height of the chart, and what is around the plot. */
    private void room(Map<String, Object> layout, Map<String, Object> narrow) {
        boolean legend = data.hasSeveral() && !isOf(Kind.SLOPE, Kind.STEPS, Kind.RANGES);
        boolean named = !data.named().isEmpty();
        int top = legend || isOf(Kind.OTHER) ? LEGEND : GAP;
        int bottom = isOf(Kind.OTHER, Kind.RANGES) ? TITLED : isOf(Kind.LYING) ? NONE : AXIS;
        int rows = (int) data.items().map(data.across() ? ChartData.Item::category : ChartData.Item::number).distinct()
                .count();
        boolean lines = names(layout, "yaxis").values().stream()
                .anyMatch(name -> name.text().contains("\n"));
        int plot = switch (data.kind()) {
            case LYING -> rows * (lines ? LINES : BAR);
            case RANGES -> rows * RANGE;
            case TIMELINE -> Math.max(named ? NAMES : PLOT, ROW * rows);
            case POINTS -> named ? NAMES : PLOT;
            case SLOPE -> Math.max(PLOT, ChartNames.ROW * data.all().size());
            case STEPS -> STEPS;
            default -> PLOT;
        };
        if (has(Part.TOTALS)) {
            // A number that has no room inside its part of a bar is left out, rather than too small to read.
            layout.put("uniformtext", Map.of("mode", "hide", "minsize", 10));
        }
        boolean scale = data.traces().stream().anyMatch(trace -> trace.containsKey("z")
                || trace.get("marker") instanceof Map<?, ?> marker && marker.containsKey("showscale"));
        layout.putIfAbsent("margin", new LinkedHashMap<>(Map.of("t", top, "b", bottom, "r", scale ? SCALE : RIGHT)));
        layout.putIfAbsent("height", top + plot + bottom);
        if (!isOf(Kind.OTHER)) {
            layout.put("showlegend", legend);
            // On a phone a legend has a line for each of its names, and names at points have less room.
            int height = isOf(Kind.POINTS) && named ? LOW : plot;
            narrow.put("height", top + height + bottom + (legend ? LEGEND / 2 * (data.all().size() - 1) : 0));
        }
    }

    /** Pixels of the plot. */
    static int plot(Map<String, Object> layout) {
        Map<?, ?> margin = object(layout, "margin");
        return (int) layout.get("height") - (int) margin.get("t") - (int) margin.get("b");
    }

    /** What only the charts of {@link Charts} have. */
    private void ours(Map<String, Object> layout, Map<String, Object> narrow) {
        if (isOf(Kind.LYING, Kind.RANGES)) {
            object(layout, "yaxis").putAll(
                    Map.of("autorange", "reversed", "ticks", "outside", "ticklen", 5, "tickcolor", "rgba(0,0,0,0)"));
        }
        // The numbers stand at the bars and at the ends of lines.
        if (isOf(Kind.LYING, Kind.BARS, Kind.SLOPE)) {
            object(layout, data.across() ? "xaxis" : "yaxis").put("visible", false);
        }
        if (isOf(Kind.RANGES)) {
            object(layout, "xaxis").put("range", around(0.08));
            narrow.put("xaxis", Map.of("range", around(0.25)));
        }
        if (isOf(Kind.BARS) && "category".equals(object(layout, "xaxis").get("type"))) {
            narrow.put("xaxis", Map.of("tickangle", 0, "dtick", data.items().count() > MANY ? 2 : 1));
        }
        if (has(Part.ALONG)) {
            object(layout, "yaxis").put("domain", List.of(ALONG, 1));
            object(layout, "xaxis").put("anchor", "y2");
            layout.put("yaxis2", Map.of("domain", List.of(0, ALONG / 2), "range", List.of(-1, 1), "visible", false));
        }
    }

    /** From 0 to the largest number, with room for numbers beside. @param aside its share on either side */
    private List<Double> around(double aside) {
        double most = data.items().map(ChartData.Item::number).filter(Number.class::isInstance)
                .mapToDouble(number -> ((Number) number).doubleValue()).max().orElse(1);
        return List.of(-aside * most, (1 + aside) * most);
    }

    /** An axis in words: of names and years as they are called, of days by their years, of numbers from 0. */
    private void axis(Map<String, Object> layout, String name) {
        Map<String, Object> axis = object(layout, name);
        boolean ours = data.kind() != Kind.OTHER, numbers = name.equals(data.across() ? "xaxis" : "yaxis");
        String title = Plotly.title(axis);
        if ("category".equals(axis.get("type"))) {
            axis.putAll(Map.of("labelalias", names(layout, name), "dtick", 1));
        } else if ("log".equals(axis.get("type"))) {
            axis.putAll(Map.of("exponentformat", Format.of(title) == Format.COMPUTE ? "power" : "none", "dtick", 1));
        } else if (ours && numbers) {
            axis.put("rangemode", "tozero");
        } else if (ours) {
            days(axis);
        }
        if (ours) {
            axis.put("showgrid", numbers);
        }
        // ChartNames, years and days tell themselves what they are.
        boolean titled = !title.isEmpty() && (!ours || numbers && !isOf(Kind.TIMELINE));
        axis.put("title", Map.of("text", titled ? new Text(words.column(title)) : Text.NONE));
    }

    /** ChartNames of months would be English; the days themselves are in the hover text. */
    private void days(Map<String, Object> axis) {
        IntSummaryStatistics of = data.items()
                .mapToInt(item -> Integer.parseInt(item.category().toString().substring(0, 4)))
                .summaryStatistics();
        int years = of.getMax() - of.getMin() + 1;
        axis.putAll(Map.of("tickformat", years > 2 ? "%Y" : "%Y-%m", "dtick",
                years > 5 ? "M24" : years > 2 ? "M12" : years > 1 ? "M6" : "M2"));
    }

    /** What the names on an axis are called, by what they are in the data. */
    private Map<String, Text> names(Map<String, Object> layout, String axis) {
        Map<String, Object> of = object(layout, axis);
        Map<String, Text> names = new LinkedHashMap<>();
        if ("category".equals(of.get("type"))) {
            String column = data.across() == axis.equals("yaxis") ? data.category() : data.number();
            boolean periods = axis.equals("xaxis") && column.matches("Year|Half-year");
            data.traces().stream().flatMap(trace -> ChartData.values(trace, axis.substring(0, 1)).stream())
                    .map(String::valueOf).distinct()
                    .forEach(value -> names.put(value, traces.category(column, value).map(name -> periods
                            ? name.replaceFirst("^(\\d{4}) ?(?=.)", "$1\n")
                            : Lines.folded(name, NAME, 2))));
        }
        return names;
    }

    /** The same with every text escaped: Plotly.js reads some HTML in what it draws, and formulas between dollars. */
    private static <T> T escaped(T value) {
        return PlotlyFigure.mapped(value, part -> part instanceof Text text ? text.escaped() : part);
    }
}
