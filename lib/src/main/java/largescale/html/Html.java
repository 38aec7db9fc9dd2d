package largescale.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import largescale.chart.PlotlyFigure;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML from templates, of which the build makes a class each: a wrong parameter does not compile. */
public final class Html {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Java before 19 does not always write the shortest digits of a number.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final String STYLE = style();

    private Html() {}

    private static String style() {
        try (InputStream file = Html.class.getResourceAsStream("jupyter.css")) {
            return "<style>\n" + new String(file.readAllBytes(), StandardCharsets.UTF_8) + "</style>\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What JupyterLab shows of a display, in one language: HTML that brings its few styles along. */
    public static String of(Display display, Language language) {
        Spot jupyter = Spot.inJupyterLab(language);
        return STYLE + render(out -> JtecontentGenerated.render(out, null, display.content(), jupyter));
    }

    /** The figure of a chart, which JupyterLab draws itself. */
    public static PlotlyFigure figure(Content.ChartShown chart, Language language) {
        return Spot.inJupyterLab(language).figure(chart);
    }

    /** The table below a chart, as JupyterLab shows it: folded. Empty where there is none. */
    public static Optional<String> below(Display display, Language language) {
        if (!(display.content() instanceof Content.ChartShown chart) || chart.tableKey() == null) {
            return Optional.empty();
        }
        Spot jupyter = Spot.inJupyterLab(language);
        return Optional.of(STYLE + render(out -> JtenumbersGenerated.render(out, null, chart, jupyter)));
    }

    /** The same as plain text, for where there is nothing better: a line a row, tabs between cells. */
    public static String text(String html) {
        return Jsoup.parse(html).select("figcaption, p, tr").stream()
                .map(line -> line.select("th, td").isEmpty()
                        ? line.text()
                        : line.children().stream().map(Element::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** What a template writes. */
    public static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput(1 << 16);
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }

    /**
     * A value as JSON for the script of a page, without a character that opens a tag or a comment: no text in it can
     * end the script element. The same value is the same text, in any order of a map and any Java.
     */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("<", "\\u003C");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
