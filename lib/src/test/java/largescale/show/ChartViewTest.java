package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

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
    void aTraceIsNamedInTheContextOfItsSeries() {
        Figure figure = figure("Year", bars("Korea", "2020"), bars("Models", "2020"));
        assertEquals("한국", data(new ChartView(figure, "Country").in(korean)).get(0).get("name"));
        assertEquals("모델 수", data(new ChartView(figure, "Column").in(korean)).get(1).get("name"));
    }

    @Test
    void theTableHasTheNumbersOfEveryTrace() {
        View view = new ChartView(figure("Country", bars("2020", "Korea", "Japan"), bars("2021", "Korea", "Japan")), "Column")
                .in(new Wording(Language.EN, Labels.read()));
        assertEquals("Country\t2020\t2021\nKorea\t7\t7\nJapan\t7\t7", view.text());
    }

    @Test
    void whatHasNoKoreanIsShownInEnglishAndSaid() {
        new ChartView(figure("Country", bars("Whatever", "Atlantis")), "Column").in(korean);
        assertTrue(korean.untranslated().containsAll(List.of("Country: Atlantis", "Column: Whatever")),
                korean.untranslated().toString());
    }
}
