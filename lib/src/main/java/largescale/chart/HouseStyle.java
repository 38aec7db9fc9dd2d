package largescale.chart;

import static largescale.chart.Plotly.object;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.Chart.Kind;
import largescale.chart.ChartData.Item;
import largescale.word.Format;
import largescale.word.Text;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what {@link Charts} drew with jsplot: values at the bars, ranked bars
 * from
 * top to bottom, totals on stacked ones, quiet axes, years that are not over hatched, names where there is room, and
 * colours that colour-blind readers tell apart on light and dark ground. The bars and points are made by {@link Marks},
 * what is written into the chart by {@link Names}.
 *
 * @param data what the chart shows
 * @param unfinished which years and half-years were not over in the data
 * @param behind the lists of models behind its bars and points
 */
public record HouseStyle(ChartData data, Words words, Predicate<String> unfinished, Behind behind) {

    private static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);

    /** Pixels above the plot: for a legend or none. */
    private static final int LEGEND = 36;
    private static final int GAP = 20;

    /** Pixels below the plot: for an axis with a title, an axis without, and none. */
    private static final int TITLED = 50;
    private static final int AXIS = 30;
    private static final int NONE = 8;

    /** Pixels at the right for a scale of colours, which Plotly.js would take from the plot, and so from the title. */
    private static final int SCALE = 110;

    /** Pixels at the right on a phone. */
    private static final int RIGHT = 25;

    /** Pixels of the plot, of one with lines of steps, and of a bar that lies on its side with what is around it. */
    private static final int PLOT = 270;
    private static final int STEPS = 340;
    private static final int BAR = 17;
    private static final int BETWEEN = 10;

    /**
     * The figure in style and in words; the given one stays as it is.
     *
     * @param alone what stands above and below it where it stands by itself
     */
    public PlotlyFigure of(Plotly plain, Alone alone) {
        Kind kind = data.chart().kind;
        if (kind == Kind.OTHER) {
            return open(plain, alone);
        }
        boolean lines = kind == Kind.SLOPE || kind == Kind.STEPS;
        Map<String, Object> layout = new LinkedHashMap<>(plain.layout());
        boolean bars = kind == Kind.BARS;
        boolean stacked = "stack".equals(layout.get("barmode"));
        boolean totals = bars && stacked && data.across() && data.hasSeveral() && data.isShared();
        // The numbers stand at the bars and at the ends of lines.
        boolean said = bars || kind == Kind.SLOPE;
        Marks marks = new Marks(data, words, unfinished, behind);
        Names names = new Names(data, words, marks);
        List<Map<String, Object>> traces = new ArrayList<>();
        for (int i = 0; i < plain.traces().size(); i++) {
            traces.add(marks.trace(plain.traces().get(i), i, stacked));
        }
        boolean legend = data.hasSeveral() && !lines && kind != Kind.RANGES;
        int top = legend ? LEGEND : GAP;
        layout.keySet().removeAll(List.of("title", "width"));
        layout.putAll(frame(top, data.across() ? said ? NONE : TITLED : AXIS));
        layout.putAll(Map.of("showlegend", legend, "bargap", 0.25));
        axis(layout, data.across() ? "yaxis" : "xaxis", data.category(), false);
        axis(layout, numberAxis(), data.number(), true);
        Map<String, Object> narrow = new LinkedHashMap<>(Map.of("font", Map.of("size", Names.LABEL), "legend",
                Map.of("title", Map.of("text", ""))));
        if (data.across()) {
            lay(layout, narrow, kind == Kind.RANGES ? 2 : stacked || !bars ? 1 : traces.size());
        } else {
            shortYears(layout, narrow);
            shortNames(layout, narrow);
        }
        if (totals) {
            traces.add(marks.totals());
            // A number that has no room inside its part of a bar is left out, rather than too small to read.
            layout.put("uniformtext", Map.of("mode", "hide", "minsize", 10));
        }
        if (said) {
            object(layout, numberAxis()).put("visible", false);
        }
        if (kind == Kind.RANGES) {
            object(layout, "xaxis").put("range", room(0.08));
            narrow.put("xaxis", Map.of("range", room(0.25)));
        }
        if (!data.chart().named.isEmpty() && !data.isTimeline()) {
            narrow.put("height", (int) layout.get("height") - Names.TALL + Names.LOW);
        }
        names.thresholds(layout);
        names.atPoints(layout, narrow);
        if (!data.chart().along.isEmpty()) {
            along(layout);
            traces.add(marks.along());
        }
        int right = totals || kind == Kind.RANGES ? Names.NUMBERS : RIGHT;
        if (lines) {
            layout.merge("height", top + AXIS + (kind == Kind.STEPS ? STEPS : Names.ROW * data.all().size()),
                    (one, other) -> Math.max((int) one, (int) other));
            right = names.atEnds(layout);
            narrow.put("annotations", layout.get("annotations"));
        }
        narrow.put("margin", Map.of("r", right));
        return new PlotlyFigure(escaped(traces), escaped(layout), escaped(alone.of(layout)), escaped(narrow), CONFIG);
    }

    /** A figure that {@link Charts} did not draw: in style is what its author left open. */
    private PlotlyFigure open(Plotly plain, Alone alone) {
        Map<String, Object> layout = frame(LEGEND, TITLED);
        if (plain.traces().stream().anyMatch(trace -> trace.containsKey("z")
                || trace.get("marker") instanceof Map<?, ?> marker && marker.containsKey("showscale"))) {
            object(layout, "margin").put("r", SCALE);
        }
        if (plain.isOf("pie")) {
            layout.putAll(Map.of("legend", Map.of("x", 0.75), "uniformtext", Map.of("minsize", 10, "mode", "hide")));
        }
        layout.putAll(plain.layout());
        layout.remove("title");
        for (String name : List.of("xaxis", "yaxis")) {
            Map<String, Object> axis = object(layout, name);
            if (axis.containsKey("title")) {
                object(axis, "title").putAll(Map.of("text", words.column(Plotly.title(axis)), "standoff", 10));
            }
            Map.of("automargin", true, "zeroline", false, "gridcolor", "rgba(128,128,128,0.25)")
                    .forEach(axis::putIfAbsent);
            // Plotly.js would take a name like 2023 for a number.
            boolean names = plain.isOf("bar") && data.isByName() && !name.equals(numberAxis());
            axis.putIfAbsent("type", names || plain.isOf("heatmap") ? "category" : "-");
            axis.putIfAbsent("categoryorder", data.isByYear() ? "category ascending" : "trace");
        }
        Marks marks = new Marks(data, words, unfinished, behind);
        List<Map<String, Object>> traces = IntStream.range(0, plain.traces().size())
                .mapToObj(i -> marks.open(plain.traces().get(i), i)).toList();
        new Names(data, words, marks).thresholds(layout);
        return new PlotlyFigure(escaped(traces), escaped(layout), escaped(alone.of(layout)), Map.of(), CONFIG);
    }

    private String numberAxis() {
        return data.across() ? "xaxis" : "yaxis";
    }

    /** Room below the others for an axis of models of unknown number. */
    private static void along(Map<String, Object> layout) {
        object(layout, "yaxis").put("domain", List.of(Names.ALONG, 1));
        object(layout, "xaxis").put("anchor", "y2");
        layout.put("yaxis2", Map.of("domain", List.of(0, 0.06), "anchor", "x", "range", List.of(-1, 1),
                "showticklabels", false, "showgrid", false, "zeroline", false, "fixedrange", true));
    }

    /** On a phone: many years and days in two digits, half-years in two lines. */
    private void shortYears(Map<String, Object> layout, Map<String, Object> narrow) {
        if (data.isByYear() && data.years().size() > PhoneText.MANY) {
            narrow.put("xaxis", Map.of("tickangle", 0, "ticktext",
                    years().map(year -> year.map(PhoneText::shortYear)).toList()));
        } else if (data.isByDay() && "%Y".equals(object(layout, "xaxis").get("tickformat"))) {
            narrow.put("xaxis", Map.of("tickformat", "’%y", "tickangle", 0));
        } else if (data.isByHalfYear()) {
            List<Text> all = List.copyOf(data.labels(words).values());
            List<Text> halves = IntStream.range(0, all.size())
                    .filter(i -> i % 2 == 0 || all.size() <= 2 * PhoneText.MANY)
                    .mapToObj(all::get).toList();
            narrow.put("xaxis", Map.of("tickvals", halves, "ticktext",
                    halves.stream().map(half -> half.map(PhoneText::shortHalf)).toList(), "tickangle", 0));
        }
    }

    /** Names that would leave the plot no room: on the lines of a timeline, and below bars. */
    private void shortNames(Map<String, Object> layout, Map<String, Object> narrow) {
        boolean lines = data.isTimeline();
        Map<Object, Text> labels = lines
                ? data.lines(words)
                : data.isByName() && !data.isByYear() ? data.labels(words) : Map.of();
        List<Text> names = List.copyOf(labels.values()), shortened = shortened(names);
        if (lines || !shortened.equals(names)) {
            Map<String, Object> folded = Map.of("tickvals", names, "ticktext", folded(names));
            String axis = lines ? "yaxis" : "xaxis";
            object(layout, axis).putAll(lines ? Map.of("tickvals", names, "ticktext", shortened) : folded);
            narrow.put(axis, folded);
        }
    }

    private static List<Text> shortened(List<Text> names) {
        return names.stream().map(name -> name.map(text -> PhoneText.shortened(text, PhoneText.NAME))).toList();
    }

    private static List<Text> folded(List<Text> names) {
        return names.stream().map(name -> name.map(PhoneText::folded)).toList();
    }

    private Map<String, Object> frame(int top, int bottom) {
        Text name = data.seriesColumn().map(column -> words.both(w -> w.column(column) + ": ")).orElse(Text.NONE);
        return new LinkedHashMap<>(Map.of(
                "colorway", Colours.SERIES,
                "autosize", true,
                "dragmode", false,
                "font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                        + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13),
                "margin", new LinkedHashMap<>(Map.of("t", top, "r", 40, "b", bottom, "l", 10)),
                "height", top + bottom + (data.chart().named.isEmpty() ? PLOT : Names.tall(data)),
                "legend", Map.of("orientation", "h", "x", 0, "y", 1.02, "yanchor", "bottom",
                        "traceorder", "normal", "title", Map.of("text", name)),
                "hoverlabel", Map.of("align", "left")));
    }

    private void axis(Map<String, Object> layout, String name, String title, boolean numbers) {
        Map<String, Object> axis = object(layout, name);
        // Names and years tell themselves what they are.
        boolean titled = numbers && !data.isTimeline();
        axis.remove("title");
        if (titled) {
            axis.put("title", Map.of("text", words.column(title), "standoff", 10));
        }
        axis.putAll(Map.of("automargin", true, "zeroline", false, "showgrid", numbers, "gridcolor",
                "rgba(128,128,128,0.25)",
                "fixedrange", true));
        if ("log".equals(axis.get("type"))) {
            boolean powers = Format.of(title) == Format.COMPUTE;
            axis.putAll(Map.of("exponentformat", powers ? "power" : "none", "dtick", 1));
        } else if (numbers) {
            axis.put("rangemode", "tozero");
        } else if (data.isByYear()) {
            axis.putAll(Map.of("tickvals", data.years(), "ticktext", years().toList()));
        } else if (data.isByName()) {
            // Plotly.js would take a name like 2023 for a number.
            axis.put("type", "category");
        } else if (data.isByDay()) {
            // Names of months would be English; the days themselves are in the hover text.
            IntSummaryStatistics of = data.items()
                    .mapToInt(item -> Integer.parseInt(item.category().toString().substring(0, 4))).summaryStatistics();
            int years = of.getMax() - of.getMin() + 1;
            axis.put("tickformat", years > 2 ? "%Y" : "%Y-%m");
            axis.put("dtick", years > 5 ? "M24" : years > 2 ? "M12" : years > 1 ? "M6" : "M2");
        }
    }

    /** Bars on their side: as high as they are many, the first on top; on a phone their names in short lines. */
    private void lay(Map<String, Object> layout, Map<String, Object> narrow, int barsOfEach) {
        object(layout, "yaxis").putAll(Map.of("autorange", "reversed", "ticks", "outside", "ticklen", BETWEEN / 2,
                "tickcolor", "rgba(0,0,0,0)"));
        int longest = data.all().stream().mapToInt(series -> series.items().size()).max().orElse(0);
        Map<String, Object> margin = object(layout, "margin");
        int height = (int) margin.get("t") + (int) margin.get("b") + (BETWEEN + BAR * barsOfEach) * longest;
        layout.put("height", height);
        List<Text> names = data.isByYear() ? years().toList() : List.copyOf(data.labels(words).values());
        List<Text> shortened = shortened(names), folded = folded(names);
        if (!shortened.equals(names)) {
            object(layout, "yaxis").putAll(Map.of("tickvals", names, "ticktext", shortened));
        }
        boolean lines = folded.stream().anyMatch(name -> (name.en() + name.ko()).contains("\n"));
        narrow.put("yaxis", Map.of("tickvals", data.isByYear() ? data.years() : names, "ticktext", folded));
        // A legend that has no room in a line has one for each of its names.
        narrow.put("height", height + (lines ? BAR / 2 * longest : 0) + LEGEND / 2 * (data.all().size() - 1));
    }

    private Stream<Text> years() {
        return data.years().stream().map(year -> words.year(year, unfinished));
    }

    /** The range of an axis of points. @param aside the share of it that their numbers have at the left and right */
    private List<Double> room(double aside) {
        double most = data.items().map(Item::number).filter(Number.class::isInstance)
                .mapToDouble(number -> ((Number) number).doubleValue()).max().orElse(1);
        return List.of(-aside * most, (1 + aside) * most);
    }

    static boolean isLog(Map<String, Object> layout) {
        return "log".equals(object(layout, "yaxis").get("type"));
    }

    /**
     * The same with every text escaped: Plotly.js reads some HTML in what it draws, and formulas between dollars. What
     * jsplot wrote of a figure that is not known here gets the signs of a name for what is not to be seen.
     */
    private <T> T escaped(T value) {
        return PlotlyFigure.mapped(value, part -> part instanceof Text text
                ? text.map(HouseStyle::escape)
                : part instanceof String text && !text.equals(Marks.HOVER)
                        ? escape(words.term("Model", text).en())
                        : part);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;").replace("\n",
                "<br>");
    }
}
