package largescale.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import largescale.chart.PlotlyFigure;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.Showable;
import largescale.load.BadInput;
import largescale.html.Html;
import largescale.word.Language;
import tech.tablesaw.aggregate.Summarizer;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * What a cell's value is in a notebook, by MIME type: what JupyterLab shows in its language, and the display itself, of
 * which {@code make report} makes its pages.
 */
public final class Bundles {

    /** What JupyterLab shows of all but charts. */
    public static final String HTML = "text/html";

    /** Beside every other form. */
    public static final String TEXT = "text/plain";

    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** All forms that an output may have. */
    public static final List<String> FORMS = List.of(HTML, TEXT, PLOTLY, Display.MIME);

    private static final Map<Class<?>, Function<Object, Display>> SHOWN = Map.of(
            Table.class, table -> Display.of((Table) table),
            // Without by("Country") or apply() behind it, statistics are of all rows.
            Summarizer.class, statistics -> Display.of(((Summarizer) statistics).apply()),
            Figure.class, figure -> Display.of((Figure) figure),
            Showable.class, showable -> ((Showable) showable).display());

    private Bundles() {}

    /** The types that are shown otherwise than as text. */
    public static Set<Class<?>> types() {
        return SHOWN.keySet();
    }

    /** The metadata of every output of ours: in which language it is shown. */
    public static Map<String, Object> metadata() {
        return Map.of(Display.MIME, Map.of("language", Language.ofJupyter().code()));
    }

    /**
     * The outputs of a value, the last one its result: JupyterLab shows one form of an output, so the table below a
     * chart is an output of its own, which has no display for the pages. Empty for a value of another type.
     *
     * @throws BadInput if what is to be shown refuses its data
     */
    public static List<Map<String, Object>> of(Object value) {
        return SHOWN.entrySet().stream().filter(type -> type.getKey().isInstance(value)).findFirst()
                .map(type -> bundles(type.getValue(), value)).orElse(List.of());
    }

    private static List<Map<String, Object>> bundles(Function<Object, Display> shown, Object value) {
        try {
            Display display = shown.apply(value);
            Language language = Language.ofJupyter();
            Map<String, Object> bundle = bundle(display, language);
            return Html.below(display, language)
                    .map(below -> List.of(bundle, Map.<String, Object>of(HTML, below, TEXT, bundle.get(TEXT))))
                    .orElse(List.of(bundle));
        } catch (BadInput e) {
            throw e;
        } catch (Throwable e) {
            // An Error would end a kernel's thread, and every later cell would wait for ever.
            throw new IllegalStateException("This cannot be shown: " + e, e);
        }
    }

    private static Map<String, Object> bundle(Display display, Language language) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        String html = Html.of(display, language);
        bundle.put(TEXT, Html.text(html));
        bundle.put(HTML, html);
        if (display.content() instanceof Content.ChartShown chart) {
            PlotlyFigure figure = Html.figure(chart, language);
            bundle.put(PLOTLY, Map.of("data", figure.data(), "layout", figure.whole(), "config", figure.config()));
        }
        bundle.put(Display.MIME, display.tree());
        return bundle;
    }
}
