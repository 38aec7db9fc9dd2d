package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import largescale.AnyText;
import largescale.Models;
import largescale.chart.Charts;
import largescale.display.Display;
import largescale.display.Showable;
import largescale.html.Html;
import largescale.word.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Texts that would run, wherever the data, a notebook or its author has a text: they are texts on the page. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class HostileTest {

    private static final String HOSTILE = "</script><!--<img src=x onerror=alert(1)> <b>\"q\"</b>"
            + " onclick=\"alert(2) \\ \u202e\u2028\u0001\u0085 data-list=\"9\" & &lt; $x$";
    private static final String SEEN = HOSTILE.replaceAll("[\u202e\u2028\u0001\u0085]", "\ufffd");
    private static final List<List<String>> PLAIN = elements("x");

    /** One of each kind that has texts of data, with a text in the place of each. */
    private static List<Showable> saying(String text) {
        Table models = Models.of("A Korea 2021-05-01", "B Japan 2022-05-01");
        for (String name : List.of("Model", "Country", "Organizations", "Countries", "Confidence", "Openness")) {
            models.replaceColumn(StringColumn.create(name, text, name.equals("Country") ? "Japan" : text));
        }
        models.stringColumn("Link").set(0, "javascript:alert(3) https://a.example/\"><b> " + text.replace(' ', '_'));
        Table counts = Books.REPORT.perYear(models, "Country");
        return List.of(Books.REPORT.table(text, counts).rule(text).from(models),
                Books.REPORT.chart(Charts.ranked(text, counts, "Total")).from(models),
                Books.REPORT.profiles(text, models.selectColumns("Model", "Organizations", "Link")),
                Books.REPORT.finding("{model} {country}", "model", text, "country", List.of(text, "Japan")),
                () -> Display.of(models.setName(text)));
    }

    /** Nothing of it has become a tag, an attribute or an address. */
    private static void assertHarmless(Document html) {
        assertEquals(0, html.select("b, img").size());
        assertEquals(0, html.getAllElements().stream().flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey).filter(name -> name.startsWith("on") || name.equals("data-list")).count());
        assertTrue(html.select("[href]").eachAttr("href").stream().noneMatch(way -> way.startsWith("javascript:")));
        for (Element script : html.select("script")) {
            assertFalse(script.data().contains("</script") || script.data().contains("<!--"),
                    "ends or hides what follows");
        }
    }

    @Test
    void onEveryPageAndInJupyterLab() throws IOException {
        List<JsonNode> cells = new ArrayList<>(
                List.of(Books.prose("# `" + HOSTILE + "`"), Books.code(Books.REPORT)));
        List<Showable> hostile = new ArrayList<>(saying(HOSTILE));
        // Here alone: it counts all models of every day.
        hostile.add(Books.REPORT.explore(HOSTILE, "Model"));
        for (Showable shown : hostile) {
            cells.add(Books.code(shown, "headline"));
            Document html = Jsoup.parse(Html.of(shown.display(), Language.KO));
            assertHarmless(html);
            assertTrue(html.body().wholeText().contains(SEEN));
        }
        cells.add(Books.code(List.of(Books.bundle(Map.of("text/plain", HOSTILE)),
                Books.JSON.createObjectNode().put("output_type", "stream").put("text", HOSTILE),
                Books.JSON.createObjectNode().put("output_type", "error").put("ename", HOSTILE)))
                .put("source", HOSTILE));
        Map<String, String> files = Books.files(List.of(
                Books.book("01-\"><b>x' onclick='alert(5)", cells.toArray(JsonNode[]::new))),
                Language.EN, Language.KO);
        List<Document> pages = files.entrySet().stream().filter(file -> file.getKey().matches("(en|ko)/.*html"))
                .map(file -> Jsoup.parse(file.getValue())).toList();
        assertEquals(6, pages.size());
        pages.forEach(HostileTest::assertHarmless);
        Document page = Jsoup.parse(files.get("report-en.html"));
        // The scripts are our own, and long.
        page.select("script:not([type])").remove();
        assertHarmless(page);
        assertTrue(page.selectFirst("main").wholeText().contains(SEEN));
        assertTrue(Books.script(page, "lists").toString().contains(Books.JSON.writeValueAsString(SEEN)));
        JsonNode figure = Books.script(page, "figure");
        // What a category is called in the data is drawn under its alias.
        figure.path("data").forEach(trace -> ((ObjectNode) trace).remove(List.of("x", "y")));
        ObjectNode axis = (ObjectNode) figure.at("/layout/yaxis");
        axis.put("aliases", axis.remove("labelalias").elements().next().asText());
        assertFalse(figure.toString().matches("(?s).*(<img|\\$x).*"),
                "Plotly takes some tags and formulas for its own");
    }

    private static List<List<String>> elements(String text) {
        return saying(text).stream()
                .map(shown -> Jsoup.parse(Html.of(shown.display(), Language.EN)).getAllElements().stream()
                        .map(e -> e.tagName()
                                + e.attributes().asList().stream().map(Attribute::getKey).sorted().toList())
                        .toList())
                .toList();
    }

    @Property(tries = 100)
    void aTextChangesNothingButTheText(@ForAll @NotBlank String text) {
        assertEquals(PLAIN, elements(text.replaceAll("(?i)https?:", "x")));
    }
}
