package largescale.chart;

import static largescale.chart.Plotly.object;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Series;
import largescale.word.Format;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what {@link Charts} drew with jsplot: values at the bars, ranked bars
 * from top to bottom, totals on stacked ones, quiet axes, years that are not over hatched, names where there is room,
 * and colours that colour-blind readers tell apart on light and dark ground. What no data changes stands in
 * {@code house.json}; the bars and points are made by {@link Traces}, what is written into the chart by
 * {@link ChartNames}. A figure that {@link Charts} did not draw gets what its author left open.
 */
public record HouseStyle(ChartData data, Words words, Traces traces) {

    /**
     * {@code house.json}: Plotly's template and configuration, and what a text beside a chart by itself gets.
     *
     * @param looks by the kind of a chart or a part of it
     * @param series colours of series that have none of their own: hues of Okabe and Ito ("Color Universal Design",
     *     2008), the pale ones darkened
     * @param dark by a colour the one that stands for it on a dark ground; white, between bars and as ink, is black
     */
    record House(Map<String, Object> template, Map<String, Object> config, Map<String, Look> looks,
            List<String> series, Map<String, String> dark, Map<String, Object> note) {

        Look look(Enum<?> what) {
            return looks.get(what.name());
        }
    }

    /**
     * What a kind of chart or a part of one gets, with its room in pixels.
     *
     * @param above the plot, where there is no legend
     * @param below the plot: for an axis with a title, an axis without, or none
     * @param plot its height at least
     * @param named the same where points have names
     * @param row the same for each name or line
     * @param folded the same where a name has two lines
     * @param legend whether several series have a legend
     */
    record Look(int above, int below, int plot, int named, int row, int folded, boolean legend,
            Map<String, Object> layout, Map<String, Object> trace) {}

    static final House HOUSE = house();

    /** Pixels of a legend above the plot. */
    private static final int LEGEND = 36;

    /** Pixels at the right: for a scale of colours, which Plotly.js would take from the plot, and for numbers. */
    private static final int SCALE = 110;
    private static final int RIGHT = 40;

    /** Pixels of the plot where points have names, on a phone. */
    static final int LOW = 290;

    /** How long a line of a name on an axis is, in heights of its letters. */
    private static final int NAME = 13;

    /** So many bars have no room for their names beside each other on a phone. */
    private static final int MANY = 6;

    /**
     * A chart in style and in words.
     *
     * @param unfinished which years and half-years were not over in the data
     * @param alone what stands above and below it where it stands by itself
     */
    public static PlotlyFigure of(ChartData data, Words words, Predicate<String> unfinished, Alone alone) {
        return new HouseStyle(data, words, new Traces(data, words, unfinished, Colours.read())).figure(alone);
    }

    private static House house() {
        try (var file = HouseStyle.class.getResourceAsStream("house.json")) {
            return JsonMapper.builder().build().readValue(file, House.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlotlyFigure figure(Alone alone) {
        Map<String, Object> layout = layout();
        Map<String, Object> narrow = new LinkedHashMap<>(
                Map.of("font", Map.of("size", 12), "legend", Map.of("title", Map.of("text", ""))));
        axis(layout, "xaxis");
        axis(layout, "yaxis");
        room(layout, narrow);
        places(layout, narrow);
        new ChartNames(data, words, traces).in(layout, narrow);
        return new PlotlyFigure(escaped(traces.all()), escaped(layout), escaped(alone.of(layout)), escaped(narrow),
                HOUSE.config());
    }

    private Map<String, Object> layout() {
        Map<String, Object> layout = PlotlyFigure.merged(data.layout(), HOUSE.look(data.kind()).layout());
        for (Series series : data.all()) {
            layout = PlotlyFigure.merged(layout, HOUSE.look(series.part()).layout());
        }
        layout.remove("title");
        layout.put("template", HOUSE.template());
        layout.putIfAbsent("colorway", HOUSE.series());
        Text column = new Text(data.series().isEmpty() ? "" : words.column(data.series()) + ": ");
        object(layout, "legend").putIfAbsent("title", Map.of("text", column));
        return layout;
    }

    /** The height of the chart, and what is around the plot. */
    private void room(Map<String, Object> layout, Map<String, Object> narrow) {
        Look look = HOUSE.look(data.kind());
        boolean legend = look.legend() && data.hasSeveral(), named = !data.named().isEmpty();
        int around = (legend ? LEGEND : look.above()) + look.below();
        int rows = data.kind() == Kind.SLOPE
                ? data.all().size()
                : (int) data.items().map(data.across() ? Item::category : Item::number).distinct().count();
        boolean folded = names(layout, "yaxis").values().stream().anyMatch(name -> name.lines() > 1);
        int plot = Math.max(named ? look.named() : look.plot(), rows * (folded ? look.folded() : look.row()));
        boolean scale = data.traces().stream().anyMatch(trace -> trace.containsKey("z")
                || trace.get("marker") instanceof Map<?, ?> marker && marker.containsKey("showscale"));
        layout.putIfAbsent("margin", new LinkedHashMap<>(
                Map.of("t", around - look.below(), "b", look.below(), "r", scale ? SCALE : RIGHT)));
        layout.putIfAbsent("height", around + plot);
        if (data.kind() != Kind.OTHER) {
            layout.put("showlegend", legend);
            // On a phone a legend has a line for each of its names, and names at points have less room.
            int height = data.kind() == Kind.POINTS && named ? LOW : plot;
            narrow.put("height", around + height + (legend ? LEGEND / 2 * (data.all().size() - 1) : 0));
        }
    }

    /** Pixels of the plot. */
    static int plot(Map<String, Object> layout) {
        Map<?, ?> margin = object(layout, "margin");
        return (int) layout.get("height") - (int) margin.get("t") - (int) margin.get("b");
    }

    /** Room for numbers beside ranges, and on a phone for every other name of many bars. */
    private void places(Map<String, Object> layout, Map<String, Object> narrow) {
        if (data.kind() == Kind.RANGES) {
            object(layout, "xaxis").put("range", around(0.08));
            narrow.put("xaxis", Map.of("range", around(0.25)));
        }
        if (!data.across() && "category".equals(object(layout, "xaxis").get("type"))) {
            long names = data.items().map(Item::category).distinct().count();
            narrow.put("xaxis", Map.of("tickangle", 0, "dtick", names > MANY ? 2 : 1));
        }
    }

    /** From 0 to the largest number, with room for numbers beside. @param aside its share on either side */
    private List<Double> around(double aside) {
        double most = data.items().mapToDouble(Item::amount).max().orElse(1);
        return List.of(-aside * most, (1 + aside) * most);
    }

    /** An axis in words: of names and years as they are called, of days by their years. */
    private void axis(Map<String, Object> layout, String name) {
        Map<String, Object> axis = object(layout, name);
        boolean ours = data.kind() != Kind.OTHER, numbers = name.equals(data.across() ? "xaxis" : "yaxis");
        String title = Plotly.title(axis);
        if ("category".equals(axis.get("type"))) {
            axis.putAll(Map.of("labelalias", names(layout, name), "dtick", 1));
        } else if ("log".equals(axis.get("type"))) {
            axis.putAll(Map.of("exponentformat", Format.of(title) == Format.COMPUTE ? "power" : "none", "dtick", 1,
                    "visible", true));
        } else if (ours && !numbers) {
            days(axis);
        }
        // Names, years and days tell themselves what they are.
        boolean titled = !title.isEmpty() && (!ours || numbers);
        axis.put("title", Map.of("text", titled ? new Text(words.column(title)) : Text.NONE));
    }

    /** Names of months would be English; the days themselves are in the hover text. */
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
        Map<String, Text> names = new LinkedHashMap<>();
        if ("category".equals(object(layout, axis).get("type"))) {
            String column = data.across() == axis.equals("yaxis") ? data.category() : data.number();
            boolean periods = axis.equals("xaxis") && column.matches("Year|Half-year");
            data.traces().stream().flatMap(trace -> ChartData.values(trace, axis.substring(0, 1)).stream())
                    .map(String::valueOf).distinct().forEach(value -> {
                        Text name = traces.category(column, value);
                        names.put(value, periods
                                ? name.map(period -> period.replaceFirst("^(\\d{4}) ?(?=.)", "$1\n"))
                                : name.folded(NAME, 2));
                    });
        }
        return names;
    }

    /** The same with every text escaped: Plotly.js reads some HTML in what it draws, and formulas between dollars. */
    private static <T> T escaped(T value) {
        return PlotlyFigure.mapped(value, part -> part instanceof Text text ? text.escaped() : part);
    }
}
