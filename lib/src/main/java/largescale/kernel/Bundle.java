package largescale.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import largescale.chart.PlotlyFigure;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.PlainText;
import largescale.page.Html;
import largescale.word.Language;

/**
 * What a kernel sends for one display, by MIME type: what JupyterLab shows in its language, and the display itself, of
 * which {@code make report} makes its pages.
 */
final class Bundle {

    static final String HTML = "text/html";
    static final String TEXT = "text/plain";
    static final String PLOTLY = "application/vnd.plotly.v1+json";

    private Bundle() {}

    static Map<String, Object> of(Display display, Language language) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(TEXT, PlainText.of(display, language));
        bundle.put(HTML, Html.of(display, language));
        if (display.content() instanceof Content.ChartExhibit chart) {
            PlotlyFigure figure = chart.figure().in(language);
            bundle.put(PLOTLY, Map.of("data", figure.data(), "layout", figure.whole(), "config", figure.config()));
        }
        bundle.put(Display.MIME, display.tree());
        return bundle;
    }
}
