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
import largescale.display.Content.OverviewShown;
import largescale.display.Content.Standing;
import largescale.display.Content.Statement;
import largescale.display.Display;
import largescale.display.Grid;
import largescale.load.BadInput;
import largescale.press.page.Notebook;
import largescale.word.Language;
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

    private static OverviewShown overview(String snapshot, Window years, Integer leftOut, List<String> unknown,
            String unfinished) {
        return new OverviewShown("overview", List.of(), List.of(), Said.of("citation", Map.of()),
                new Standing(snapshot, "", years, "", leftOut, unknown, unfinished), List.of());
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
    void unknownOrganizationsAreToBeFilledIn() throws IOException {
        Notebook notebook = notebook("a", overview("s", YEARS, null, List.of("École, Paris", "=Acme"), null));
        assertEquals("""
                Organization,Group,Headquarters,Category,Category source
                '=Acme,'=Acme,,,curated
                "École, Paris","École, Paris",,,curated
                """, written("unknown-organizations.csv", notebook, notebook));
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
    void theEndSaysWhatHasToBeKnown() {
        List<String> unknown = List.of("Acme");
        Notebook first = notebook("01", overview("old.csv", YEARS, 89, unknown, "Small"),
                comparison(statement("a", "1", Status.REVISED, ""), statement("b", "1", Status.DIFFERS, ""),
                        statement("c", "1", Status.REVISED, "")));
        Notebook second = notebook("02", overview("new.csv", new Window(2021, 2022), 89, unknown, "Small"));
        assertEquals(List.of("IS-178 figures: 1 differs, 2 revised",
                "Left out: 89 of the snapshot's models, of training compute that is known and below 1e23 FLOP or, in "
                        + "Epoch AI's full database, not known and not marked.",
                "Without Korean, shown in English: Task: A; Task: B. If one is another spelling of something known, "
                        + "add it to data/vocabulary.csv; else add its Korean to data/labels.csv.",
                "Not in data/organizations.csv: Acme. Add the lines of " + folder.resolve("unknown-organizations.csv")
                        + " to it, and fill them in there; the next run replaces the list.",
                "Careful: the last line of the snapshot has no end, so the record of Small may have been cut off. "
                        + "Download it again.",
                "The report is in " + folder + ": open index.html there, or send report-en.html or report-ko.html"),
                new Results(List.of(first, second)).summary(folder, List.of(Language.EN, Language.KO),
                        List.of("Task: B", "Task: A")));
        assertEquals(1, new Results(List.of(notebook("01"))).summary(folder, List.of(Language.KO), List.of()).size());
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
