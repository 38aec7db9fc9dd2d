package largescale.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Notebooks for the tests: put together cell by cell, with the displays of {@code src/test/resources}. */
final class Books {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Books() {}

    /** What {@code Content} permits, by the names that JSON has for it. */
    static List<String> kinds() {
        List<JsonSubTypes.Type> named = List.of(Content.class.getAnnotation(JsonSubTypes.class).value());
        return Stream.of(Content.class.getPermittedSubclasses())
                .map(kind -> named.stream().filter(type -> type.value() == kind).map(JsonSubTypes.Type::name)
                        .findFirst().orElseThrow(() -> new AssertionError(kind + " has no name in JSON")))
                .toList();
    }

    /** The kept display of a kind as JSON, to be changed. */
    static ObjectNode kept(String kind) {
        return read("/displays/" + kind + ".json");
    }

    /** A display of the report that these tests make, as JSON, to be changed. */
    static ObjectNode json(String name) {
        return read("/pages/" + name + ".json");
    }

    private static ObjectNode read(String name) {
        try (InputStream file = Books.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, name + " is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Display display(String name) {
        return Display.read(json(name));
    }

    /** A table of as many rows. */
    static ObjectNode table(int rows) {
        ObjectNode table = json("table");
        ArrayNode all = (ArrayNode) table.at("/content/grid/rows");
        JsonNode row = all.get(1);
        while (all.size() < rows) {
            all.add(row.deepCopy());
        }
        return table;
    }

    static ObjectNode prose(String source, String... tags) {
        ObjectNode cell = JSON.createObjectNode().put("cell_type", "markdown").put("source", source);
        Stream.of(tags).forEach(cell.putObject("metadata").putArray("tags")::add);
        return cell;
    }

    static ObjectNode code(String source, List<JsonNode> outputs, String... tags) {
        ObjectNode cell = prose(source, tags).put("cell_type", "code");
        cell.putArray("outputs").addAll(outputs);
        return cell;
    }

    /** An output of the library's, in the forms that a kernel gives it. */
    static ObjectNode shown(JsonNode display) {
        ObjectNode output = JSON.createObjectNode().put("output_type", "execute_result");
        output.putObject("data").put("text/plain", "plain").put("text/html", "<p>from the kernel</p>")
                .set(Display.MIME, display);
        output.putObject("metadata").putObject(Display.MIME).put("language", "en");
        return output;
    }

    static ObjectNode bundle(Map<String, String> forms) {
        ObjectNode output = JSON.createObjectNode().put("output_type", "display_data");
        forms.forEach(output.putObject("data")::put);
        return output;
    }

    static ObjectNode ipynb(JsonNode... cells) {
        ObjectNode notebook = JSON.createObjectNode().put("nbformat", 4);
        notebook.putObject("metadata").putObject("language_info").put("name", "Java");
        notebook.putArray("cells").addAll(List.of(cells));
        return notebook;
    }

    static Notebook book(String name, JsonNode... cells) {
        return Notebook.read(name, ipynb(cells));
    }

    /** A section with every kind of display, a headline, and a table that is longer than a screen. */
    static Notebook country() {
        return book("03-country", prose("# 3. Country\n\nWhich countries?\n\n- A rule.", "en"),
                prose("# 3. 국가별 현황\n\n어느 나라인가?\n\n- 규칙 하나.", "ko"),
                code("report", List.of(shown(json("overview")))),
                prose("## The whole window", "en"), prose("## 전체 기간", "ko"),
                code("var rules = 1;", List.of(shown(kept("bare-table")), shown(json("table")))),
                code("report.chart(…)", List.of(shown(json("chart"))), "picture"),
                prose("## Models by country", "en"), prose("## 국가별 모델", "ko"),
                code("report.finding(\"…\")", List.of(shown(json("finding"))), "headline", "answer"),
                code("nothing", List.of(shown(kept("empty")), shown(table(21)))),
                code("report.published(\"country\")", List.of(shown(json("statements")))));
    }

    /** Another section of the same report. */
    static Notebook domain() {
        return book("04-domain", prose("# 4. Domain\n\nWhat do they work on?", "en"),
                prose("# 4. 분야\n\n무엇을 다루는가?", "ko"),
                code("report", List.of(shown(json("overview")))),
                prose("- **FLOP.** An operation.", "en", "glossary"),
                prose("- **FLOP.** 연산 한 번.", "ko", "glossary"),
                prose("Each counts once.", "en", "method"), prose("하나씩 집계한다.", "ko", "method"),
                code("report.profiles(…)", List.of(shown(profiles()))),
                code("report.finding(\"…\").spread(…)", List.of(shown(kept("finding")))));
    }

    /** A table of texts alone, in several columns. */
    private static ObjectNode profiles() {
        ObjectNode table = json("table");
        table.at("/content/grid").findParents("kind")
                .forEach(cell -> ((ObjectNode) cell).put("kind", "TEXT").remove("list"));
        ((ArrayNode) table.at("/content/caption/notes")).removeAll();
        return table;
    }

    /** A page of a section that stands alone in its report. */
    static Document page(Notebook notebook, Language language) {
        return Jsoup.parse(Pages.single(notebook, language));
    }

    /** All that is written for some notebooks, by its path. */
    static Map<String, String> write(Path folder, List<Notebook> notebooks, List<Language> languages)
            throws IOException {
        Pages.write(folder, notebooks, languages);
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** What the script of a page reads. */
    static JsonNode script(Document page, String name) {
        try {
            return JSON.readTree(page.selectFirst("script[data-" + name + "]").data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
