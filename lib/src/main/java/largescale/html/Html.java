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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.chart.PlotlyFigure;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;

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

    /** A display as plain text, for where there is nothing better: a line a row, tabs between cells. */
    public static String text(Display display, Language language) {
        return lines(display.content(), Spot.inJupyterLab(language)).map(line -> String.join("\t", line))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<List<String>> lines(Content content, Spot on) {
        if (content.grid() != null) {
            Sheet sheet = on.sheet(content);
            Stream<List<String>> title = content.key() == null
                    ? Stream.empty()
                    : Stream.of(List.of(on.title(content.caption())));
            return Stream.of(title, Stream.of(texts(sheet.head())), sheet.rows().stream().map(Html::texts))
                    .flatMap(all -> all).filter(line -> !line.isEmpty());
        }
        if (content instanceof Content.FindingShown finding) {
            return Stream.of(List.of(on.words().say(finding.sentence())));
        }
        if (content instanceof Content.ComparisonShown comparison) {
            return comparison.statements().stream().map(one -> List.of(on.words().term("Statement", one.meaning()),
                    on.years(one.years()), Sheet.of(one, one.published(), null, on).text(),
                    Sheet.of(one, one.value(), null, on).text(), on.words().term("Status", one.status().toString())));
        }
        return ((Content.OverviewShown) content).lines().stream()
                .map(line -> List.of(on.words().column(line.name()), on.said(line.value())));
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(cell -> cell.links().isEmpty() ? cell.text() : cell.value()).toList();
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
