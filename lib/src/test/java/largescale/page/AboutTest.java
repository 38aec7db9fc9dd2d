package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import largescale.count.Window;
import largescale.display.Content;
import largescale.word.Language;
import org.junit.jupiter.api.Test;

class AboutTest {

    private static About about(String title, String snapshot, String citation) {
        return new About(title, "", Optional.of(new Content.Standing(snapshot, "", new Window(2020, 2023), "", null,
                List.of(), List.of(), null)), citation);
    }

    @Test
    void anEntryNamesSnapshotAndYears() {
        assertEquals("""
                @misc{large-scale-models-2024-07-24,
                  author = {{Contributors to Large-scale AI models: a living report}},
                  title = {{3. Countries}},
                  version = {2024-07-24.csv, 2020--2023},
                  note = {A living report. Data: Epoch AI}
                }""", about("3. Countries", "2024-07-24.csv", "A living report. Data: Epoch AI").bibtex());
    }

    @Test
    void whatTexWouldReadIsText() {
        String entry = about("50 % of {all}\\input", "a_b}{.csv", "x#y").bibtex();
        assertTrue(entry.startsWith("@misc{large-scale-models-a_b,\n"), entry);
        assertTrue(entry.contains("title = {{50 \\% of allinput}},\n"), entry);
        assertTrue(entry.contains("version = {a\\_b.csv, ") && entry.contains("note = {x\\#y}\n}"), entry);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        About about = new About("A title", "", Optional.empty(), "");
        assertEquals(List.of("citation_title", "citation_author", "citation_language"),
                List.copyOf(about.names(Language.KO).keySet()));
        assertEquals("@misc{large-scale-models,", about.bibtex().lines().findFirst().orElseThrow());
    }
}
