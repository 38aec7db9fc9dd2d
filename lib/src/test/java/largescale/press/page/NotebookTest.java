package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a notebook is on a page: its displays, and of other outputs and HTML what is harmless. */
class NotebookTest {

    private static final ObjectNode FINDING = Books.JSON.valueToTree(Books.FINDING.display().tree());

    private static Element output(JsonNode output) {
        return Books.export(Language.EN, Books.code(List.of(output))).select("main > div").last();
    }

    @Test
    void aDisplayComesBeforeTheFormsBesideItIfItCanBeRead() {
        assertEquals("4 models", output(Books.output(FINDING)).select("p").text());
        ObjectNode forged = FINDING.deepCopy();
        forged.withObject("/content").put("html", "<img src=x onerror=alert(1)>");
        for (ObjectNode other : List.of(FINDING.deepCopy().put("version", 1), forged)) {
            Notebook notebook = Books.book("a", Books.code(List.of(Books.output(other))));
            assertTrue(notebook.displays().isEmpty() && notebook.unread().orElseThrow().contains("Run the notebook"));
            assertEquals("from the kernel", output(Books.output(other)).select("p").text());
        }
        ObjectNode below = Books.output(FINDING);
        below.withObject("/data").remove(Display.MIME);
        assertEquals(0, output(below).select("p").size(), "what stands in the chart's output already");
    }

    @Test
    void otherOutputsAreShownInTheBestFormThatThereIs() {
        Map<String, String> forms = new LinkedHashMap<>(Map.of("application/x-unknown", "x"));
        assertEquals(1, output(Books.bundle(forms)).select("pre").size(), "the code alone");
        forms.put("text/plain", "a <b> picture");
        assertEquals("a <b> picture", output(Books.bundle(forms)).select("pre").last().text());
        forms.put("image/jpeg", "QUJD\nREVG\n");
        assertEquals("data:image/jpeg;base64,QUJDREVG", output(Books.bundle(forms)).select("img").attr("src"));
        forms.put("image/png", "QUJD");
        assertEquals("data:image/png;base64,QUJD", output(Books.bundle(forms)).select("img").attr("src"));
        forms.put("text/markdown", "**bold** https://a.example");
        assertEquals("<strong>bold</strong> <a href=\"https://a.example\">https://a.example</a>",
                output(Books.bundle(forms)).select(".scroll p").html());
        forms.put("text/html", "<em>own</em>");
        assertEquals("own", output(Books.bundle(forms)).select("em").text());
        ObjectNode printed = Books.JSON.createObjectNode().put("output_type", "stream");
        printed.putArray("text").add("\u001b[31mred\u001b[0m\n").add("  two");
        assertEquals("red\n  two", output(printed).select("pre").last().wholeText());
        ObjectNode error = Books.JSON.createObjectNode().put("output_type", "error").put("ename", "E").put("evalue",
                "why");
        assertEquals("E: why", output(error).select("pre").last().text());
        error.putArray("traceback").add("\u001b[1;31m|   x\u001b[0m").add("E: why");
        assertEquals("|   x\nE: why", output(error).select("pre").last().wholeText());
    }

    @Test
    void proseIsMarkdownAsJupyterLabKnowsItAndRawCellsAreForOtherPrograms() {
        ObjectNode cell = Books.prose("| a | b |\n|---|---|\n| 1 | 2 |\n\n~~x~~ https://a.example "
                + "![d](attachment:d.png) <mark>m</mark>");
        cell.putObject("attachments").putObject("d.png").put("image/png", "QUJD");
        Element page = Books.export(Language.EN, cell, Books.prose("raw").put("cell_type", "raw")).selectFirst("main");
        assertEquals(List.of("1", "2"), page.select(".prose td").eachText());
        assertEquals(List.of("x", "https://a.example", "m"), page.select("del, .prose a, mark").eachText());
        assertEquals("data:image/png;base64,QUJD", page.select(".prose img").attr("src"));
        assertFalse(page.text().contains("raw"));
    }

    @Test
    void ofHtmlOfItsOwnTextMarksLinksAndImagesOfItsOwnAreKept() {
        String wild = "<a href='javascript:alert(1)' onclick='alert(2)'>link</a><script>alert(3)</script>"
                + "<img src='https://evil.example/x.png'><img src='data:image/png;base64,QUJD'>"
                + "<a href='other.ipynb'>near</a><iframe src='https://evil.example'></iframe><b>bold</b>"
                + "<link rel='preconnect' href='https://evil.example'><base href='https://evil.example'>"
                + "<noscript><p title=\"</noscript><link rel='dns-prefetch' href='//evil.example'>\"></p></noscript>"
                + "<object data='https://evil.example'></object><p style='color:red' data-list='0'>own</p>";
        Document page = Books.export(Language.EN, Books.prose("## Title\n\n" + wild), Books.code(List.of(
                Books.bundle(Map.of("text/html", wild)), Books.bundle(Map.of("text/markdown", "*a*\n\n" + wild)))));
        Element main = page.selectFirst("main");
        assertEquals(0, main.select("script, iframe, object, link, base, [onclick], [style], [data-list]").size());
        assertEquals(List.of("data:image/png;base64,QUJD"), main.select("img[src]").eachAttr("src").stream().distinct()
                .toList());
        assertEquals(List.of("other.ipynb"), main.select("a[href]").eachAttr("href").stream().distinct().toList());
        assertEquals(3, main.select("b").size());
        assertFalse(main.html().contains("evil.example"), main.html());
        assertEquals("country-title", main.select("h2").attr("id"), "addresses stay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- todo", "<textarea>", "</div></section></main></body>", "<style>td {color: red}",
            "<select><option><meta http-equiv='refresh' content='0;url=https://evil.example'></select>",
            "<form name='querySelectorAll'><p data-list='0'>7</p></form>", "<img name='createElement' src='data:,'>"})
    void whatIsLeftOpenEndsAtItsPlace(String open) {
        Document page = Books.export(Language.EN, Books.prose(open), Books.code(List.of(Books.bundle(
                Map.of("text/html", open)))), Books.code(Books.CHART));
        assertEquals(List.of(1, 1), List.of(page.select("main").size(), page.select("[data-kind=chart]").size()));
        assertEquals(0, page.select("main [name], main form, main style, main p[data-list], meta[http-equiv=refresh]")
                .size());
        assertTrue(Books.script(page, "figure").has("layout"));
    }

    private static Document export(String ipynb) throws IOException {
        return Jsoup.parse(Export.page(ipynb.getBytes(StandardCharsets.UTF_8), "note"));
    }

    @Test
    void anExportIsAPageByItselfInTheLanguageThatWasShown() throws IOException {
        ObjectNode run = Books.JSON.createObjectNode();
        run.putArray("cells").add(Books.prose("# Note")).add(Books.code(Books.REPORT)).add(Books.code(Books.FINDING));
        Document page = export(run.toString());
        assertEquals(List.of("ko", "note-note"),
                List.of(page.select("html").attr("lang"), page.select("h1").attr("id")));
        assertTrue(page.title().startsWith("Note"));
        assertEquals(0, page.select("script[src], link[rel=stylesheet], .sections, .languages, .search").size());
        assertEquals(4, Books.script(page, "models").size());
        assertEquals(0, page.select("main > p > strong").size());
        assertEquals(1, page.select(".fold > [data-kind=overview]").size());
        assertEquals("This page has no results: the notebook’s cells were not run, or show nothing. Run all cells and "
                + "export it again.",
                export("{\"cells\": [{\"cell_type\": \"code\"}]}")
                        .select("main > *:not(noscript)").first().text());
        assertEquals(0, export("{\"cells\": [{\"cell_type\": \"markdown\"}]}").select("main > p > strong").size());
        for (String none : List.of("{", "{}")) {
            assertTrue(assertThrows(BadInput.class, () -> export(none)).getMessage().contains("\"note\""));
        }
    }
}
