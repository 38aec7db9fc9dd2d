package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import largescale.display.Display;
import largescale.load.BadInput;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import largescale.word.Language;
import org.junit.jupiter.api.Test;

class NotebookTest {

    private static Element output(JsonNode output) {
        return Books.page(Books.book("01-a", Books.prose("# A"), Books.code("x", List.of(output))), Language.EN)
                .select("main > div").last();
    }

    @Test
    void aTextMayBeAListOfItsLines() {
        ObjectNode cell = Books.prose("");
        cell.putArray("source").add("# One\n").add("two");
        assertEquals(List.of("One", "two"),
                Books.page(Books.book("01-a", cell), Language.EN).select("main > :is(h1, .question)").eachText());
    }

    @Test
    void whatIsNoNotebookIsRefusedByName() {
        BadInput refused = assertThrows(BadInput.class, () -> Notebook.read("note", Books.JSON.createObjectNode()));
        assertTrue(refused.getMessage().contains("\"note\" has no list of cells"), refused.getMessage());
    }

    @Test
    void theTableThatJupyterLabShowsBelowAChartStandsInTheChartAlready() {
        ObjectNode below = Books.shown(Books.json("finding"));
        ((ObjectNode) below.get("data")).remove(Display.MIME);
        assertEquals(List.of(), Books.book("01-a", Books.code("x", List.of(below))).outputs().toList());
    }

    @Test
    void aDisplayOfAnotherVersionCountsAsItsOtherForms() {
        Notebook notebook = Books.book("01-a",
                Books.code("x", List.of(Books.shown(Books.json("finding").put("version", 1)))));
        assertEquals(List.of(), notebook.displays());
        assertEquals("from the kernel",
                output(Books.shown(Books.json("finding").put("version", 1))).select("p").text());
        ObjectNode forged = Books.json("finding");
        forged.remove("lists");
        assertEquals("from the kernel", output(Books.shown(forged)).select("p").text());
    }

    @Test
    void aDisplayComesBeforeTheFormsBesideIt() {
        assertEquals("3 models were released, the report says.",
                output(Books.shown(Books.json("finding"))).select("p").text());
        Notebook notebook = Books.book("01-a", Books.code("x", List.of(Books.shown(Books.json("finding")))));
        assertEquals(List.of(Optional.of(Language.EN)),
                notebook.outputs().map(output -> ((Notebook.Displayed) output).shown()).toList());
    }

    @Test
    void otherOutputsAreShownInTheBestFormThatThereIs() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("text/plain", "a <b> picture");
        assertEquals("a <b> picture", output(Books.bundle(forms)).select("pre").last().text());
        forms.put("image/jpeg", "QUJD\nREVG\n");
        assertEquals("data:image/jpeg;base64,QUJDREVG", output(Books.bundle(forms)).select("img").attr("src"));
        assertEquals("a <b> picture", output(Books.bundle(forms)).select("img").attr("alt"));
        forms.put("image/png", "QUJD");
        assertEquals("data:image/png;base64,QUJD", output(Books.bundle(forms)).select("img").attr("src"));
        forms.put("image/svg+xml", "<svg/>");
        assertEquals("data:image/svg+xml;base64,PHN2Zy8+", output(Books.bundle(forms)).select("img").attr("src"));
        forms.put("text/markdown", "**bold** ~~gone~~ https://a.example");
        Element markdown = output(Books.bundle(forms));
        assertEquals("bold", markdown.select("strong").text());
        assertEquals("gone", markdown.select("del").text());
        assertEquals("https://a.example", markdown.select("a").attr("href"));
        forms.put("text/html", "<em>own</em>");
        assertEquals("own", output(Books.bundle(forms)).select("em").text());
        assertEquals(0, output(Books.bundle(Map.of("application/x-unknown", "x"))).select("pre").size() - 1,
                "the code alone");
    }

    @Test
    void whatIsPrintedAndErrorsHaveNoColoursOfATerminal() {
        ObjectNode printed = Books.JSON.createObjectNode().put("output_type", "stream").put("text",
                "\u001b[31mred\u001b[0m\n  two");
        assertEquals("red\n  two", output(printed).select("pre").last().wholeText());
        ObjectNode error = Books.JSON.createObjectNode().put("output_type", "error").put("ename", "E").put("evalue",
                "why");
        assertEquals("E: why", output(error).select("pre").last().text());
        error.putArray("traceback").add("\u001b[1;31m|   x\u001b[0m").add("E: why");
        assertEquals("|   x\nE: why", output(error).select("pre").last().wholeText());
    }

    @Test
    void rawCellsAreForOtherPrograms() {
        Document page = Books.page(Books.book("01-a", Books.prose("# A"), Books.prose("raw").put("cell_type", "raw")),
                Language.EN);
        assertFalse(page.select("main").text().contains("raw"));
    }
}
