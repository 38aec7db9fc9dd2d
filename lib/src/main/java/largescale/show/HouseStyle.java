package largescale.show;

import static largescale.show.Plotly.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import largescale.show.ChartData.Item;
import largescale.show.ChartData.Series;

/**
 * How the charts of the report look, laid over what a notebook built with jsplot: values at the bars, ranked bars from
 * top to bottom, totals on stacked ones, a panel for each series of yearly bars, quiet axes, hover texts in words,
 * years that are not over hatched, and colours that colour-blind readers tell apart on light and dark ground.
 */
final class HouseStyle {

    static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);

    /** What is not told apart by colour. */
    private static final String PLAIN = "#5b7083";

    /**
     * For series without a colour of their own: hues of Okabe and Ito ("Color Universal Design", 2008), the pale ones
     * darkened to a contrast of 3 to 1 on white and on the dark ground of the pages (WCAG 1.4.11).
     */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#c77700", "#9b5fc0", "#c0619a", "#8a93a0");
    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star", "x");

    /** So many points of a line have room for their values. */
    private static final int FEW_POINTS = 12;

    /** Pixels above the plot for the title, for each line below it, and for a legend. */
    private static final int TITLE = 60;
    private static final int LINE = 17;
    private static final int LEGEND = 45;
    private static final int GAP = 15;

    private final ChartData data;
    private final Setting setting;
    private final Wording wording;
    private final Colours colours = Colours.read();

    HouseStyle(ChartData data, Setting setting) {
        this.data = data;
        this.setting = setting;
        this.wording = setting.wording();
    }

    /** Whether a trace is of bars that lie on their side. */
    static boolean isHorizontal(Map<String, Object> trace) {
        return "bar".equals(trace.get("type")) && "h".equals(trace.get("orientation"));
    }

    /** The figure in style and worded; the given one stays as it is. */
    Plotly of(Plotly plain) {
        Map<String, Object> layout = new LinkedHashMap<>(plain.layout());
        List<Map<String, Object>> traces = new ArrayList<>();
        boolean bars = plain.traces().stream().allMatch(trace -> "bar".equals(trace.get("type")));
        boolean stacked = "stack".equals(layout.get("barmode"));
        boolean panels = bars && !stacked && data.isByYear() && data.all().size() > 1;
        for (int i = 0; i < plain.traces().size(); i++) {
            traces.add(trace(plain.traces().get(i), i, stacked));
        }
        boolean legend = traces.size() > 1 && !panels;
        int top = TITLE + LINE * setting.beside().size() + (legend ? LEGEND : GAP);
        frame(layout, top, legend);
        axis(layout, data.across() ? "yaxis" : "xaxis", data.category(), false);
        axis(layout, data.across() ? "xaxis" : "yaxis", data.number(), true);
        if (data.across()) {
            object(layout, "yaxis").put("autorange", "reversed");
            object(layout, "yaxis").remove("title");
            int longest = data.all().stream().mapToInt(series -> series.items().size()).max().orElse(0);
            layout.put("height", top + 50 + (10 + 17 * (stacked ? 1 : traces.size())) * longest);
        } else {
            layout.put("height", top + 320);
        }
        if (panels) {
            Panels.lay(layout, traces, top, ends());
        } else if (bars && stacked && data.isShared() && !data.across()) {
            traces.add(totals());
            // A number that has no room inside its part of a bar is left out, rather than too small to read.
            layout.put("uniformtext", Map.of("mode", "hide", "minsize", 10));
        }
        return new Plotly(layout, traces);
    }

    private void frame(Map<String, Object> layout, int top, boolean legend) {
        layout.put("colorway", COLOURS);
        layout.put("autosize", true);
        layout.put("font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13));
        layout.put("margin", Map.of("t", top, "r", 40, "b", 50, "l", 60));
        layout.put("showlegend", legend);
        layout.put("legend", Map.of("orientation", "h", "x", 0, "y", 1.02, "yanchor", "bottom", "traceorder", "normal",
                "title", Map.of("text", data.series().equals("Column") ? "" : wording.column(data.series()) + ": ")));
        layout.put("bargap", 0.25);
        layout.put("hoverlabel", Map.of("align", "left"));
    }

    private void axis(Map<String, Object> layout, String name, String title, boolean numbers) {
        Map<String, Object> axis = object(layout, name);
        axis.put("title", Map.of("text", wording.column(title), "standoff", 10));
        axis.put("automargin", true);
        axis.put("zeroline", false);
        axis.put("showgrid", numbers);
        axis.put("gridcolor", "rgba(128,128,128,0.25)");
        axis.put("fixedrange", true);
        if ("log".equals(axis.get("type"))) {
            axis.put("exponentformat", "power");
            axis.put("dtick", 1);
        } else if (numbers) {
            axis.put("rangemode", "tozero");
        } else if (data.isByYear()) {
            List<String> years = years();
            axis.put("tickvals", years);
            axis.put("ticktext", years.stream().map(setting::year).toList());
        } else if (isOfNames()) {
            // Plotly.js would take a name like 2023 for a number.
            axis.put("type", "category");
        } else if (isOfDates()) {
            // Names of months would be English; the days themselves are in the hover text.
            long years = data.all().stream().flatMap(series -> series.items().stream())
                    .map(item -> item.category().toString().substring(0, 4)).distinct().count();
            axis.put("tickformat", years > 1 ? "%Y" : "%Y-%m");
            axis.put("dtick", years > 5 ? "M24" : years > 1 ? "M12" : "M2");
        }
    }

    /** The categories in words; where two are worded alike, told apart by a number: on an axis they would be one. */
    private Map<Object, String> labels() {
        Map<Object, String> labels = new LinkedHashMap<>();
        data.all().stream().flatMap(series -> series.items().stream()).map(Item::category).distinct().forEach(category -> {
            String label = wording.category(data.category(), category);
            for (int i = 2; labels.containsValue(label); i++) {
                label = wording.category(data.category(), category) + " (" + i + ")";
            }
            labels.put(category, label);
        });
        return labels;
    }

    private boolean isOfNames() {
        return !isOfDates() && data.all().stream().flatMap(series -> series.items().stream()).allMatch(item -> item.category() instanceof String);
    }

    private boolean isOfDates() {
        return data.all().stream().flatMap(series -> series.items().stream())
                .allMatch(item -> ChartData.day(item.category()).isPresent());
    }

    private List<String> years() {
        return data.all().stream().flatMap(series -> series.items().stream()).map(item -> item.category().toString()).distinct().sorted()
                .toList();
    }

    /** The first and the last year. */
    private List<String> ends() {
        List<String> years = years();
        return years.size() < 2 ? years : List.of(years.get(0), years.get(years.size() - 1));
    }

    private boolean isUnfinished(Object category) {
        return data.isByYear() && setting.isUnfinished(category.toString());
    }

    private Map<String, Object> trace(Map<String, Object> plain, int index, boolean stacked) {
        Map<String, Object> trace = new LinkedHashMap<>(plain);
        Series series = data.all().get(index);
        trace.put("name", ChartTable.name(series, data, wording));
        if (isOfNames() && !data.isByYear()) {
            Map<Object, String> labels = labels();
            trace.computeIfPresent(data.across() ? "y" : "x", (key, values) -> ((List<?>) values).stream().map(labels::get).toList());
        }
        trace.computeIfPresent("text", (key, texts) -> texts instanceof List<?> names
                ? names.stream().map(name -> wording.value("Model", name)).toList() : texts);
        List<Integer> lists = new ArrayList<>();
        series.items().forEach(item -> lists.add(data.list(series, item, setting.numbers())));
        if (lists.stream().anyMatch(Objects::nonNull)) {
            trace.put("customdata", lists);
        }
        if ("bar".equals(trace.get("type"))) {
            bars(trace, series, index, stacked && data.all().size() > 1);
        } else if ("scatter".equals(trace.get("type"))) {
            points(trace, series, index);
        }
        return trace;
    }

    private void bars(Map<String, Object> trace, Series series, int index, boolean inside) {
        hover(trace, series);
        trace.put("texttemplate", data.across() ? "%{x:,}" : "%{y:,}");
        trace.put("textposition", inside ? "inside" : "outside");
        trace.put("insidetextanchor", "middle");
        trace.put("insidetextfont", Map.of("color", Colours.ink(colour(series, index))));
        trace.put("textangle", 0);
        trace.put("cliponaxis", false);
        Map<String, Object> marker = new LinkedHashMap<>();
        marker.put("color", data.all().size() > 1 ? colour(series, index) : series.items().stream()
                .map(item -> colours.of(data.category(), String.valueOf(item.category())).orElse(PLAIN)).toList());
        if (series.items().stream().anyMatch(item -> isUnfinished(item.category()))) {
            marker.put("pattern", Map.of("shape", series.items().stream().map(item -> isUnfinished(item.category()) ? "/" : "").toList(),
                    "fillmode", "overlay", "fgcolor", "#ffffff", "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        trace.put("marker", marker);
    }

    private String colour(Series series, int index) {
        return colours.of(data.series(), series.name())
                .orElse(colours.tellApart(data.series()) && !data.series().equals("Column") ? PLAIN : COLOURS.get(index % COLOURS.size()));
    }

    private void points(Map<String, Object> trace, Series series, int index) {
        hover(trace, series);
        String colour = data.all().size() > 1 ? colour(series, index) : PLAIN;
        String mode = Objects.toString(trace.get("mode"), "");
        trace.put("line", Map.of("color", colour));
        if (mode.equals("markers")) {
            trace.put("marker", Map.of("size", 9, "opacity", 0.9, "color", colour, "symbol", SYMBOLS.get(index % SYMBOLS.size())));
        } else if (mode.equals("lines")) {
            trace.put("line", Map.of("color", colour, "dash", "dash", "width", 1.5));
            trace.put("hoverinfo", "skip");
            trace.remove("hovertemplate");
        } else if (mode.equals("lines+markers") && series.items().size() <= FEW_POINTS) {
            trace.put("mode", "lines+markers+text");
            trace.put("texttemplate", "%{y:,}");
            trace.put("textposition", "top center");
            trace.put("cliponaxis", false);
            trace.put("marker", Map.of("size", 9, "color", colour, "symbol", series.items().stream()
                    .map(item -> isUnfinished(item.category()) ? "circle-open" : "circle").toList()));
        }
    }

    private void hover(Map<String, Object> trace, Series series) {
        trace.put("hovertext", series.items().stream().map(item -> hover(series, item)).toList());
        trace.put("hovertemplate", "%{hovertext}<extra></extra>");
    }

    private String hover(Series series, Item item) {
        String category = String.valueOf(item.category());
        String name = data.all().size() > 1 ? ChartTable.name(series, data, wording) : wording.column(data.number());
        String where = ChartData.day(category).map(wording::date).orElseGet(() -> data.isByYear() ? setting.year(category)
                : wording.category(data.category(), item.category()));
        return Stream.of(item.text() == null ? "" : wording.value("Model", item.text()), where,
                name + ": " + wording.value(data.number(), item.number())).filter(line -> !line.isEmpty()).reduce((a, b) -> a + "\n" + b).get();
    }

    /** The sums over stacked bars, which Plotly.js does not write. */
    private Map<String, Object> totals() {
        List<Object> sums = new ArrayList<>();
        List<Integer> lists = new ArrayList<>();
        for (int i = 0; i < data.all().get(0).items().size(); i++) {
            int at = i;
            long sum = data.all().stream().map(series -> series.items().get(at).number()).filter(Number.class::isInstance)
                    .mapToLong(number -> ((Number) number).longValue()).sum();
            sums.add(sum);
            Map<String, Object> place = data.isByYear()
                    ? Map.of("Year", Integer.valueOf(data.all().get(0).items().get(i).category().toString()))
                    : Map.of(data.category(), data.all().get(0).items().get(i).category());
            lists.add(setting.numbers().list(place, data.number(), sum).orElse(null));
        }
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("type", "scatter");
        totals.put("mode", "text");
        totals.put("x", data.all().get(0).items().stream().map(Item::category)
                .map(category -> data.isByYear() ? category : labels().get(category)).toList());
        totals.put("y", sums);
        totals.put("texttemplate", "%{y:,}");
        totals.put("textfont", Map.of("weight", "bold"));
        totals.put("textposition", "top center");
        totals.put("cliponaxis", false);
        totals.put("showlegend", false);
        totals.put("hoverinfo", "skip");
        totals.put("customdata", lists);
        return totals;
    }
}
