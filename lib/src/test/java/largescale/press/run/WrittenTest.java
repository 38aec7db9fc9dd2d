package largescale.press.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import largescale.compare.Published.Kind;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Caption;
import largescale.display.Content;
import largescale.display.Content.ComparisonShown;
import largescale.display.Content.CountLine;
import largescale.display.Content.Counts;
import largescale.display.Content.Statement;
import largescale.display.Display;
import largescale.display.Grid;
import largescale.load.BadInput;
import largescale.press.page.Notebook;
import largescale.word.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of displays, and said of them. */
class WrittenTest {

    private static final Window YEARS = new Window(2020, 2023);

    @TempDir
    private Path folder;

    /** As it was stored: through JSON. */
    private static Notebook notebook(String name, Content... contents) {
        List<Map<String, Object>> outputs = Arrays.stream(contents).map(content -> Map.<String, Object>of(
                "output_type", "display_data", "data", Map.of(Display.MIME,
                        new Display(Display.VERSION, content, List.of(), List.of()).tree())))
                .toList();
        return Notebook.read(name, JsonMapper.builder().build().valueToTree(
                Map.of("cells", List.of(Map.of("cell_type", "code", "outputs", outputs)))));
    }

    private static ComparisonShown comparison(Statement... statements) {
        return new ComparisonShown("compared", YEARS, List.of(statements), List.of());
    }

    private static Statement statement(String key, String value, Status status, String reason) {
        return new Statement(key, "IS-178", "II.1", "", YEARS, value.equals("true") ? Kind.TRUTH : Kind.MODELS, "",
                "144", value, null, status, "", null,
                reason.isEmpty() ? List.of() : List.of(Said.of("reason", Map.of("reason", reason))), "");
    }

    private static Content exhibit(String name, CountLine... counts) {
        Caption caption = new Caption(name, "", null, "", List.of(), List.of(), "", null);
        return new Content.TableShown(caption, new Grid(List.of(), List.of(), Grid.Look.PLAIN),
                name == null ? null : new Counts(name, List.of(counts)));
    }

    private String written(String name, Notebook... notebooks) throws IOException {
        new Results(List.of(notebooks)).write(folder);
        return Files.readString(folder.resolve(name));
    }

    @Test
    void figuresStandInTheOrderOfThePublishedOnesAndOthersAfterThem() throws IOException {
        assertEquals("""
                Figure,Section,Value,Unit,Published,Status,Reason
                overall.total,II.1,144,models,144,reproduced,
                overall.2020,II.1,,models,144,not applicable,
                another.total,II.1,1,models,144,differs,"a, ""quoted"" reason"
                """, written("figures.csv",
                notebook("a", comparison(statement("another.total", "1", Status.DIFFERS, "a, \"quoted\" reason"),
                        statement("overall.2020", "", Status.NOT_APPLICABLE, ""))),
                notebook("b", comparison(statement("overall.total", "144", Status.REPRODUCED, "")),
                        comparison(statement("korea.single", "true", Status.REPRODUCED, "")))));
        assertEquals("Claim,Section,Value,Published,Status,Reason\nkorea.single,II.1,true,144,reproduced,\n",
                Files.readString(folder.resolve("claims.csv")));
        assertFalse(Files.exists(folder.resolve("unknown-organizations.csv")));
    }

    @Test
    void exhibitsAreSortedByCodePoint() throws IOException {
        assertEquals("""
                Exhibit,Category,Year,Models
                a,Zed,2021,2
                a,Zed,2022,1
                a,alpha,all,3
                a,Ａ,all,3
                a,😀,all,3
                b,all,all,9
                """, written("exhibits.csv", notebook("x", exhibit("b", new CountLine("all", "all", 9)), exhibit(null)),
                notebook("y", exhibit("a", new CountLine("😀", "all", 3), new CountLine("Ａ", "all", 3),
                        new CountLine("alpha", "all", 3), new CountLine("Zed", "2022", 1),
                        new CountLine("Zed", "2021", 2)))));
    }

    @Test
    void whatIsComputedTwiceIsRefused() {
        Statement total = statement("total", "1", Status.REVISED, "");
        Notebook figure = notebook("02-overall", comparison(total));
        Notebook same = notebook("09-copy", comparison(total));
        Notebook exhibit = notebook("03", exhibit("a", new CountLine("all", "all", 1), new CountLine("x", "all", 1)));
        Notebook twice = notebook("04", exhibit("a"), exhibit("a"));
        new Results(List.of(figure, exhibit)).refuseRepeated();
        assertEquals("total is computed more than once, in 02-overall and 09-copy. Remove one of the two cells.",
                assertThrows(BadInput.class, () -> new Results(List.of(figure, same)).refuseRepeated()).getMessage());
        assertEquals("a is computed more than once, in 04 and 04. Remove one of the two cells.",
                assertThrows(BadInput.class, () -> new Results(List.of(twice)).refuseRepeated()).getMessage());
    }

    @Test
    void aTerminalGetsNothingToObey() {
        assertEquals("a\ufffd[2J 한 \ufffd\ufffd\ufffd", BadInput.visible("a\u001b[2J 한 \u202e\u00a0\u2028"));
    }

    @Test
    void aNumberHasTheSameDigitsOnEveryJava() throws IOException {
        assertEquals("5.6E23", Ipynb.JSON.writeValueAsString(5.6e23));
    }
}
