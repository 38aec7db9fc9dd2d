package largescale.press.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import largescale.Report;
import largescale.chart.Charts;
import largescale.display.Display;
import largescale.display.Showable;
import largescale.word.Language;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tech.tablesaw.api.Table;

/** Notebooks for the tests, put together cell by cell, with what the library shows of four models. */
final class Books {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Report REPORT = Report.open("lib/src/test/resources/2024-07-24-four-models.csv").between(2020, 2023);
    static final Table BY_COUNTRY = REPORT.perYear(REPORT.countries(), "Country");

    static final Showable TABLE = REPORT.table("Large-scale AI models by country", BY_COUNTRY).key("models")
            .rule("Each model counts once.").unknown("Task", REPORT.models().first(1), REPORT.models())
            .from(REPORT.countries());
    static final Showable CHART = REPORT.chart(Charts.ranked("Large-scale AI models by country", BY_COUNTRY, "Total"))
            .key("by-country").from(REPORT.countries());
    static final Showable FINDING = REPORT.finding("{models, plural, one {# model} other {# models}}", "models",
            REPORT.models());
    static final Showable MODELS = REPORT.explore("All models of the list", "Model", "Publication date", "Countries",
            "Training compute (FLOP)", "Link");

    private Books() {}

    /** One of each kind. */
    static List<Showable> kinds() {
        return List.of(TABLE, CHART, FINDING, MODELS, REPORT, REPORT.published("country"),
                () -> Display.of(BY_COUNTRY), REPORT.table("T", BY_COUNTRY.emptyCopy()).key("nothing"));
    }

    static ObjectNode prose(String source, String... tags) {
        ObjectNode cell = JSON.createObjectNode().put("cell_type", "markdown").put("source", source);
        Stream.of(tags).forEach(cell.putObject("metadata").putArray("tags")::add);
        return cell;
    }

    static ObjectNode code(List<JsonNode> outputs, String... tags) {
        ObjectNode cell = prose("code();", tags).put("cell_type", "code");
        cell.putArray("outputs").addAll(outputs);
        return cell;
    }

    static ObjectNode code(Showable shown, String... tags) {
        return code(List.of(output(JSON.valueToTree(shown.display().tree()))), tags);
    }

    /** An output of the library's, in the forms that a kernel gives it. */
    static ObjectNode output(JsonNode display) {
        ObjectNode output = bundle(Map.of("text/plain", "plain", "text/html", "<p>from the kernel</p>"));
        ((ObjectNode) output.get("data")).set(Display.MIME, display);
        output.putObject("metadata").putObject(Display.MIME).put("language", "ko");
        return output;
    }

    static ObjectNode bundle(Map<String, String> forms) {
        ObjectNode output = JSON.createObjectNode().put("output_type", "display_data");
        forms.forEach(output.putObject("data")::put);
        return output;
    }

    static Notebook book(String name, JsonNode... cells) {
        return Notebook.read(name, JSON.valueToTree(Map.of("cells", List.of(cells))));
    }

    /** A notebook that stands alone, of these cells under a heading. */
    static Document export(Language language, JsonNode... cells) {
        List<JsonNode> all = new ArrayList<>(List.of(prose("# 3. Country")));
        all.addAll(List.of(cells));
        return Jsoup.parse(Pages.export(book("03-country", all.toArray(JsonNode[]::new)), language));
    }

    /** All that is written for some notebooks, by its path. */
    static Map<String, String> files(List<Notebook> notebooks, Language... languages) {
        return new TreeMap<>(Maps.transformValues(Pages.of(Stream.of(languages)
                .map(language -> Edition.of(notebooks, language, List.of(languages))).toList()), Supplier::get));
    }

    /** What the script of a page reads. */
    static JsonNode script(Document page, String name) {
        return Uncheck.get(() -> JSON.readTree(page.selectFirst("script[data-" + name + "]").data()));
    }
}
