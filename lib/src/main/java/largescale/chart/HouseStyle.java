package largescale.chart;

import static largescale.chart.Plotly.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Series;
import largescale.word.Format;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Name;
import largescale.chart.PointNames.Place;
import largescale.word.Text;
import largescale.word.Words;

/**
 * How the charts of the report look, laid over what a notebook built with jsplot: values at the bars, ranked bars from
 * top to bottom, totals on stacked ones, a panel for each series of yearly bars, quiet axes, hover texts in words,
 * years that are not over hatched, and colours that colour-blind readers tell apart on light and dark ground.
 *
 * @param data what the chart shows
 * @param looks what jsplot could not say of it
 * @param unfinished which years were not over in the data
 * @param behind the lists of models behind its bars and points
 */
public record HouseStyle(ChartData data, Looks looks, Words words, IntPredicate unfinished, Behind behind) {

    private static final Map<String, Object> CONFIG = Map.of("responsive", true, "displaylogo", false);
    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "cross", "triangle-up", "star",
            "x");
    /** The only text of the charts that is HTML. */
    private static final String HOVER = "%{hovertext}<extra></extra>";

    /** So many points of a line have room for their values. */
    private static final int FEW_POINTS = 12;

    /** Pixels above the plot: for a legend or none, and for totals below a legend. */
    private static final int LEGEND = 36;
    private static final int GAP = 20;
    private static final int TOTALS = 18;

    /** Pixels below the plot: for an axis with a title, an axis without, and none. */
    private static final int TITLED = 50;
    private static final int AXIS = 30;
    private static final int NONE = 8;

    /** Pixels of the plot, and of a bar that lies on its side with what is around it. */
    private static final int PLOT = 270;
    private static final int TALL = 400;
    private static final int BAR = 17;
    private static final int BETWEEN = 10;

    /** Pixels of the plot's width, at least, on a page and on a phone; of a name at a point; so many on a phone. */
    private static final int WIDE = 620;
    private static final int NARROW = 240;
    private static final int NAME = 11;
    /** Pixels of a name on an axis, and of what stands on an axis of numbers. */
    private static final int LABEL = 12;
    private static final int NUMBERS = 60;
    private static final int FEW_NAMES = 6;

    /** The share of the plot's height that goes to the marks below it. */
    private static final double ALONG = 0.12;

    /**
     * The figure in style and in words; the given one stays as it is.
     *
     * @param alone what stands above and below it where it stands by itself
     */
    public PlotlyFigure of(Plotly plain, Alone alone) {
        Map<String, Object> layout = new LinkedHashMap<>(plain.layout());
        boolean bars = plain.traces().stream().allMatch(trace -> "bar".equals(trace.get("type")));
        boolean stacked = "stack".equals(layout.get("barmode"));
        boolean shares = looks.form() == Looks.Form.SHARES;
        boolean panels = bars && !stacked && data.isByYear() && hasSeveralSeries();
        boolean totals = bars && stacked && data.isShared();
        String numbers = data.across() ? "xaxis" : "yaxis";
        boolean ranks = "reversed".equals(object(layout, numbers).get("autorange"));
        // The numbers stand at the bars and points; steps that grow tenfold need their axis all the same.
        boolean said = bars && !panels
                || looks.form() == Looks.Form.DISTANCES && !"log".equals(object(layout, numbers).get("type"));
        List<Map<String, Object>> traces = new ArrayList<>();
        for (int i = 0; i < plain.traces().size(); i++) {
            traces.add(trace(plain.traces().get(i), i, stacked));
        }
        boolean legend = hasSeveralSeries() && !panels && !ranks;
        boolean totalsAbove = totals && !data.across();
        int top = (legend ? LEGEND : GAP) + (totalsAbove ? TOTALS : 0);
        frame(layout, top, data.across() ? said ? NONE : TITLED : AXIS, legend, totalsAbove);
        axis(layout, data.across() ? "yaxis" : "xaxis", data.category(), false);
        axis(layout, numbers, data.number(), true);
        Map<String, Object> narrow = new LinkedHashMap<>(Map.of("font", Map.of("size", LABEL), "legend",
                Map.of("title", Map.of("text", ""))));
        int right = 25;
        if (data.across()) {
            lay(layout, narrow, stacked || !bars ? 1 : traces.size());
        } else if (panels) {
            new Panels(traces.stream().map(trace -> trace.get("name")).toList(), ends(), top).lay(layout, traces,
                    narrow);
        }
        if (totals) {
            traces.add(totals(shares ? "n = " : ""));
            // A number that has no room inside its part of a bar is left out, rather than too small to read.
            layout.put("uniformtext", Map.of("mode", shares && !data.across() ? "show" : "hide", "minsize", 10));
            right = data.across() ? NUMBERS : right;
        }
        if (shares) {
            layout.put("barnorm", "percent");
        }
        if (said) {
            object(layout, numbers).put("visible", false);
        }
        if (looks.form() == Looks.Form.DISTANCES) {
            boolean log = "log".equals(object(layout, numbers).get("type"));
            traces.add(0, distances(log));
            object(layout, numbers).put("range", room(log, 0.08));
            narrow.put(numbers, Map.of("range", room(log, 0.2)));
        }
        thresholds(layout);
        names(layout, narrow);
        along(layout, traces);
        if (ranks) {
            right = namesAtEnds(layout);
            narrow.put("annotations", layout.get("annotations"));
        }
        narrow.put("margin", Map.of("r", right));
        if (!panels && !data.across()) {
            shortYears(narrow);
        }
        return new PlotlyFigure(escaped(traces), escaped(layout), escaped(alone.of(layout)), escaped(narrow), CONFIG);
    }

    /** On a phone: many years in two digits, half-years in two lines. */
    private void shortYears(Map<String, Object> narrow) {
        if (data.isByYear() && data.years().size() > PhoneText.MANY) {
            narrow.put("xaxis", Map.of("ticktext", years().map(year -> year.map(PhoneText::shortYear)).toList()));
        } else if (data.isByHalfYear()) {
            List<Text> halves = List.copyOf(labels().values());
            narrow.put("xaxis", Map.of("tickvals", halves, "ticktext",
                    halves.stream().map(half -> half.map(PhoneText::shortHalf)).toList(), "tickangle", 0));
        }
    }

    private void frame(Map<String, Object> layout, int top, int bottom, boolean legend, boolean totalsAbove) {
        Text name = data.seriesColumn().map(column -> words.both(w -> w.column(column) + ": ")).orElse(Text.NONE);
        layout.remove("title");
        layout.putAll(Map.of(
                "colorway", Colours.SERIES,
                "autosize", true,
                "dragmode", false,
                "font", Map.of("family", "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', "
                        + "'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif", "size", 13),
                "margin", new LinkedHashMap<>(Map.of("t", top, "r", 40, "b", bottom, "l", 10)),
                "height", top + bottom + (looks.named().isEmpty() ? PLOT : TALL),
                "showlegend", legend,
                "legend", Map.of("orientation", "h", "x", 0,
                        "y", totalsAbove ? 1.02 + (double) TOTALS / PLOT : 1.02, "yanchor", "bottom",
                        "traceorder", "normal", "title", Map.of("text", name)),
                "bargap", 0.25,
                "hoverlabel", Map.of("align", "left")));
    }

    private void axis(Map<String, Object> layout, String name, String title, boolean numbers) {
        Map<String, Object> axis = object(layout, name);
        // Names and years tell themselves what they are, and so do places in a ranking.
        boolean ranks = "reversed".equals(axis.get("autorange"));
        boolean titled = numbers && !ranks && !data.isTimeline();
        axis.putAll(Map.of("title", Map.of("text", titled ? words.column(title) : Text.NONE, "standoff", 10),
                "automargin", true, "zeroline", false, "showgrid", numbers, "gridcolor", "rgba(128,128,128,0.25)",
                "fixedrange", true));
        if ("log".equals(axis.get("type"))) {
            boolean powers = Format.of(title) == Format.COMPUTE;
            axis.putAll(Map.of("exponentformat", powers ? "power" : "none", "dtick", 1));
        } else if (numbers && !ranks) {
            axis.put("rangemode", "tozero");
        } else if (numbers) {
            // Places in a ranking.
            axis.put("dtick", 1);
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
        List<Text> names = data.isByYear() ? years().toList() : List.copyOf(labels().values());
        List<Text> folded = names.stream().map(name -> name.map(PhoneText::folded)).toList();
        boolean lines = folded.stream().anyMatch(name -> (name.en() + name.ko()).contains("\n"));
        narrow.put("yaxis", Map.of("tickvals", data.isByYear() ? data.years() : names, "ticktext", folded));
        narrow.put("height", height + (lines ? BAR / 2 * longest : 0));
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
        String category = item.category().toString();
        // Of a year that was not over, the last half-year was not.
        return data.isByYear() && unfinished.test(Integer.parseInt(category))
                || data.isLastHalfYear(category) && unfinished.test(Integer.parseInt(category.substring(0, 4)));
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
        if (data.isTimeline()) {
            trace.put("y", ofEach(series, item -> words.value(data.number(), item.number())));
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

    /** Whether a bar is made of more than one part. */
    private boolean hasParts() {
        return data.items().filter(item -> item.number() instanceof Number number && number.doubleValue() != 0)
                .collect(Collectors.groupingBy(Item::category, Collectors.counting())).values().stream()
                .anyMatch(parts -> parts > 1);
    }

    /** The share of a part in its bar, in whole percents; none where there is no part. */
    private String share(Item item) {
        double part = ((Number) item.number()).doubleValue();
        double whole = data.items().filter(other -> other.category().equals(item.category()))
                .mapToDouble(other -> ((Number) other.number()).doubleValue()).sum();
        return part == 0 ? "" : Math.round(100 * part / whole) + "%";
    }

    private static <T> List<T> ofEach(Series series, Function<Item, T> made) {
        return series.items().stream().map(made).toList();
    }

    private void bars(Map<String, Object> trace, Series series, int place, boolean inside) {
        Colours colours = Colours.read();
        String colour = colours.ofSeries(data, series.name(), place);
        Map<String, Object> marker = new LinkedHashMap<>();
        List<String> each = ofEach(series, item -> hasSeveralSeries()
                ? colour
                : colours.of(data.category(), String.valueOf(item.category())).orElse(Colours.PLAIN));
        // Plotly.js warns of several colours below a pattern.
        marker.put("color", Set.copyOf(each).size() == 1 ? each.get(0) : each);
        if (series.items().stream().anyMatch(this::isUnfinished)) {
            marker.put("pattern", Map.of("shape", ofEach(series, item -> isUnfinished(item) ? "/" : ""),
                    "fillmode", "overlay", "fgcolor", "#ffffff", "fgopacity", 0.5, "solidity", 0.2));
        }
        marker.put("line", Map.of("width", 0.5, "color", "rgba(128,128,128,0.8)"));
        hover(trace, series);
        if (looks.form() == Looks.Form.SHARES) {
            trace.put("text", ofEach(series, item -> Text.same(share(item))));
        }
        trace.putAll(Map.of(
                "texttemplate", looks.form() == Looks.Form.SHARES
                        ? "%{text}"
                        : data.across() ? "%{x:,}" : "%{y:,}",
                // Where no bar has a second part, the number at its end says all.
                "textposition",
                inside ? looks.form() == Looks.Form.SHARES || hasParts() ? "inside" : "none" : "outside",
                "insidetextanchor", "middle",
                "insidetextfont", Map.of("color", Colours.ink(colour)),
                "textangle", 0,
                "cliponaxis", false,
                "marker", marker));
    }

    private void points(Map<String, Object> trace, Series series, int place) {
        hover(trace, series);
        Colours colours = Colours.read();
        boolean distances = looks.form() == Looks.Form.DISTANCES;
        String colour = distances
                ? Colours.ofEnd(place)
                : hasSeveralSeries() || data.seriesColumn().isPresent()
                        ? colours.ofSeries(data, series.name(), place)
                        : Colours.PLAIN;
        int order = colours.place(data, series.name()).orElse(place);
        String mode = Objects.toString(trace.get("mode"), "");
        trace.put("line", Map.of("color", colour));
        trace.put("legendrank", 1 + order);
        if (mode.equals("markers")) {
            trace.put("marker", Map.of("size", data.across() ? 11 : 9, "opacity", distances ? 1 : 0.9, "color", colour,
                    "symbol", SYMBOLS.get(order % SYMBOLS.size())));
            if (data.across()) {
                trace.putAll(Map.of("mode", "markers+text", "cliponaxis", false,
                        "text", ofEach(series, item -> isSaid(item, place)
                                ? Text.NONE
                                : words.value(data.number(), item.number())),
                        "textposition", ofEach(series, item -> isHighest(item) ? "middle right" : "middle left")));
            }
        } else if (mode.equals("lines")) {
            trace.put("line", Map.of("color", colour, "dash", "dash", "width", 1.5));
            trace.put("hoverinfo", "skip");
            trace.remove("hovertemplate");
        } else if (mode.equals("lines+markers") && series.items().size() <= FEW_POINTS) {
            trace.putAll(Map.of(
                    "cliponaxis", false,
                    "marker", Map.of("color", colour, "opacity", 1, "line", Map.of("width", 0),
                            // A point that lies on another leaves a ring of it.
                            "size",
                            ofEach(series, item -> 10 + 5 * Math.min(2, meeting(item, place + 1, data.all().size()))),
                            "symbol", ofEach(series, item -> isUnfinished(item) ? "circle-open" : "circle"))));
            if (!hasSeveralSeries()) {
                trace.putAll(Map.of("mode", "lines+markers+text", "texttemplate", "%{y:,}", "textposition",
                        "top center"));
            }
        }
    }

    /** Whether a series before that place has the same number on the line of a point. */
    private boolean isSaid(Item item, int place) {
        return meeting(item, 0, place) > 0;
    }

    /** How many series have a point at the same place, of those from one on and before another. */
    private long meeting(Item item, int from, int to) {
        return item.number() == null
                ? 0
                : data.all().subList(from, to).stream().flatMap(series -> series.items().stream())
                        .filter(other -> other.category().equals(item.category())
                                && item.number().equals(other.number()))
                        .count();
    }

    /** Whether no other series has more on the line of a point. */
    private boolean isHighest(Item item) {
        return data.items().filter(other -> other.category().equals(item.category()))
                .noneMatch(other -> item.number() instanceof Number own && other.number() instanceof Number number
                        && number.doubleValue() > own.doubleValue());
    }

    private static long day(Item item) {
        return ChartData.day(item.category()).map(LocalDate::toEpochDay).orElse(0L);
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

    /** The sums at the ends of stacked bars, which Plotly.js does not write. @param before what stands before each */
    private Map<String, Object> totals(String before) {
        List<Object> at = ofEach(data.all().get(0), Item::category);
        List<Long> sums = IntStream.range(0, at.size()).mapToObj(i -> data.all().stream()
                .map(series -> series.items().get(i).number())
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .sum())
                .toList();
        List<?> ends = looks.form() == Looks.Form.SHARES ? Collections.nCopies(at.size(), 100) : sums;
        List<?> places = data.isByYear() ? at : at.stream().map(labels()::get).toList();
        Map<String, Object> totals = new LinkedHashMap<>(Map.of(
                "type", "scatter",
                "mode", "text",
                data.across() ? "x" : "y", ends,
                data.across() ? "y" : "x", places,
                "text",
                sums.stream().map(sum -> words.value(data.number(), sum)
                        .map(number -> (data.across() ? "\u00a0" : "") + before + number)).toList(),
                "textfont", Map.of("weight", "bold"),
                "textposition", data.across() ? "middle right" : "top center",
                "cliponaxis", false,
                "showlegend", false,
                "hoverinfo", "skip"));
        totals.put("customdata", IntStream.range(0, at.size())
                .mapToObj(i -> behind.count(data.place(at.get(i)), data.number(), sums.get(i))).toList());
        return totals;
    }

    /** The range of an axis of points. @param aside the share of it that their numbers have at the left and right */
    private List<Double> room(boolean log, double aside) {
        DoubleSummaryStatistics of = data.items().map(Item::number).filter(Number.class::isInstance)
                .mapToDouble(number -> ((Number) number).doubleValue()).filter(number -> !log || number > 0)
                .map(number -> log ? Math.log10(number) : number).summaryStatistics();
        if (of.getCount() == 0) {
            return List.of(0.0, 1.0);
        }
        double least = log ? of.getMin() : 0, width = Math.max(of.getMax() - least, log ? 0.5 : 1);
        return List.of(least - aside * width, of.getMax() + aside * width);
    }

    /** A line from the lowest to the highest point of each row; none where tenfold steps have no place for it. */
    private Map<String, Object> distances(boolean log) {
        List<Object> numbers = new ArrayList<>(), rows = new ArrayList<>();
        List<Item> first = data.all().get(0).items();
        for (int i = 0; i < first.size(); i++) {
            int row = i;
            DoubleSummaryStatistics of = data.all().stream().map(series -> series.items().get(row).number())
                    .filter(Number.class::isInstance).mapToDouble(number -> ((Number) number).doubleValue())
                    .filter(number -> !log || number > 0).summaryStatistics();
            numbers.addAll(of.getCount() == 0
                    ? Collections.nCopies(3, null)
                    : Arrays.asList(of.getMin(), of.getMax(), null));
            Text label = labels().get(first.get(i).category());
            rows.addAll(Arrays.asList(label, label, null));
        }
        return new LinkedHashMap<>(Map.of("type", "scatter", "mode", "lines", "x", numbers, "y", rows,
                "line", Map.of("color", "rgba(128,128,128,0.5)", "width", 3), "hoverinfo", "skip", "showlegend",
                false));
    }

    /** Lines across the chart, with their names on them. */
    private void thresholds(Map<String, Object> layout) {
        boolean log = isLog(layout);
        List<Object> lines = new ArrayList<>(), names = new ArrayList<>();
        looks.thresholds().forEach(threshold -> {
            lines.add(Map.of("type", "line", "xref", "paper", "x0", 0, "x1", 1, "y0", threshold.at(), "y1",
                    threshold.at(), "line", Map.of("color", "rgba(128,128,128,0.9)", "dash", "dash", "width", 1.5)));
            names.add(Map.of("xref", "paper", "x", 0, "y", log ? Math.log10(threshold.at()) : threshold.at(),
                    "text", words.term("Title", threshold.name()), "showarrow", false, "xanchor", "left",
                    "yanchor", "top", "font", Map.of("size", 12)));
        });
        if (!lines.isEmpty()) {
            layout.put("shapes", lines);
            layout.put("annotations", names);
        }
    }

    private static boolean isLog(Map<String, Object> layout) {
        return "log".equals(object(layout, "yaxis").get("type"));
    }

    /** The names of points by day, each where it has room: on a phone the first few. */
    private void names(Map<String, Object> layout, Map<String, Object> narrow) {
        List<Item> named = looks.named().stream()
                .flatMap(name -> data.items().filter(item -> name.equals(item.name())))
                .filter(item -> item.number() != null).distinct().toList();
        if (named.isEmpty() || !data.isByDay()) {
            return;
        }
        boolean log = isLog(layout);
        List<Object> rows = data.items().map(Item::number).distinct().toList();
        ToDoubleFunction<Object> height = number -> !(number instanceof Number amount)
                ? rows.indexOf(number)
                : log ? Math.log10(amount.doubleValue()) : amount.doubleValue();
        LongSummaryStatistics days = Stream.concat(data.items().map(HouseStyle::day), looks.along().stream()
                .map(row -> row.getDate("Publication date").toEpochDay())).mapToLong(day -> day).summaryStatistics();
        DoubleSummaryStatistics heights = Stream.concat(
                data.items().filter(item -> item.number() != null)
                        .map(item -> height.applyAsDouble(item.number())),
                looks.thresholds().stream().map(threshold -> height.applyAsDouble(threshold.at())))
                .mapToDouble(of -> of).summaryStatistics();
        long aside = Math.max(10, (days.getMax() - days.getMin()) / 20);
        long from = days.getMin() - aside, to = days.getMax() + aside;
        double below = heights.getMin() - 0.3, above = heights.getMax() + 0.4;
        object(layout, "xaxis").put("range",
                List.of(LocalDate.ofEpochDay(from).toString(), LocalDate.ofEpochDay(to).toString()));
        object(layout, "yaxis").put("range", List.of(below, above));
        Function<Item, At> at = item -> new At((day(item) - from) / (double) (to - from),
                (height.applyAsDouble(item.number()) - below) / (above - below));
        List<At> points = data.items().filter(item -> item.number() != null).map(at).toList();
        List<Name> lines = looks.thresholds().stream()
                .map(line -> new Name(new At(0, (height.applyAsDouble(line.at()) - below) / (above - below)),
                        length(words.term("Title", line.name()))))
                .toList();
        List<Item> few = named.stream().limit(FEW_NAMES).toList();
        double high = looks.along().isEmpty() ? TALL : TALL * (1 - ALONG);
        Function<PointNames, Function<List<Item>, List<Object>>> annotations = names -> items -> {
            List<Optional<Place>> places = names.of(items.stream()
                    .map(item -> new Name(at.apply(item), length(words.value("Model", item.name())))).toList());
            List<Object> all = new ArrayList<>((List<?>) layout.getOrDefault("annotations", List.of()));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                places.get(i).ifPresent(place -> all.add(name(item, height.applyAsDouble(item.number()), place)));
            }
            return all;
        };
        int less = 0;
        if (data.isTimeline()) {
            List<Text> labels = rows.stream().map(row -> words.value(data.number(), row)).toList();
            List<Text> folded = labels.stream().map(label -> label.map(PhoneText::folded)).toList();
            narrow.put("yaxis", Map.of("tickvals", labels, "ticktext", folded));
            less = longest(folded) - NUMBERS;
        }
        narrow.put("annotations", annotations.apply(new PointNames(NARROW - less, high, points, lines)).apply(few));
        layout.put("annotations", annotations.apply(new PointNames(WIDE, high, points, lines)).apply(named));
    }

    private Map<String, Object> name(Item item, double height, Place place) {
        Map<String, Object> name = new LinkedHashMap<>(Map.of("x", item.category(), "y", height, "text",
                words.value("Model", item.name()), "xanchor", place.xanchor(), "yanchor", place.yanchor(), "borderpad",
                0, "font", Map.of("size", NAME), "showarrow", place.line()));
        name.putAll(place.line()
                ? Map.of("ax", place.right(), "ay", -place.up(), "arrowhead", 0, "arrowwidth", 1, "standoff", 5,
                        "arrowcolor", "rgba(128,128,128,0.9)")
                : Map.of("xshift", place.right(), "yshift", place.up()));
        return name;
    }

    /** How long a name is, in pixels. */
    private static double length(Text name) {
        return NAME * Math.max(PhoneText.ems(name.en()), PhoneText.ems(name.ko())) + 4;
    }

    /** Pixels of the longest line of some names. */
    private static int longest(List<Text> names) {
        return (int) (LABEL * names.stream().flatMap(name -> Stream.of(name.en(), name.ko())).flatMap(String::lines)
                .mapToDouble(PhoneText::ems).max().orElse(0));
    }

    /** The names of lines at their ends, those that end at one point together. @return pixels that they need */
    private int namesAtEnds(Map<String, Object> layout) {
        Map<Item, List<Text>> ends = new LinkedHashMap<>();
        data.all().forEach(series -> series.items().stream().filter(item -> item.number() != null)
                .reduce((item, later) -> later)
                .ifPresent(end -> ends.computeIfAbsent(end, item -> new ArrayList<>())
                        .add(words.both(wording -> data.name(series, wording)))));
        List<Object> annotations = new ArrayList<>();
        List<Text> names = new ArrayList<>();
        List<String> years = data.years();
        ends.forEach((end, together) -> {
            boolean last = end.category().equals(years.get(years.size() - 1));
            Text name = Text.lines(together).map(text -> PhoneText.folded(text.replace("\n", ", ")));
            if (last) {
                names.add(name);
            }
            annotations.add(Map.of("x", years.indexOf(end.category()), "y", end.number(), "text", name, "align", "left",
                    "xanchor",
                    "left", "yanchor", last ? "middle" : "bottom", "xshift", 8, "showarrow", false, "borderpad", 0,
                    "font", Map.of("size", LABEL)));
        });
        layout.put("annotations", annotations);
        // Else the names would make room for themselves a second time.
        object(layout, "xaxis").put("range", List.of(-0.2, Math.max(0.2, years.size() - 1)));
        int right = longest(names) + 16;
        object(layout, "margin").put("r", right);
        return right;
    }

    /** The models of unknown number, as marks on an axis of their own below the others. */
    private void along(Map<String, Object> layout, List<Map<String, Object>> traces) {
        if (looks.along().isEmpty()) {
            return;
        }
        List<Item> items = looks.along().stream()
                .map(row -> new Item(row.getDate("Publication date").toString(), null, row.getString("Model")))
                .toList();
        Series series = new Series("", items);
        Text notPublic = words.both(wording -> wording.column(data.number()).replaceFirst(" ?\\(.*\\)$", "") + ": "
                + wording.term("Text", "not public"));
        object(layout, "yaxis").put("domain", List.of(ALONG, 1));
        object(layout, "xaxis").put("anchor", "y2");
        layout.put("yaxis2",
                Map.of("domain", List.of(0, 0.06), "anchor", "x", "range", List.of(-1, 1), "showticklabels",
                        false, "showgrid", false, "zeroline", false, "fixedrange", true));
        Map<String, Object> marks = new LinkedHashMap<>(Map.of("type", "scatter", "mode", "markers",
                "x", ofEach(series, Item::category), "y", Collections.nCopies(items.size(), 0), "yaxis", "y2",
                "name", notPublic, "marker", Map.of("symbol", "line-ns-open", "size", 11, "color", Colours.PLAIN),
                "hovertext", ofEach(series, item -> Text.lines(List.of(words.value("Model", item.name()),
                        words.day(LocalDate.parse(item.category().toString()))))),
                "hovertemplate", HOVER));
        marks.put("customdata", ofEach(series, item -> data.list(series, item, behind)));
        traces.add(marks);
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
