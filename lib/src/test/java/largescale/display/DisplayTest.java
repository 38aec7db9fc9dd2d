package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.Report;
import largescale.chart.Charts;
import largescale.load.BadInput;
import largescale.html.Html;
import largescale.word.Language;
import largescale.word.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** A display of each kind: in JSON and back, and what is in it. */
class DisplayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Report report = Report.open("2024-07-24");

    private List<Display> oneOfEachKind() {
        Table byCountry = report.perYear(report.countries(), "Country");
        Exhibit table = report.table("Large-scale AI models by country", byCountry).from(report.countries());
        return Stream.<Showable>of(() -> Display.of(byCountry), table.counts("country"),
                report.table("T", byCountry.emptyCopy()), report.profiles("T", byCountry.first(2)),
                report.chart(Charts.ranked("T", byCountry, "Total")).table("t", byCountry).from(report.countries()),
                report.finding("{kept, number} counted, {out, number} of other years", "kept", report.models(), "out",
                        1),
                report.say("releases.total", "total", 0, "years", 4, "year", 2020), report.published("country"),
                report.explore("All models of the list", "Model", "Countries"), report)
                .map(Showable::display).toList();
    }

    /** Through text, as a notebook stores it. */
    private static ObjectNode stored(Display display) throws Exception {
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(display.tree()));
    }

    @Test
    void eachKindComesBackAsItWasAndSaysTheSame() throws Exception {
        for (Display display : oneOfEachKind()) {
            Display read = Display.read(stored(display));
            assertEquals(stored(display), stored(read));
            assertEquals(display.lists(), read.lists());
            for (Language language : Language.values()) {
                assertEquals(Html.of(display, language), Html.of(read, language));
            }
        }
        assertEquals(Set.of(Content.class.getPermittedSubclasses()),
                oneOfEachKind().stream().map(display -> display.content().getClass()).collect(Collectors.toSet()));
    }

    @Test
    void whatIsNotAsTheLibraryWritesItIsRefused() throws Exception {
        for (Display display : oneOfEachKind()) {
            JsonNode json = stored(display);
            for (Integer version : new Integer[]{null, Display.VERSION - 1, Display.VERSION + 1}) {
                assertEquals("An output was made by another version of the library. Run the notebook again.",
                        assertThrows(BadInput.class, () -> Display.read(json.<ObjectNode>deepCopy()
                                .put("version", version))).getMessage());
            }
            assertThrows(BadInput.class, () -> Display.read(json.<ObjectNode>deepCopy().put("more", 1)));
            assertThrows(BadInput.class, () -> Display.read(json.<ObjectNode>deepCopy().put("content", "x")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-08-19 | survey-2024.overall.total | The snapshot is not the report’s own: its data, of 31 January \
            2025 at the latest, is not available, and the nearest snapshot is that of 20 May 2025.
            2026-08-19 | task.chat        | On the report’s own data already: The snapshot has 45 models with the task \
            Chat; why the report states one more cannot be told from the data.
            lib/src/test/resources/2024-07-24-four-models.csv | overall.total | 140 removed since the snapshot of \
            24 July 2024.
            lib/src/test/resources/2024-07-24-four-models.csv | overall.rising | The snapshot of 24 July 2024 gives: \
            2020: 3, 2021: 9, 2022: 28, 2023: 104.
            """)
    void aStatementThatIsNotReproducedSaysWhy(String snapshot, String key, String why) {
        Display display = Report.open(snapshot).published("overall", "domain", "task").display();
        String said = ((Content.ComparisonShown) display.content()).statements().stream()
                .filter(one -> one.key().equals(key)).flatMap(one -> one.why().stream())
                .map(Words.in(Language.EN)::say).collect(Collectors.joining(" "));
        assertTrue(said.endsWith(why), said);
    }
}
