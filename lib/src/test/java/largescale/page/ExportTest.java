package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static Document export(ObjectNode ipynb) throws IOException {
        return Jsoup.parse(
                Export.page(ipynb.toString().getBytes(StandardCharsets.UTF_8), "03-country"));
    }

    private static ObjectNode shownIn(Language language) {
        ObjectNode output = Books.shown(Books.json("finding"));
        ((ObjectNode) output.at("/metadata").get(Display.MIME)).put("language", language.code());
        return output;
    }

    @Test
    void itIsAPageByItself() throws IOException {
        Document page = export(
                Books.ipynb(Books.prose("# 3. Country"),
                        Books.code("x", List.of(Books.shown(Books.json("overview"))))));
        assertEquals("3. Country", page.title());
        assertEquals(0, page.select("script[src], link[rel=stylesheet], nav").size());
        assertEquals("country-3-country", page.select("h1").attr("id"));
        assertEquals(3, Books.script(page, "models").size());
    }

    @Test
    void itIsInTheLanguageThatJupyterLabShowed() throws IOException {
        for (Language language : Language.values()) {
            ObjectNode notebook = Books.ipynb(Books.code("x", List.of(shownIn(language))));
            assertEquals(language.code(), export(notebook).select("html").attr("lang"));
        }
        assertEquals(Language.ofJupyter().code(), export(Books.ipynb()).select("html").attr("lang"),
                "without outputs");
    }

    @Test
    void aNotebookThatWasNotRunSaysSoFirst() throws IOException {
        Notebook notebook = Notebook.read("03-country",
                Books.ipynb(Books.prose("# 3. Country"), Books.code("report", List.of())));
        Map.of(Language.EN, "This page has no results: the notebook’s cells were not run, or show nothing. Run all "
                + "cells and export it again.", Language.KO,
                "이 페이지에는 결과가 없다. 노트북의 셀을 실행하지 않았거나 표시된 결과가 "
                        + "없기 때문이다. 모든 셀을 실행한 뒤 다시 내보내야 한다.")
                .forEach((language, said) -> assertEquals(said,
                        Jsoup.parse(Pages.single(notebook, language))
                                .select("main > *:not(noscript)").first().text()));
        for (ObjectNode other : List.of(Books.ipynb(Books.prose("# Prose alone")),
                Books.ipynb(Books.code("a", List.of()),
                        Books.code("x", List.of(Books.shown(Books.json("finding"))))))) {
            assertEquals(0, export(other).select("main > p > strong").size());
        }
    }

    private static final String WILD = "<a href='javascript:alert(1)' onclick='alert(2)'>link</a>"
            + "<script>alert(3)</script>"
            + "<img src='https://evil.example/x.png'>"
            + "<img src='data:image/png;base64,QUJD'><a href='other.ipynb'>near</a>"
            + "<iframe src='https://evil.example'></iframe><b>bold</b>";

    @Test
    void htmlFromElsewhereIsCleaned() throws IOException {
        ObjectNode notebook = Books.ipynb(Books.prose("# Title\n\n" + WILD), Books.code("x", List.of(
                Books.bundle(Map.of("text/html", WILD)), Books.bundle(Map.of("text/markdown", "*a*\n\n" + WILD)))));
        Document page = export(notebook);
        Element main = page.selectFirst("main");
        assertEquals(0, main.select("script, iframe, [onclick]").size());
        assertEquals(List.of("data:image/png;base64,QUJD"),
                main.select("img[src]").eachAttr("src").stream().distinct().toList());
        assertEquals(List.of("other.ipynb"), main.select("a[href]").eachAttr("href").stream().distinct().toList());
        assertEquals(3, main.select("b").size());
        assertEquals("country-title", main.select("h1").attr("id"), "addresses stay");
    }

    @Test
    void whatIsLeftOpenEndsAtItsPlace() throws IOException {
        for (String open : List.of("<!-- todo", "<textarea>", "</div></section></main></body>",
                "<style>td {color: red}",
                "<select><option><meta http-equiv='refresh' content='0;url=https://evil.example'></select>",
                "<form name='querySelectorAll'><p data-list='0'>7</p></form>",
                "<img name='createElement' src='data:,'>")) {
            ObjectNode notebook = Books.ipynb(Books.prose("# Title\n\n" + open),
                    Books.code("x",
                            List.of(Books.bundle(Map.of("text/html", open)), Books.shown(Books.json("chart")))));
            Document page = export(notebook);
            assertEquals(1, page.select("[data-kind=chart]").size(), open);
            assertEquals(1, page.select("main").size(), open);
            assertEquals(0,
                    page.select("main [name], main form, main style, main p[data-list], meta[http-equiv=refresh]")
                            .size(),
                    open);
            assertTrue(Books.script(page, "figure").has("layout"), open);
        }
    }

    @Test
    void whatAPolicyDoesNotStopIsNotThere() throws IOException {
        String reaches = "<link rel='preconnect' href='https://evil.example'><base href='https://evil.example'>"
                + "<meta http-equiv='refresh' content='0;url=https://evil.example'>"
                + "<noscript><p title=\"</noscript><link rel='dns-prefetch' href='//evil.example'>\"></p></noscript>"
                + "<object data='https://evil.example'></object><embed src='https://evil.example'>"
                + "<p style='color:red'>own</p>";
        ObjectNode notebook = Books.ipynb(Books.prose(reaches), Books.code("x", List.of(
                Books.bundle(Map.of("text/html", reaches)), Books.bundle(Map.of("text/markdown", reaches)))));
        String page = export(notebook).selectFirst("main").html();
        assertFalse(page.contains("evil.example"), page);
    }

    @Test
    void aListOfARowThatIsNotThereLeadsNowhere() throws IOException {
        ObjectNode table = Books.json("table");
        ((ObjectNode) table.at("/lists/0")).put("rows", table.at("/lists/0/rows").asText() + " elsewhere-999");
        ((ObjectNode) table.at("/content/caption/notes/0/en/1")).put("list", 7);
        Document page = export(
                Books.ipynb(Books.code("x", List.of(Books.shown(Books.json("overview")), Books.shown(table)))));
        assertEquals(0, page.select("[data-kind=table] .count").size());
        assertEquals("2", page.select("[data-kind=table] td").first().text());
    }

    @Test
    void aForgedDisplayIsNoDisplay() throws IOException {
        ObjectNode forged = Books.json("table");
        ((ObjectNode) forged.get("content")).put("html", "<img src=x onerror=alert(1)>");
        ObjectNode output = Books.shown(forged);
        ((ObjectNode) output.get("data")).put("text/html", "<img src=x onerror=alert(1)>said");
        Document page = export(Books.ipynb(Books.code("x", List.of(output))));
        assertEquals(0, page.select("main [onerror], main [src]").size());
        assertEquals(0, page.select("[data-kind]").size());
    }

    @Test
    void badNotebooksAreNamed() {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        BadInput broken = assertThrows(BadInput.class,
                () -> Export.page("{".getBytes(StandardCharsets.UTF_8), "note"));
        assertTrue(broken.getMessage().contains("\"note\" is not readable"), broken.getMessage());
        assertTrue(assertThrows(BadInput.class, () -> Export.page(empty, "a")).getMessage()
                .contains("has no list of cells"));
    }
}
