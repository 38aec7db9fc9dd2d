package largescale.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import largescale.chart.PlotlyFigure;
import largescale.word.Language;

/** A figure as the script of a page draws it. */
final class Drawing {

    /**
     * What makes Plotly.js fetch something, or send it: pictures, maps, buttons whose arguments can name any of them,
     * the services of its makers. The library's own figures have none; those of a notebook from elsewhere may.
     */
    private static final Set<String> FETCHING = Set.of("images", "source", "src", "url", "template", "updatemenus",
            "sliders", "geo", "map", "mapbox", "topojsonURL", "mapboxAccessToken", "plotlyServerURL", "showLink",
            "sendData", "showSendToCloud", "showEditInChartStudio", "modeBarButtons", "modeBarButtonsToAdd");

    /** The library's own texts have line breaks alone, and this of a hover text. */
    private static final Pattern MARKUP = Pattern.compile("<(?!br>|/?extra>)");

    private Drawing() {}

    /** @param number what a list of the display is numbered on the page, or null where it leads nowhere */
    static PlotlyFigure of(PlotlyFigure figure, Language language, UnaryOperator<Integer> number) {
        PlotlyFigure worded = figure.in(language);
        return new PlotlyFigure(worded.data().stream().map(trace -> numbered(harmless(trace), number)).toList(),
                harmless(worded.layout()), harmless(worded.alone()), harmless(worded.narrow()),
                harmless(worded.config()));
    }

    private static Map<String, Object> numbered(Map<String, Object> trace, UnaryOperator<Integer> number) {
        if (trace.get("customdata") instanceof List<?> lists) {
            trace.put("customdata",
                    lists.stream().map(list -> list instanceof Integer one ? number.apply(one) : null).toList());
        }
        return trace;
    }

    private static Map<String, Object> harmless(Map<?, ?> object) {
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!FETCHING.contains(name)) {
                kept.put((String) name, harmless(value));
            }
        });
        return kept;
    }

    private static Object harmless(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Drawing::harmless).toList();
        }
        if (value instanceof String text) {
            return MARKUP.matcher(text).replaceAll("&lt;");
        }
        return value instanceof Map<?, ?> object ? harmless(object) : value;
    }
}
