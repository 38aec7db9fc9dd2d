package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search looks through: each address leads to what it says. */
class IndexTest {

    @TempDir
    static Path folder;

    private static Map<String, String> files;

    @BeforeAll
    static void write() throws IOException {
        Notebook all = Books.book("models", Books.prose("# Every model\n\nWhich?", "en"),
                Books.prose("# 전체 모델\n\n무엇인가?", "ko"), Books.code("", List.of(Books.shown(Books.kept("models")))));
        files = Books.write(folder, List.of(Books.country(), Books.domain(), all), List.of(Language.EN, Language.KO));
    }

    private static JsonNode ofFolder(String language) throws JsonProcessingException {
        String script = files.get(language + "/search-index.js");
        assertTrue(script.startsWith("globalThis.SearchIndex = {") && script.endsWith("};\n"));
        return Books.JSON.readTree(script.substring(script.indexOf('{')));
    }

    private static JsonNode ofOneFile(String language) {
        return Books.script(Jsoup.parse(files.get("report-" + language + ".html")), "index");
    }

    /** The page that an address of the index is on. @param page as the index has it */
    private static Document page(String language, String page) {
        return Jsoup.parse(files.get(page.isEmpty() ? "report-" + language + ".html" : language + "/" + page));
    }

    @Test
    void eachPlaceIsOnItsPageAndEachRowIsTheOneThatItsNumberNames() throws JsonProcessingException {
        int rows = 0;
        for (String language : List.of("en", "ko")) {
            for (JsonNode index : List.of(ofFolder(language), ofOneFile(language))) {
                for (JsonNode part : index.get("parts")) {
                    Document page = page(language, part.get("page").asText());
                    for (JsonNode place : part.get("places")) {
                        Element element = page.getElementById(place.get("at").asText());
                        assertNotNull(element, place.toString());
                        List<Element> lines = element.select("tbody tr");
                        for (int row = 0; row < place.get("rows").size(); row++) {
                            String said = place.get("rows").get(row).asText();
                            assertTrue(said.startsWith(lines.get(row).child(0).text()), said);
                            rows++;
                        }
                    }
                }
            }
        }
        assertTrue(rows > 100, rows + " rows");
    }

    @Test
    void addressesAreTheSameInBothLanguages() throws JsonProcessingException {
        assertEquals(ofFolder("en").findValuesAsText("at"), ofFolder("ko").findValuesAsText("at"));
        assertEquals(ofOneFile("en").findValuesAsText("at"), ofOneFile("ko").findValuesAsText("at"));
    }

    @Test
    void aModelLeadsToTheFirstListThatHasItAndToTheTableOfAllModels() throws JsonProcessingException {
        for (JsonNode index : List.of(ofFolder("ko"), ofOneFile("ko"))) {
            List<String> listed = new ArrayList<>();
            for (JsonNode model : index.get("models")) {
                JsonNode list = model.get("list");
                if (!list.isNull()) {
                    String[] at = list.get("at").asText().split("/list-|-(?=\\d+$)");
                    JsonNode behind = Books.script(page("ko", list.get("page").asText()), "lists");
                    int number = behind.at("/places/" + at[0] + "/" + at[1]).asInt(-1);
                    int place = behind.at("/lists/" + number + "/models/" + at[2]).asInt(-1);
                    assertEquals(model.get("name"), behind.at("/models/" + place + "/name"), list.toString());
                    listed.add(model.get("name").asText());
                }
            }
            assertTrue(listed.contains("HyperCLOVA 82B"), listed.toString());
        }
        assertEquals("models.html", ofFolder("en").get("explorer").asText());
        assertEquals("", ofOneFile("en").get("explorer").asText());
    }

    @Test
    void itHasHeadingsSentencesTermsExhibitsRowsAndStatements(@TempDir Path other) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (JsonNode place : ofFolder("en").findParents("kind")) {
            texts.add(place.get("kind").asText() + ": " + place.get("text").asText());
        }
        for (String expected : List.of("Heading: 3. Country", "Heading: The whole window", "Text: Which countries?",
                "Text: A rule.", "Text: 3 models were released, the report says.", "Term: FLOP. An operation.",
                "Text: Each counts once.")) {
            assertTrue(texts.contains(expected), expected + " is not among " + texts);
        }
        assertEquals(Set.of("Heading", "Text", "Term", "Exhibit", "Published statement"),
                texts.stream().map(text -> text.replaceFirst(": .*", "")).collect(Collectors.toSet()));
        Map<String, String> without = Books.write(other, List.of(Books.domain()), List.of(Language.EN));
        assertTrue(without.get("en/search-index.js").contains("\"explorer\":null"), "there is no table of all models");
    }

    @Test
    void anExportedNotebookHasNone() {
        Document page = Books.page(Books.country(), Language.EN);
        assertEquals(0, page.select(".search, script[data-index]").size());
    }

    @Test
    void noTextEndsItsScript(@TempDir Path other) throws IOException {
        String hostile = "</script><!--<img src=x onerror=alert(1)>\u2028\u202e";
        Notebook notebook = Books.book("02-x", Books.prose("# `" + hostile + "`"),
                Books.code("", List.of(Books.shown(HostileTest.saying(hostile, "", Books.kept("table"))))));
        Map<String, String> made = Books.write(other, List.of(notebook), List.of(Language.EN));
        String script = made.get("en/search-index.js");
        assertFalse(script.matches("(?s).*[<\u2028\u202e].*"), script);
        String seen = hostile.replaceAll("[\u2028\u202e]", "\ufffd");
        assertTrue(Books.script(Jsoup.parse(made.get("report-en.html")), "index").findValuesAsText("text")
                .contains(seen + " · " + seen));
    }
}
