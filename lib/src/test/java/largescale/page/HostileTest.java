package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.display.Display;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would run, wherever a display or a notebook has a text. */
class HostileTest {

    private static final String HOSTILE = "</script><!--<img src=x onerror=alert(1)> <b>\"q\"</b>'"
            + " onclick='alert(2) \\ \u202e\u2028\u0001\u0085 data-list=\"9\" & &lt; $x$";
    private static final String SEEN = HOSTILE.replaceAll("[\u202e\u2028\u0001\u0085]", "\ufffd");
    private static final String RUNS = "javascript:alert(3)";
    /** What the library reads as something else than text. */
    private static final Set<String> NO_TEXT = Set.of("kind", "subject", "status", "unit", "publishedValue", "value",
            "snapshot", "sha256", "row", "rows");

    static List<String> kinds() {
        return Books.kinds();
    }

    private static JsonNode hostile(JsonNode display) {
        return saying(HOSTILE, "", display);
    }

    /** The same with another text for each text, and addresses that run. */
    static JsonNode saying(String text, String name, JsonNode node) {
        if (name.equals("links")) {
            return Books.JSON.createArrayNode().add(RUNS).add("https://a.example/\"><script>alert(4)</script>")
                    .add(text);
        }
        if (node.isArray()) {
            ArrayNode array = Books.JSON.createArrayNode();
            node.forEach(item -> array.add(saying(text, name.equals("others") ? "models" : name, item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = Books.JSON.createObjectNode();
            // A text that is the same in both languages stands there once.
            if (node.size() == 2 && node.path("en").isTextual()) {
                return new TextNode(text);
            }
            node.properties()
                    .forEach(member -> object.set(member.getKey(), saying(text, member.getKey(), member.getValue())));
            return object;
        }
        if (node.isTextual() && name.equals("link")) {
            return new TextNode(RUNS);
        }
        if (node.isTextual() && name.equals("models")) {
            String row = node.asText().replaceFirst("\t.*", "\t");
            String said = text.replace('\t', ' ') + "\t";
            return new TextNode(row + said.repeat(5) + "2024-01-01\t1E24\t" + said.repeat(4) + RUNS);
        }
        return node.isTextual() && !NO_TEXT.contains(name) ? new TextNode(text) : node;
    }

    /** Nothing of it has become a tag, an attribute or an address. */
    private static void assertHarmless(Document html) {
        assertEquals(0, html.select("b, img").size());
        assertEquals(0, html.getAllElements().stream().flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey).filter(name -> name.startsWith("on")).count());
        for (String address : html.select("[href]").eachAttr("href")) {
            assertFalse(address.startsWith("javascript:"), address);
        }
        for (Element script : html.select("script:not([src])")) {
            assertFalse(script.data().contains("</script") || script.data().contains("<!--"),
                    "ends or hides what follows");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void inJupyterLab(String kind) {
        Document html = Jsoup.parse(Html.of(Display.read(hostile(Books.kept(kind))), Language.EN));
        assertHarmless(html);
        assertEquals(0, html.select("script").size());
        assertTrue(html.wholeText().contains(SEEN));
        html.select("[aria-label]").forEach(element -> assertEquals(SEEN, element.attr("aria-label")));
    }

    @Test
    void onEveryPage(@TempDir Path folder) throws IOException {
        List<JsonNode> displays = Stream.concat(Books.kinds().stream(), Stream.of("finding"))
                .map(kind -> Books.shown(hostile(Books.kept(kind)))).map(JsonNode.class::cast).toList();
        List<JsonNode> outputs = new ArrayList<>(displays);
        outputs.add(Books.JSON.createObjectNode().put("output_type", "stream").put("text", HOSTILE));
        outputs.add(
                Books.JSON.createObjectNode().put("output_type", "error").put("ename", HOSTILE).put("evalue", HOSTILE));
        outputs.add(Books.bundle(Map.of("text/plain", HOSTILE)));
        Notebook notebook = Books.book("01-\"><b>x' onclick='alert(5)", Books.prose("# `" + HOSTILE + "`"),
                Books.code(HOSTILE, outputs, "headline", "answer"));
        Map<String, String> files = Books.write(folder.toRealPath(), List.of(notebook),
                List.of(Language.EN, Language.KO));
        int pages = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".html") && !file.getKey().equals("index.html")) {
                pages++;
                Document page = Jsoup.parse(file.getValue());
                // The scripts of the one-file report are our own, and long.
                page.select("script:not([type]):not([src])").remove();
                assertHarmless(page);
                assertTrue(page.selectFirst("main").wholeText().contains(SEEN), file.getKey());
                assertTrue(Books.script(page, "lists").toString().contains(Books.JSON.getNodeFactory().textNode(SEEN)
                        .toString()), file.getKey());
            }
        }
        assertEquals(8, pages);
        Document page = Jsoup.parse(files.get("report-en.html"));
        assertEquals(SEEN, Books.script(page, "models").at("/0/0").asText());
        assertEquals(SEEN, Books.script(page, "figure").at("/data/0/y/0").asText());
        assertEquals(SEEN, page.select("[data-counted]").first().attr("data-counted"));
        assertTrue(page.getElementById(SEEN) != null, "the key of a statement");
        assertTrue(page.select("h1[id]").attr("id").startsWith("b-x-onclick-alert-5-script-img-src-x"),
                "no more than words");
    }
}
