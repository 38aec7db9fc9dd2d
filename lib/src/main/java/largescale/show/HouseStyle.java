package largescale.show;

import static largescale.show.Plotly.object;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How the charts of the report look, laid over what a notebook built with jsplot: responsive width, values at bars,
 * ranked bars from top to bottom, quiet axes, hover texts, and colours that colour-blind readers tell apart.
 */
final class HouseStyle {

    /** Okabe and Ito's palette ("Color Universal Design", 2008), its yellow left out: too faint on white. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#777777");

    /** So many points of a line have room for their values. */
    private static final int FEW_POINTS = 12;

    /** The first and the last of a sequence of years. */
    private static final int[] EARLY = {0xb5, 0xd4, 0xea};
    private static final int[] LATE = {0x00, 0x4a, 0x75};

    /** Pixels above the plot for the title, for each line below it, and for a legend. */
    private static final int TITLE = 60;
    private static final int LINE = 17;
    private static final int LEGEND = 35;

    static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);

    private HouseStyle() {}

    /**
     * Completes layout and traces in place.
     *
     * @param x the worded title of the x axis
     * @param y the worded title of the y axis
     * @param series the worded title of the legend
     * @param linesAbove how many lines stand between title and plot
     */
    static void apply(Map<String, Object> layout, List<Map<String, Object>> traces, String x, String y, String series,
            int linesAbove) {
        boolean ranked = !traces.isEmpty() && traces.stream().allMatch(HouseStyle::isHorizontal);
        layout.put("colorway", areYears(traces) ? sequence(traces.size()) : COLOURS);
        layout.put("autosize", true);
        layout.put("font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13));
        boolean legend = traces.size() > 1;
        int top = TITLE + LINE * linesAbove + (legend ? LEGEND : 0);
        layout.put("margin", Map.of("t", top, "r", 40, "b", 50, "l", 60));
        layout.put("uniformtext", Map.of("mode", "hide", "minsize", 9));
        layout.put("showlegend", legend);
        layout.put("legend", Map.of("orientation", "h", "x", 0, "y", 1.02, "yanchor", "bottom", "traceorder", "normal",
                "title", Map.of("text", series.isEmpty() ? "" : series + ": ")));
        layout.put("bargap", 0.25);
        axis(object(layout, "xaxis"), x, ranked);
        axis(object(layout, "yaxis"), y, !ranked);
        if (ranked) {
            object(layout, "yaxis").put("autorange", "reversed");
            object(layout, "yaxis").remove("title");
            layout.put("height", top + 50 + 27 * longest(traces));
        } else {
            layout.put("height", top + 320);
        }
        traces.forEach(trace -> trace(trace, traces.size() == 1 || !"stack".equals(layout.get("barmode"))));
    }

    /** Whether a trace is of bars that lie on their side. */
    static boolean isHorizontal(Map<String, Object> trace) {
        return "bar".equals(trace.get("type")) && "h".equals(trace.get("orientation"));
    }

    private static boolean areYears(List<Map<String, Object>> traces) {
        return traces.size() > 1
                && traces.stream().allMatch(trace -> Objects.toString(trace.get("name"), "").matches("\\d{4}"));
    }

    private static List<String> sequence(int length) {
        return IntStream.range(0, length).mapToObj(step -> String.format("#%02x%02x%02x",
                between(0, step, length), between(1, step, length), between(2, step, length))).toList();
    }

    private static int between(int channel, int step, int length) {
        return EARLY[channel] + (LATE[channel] - EARLY[channel]) * step / (length - 1);
    }

    private static int longest(List<Map<String, Object>> traces) {
        return traces.stream().mapToInt(trace -> ((List<?>) trace.get("y")).size()).max().orElse(0);
    }

    private static void axis(Map<String, Object> axis, String title, boolean counts) {
        axis.put("title", Map.of("text", title, "standoff", 10));
        axis.put("automargin", true);
        axis.put("zeroline", false);
        axis.put("showgrid", counts);
        axis.put("gridcolor", "rgba(128,128,128,0.25)");
        axis.put("fixedrange", true);
        if ("log".equals(axis.get("type"))) {
            axis.put("exponentformat", "power");
            axis.put("dtick", 1);
        } else if (counts) {
            axis.put("rangemode", "tozero");
        }
    }

    private static void trace(Map<String, Object> trace, boolean valuesOutside) {
        String name = Objects.toString(trace.get("name"), "");
        String series = name.isEmpty() ? "" : Html.escape(name).replace("%", "%%") + ": ";
        if ("bar".equals(trace.get("type"))) {
            boolean across = isHorizontal(trace);
            trace.put("texttemplate", across ? "%{x:,}" : "%{y:,}");
            trace.put("textposition", valuesOutside ? "outside" : "inside");
            trace.put("textangle", 0);
            trace.put("cliponaxis", false);
            trace.put("hovertemplate", across ? "%{y}<br>" + series + "%{x:,}<extra></extra>"
                    : "%{x}<br>" + series + "%{y:,}<extra></extra>");
        } else if ("scatter".equals(trace.get("type"))) {
            points(trace, series);
        }
    }

    private static void points(Map<String, Object> trace, String series) {
        String mode = Objects.toString(trace.get("mode"), "");
        boolean few = ((List<?>) trace.get("x")).size() <= FEW_POINTS;
        trace.put("hovertemplate", (trace.containsKey("text") ? "%{text}<br>" : "") + "%{x}<br>" + series
                + "%{y:,.4~g}<extra></extra>");
        if (mode.equals("markers")) {
            trace.put("marker", Map.of("size", 8, "opacity", 0.75));
        } else if (mode.equals("lines+markers") && few) {
            trace.put("mode", "lines+markers+text");
            trace.put("texttemplate", "%{y:,}");
            trace.put("textposition", "top center");
            trace.put("cliponaxis", false);
        }
    }
}
