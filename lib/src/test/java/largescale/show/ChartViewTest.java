package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import largescale.word.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

class ChartViewTest {

    private final Wording korean = new Wording(Language.KO, Labels.read());

    private static BarTrace bars(String name, String... categories) {
        double[] sevens = DoubleStream.generate(() -> 7).limit(categories.length).toArray();
        return BarTrace.builder(categories, sevens).name(name).build();
    }

    private static Figure figure(String xTitle, BarTrace... traces) {
        return new Figure(Layout.builder("Large-scale AI models by country", xTitle, "Models").build(), traces);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> data(View view) {
        return (List<Map<String, Object>>) view.figure().get("data");
    }

    @Test
    void aCategoryIsTranslatedInTheContextOfItsAxis() {
        assertEquals(List.of("채팅"), data(new ChartView(figure("Task", bars("", "Chat")), "Column").in(korean)).get(0).get("x"));
        assertEquals(List.of("Chat"), data(new ChartView(figure("Model", bars("", "Chat")), "Column").in(korean)).get(0).get("x"));
    }

    @Test
    void categoriesAreNamesEvenWhereTheyLookLikeNumbersOrAlike() {
        View view = new ChartView(figure("Organization", bars("", "2023", "7", "a\u202E", "a\u202D")), "Column").in(korean);
        assertEquals("category", ((Map<?, ?>) ((Map<?, ?>) view.figure().get("layout")).get("xaxis")).get("type"));
        assertEquals(List.of("2023", "7", "a\uFFFD", "a\uFFFD (2)"), data(view).get(0).get("x"));
    }

    @Test
    void whatOnlyLooksLikeADayIsANameAndWhatIsEmptyHasOne() {
        View view = new ChartView(figure("Domain", bars("", "2024-13-45", "")), "Column").in(korean);
        assertEquals(List.of("2024-13-45", "알려지지 않음"), data(view).get(0).get("x"));
        assertEquals(List.of("2024-13-45<br>모델 수: 7", "알려지지 않음<br>모델 수: 7"), data(view).get(0).get("hovertext"));
        assertTrue(view.html().contains("<th scope=\"row\" style=\"text-align:left\">알려지지 않음</th>"), view.html());
    }

    @Test
    void aTraceIsNamedInTheContextOfItsSeries() {
        Figure figure = figure("Year", bars("Korea", "2020"), bars("Models", "2020"));
        assertEquals("한국", data(new ChartView(figure, "Country").in(korean)).get(0).get("name"));
        assertEquals("모델 수", data(new ChartView(figure, "Column").in(korean)).get(1).get("name"));
    }

    @Test
    void theTableHasTheNumbersOfEveryTrace() {
        View view = new ChartView(figure("Country", bars("2020", "Korea", "Japan"), bars("2021", "Korea", "Japan")), "Column")
                .in(new Wording(Language.EN, Labels.read()));
        assertEquals("The most: Korea, 2020 (7).\nCountry\t2020\t2021\nKorea\t7\t7\nJapan\t7\t7", view.text());
    }

    @Test
    void pointsAreListedByName() {
        ScatterTrace points = ScatterTrace.builder(DateColumn.create("d", LocalDate.of(2023, 3, 15)), DoubleColumn.create("c", 2.1e25))
                .text(new String[] {"GPT-4"}).name("United States").build();
        ScatterTrace guide = ScatterTrace.builder(DateColumn.create("d", LocalDate.of(2020, 1, 1)), DoubleColumn.create("c", 1e23))
                .name("Threshold of 1e23 FLOP").build();
        Layout layout = Layout.builder("T", "Publication date").yAxis(Axis.builder().title("Training compute (FLOP)")
                .type(Axis.Type.LOG).build()).build();
        View view = new ChartView(new Figure(layout, points, guide), "Country").in(new Wording(Language.EN, Labels.read()));
        assertEquals("1 point. The highest: GPT-4, 2.1e25 FLOP.\nModel\tPublication date\tTraining compute (FLOP)\tCountry\nGPT-4\t15 March 2023\t2.1e25\tUnited States",
                view.text());
        assertTrue(view.figure().get("layout").toString().contains("exponentformat=power"), "powers of ten on a log axis");
    }

    @Test
    void whatHasNoKoreanIsShownInEnglishAndSaid() {
        new ChartView(figure("Country", bars("Whatever", "Atlantis")), "Column").in(korean);
        assertTrue(korean.untranslated().containsAll(List.of("Country: Atlantis", "Column: Whatever")),
                korean.untranslated().toString());
    }
}
