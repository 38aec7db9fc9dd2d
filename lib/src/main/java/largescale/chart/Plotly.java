package largescale.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.unbescape.html.HtmlEscape;
import tech.tablesaw.plotly.components.Figure;

/**
 * A jsplot figure as data. jsplot can only write JavaScript; its object literals are read here by a strict parser, so
 * that nothing in a name can become code. What jsplot fixes or escapes for its own template is undone: the size where
 * none was given, HTML entities in titles and names, backslashes and line breaks in them as they are, titles as bare
 * texts
 * (which Plotly.js ignores from version 3 on), numbers as texts.
 *
 * @param layout Plotly's layout object
 * @param traces Plotly's trace objects
 * @param chart the figure, with what jsplot cannot say of it
 */
public record Plotly(Map<String, Object> layout, List<Map<String, Object>> traces, Chart chart) {

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
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Set<String> MISSING = Set.of("NaN", "null", "Infinity", "-Infinity");
    private static final Set<String> SIZES = Set.of("width=800", "height=600", "width=900", "height=700");
    private static final List<String> AXES = List.of("xaxis", "yaxis");

    /** The data of a figure. @throws BadInput if jsplot wrote something that is no object literal */
    public static Plotly of(Figure figure) {
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
                traces.add(literal);
            }
        }
        tidy(layout);
        Set<String> named = AXES.stream().filter(axis -> traces.stream().flatMap(trace -> values(trace, axis))
                .anyMatch(value -> value instanceof String text && !isNumber(text) && ChartData.day(text).isEmpty()))
                .collect(Collectors.toSet());
        traces.forEach(trace -> tidy(trace, layout, named));
        return new Plotly(layout, traces, figure instanceof Chart chart
                ? chart
                : new Chart(Chart.Kind.OTHER, figure.getLayout(), figure.getTraces()));
    }

    private static Map<String, Object> parse(String literal, String name) {
        try (JsonParser parser = LITERALS.createParser(literal)) {
            return LITERALS.readValue(parser, OBJECT);
        } catch (JsonProcessingException e) {
            throw new BadInput("The figure cannot be shown: its " + name + " is not readable (" + e.getOriginalMessage()
                    + ").");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tidy(Map<String, Object> layout) {
        layout.entrySet().removeIf(size -> SIZES.contains(size.toString()));
        titled(layout, "titlefont");
        AXES.forEach(axis -> titled(object(layout, axis), "titleFont"));
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

    private static Stream<?> values(Map<String, Object> trace, String axis) {
        return trace.get(axis.substring(0, 1)) instanceof List<?> values ? values.stream() : Stream.empty();
    }

    /** @param named the axes that have a name on them: there all are names, whatever they look like */
    private static void tidy(Map<String, Object> trace, Map<String, Object> layout, Set<String> named) {
        if (trace.get("name") instanceof String name) {
            trace.put("name", HtmlEscape.unescapeHtml(name));
        }
        for (String axis : AXES) {
            if (trace.get(axis.substring(0, 1)) instanceof List<?> values) {
                // Plotly.js would take the years of a category axis for numbers, with ticks at half years.
                boolean years = title(object(layout, axis)).equals("Year") && !"histogram".equals(trace.get("type"));
                boolean texts = List.of("bar", "heatmap").contains(trace.get("type")) || named.contains(axis);
                trace.put(axis.substring(0, 1),
                        values.stream().map(v -> years ? year(v) : coordinate(v, texts)).toList());
                if (years) {
                    object(layout, axis).put("type", "category");
                }
            }
        }
    }

    private static String year(Object value) {
        return value.toString().replaceFirst("\\.0$", "");
    }

    private static Object coordinate(Object value, boolean texts) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        // jsplot writes coordinates as texts, numbers too; those of bars are names.
        if (texts) {
            return value;
        }
        if (MISSING.contains(value)) {
            return null;
        }
        return value instanceof String text && isNumber(text) ? Double.valueOf(text) : value;
    }

    private static boolean isNumber(String text) {
        return MISSING.contains(text) || NUMBER.matcher(text).matches();
    }

    /** The object of that name inside another, which gets an empty one if it has none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> owner, String name) {
        return (Map<String, Object>) owner.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    /** The English title of the figure. */
    public String title() {
        return title(layout);
    }

    /** Whether all that it draws is of a type of Plotly's. */
    boolean isOf(String type) {
        return traces.stream().allMatch(trace -> type.equals(trace.get("type")));
    }

    /** Whether it draws nothing. */
    public boolean isEmpty() {
        return traces.stream()
                .flatMap(trace -> trace.values().stream())
                .noneMatch(part -> part instanceof List<?> list && !list.isEmpty());
    }

    /** The text of a title, or an empty one. */
    static String title(Map<String, Object> owner) {
        return owner.get("title") instanceof Map<?, ?> title && title.get("text") instanceof String text ? text : "";
    }
}
