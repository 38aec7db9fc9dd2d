package largescale.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.word.Language;
import largescale.word.Text;

/**
 * A Plotly figure whose texts are in both languages: wherever Plotly expects a text, a {@link Text} may stand.
 *
 * @param data Plotly's traces; {@code customdata} holds the numbers of lists of models, or nulls
 * @param layout Plotly's layout, as a wide page draws it below the title in the caption
 * @param alone what the layout gets besides where the chart stands by itself, in JupyterLab and as a picture: title,
 *     room for it
 * @param narrow what the layout gets besides on a phone
 * @param config Plotly's configuration
 */
public record PlotlyFigure(List<Map<String, Object>> data, Map<String, Object> layout, Map<String, Object> alone,
        Map<String, Object> narrow, Map<String, Object> config) {

    /** The same with the texts of one language. */
    @SuppressWarnings("unchecked")
    public PlotlyFigure in(Language language) {
        return new PlotlyFigure((List<Map<String, Object>>) worded(data, language),
                (Map<String, Object>) worded(layout, language),
                (Map<String, Object>) worded(alone, language), (Map<String, Object>) worded(narrow, language), config);
    }

    /** The layout of the chart by itself. */
    public Map<String, Object> whole() {
        return merged(layout, alone);
    }

    private static Map<String, Object> merged(Map<String, Object> one, Map<?, ?> other) {
        Map<String, Object> merged = new LinkedHashMap<>(one);
        other.forEach((name, part) -> merged.merge((String) name, part, (old, now) -> old instanceof Map<?, ?> object
                && now instanceof Map<?, ?> more ? merged(texts(object), more) : now));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> texts(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    private static Object worded(Object part, Language language) {
        if (part instanceof Text text) {
            return text.in(language);
        }
        if (part instanceof List<?> list) {
            return list.stream().map(item -> worded(item, language)).toList();
        }
        if (part instanceof Map<?, ?> object) {
            // A text that was read from JSON.
            if (object.size() == 2 && object.containsKey("en") && object.containsKey("ko")) {
                return object.get(language.code());
            }
            Map<String, Object> worded = new LinkedHashMap<>();
            object.forEach((name, value) -> worded.put((String) name, worded(value, language)));
            return worded;
        }
        return part;
    }
}
