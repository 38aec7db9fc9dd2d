package largescale.chart;

import static largescale.chart.Plotly.object;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Text;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what a notebook built with jsplot: values at the bars, ranked bars from
 * top to bottom, totals on stacked ones, a panel for each series of yearly bars, quiet axes, hover texts in words,
 * years that are not over hatched, and colours that colour-blind readers tell apart on light and dark ground.
 *
 * @param data what the chart shows
 * @param unfinished which years were not over in the data
 * @param behind the lists of models behind its bars and points
 */
public record HouseStyle(ChartData data, Words words, IntPredicate unfinished, Behind behind) {

    private static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);
    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");
    /** The only text of the charts that is HTML. */
    private static final String HOVER = "%{hovertext}<extra></extra>";

    /** So many points of a line have room for their values. */
    private static final int FEW_POINTS = 12;

    /** Pixels above the plot: for a legend or none; by itself, for the title and each line below it as well. */
    private static final int LEGEND = 45;
    private static final int GAP = 20;
    private static final int TITLE = 55;
    private static final int LINE = 17;

    /** Pixels of the axis below, of the plot, and of a bar that lies on its side with what is around it. */
    private static final int AXIS = 50;
    private static final int PLOT = 270;
    private static final int BAR = 17;
    private static final int BETWEEN = 10;

    /**
     * The figure in style and in words; the given one stays as it is.
     *
     * @param title what stands above it where it stands by itself
     * @param beside the lines below the title there: rule, what is not known, source
     */
    public PlotlyFigure of(Plotly plain, Text title, List<Text> beside) {
        Map<String, Object> layout = new LinkedHashMap<>(plain.layout());
        boolean bars = plain.traces().stream().allMatch(trace -> "bar".equals(trace.get("type")));
        boolean stacked = "stack".equals(layout.get("barmode"));
        boolean panels = bars && !stacked && data.isByYear() && hasSeveralSeries();
        List<Map<String, Object>> traces = new ArrayList<>();
        for (int i = 0; i < plain.traces().size(); i++) {
            traces.add(trace(plain.traces().get(i), i, stacked));
        }
        boolean legend = hasSeveralSeries() && !panels;
        int top = legend ? LEGEND : GAP;
        frame(layout, top, legend);
        axis(layout, data.across() ? "yaxis" : "xaxis", data.category(), false);
        axis(layout, data.across() ? "xaxis" : "yaxis", data.number(), true);
        Map<String, Object> narrow = new LinkedHashMap<>(Map.of("font", Map.of("size", 12)));
        if (data.across()) {
            lay(layout, narrow, top, stacked ? 1 : traces.size());
        } else if (panels) {
            new Panels(traces.stream().map(trace -> trace.get("name")).toList(), ends(), top).lay(layout, traces,
                    narrow);
        } else if (bars && stacked && data.isShared()) {
            traces.add(totals());
            // A number that has no room inside its part of a bar is left out, rather than too small to read.
            layout.put("uniformtext", Map.of("mode", "hide", "minsize", 10));
        }
        narrow.put("margin", Map.of("l", 10, "r", 25));
        if (!panels && !data.across() && data.isByYear() && data.years().size() > PhoneText.MANY) {
            narrow.put("xaxis", Map.of("ticktext", years().map(year -> year.map(PhoneText::shortYear)).toList()));
        }
        return new PlotlyFigure(escaped(traces), escaped(layout), escaped(alone(title, beside, layout, top)),
                escaped(narrow), CONFIG);
    }

    private static Map<String, Object> alone(Text title, List<Text> beside, Map<String, Object> layout, int top) {
        int room = TITLE + LINE * beside.size();
        return Map.of(
                "title", Map.of("text", title, "x", 0, "xref", "container", "pad", Map.of("l", 12),
                        "subtitle", Map.of("text", Text.lines(beside))),
                "margin", Map.of("t", room + top),
                "height", (int) layout.get("height") + room);
    }

    private void frame(Map<String, Object> layout, int top, boolean legend) {
        Text name = data.seriesColumn().map(column -> words.both(w -> w.column(column) + ": ")).orElse(Text.NONE);
        layout.remove("title");
        layout.putAll(Map.of(
                "colorway", Colours.SERIES,
                "autosize", true,
                "dragmode", false,
                "font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                        + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13),
                "margin", Map.of("t", top, "r", 40, "b", AXIS, "l", 60),
                "height", top + AXIS + PLOT,
                "showlegend", legend,
                "legend", Map.of("orientation", "h", "x", 0, "y", 1.02, "yanchor", "bottom", "traceorder", "normal",
                        "title", Map.of("text", name)),
                "bargap", 0.25,
                "hoverlabel", Map.of("align", "left")));
    }

    private void axis(Map<String, Object> layout, String name, String title, boolean numbers) {
        Map<String, Object> axis = object(layout, name);
        axis.putAll(Map.of("title", Map.of("text", words.column(title), "standoff", 10), "automargin", true,
                "zeroline", false, "showgrid", numbers, "gridcolor", "rgba(128,128,128,0.25)", "fixedrange", true));
        if ("log".equals(axis.get("type"))) {
            axis.putAll(Map.of("exponentformat", "power", "dtick", 1));
        } else if (numbers) {
            axis.put("rangemode", "tozero");
        } else if (data.isByYear()) {
            axis.putAll(Map.of("tickvals", data.years(), "ticktext", years().toList()));
        } else if (data.isByName()) {
            // Plotly.js would take a name like 2023 for a number.
            axis.put("type", "category");
        } else if (data.isByDay()) {
            // Names of months would be English; the days themselves are in the hover text.
            long years = data.items().map(item -> item.category().toString().substring(0, 4)).distinct().count();
            axis.put("tickformat", years > 1 ? "%Y" : "%Y-%m");
            axis.put("dtick", years > 5 ? "M24" : years > 1 ? "M12" : "M2");
        }
    }

    /** Bars on their side: as high as they are many, the first on top; on a phone their names in short lines. */
    private void lay(Map<String, Object> layout, Map<String, Object> narrow, int top, int barsOfEach) {
        object(layout, "yaxis").put("autorange", "reversed");
        object(layout, "yaxis").remove("title");
        int longest = data.all().stream().mapToInt(series -> series.items().size()).max().orElse(0);
        int height = top + AXIS + (BETWEEN + BAR * barsOfEach) * longest;
        layout.put("height", height);
        List<Text> names = data.isByYear() ? years().toList() : List.copyOf(labels().values());
        List<Text> folded = names.stream().map(name -> name.map(PhoneText::folded)).toList();
        long more = folded.stream().filter(name -> (name.en() + name.ko()).contains("\n")).count();
        narrow.put("yaxis", Map.of("tickvals", data.isByYear() ? data.years() : names, "ticktext", folded));
        narrow.put("height", height + BAR / 2 * more);
    }

    /** The categories in words; where two are worded alike, told apart by a number: on an axis they would be one. */
    private Map<Object, Text> labels() {
        Set<String> english = new HashSet<>(), korean = new HashSet<>();
        Map<Object, Text> labels = new LinkedHashMap<>();
        data.items().map(Item::category).forEach(category -> labels.computeIfAbsent(category, one -> {
            Text name = words.category(data.category(), one);
            return new Text(apart(name.en(), english), apart(name.ko(), korean));
        }));
        return labels;
    }

    private static String apart(String name, Set<String> others) {
        String label = name;
        for (int i = 2; !others.add(label); i++) {
            label = name + " (" + i + ")";
        }
        return label;
    }

    /** The first and the last year. */
    private List<String> ends() {
        List<String> years = data.years();
        return years.size() < 2 ? years : List.of(years.get(0), years.get(years.size() - 1));
    }

    private Stream<Text> years() {
        return data.years().stream().map(year -> words.year(year, unfinished));
    }

    private boolean hasSeveralSeries() {
        return data.all().size() > 1;
    }

    private boolean isUnfinished(Item item) {
        return data.isByYear() && unfinished.test(Integer.parseInt(item.category().toString()));
    }

    private Map<String, Object> trace(Map<String, Object> plain, int place, boolean stacked) {
        Map<String, Object> trace = new LinkedHashMap<>(plain);
        Series series = data.all().get(place);
        trace.put("name", words.both(wording -> data.name(series, wording)));
        if (data.isByName() && !data.isByYear()) {
            Map<Object, Text> labels = labels();
            trace.computeIfPresent(data.across() ? "y" : "x",
                    (key, values) -> ((List<?>) values).stream().map(labels::get).toList());
        }
        if (series.isNamed()) {
            trace.put("text", ofEach(series, item -> words.value("Model", item.name())));
        }
        List<Integer> lists = ofEach(series, item -> data.list(series, item, behind));
        if (lists.stream().anyMatch(Objects::nonNull)) {
            trace.put("customdata", lists);
        }
        if ("bar".equals(trace.get("type"))) {
            bars(trace, series, place, stacked && hasSeveralSeries());
        } else if ("scatter".equals(trace.get("type"))) {
            points(trace, series, place);
        }
        return trace;
    }

    private static <T> List<T> ofEach(Series series, Function<Item, T> made) {
        return series.items().stream().map(made).toList();
    }

    private void bars(Map<String, Object> trace, Series series, int place, boolean inside) {
        Colours colours = Colours.read();
        String colour = colours.ofSeries(data, series.name(), place);
        Map<String, Object> marker = new LinkedHashMap<>();
        marker.put("color", hasSeveralSeries()
                ? colour
                : ofEach(series, item -> colours.of(data.category(), String.valueOf(item.category()))
                        .orElse(Colours.PLAIN)));
        if (series.items().stream().anyMatch(this::isUnfinished)) {
            marker.put("pattern", Map.of("shape", ofEach(series, item -> isUnfinished(item) ? "/" : ""),
                    "fillmode", "overlay", "fgcolor", "#ffffff", "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        hover(trace, series);
        trace.putAll(Map.of(
                "texttemplate", data.across() ? "%{x:,}" : "%{y:,}",
                "textposition", inside ? "inside" : "outside",
                "insidetextanchor", "middle",
                "insidetextfont", Map.of("color", Colours.ink(colour)),
                "textangle", 0,
                "cliponaxis", false,
                "marker", marker));
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        String colour = hasSeveralSeries() ? Colours.read().ofSeries(data, series.name(), place) : Colours.PLAIN;
        String mode = Objects.toString(trace.get("mode"), "");
        trace.put("line", Map.of("color", colour));
        if (mode.equals("markers")) {
            trace.put("marker", Map.of("size", 9, "opacity", 0.9, "color", colour,
                    "symbol", SYMBOLS.get(place % SYMBOLS.size())));
        } else if (mode.equals("lines")) {
            trace.put("line", Map.of("color", colour, "dash", "dash", "width", 1.5));
            trace.put("hoverinfo", "skip");
            trace.remove("hovertemplate");
        } else if (mode.equals("lines+markers") && series.items().size() <= FEW_POINTS) {
            trace.putAll(Map.of(
                    "mode", "lines+markers+text",
                    "texttemplate", "%{y:,}",
                    "textposition", "top center",
                    "cliponaxis", false,
                    "marker", Map.of("size", 9, "color", colour,
                            "symbol", ofEach(series, item -> isUnfinished(item) ? "circle-open" : "circle"))));
        }
    }

    private void hover(Map<String, Object> trace, Series series) {
        trace.put("hovertext", ofEach(series, item -> hover(series, item)));
        trace.put("hovertemplate", HOVER);
    }

    private Text hover(Series series, Item item) {
        Object category = ChartData.day(item.category()).<Object>map(day -> day).orElse(item.category());
        return Text.lines(Stream.of(
                item.name() == null ? Text.NONE : words.value("Model", item.name()),
                data.isByYear()
                        ? words.year(category.toString(), unfinished)
                        : words.category(data.category(), category),
                words.both(
                        wording -> (hasSeveralSeries() ? data.name(series, wording) : wording.column(data.number()))
                                + ": "
                                + wording.value(data.number(), item.number())))
                .filter(line -> !line.isEmpty()).toList());
    }

    /** The sums over stacked bars, which Plotly.js does not write. */
    private Map<String, Object> totals() {
        List<Object> at = ofEach(data.all().get(0), Item::category);
        List<Long> sums = IntStream.range(0, at.size()).mapToObj(i -> data.all().stream()
                .map(series -> series.items().get(i).number())
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .sum())
                .toList();
        Map<String, Object> totals = new LinkedHashMap<>(Map.of(
                "type", "scatter",
                "mode", "text",
                "y", sums,
                "texttemplate", "%{y:,}",
                "textfont", Map.of("weight", "bold"),
                "textposition", "top center",
                "cliponaxis", false,
                "showlegend", false,
                "hoverinfo", "skip"));
        totals.put("x", data.isByYear() ? at : at.stream().map(labels()::get).toList());
        totals.put("customdata", IntStream.range(0, at.size())
                .mapToObj(i -> behind.count(data.place(at.get(i)), data.number(), sums.get(i))).toList());
        return totals;
    }

    /** The same with every text escaped: Plotly.js reads some HTML in what it draws, and formulas between dollars. */
    private static <T> T escaped(T value) {
        return PlotlyFigure.mapped(value, part -> part instanceof Text text
                ? text.map(HouseStyle::escape)
                : part instanceof String text && !text.equals(HOVER) ? escape(text) : part);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;").replace("\n",
                "<br>");
    }
}
