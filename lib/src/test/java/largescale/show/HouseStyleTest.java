package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import largescale.word.Language;
import largescale.count.Window;
import largescale.load.Card;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

class HouseStyleTest {

    private static final Card CARD = new Card("f.csv", Optional.of(LocalDate.of(2022, 5, 1)), LocalDate.of(2022, 5, 1), "", "Epoch AI", "CC BY 4.0", "", 1, "", false);
    private static final String[] YEARS = {"2020", "2021", "2022"};

    private final Wording korean = new Wording(Language.KO, Labels.read());

    private static BarTrace bars(String name, double... numbers) {
        return BarTrace.builder(Arrays.copyOf(YEARS, numbers.length), numbers).name(name).build();
    }

    private static Layout.LayoutBuilder layout(String x) {
        return Layout.builder("T", x, "Models");
    }

    private View view(String series, Layout layout, BarTrace... traces) {
        return Exhibit.of(new Figure(layout, traces), CARD, new Window(2020, 2022)).series(series).in(korean);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> data(View view) {
        return (List<Map<String, Object>>) view.figure().get("data");
    }

    private static Map<?, ?> part(Map<?, ?> owner, String name) {
        return (Map<?, ?>) owner.get(name);
    }

    @Test
    void yearlyBarsOfSeveralSeriesArePanelsOnOneScale() {
        View view = view("Country", layout("Year").build(), bars("Korea", 1, 2, 3), bars("Japan", 4, 5, 6), bars("France", 7, 8, 9), bars("China", 1, 1, 1));
        assertEquals(List.of("x", "x2", "x3", "x4"), data(view).stream().map(trace -> trace.get("xaxis")).toList());
        Map<?, ?> layout = part(view.figure(), "layout");
        assertEquals("y", part(layout, "yaxis4").get("matches"));
        assertEquals(List.of("한국", "일본", "프랑스", "중국"), ((List<?>) layout.get("annotations")).stream().map(note -> ((Map<?, ?>) note).get("text")).toList());
        assertEquals(false, layout.get("showlegend"), "a panel has its name above it");
        assertEquals(part(layout, "xaxis").get("domain"), part(layout, "xaxis4").get("domain"), "the fourth begins the second row");
    }

    @Test
    void stackedBarsHaveTheirTotals() {
        View view = view("Development", layout("Year").barMode(Layout.BarMode.STACK).build(), bars("single", 1, 2, 3), bars("joint", 4, 5, 6));
        assertEquals(List.of(5L, 7L, 9L), data(view).get(2).get("y"));
        for (Map<String, Object> trace : data(view).subList(0, 2)) {
            assertEquals(Colours.ink(part(trace, "marker").get("color").toString()), part(trace, "insidetextfont").get("color"));
        }
        assertEquals(true, part(view.figure(), "layout").get("showlegend"));
    }

    @Test
    void aYearThatWasNotOverIsHatchedAndNamedSo() {
        View view = view("Column", layout("Year").build(), bars("", 1, 2, 3));
        assertEquals(List.of("", "", "/"), part(part(data(view).get(0), "marker"), "pattern").get("shape"));
        assertEquals(List.of("2020", "2021", "2022(집계 중)"), part(part(view.figure(), "layout"), "xaxis").get("ticktext"));
        assertTrue(view.html().contains("<th scope=\"row\" style=\"text-align:right\" data-value=\"2022\">2022(집계 중)</th>"), "in its table too: " + view.html());
        assertEquals(List.of("2020<br>모델 수: 1", "2021<br>모델 수: 2", "2022(집계 중)<br>모델 수: 3"), data(view).get(0).get("hovertext"));
    }

    @Test
    void aValueHasTheSameColourInEveryChart() {
        String korea = Colours.read().of("Country", "Korea").orElseThrow();
        View ranked = Exhibit.of(new Figure(layout("Country").build(), BarTrace.builder(new String[] {"Atlantis", "Korea"}, new double[] {2, 1}).build()),
                CARD, new Window(2020, 2022)).in(korean);
        List<?> colours = (List<?>) part(data(ranked).get(0), "marker").get("color");
        assertEquals(korea, colours.get(1));
        View series = view("Country", layout("Year").build(), bars("Atlantis", 1, 2, 3), bars("Korea", 1, 2, 3));
        assertEquals(colours, data(series).stream().map(trace -> part(trace, "marker").get("color")).toList());
    }

    @Test
    void coloursStandOutFromLightAndFromDarkGround() {
        for (largescale.load.CsvFile.Row row : largescale.load.CsvFile.read(largescale.load.Project.data("colours.csv")).rows()) {
            double light = luminance(row.get("Colour"));
            assertTrue(1.05 / (light + 0.05) >= 3, row.get("Value") + " on white");
            assertTrue((light + 0.05) / (luminance("#14181f") + 0.05) >= 3, row.get("Value") + " on dark ground");
            double ink = luminance(Colours.ink(row.get("Colour")));
            assertTrue((Math.max(ink, light) + 0.05) / (Math.min(ink, light) + 0.05) >= 4.5, "a number in " + row.get("Value"));
        }
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Test
    void theSummarySaysWhatTheChartShows() {
        assertTrue(view("Column", layout("Year").build(), bars("", 5, 9, 3)).text().contains("2020년 모델 5개, 2022년 모델 3개. 가장 많은 해는 2021년이다(모델 9개)."));
        assertTrue(view("Column", Layout.builder("T", "Year", "Cumulative models").build(), bars("", 5, 14, 17)).text()
                .contains("2020년까지 모델 5개, 2022년까지 모델 17개."));
        assertTrue(view("Development", layout("Year").barMode(Layout.BarMode.STACK).build(), bars("single", 1, 2, 3), bars("joint", 4, 5, 6)).text()
                .contains("2022년 개발 형태별: 단독(3개), 합작(6개)."));
        View ranked = Exhibit.of(new Figure(layout("Country").build(), BarTrace.builder(new String[] {"Korea", "Japan", "China", "France"},
                new double[] {4, 9, 7, 1}).build()), CARD, new Window(2020, 2022)).in(korean);
        assertTrue(ranked.text().contains("많은 순서대로 일본(9개), 중국(7개), 한국(4개)."), ranked.text());
        assertTrue(ranked.html().contains("<p class=\"summary\">많은 순서대로 일본(9개)"));
        assertFalse(view("Column", layout("Year").build(), bars("", new double[0])).html().contains("summary\">"));
    }
}
