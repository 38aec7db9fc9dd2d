package largescale.chart;

import static largescale.chart.Plotly.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what a notebook built with jsplot: values at the bars, ranked bars from
 * top to bottom, totals on stacked ones, a panel for each series of yearly bars, quiet axes, hover texts in words,
 * years that are not over hatched, and colours that colour-blind readers tell apart on light and dark ground.
 */
public final class HouseStyle {

    private static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);
    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");

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

    private final ChartData data;
    private final Words words;
    private final IntPredicate unfinished;
    private final Behind behind;
    private final Colours colours = Colours.read();

    /**
     * @param data what the chart shows
     * @param unfinished which years were not over in the data
     * @param behind the lists of models behind its bars and points
     */
    public HouseStyle(ChartData data, Words words, IntPredicate unfinished, Behind behind) {
        this.data = data;
        this.words = words;
        this.unfinished = unfinished;
        this.behind = behind;
    }

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
        boolean panels = bars && !stacked && data.isByYear() && data.all().size() > 1;
        List<Map<String, Object>> traces = new ArrayList<>();
        for (int i = 0; i < plain.traces().size(); i++) {
            traces.add(trace(plain.traces().get(i), i, stacked));
        }
        boolean legend = traces.size() > 1 && !panels;
        int top = legend ? LEGEND : GAP;
        frame(layout, top, legend);
        axis(layout, data.across() ? "yaxis" : "xaxis", data.category(), false);
        axis(layout, data.across() ? "xaxis" : "yaxis", data.number(), true);
        layout.put("height", top + AXIS + PLOT);
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
        if (!panels) {
            narrowYears(narrow);
        }
        return new PlotlyFigure(
                traces(escaped(traces)), part(escaped(layout)), part(escaped(alone(title, beside, layout, top))),
                part(escaped(narrow)), CONFIG);
    }

    private static Map<String, Object> alone(Text title, List<Text> beside, Map<String, Object> layout, int top) {
        int room = TITLE + LINE * beside.size();
        Text lines = new Text(
                beside.stream().map(Text::en).collect(Collectors.joining("\n")),
                beside.stream().map(Text::ko).collect(Collectors.joining("\n")));
        return Map.of(
                "title", Map.of("text", title, "x", 0, "xref", "container", "pad", Map.of("l", 12),
                        "subtitle", Map.of("text", lines)),
                "margin", Map.of("t", room + top),
                "height", (int) layout.get("height") + room);
    }

    private void frame(Map<String, Object> layout, int top, boolean legend) {
        layout.remove("title");
        layout.put("colorway", Colours.SERIES);
        layout.put("autosize", true);
        layout.put("dragmode", false);
        layout.put("font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13));
        layout.put("margin", Map.of("t", top, "r", 40, "b", AXIS, "l", 60));
        layout.put("showlegend", legend);
        Text name = data.seriesColumn().map(column -> words.both(w -> w.column(column) + ": ")).orElse(Text.NONE);
        layout.put("legend", Map.of("orientation", "h", "x", 0, "y", 1.02, "yanchor", "bottom",
                "traceorder", "normal", "title", Map.of("text", name)));
        layout.put("bargap", 0.25);
        layout.put("hoverlabel", Map.of("align", "left"));
    }

    private void axis(Map<String, Object> layout, String name, String title, boolean numbers) {
        Map<String, Object> axis = object(layout, name);
        axis.put("title", Map.of("text", words.column(title), "standoff", 10));
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
            axis.put("tickvals", data.years());
            axis.put("ticktext", data.years().stream().map(this::year).toList());
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
        List<Text> names = data.isByYear()
                ? data.years().stream().map(this::year).toList()
                : List.copyOf(labels().values());
        List<Text> folded = names.stream()
                .map(name -> new Text(PhoneText.folded(name.en()), PhoneText.folded(name.ko())))
                .toList();
        long more = folded.stream().filter(name -> (name.en() + name.ko()).contains("\n")).count();
        narrow.put("yaxis", Map.of("tickvals", data.isByYear() ? data.years() : names, "ticktext", folded));
        narrow.put("height", height + BAR / 2 * more);
    }

    private void narrowYears(Map<String, Object> narrow) {
        List<String> years = data.isByYear() && !data.across() ? data.years() : List.of();
        if (years.size() > PhoneText.MANY) {
            narrow.put("xaxis", Map.of("ticktext", years.stream().map(this::year).map(PhoneText::shortYear).toList()));
        }
    }

    /** The categories in words; where two are worded alike, told apart by a number: on an axis they would be one. */
    private Map<Object, Text> labels() {
        List<Object> categories = data.items().map(Item::category).distinct().toList();
        List<String> english = apart(categories, Text::en), korean = apart(categories, Text::ko);
        Map<Object, Text> labels = new LinkedHashMap<>();
        IntStream.range(0, categories.size())
                .forEach(i -> labels.put(categories.get(i), new Text(english.get(i), korean.get(i))));
        return labels;
    }

    private List<String> apart(List<Object> categories, Function<Text, String> language) {
        List<String> apart = new ArrayList<>();
        for (Object category : categories) {
            String name = language.apply(words.category(data.category(), category));
            String label = name;
            for (int i = 2; apart.contains(label); i++) {
                label = name + " (" + i + ")";
            }
            apart.add(label);
        }
        return apart;
    }

    /** The first and the last year. */
    private List<String> ends() {
        List<String> years = data.years();
        return years.size() < 2 ? years : List.of(years.get(0), years.get(years.size() - 1));
    }

    private boolean isUnfinished(Object category) {
        return data.isByYear() && unfinished.test(Integer.parseInt(category.toString()));
    }

    private Text year(String year) {
        return isUnfinished(year) ? words.sentence(Wording.SO_FAR, Map.of("year", year)) : Text.same(year);
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
            trace.put("text", series.items().stream().map(item -> words.value("Model", item.name())).toList());
        }
        List<Integer> lists = new ArrayList<>();
        series.items().forEach(item -> lists.add(data.list(series, item, behind)));
        if (lists.stream().anyMatch(Objects::nonNull)) {
            trace.put("customdata", lists);
        }
        if ("bar".equals(trace.get("type"))) {
            bars(trace, series, place, stacked && data.all().size() > 1);
        } else if ("scatter".equals(trace.get("type"))) {
            points(trace, series, place);
        }
        return trace;
    }

    private void bars(Map<String, Object> trace, Series series, int place, boolean inside) {
        hover(trace, series);
        String colour = colours.ofSeries(data, series.name(), place);
        trace.put("texttemplate", data.across() ? "%{x:,}" : "%{y:,}");
        trace.put("textposition", inside ? "inside" : "outside");
        trace.put("insidetextanchor", "middle");
        trace.put("insidetextfont", Map.of("color", Colours.ink(colour)));
        trace.put("textangle", 0);
        trace.put("cliponaxis", false);
        Map<String, Object> marker = new LinkedHashMap<>();
        marker.put("color", data.all().size() > 1
                ? colour
                : series.items().stream()
                        .map(item -> colours.of(data.category(), String.valueOf(item.category())).orElse(Colours.PLAIN))
                        .toList());
        if (series.items().stream().anyMatch(item -> isUnfinished(item.category()))) {
            List<String> shapes = series.items().stream().map(item -> isUnfinished(item.category()) ? "/" : "")
                    .toList();
            marker.put("pattern", Map.of("shape", shapes, "fillmode", "overlay", "fgcolor", "#ffffff",
                    "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        trace.put("marker", marker);
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        String colour = data.all().size() > 1 ? colours.ofSeries(data, series.name(), place) : Colours.PLAIN;
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
            trace.put("mode", "lines+markers+text");
            trace.put("texttemplate", "%{y:,}");
            trace.put("textposition", "top center");
            trace.put("cliponaxis", false);
            trace.put("marker", Map.of("size", 9, "color", colour, "symbol", series.items().stream()
                    .map(item -> isUnfinished(item.category()) ? "circle-open" : "circle").toList()));
        }
    }

    private void hover(Map<String, Object> trace, Series series) {
        trace.put("hovertext", series.items().stream()
                .map(item -> words.both(wording -> hover(series, item, wording))).toList());
        trace.put("hovertemplate", "%{hovertext}<extra></extra>");
    }

    private String hover(Series series, Item item, Wording wording) {
        String name = data.all().size() > 1 ? data.name(series, wording) : wording.column(data.number());
        Object category = ChartData.day(item.category()).<Object>map(day -> day).orElse(item.category());
        String where = isUnfinished(category)
                ? wording.sentence(Wording.SO_FAR, Map.of("year", category.toString()))
                : wording.category(data.category(), category);
        return Stream.of(
                item.name() == null ? "" : wording.value("Model", item.name()),
                where,
                name + ": " + wording.value(data.number(), item.number()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The sums over stacked bars, which Plotly.js does not write. */
    private Map<String, Object> totals() {
        List<Object> at = data.all().get(0).items().stream().map(Item::category).toList();
        List<Long> sums = IntStream.range(0, at.size()).mapToObj(i -> data.all().stream()
                .map(series -> series.items().get(i).number())
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .sum())
                .toList();
        List<Integer> lists = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            lists.add(behind.count(data.place(at.get(i)), data.number(), sums.get(i)));
        }
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("type", "scatter");
        totals.put("mode", "text");
        totals.put("x", data.isByYear() ? at : at.stream().map(labels()::get).toList());
        totals.put("y", sums);
        totals.put("texttemplate", "%{y:,}");
        totals.put("textfont", Map.of("weight", "bold"));
        totals.put("textposition", "top center");
        totals.put("cliponaxis", false);
        totals.put("showlegend", false);
        totals.put("hoverinfo", "skip");
        totals.put("customdata", Collections.unmodifiableList(lists));
        return totals;
    }

    /** The same with every text escaped: Plotly.js reads some HTML in what it draws, and formulas between dollars. */
    private static Object escaped(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> escaped = new LinkedHashMap<>();
            object.forEach(
                    (name, part) -> escaped.put((String) name, name.equals("hovertemplate") ? part : escaped(part)));
            return escaped;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(HouseStyle::escaped).collect(Collectors.toList());
        }
        if (value instanceof Text text) {
            return new Text(escape(text.en()), escape(text.ko()));
        }
        return value instanceof String text ? escape(text) : value;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;").replace("\n",
                "<br>");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Object escaped) {
        return (Map<String, Object>) escaped;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> traces(Object escaped) {
        return (List<Map<String, Object>>) escaped;
    }
}
