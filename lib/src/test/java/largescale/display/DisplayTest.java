package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import largescale.Report;
import largescale.load.BadInput;
import largescale.word.Language;
import largescale.word.Text;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** What a display is in JSON, and that it comes back as it was. */
class DisplayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Report report = Report.open("2024-07-24");

    /** Through text, as a notebook stores it. */
    private static JsonNode stored(Display display) throws Exception {
        return JSON.readTree(JSON.writeValueAsString(display.tree()));
    }

    private List<Display> oneOfEachKind() {
        var byCountry = report.window().perYear(report.countries(), "Country");
        var chart = new Figure(Layout.builder("Large-scale AI models by country", "Country", "Models").build(),
                BarTrace.builder(byCountry.stringColumn("Country"), byCountry.intColumn("Total")).build());
        return List.of(
                Displays.of(byCountry),
                report.table("Large-scale AI models by country and year", byCountry).from(report.countries())
                        .counts("country").display(),
                report.table("Large-scale AI models by country and year", byCountry.emptyCopy()).display(),
                report.chart(chart).from(report.countries()).display(),
                report.finding("{kept, number} counted, {out, number} of other years", "kept", report.models(),
                        "out", 1).display(),
                report.published("country").display(),
                report.explore("All models of the list", "Model", "Countries", "Link").display(),
                report.display());
    }

    @Test
    void everyKindComesBackAsItWas() throws Exception {
        for (Display display : oneOfEachKind()) {
            Display read = Display.read(stored(display));
            assertEquals(display.lists(), read.lists());
            assertEquals(stored(display), stored(read));
            for (Language language : Language.values()) {
                assertEquals(PlainText.of(display, language), PlainText.of(read, language));
            }
        }
    }

    @Test
    void theKindsAreAllThereAre() {
        assertEquals(
                List.of(Content.class.getPermittedSubclasses()).stream().map(Class::getSimpleName).sorted().toList(),
                oneOfEachKind().stream().map(display -> display.content().getClass().getSimpleName()).sorted()
                        .toList());
    }

    @Test
    void aFigureHasTheTextsOfALanguageAfterItWasReadToo() throws Exception {
        Display read = Display.read(stored(oneOfEachKind().get(3)));
        var figure = ((Content.ChartExhibit) read.content()).figure().in(Language.KO);
        assertEquals("미국", ((List<?>) figure.data().get(0).get("x")).get(0));
        assertEquals("국가별 초거대 AI 모델 수", ((Map<?, ?>) ((List<?>) figure.whole().get("annotations")).get(0)).get("text"));
    }

    @Test
    void theListsNameRowsOfTheSnapshotThatTheOverviewHas() {
        Content.Overview overview = (Content.Overview) report.display().content();
        List<String> rows = overview.models().stream().map(ListedModel::row).toList();
        assertEquals(197, rows.stream().distinct().count());
        for (Display display : oneOfEachKind()) {
            display.lists().forEach(list -> assertTrue(rows.containsAll(list.each())));
        }
        ListedModel.Parts first = overview.models().get(0).parts();
        assertEquals("Llama 3.1-405B", first.name());
        assertEquals("3.8E+25", first.compute());
        assertEquals("2024-07-23", first.date());
    }

    @Test
    void aListedModelHasItsPartsWhateverStandsInThem() {
        ListedModel model = new ListedModel(
                "r-1\tA, B\tX & \"Y\"\t엑스\tKorea\t한국\t2023-01-31\t\tLikely\t비교적 높음\tOpen\t공개\t");
        assertEquals("r-1", model.row());
        assertEquals(new ListedModel.Parts("r-1", "A, B", new Text("X & \"Y\"", "엑스"), new Text("Korea", "한국"),
                "2023-01-31", "", new Text("Likely", "비교적 높음"), new Text("Open", "공개"), List.of()), model.parts());
        assertEquals(List.of("https://a.example", "https://b.example"),
                new ListedModel("r\tn\t\t\t\t\t\t1E+24\t\t\t\t\thttps://a.example https://b.example").parts().links());
        assertThrows(IllegalArgumentException.class, () -> new ListedModel("r-1\tA\t2023-01-31"));
    }

    @Test
    void whatIsNotAsTheLibraryWritesItIsRefused() throws Exception {
        for (Display display : oneOfEachKind()) {
            JsonNode json = stored(display);
            for (String field : List.of("content", "lists", "others", "untranslated", "version")) {
                assertThrows(BadInput.class, () -> Display.read(((ObjectNode) json.deepCopy()).without(field)), field);
            }
            json.path("content").fieldNames().forEachRemaining(field -> {
                ObjectNode broken = json.deepCopy();
                ((ObjectNode) broken.path("content")).remove(field);
                if (!field.equals("counts")) {
                    assertThrows(BadInput.class, () -> Display.read(broken), field);
                }
            });
            assertThrows(BadInput.class, () -> Display.read(((ObjectNode) json.deepCopy()).put("version", 1)));
            assertThrows(BadInput.class, () -> Display.read(((ObjectNode) json.deepCopy()).put("more", 1)));
        }
    }
}
