package largescale.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Kind;
import largescale.load.BadInput;
import largescale.word.Words;
import org.unbescape.html.HtmlEscape;
import tech.tablesaw.plotly.components.Figure;

/**
 * A jsplot figure as data. jsplot can only write JavaScript; its object literals are read here by a strict parser, so
 * that nothing in a name can become code. What jsplot fixes or escapes for its own template is undone: the size where
 * none was given, HTML entities in titles and names, backslashes and line breaks in them as they are, titles as bare
 * texts (which Plotly.js ignores from version 3 on), numbers as texts.
 */
public final class Plotly {

    private static final JsonMapper LITERALS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };
    // Strings have no raw line breaks, so a line that begins like this is always jsplot's own.
    private static final Pattern VARIABLE = Pattern.compile("(?m)^\\s*var (layout|trace\\d+)\\s*=");
    // A quote inside has become an entity, so the first one at the end of a line closes it.
    private static final Pattern TEXT = Pattern.compile("(?sm)^(\\s*\\w+: ')(.*?)(',)$");
    private static final Pattern NUMBER = Pattern.compile("NaN|null|-?Infinity|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Set<String> SIZES = Set.of("width=800", "height=600", "width=900", "height=700");
    private static final List<String> AXES = List.of("xaxis", "yaxis");

    private Plotly() {}

    /** The data of a figure. @throws BadInput if jsplot wrote something that is no object literal */
    public static ChartData of(Figure figure) {
        String script = TEXT.matcher(figure.asJavascript("plot"))
                .replaceAll(text -> Matcher.quoteReplacement(text.group(1)
                        + text.group(2).replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n") + text.group(3)));
        Map<String, Object> layout = new LinkedHashMap<>();
        List<Map<String, Object>> traces = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(script);
        while (variable.find()) {
            Map<String, Object> literal = parse(script.substring(variable.end()), variable.group(1));
            if (variable.group(1).equals("layout")) {
                layout.putAll(literal);
            } else {
                literal.computeIfPresent("name", (key, name) -> HtmlEscape.unescapeHtml(name.toString()));
                traces.add(literal);
            }
        }
        layout.entrySet().removeIf(size -> SIZES.contains(size.toString()));
        titled(layout, "titlefont");
        AXES.forEach(axis -> titled(object(layout, axis), "titleFont"));
        Chart chart = figure instanceof Chart ours
                ? ours
                : new Chart(Kind.OTHER, figure.getLayout(), figure.getTraces());
        AXES.forEach(axis -> tidy(axis, object(layout, axis), traces, chart.kind == Kind.OTHER));
        if ((chart.kind == Kind.LYING || chart.kind == Kind.SHARES) && traces.size() > 1) {
            traces.add(totals(traces));
        }
        return new ChartData(chart.kind, chart.series, List.copyOf(chart.named), chart.thresholds, layout,
                traces);
    }

    /** The sums of bars in parts, at their ends. */
    private static Map<String, Object> totals(List<Map<String, Object>> parts) {
        List<?> names = ChartData.values(parts.get(0), "y");
        List<Double> sums = IntStream.range(0, names.size()).mapToObj(i -> parts.stream()
                .map(part -> ChartData.values(part, "x").get(i)).filter(Number.class::isInstance)
                .mapToDouble(number -> ((Number) number).doubleValue()).sum()).toList();
        return new TreeMap<>(Map.of("type", "scatter", "mode", "text", "x", sums, "y", names));
    }

    private static Map<String, Object> parse(String literal, String name) {
        try {
            return LITERALS.readValue(literal, OBJECT);
        } catch (JsonProcessingException e) {
            throw new BadInput("The figure cannot be shown: its " + name + " is not readable (" + e.getOriginalMessage()
                    + ").");
        }
    }

    private static void titled(Map<String, Object> owner, String font) {
        Map<String, Object> title = new LinkedHashMap<>();
        if (owner.remove("title") instanceof String text && !text.isEmpty()) {
            title.put("text", HtmlEscape.unescapeHtml(text));
        }
        if (owner.remove(font) instanceof Map<?, ?> style) {
            title.put("font", style);
        }
        if (!title.isEmpty()) {
            owner.put("title", title);
        }
    }

    /**
     * The coordinates on an axis. Where one is a name all are, whatever they look like: Plotly.js would take a name
     * like 2023 for a number, and years for numbers with ticks at half years.
     *
     * @param sorted whether years come in their order, and not as they are given
     */
    private static void tidy(String name, Map<String, Object> axis, List<Map<String, Object>> traces, boolean sorted) {
        String key = name.substring(0, 1);
        boolean years = title(axis).equals("Year")
                && traces.stream().noneMatch(trace -> "histogram".equals(trace.get("type")));
        boolean names = traces.stream().anyMatch(trace -> List.of("bar", "heatmap").contains(trace.get("type")))
                || texts(key, traces).anyMatch(text -> !NUMBER.matcher(text).matches());
        traces.forEach(trace -> trace.computeIfPresent(key, (same, values) -> values instanceof List<?> all
                ? all.stream().map(value -> years ? year(value) : names ? finite(value) : number(value)).toList()
                : values));
        if (texts(key, traces).findAny().isPresent()) {
            axis.put("type", "category");
            axis.putIfAbsent("categoryorder", sorted && years ? "category ascending" : "trace");
        }
    }

    /** The texts among coordinates that are no days. */
    private static Stream<String> texts(String key, List<Map<String, Object>> traces) {
        return traces.stream().flatMap(trace -> ChartData.values(trace, key).stream()).filter(String.class::isInstance)
                .map(String.class::cast).filter(text -> !Words.isDay(text));
    }

    private static String year(Object value) {
        return value.toString().replaceFirst("\\.0$", "");
    }

    private static Object finite(Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }

    /** jsplot writes coordinates as texts, numbers too. */
    private static Object number(Object value) {
        boolean isNumber = value instanceof String text && NUMBER.matcher(text).matches();
        return finite(isNumber ? Double.valueOf(value.toString().replace("null", "NaN")) : value);
    }

    /** The object of that name inside another, which gets an empty one if it has none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> owner, String name) {
        return (Map<String, Object>) owner.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    /** The text of a title, or an empty one. */
    static String title(Map<?, ?> owner) {
        return owner.get("title") instanceof Map<?, ?> title && title.get("text") instanceof String text ? text : "";
    }
}
