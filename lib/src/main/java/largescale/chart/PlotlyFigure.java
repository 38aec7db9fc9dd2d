package largescale.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A Plotly figure in one language.
 *
 * @param data Plotly's traces; {@code customdata} holds the numbers of lists of models, or nulls
 * @param layout Plotly's layout, as a wide page draws it below the title in the caption
 * @param alone what the layout gets besides where the chart stands by itself, in JupyterLab and as a picture: see
 *     {@link Alone}
 * @param narrow what the layout gets besides on a phone
 * @param config Plotly's configuration
 */
public record PlotlyFigure(List<Map<String, Object>> data, Map<String, Object> layout, Map<String, Object> alone,
        Map<String, Object> narrow, Map<String, Object> config) {

    /** A value with everything in it changed, from outside in. */
    @SuppressWarnings("unchecked")
    static <T> T mapped(T value, UnaryOperator<Object> change) {
        Object changed = change.apply(value);
        if (changed instanceof List<?> list) {
            return (T) list.stream().map(item -> mapped(item, change)).toList();
        }
        if (changed instanceof Map<?, ?> object) {
            Map<Object, Object> mapped = new LinkedHashMap<>();
            object.forEach((name, part) -> mapped.put(name, mapped(part, change)));
            return (T) mapped;
        }
        return (T) changed;
    }

    /** The layout of the chart by itself. */
    public Map<String, Object> whole() {
        return merged(layout, alone);
    }

    /** A copy of an object with what it gets besides. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> merged(Map<String, Object> object, Map<String, Object> more) {
        Map<String, Object> merged = mapped(object, UnaryOperator.identity());
        mapped(more, UnaryOperator.identity()).forEach((name, part) -> merged.merge(name, part,
                (old, now) -> old instanceof Map && now instanceof Map
                        ? merged((Map<String, Object>) old, (Map<String, Object>) now)
                        : now));
        return merged;
    }
}
