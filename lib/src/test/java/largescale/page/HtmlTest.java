package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.display.Display;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {

    static List<String> kinds() {
        return Books.kinds();
    }

    private static Document shown(String kind, Language language) {
        return Jsoup.parse(Html.of(Books.display(kind), language));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void jupyterLabGetsNothingThatNeedsAScriptOrAnAddress(String kind) {
        Document html = Jsoup.parse(Html.of(Display.read(Books.kept(kind)), Language.EN));
        assertEquals(0, html.select("script, [id], [data-list], .plot").size());
        html.select("th, td")
                .forEach(cell -> assertTrue(cell.attr("style").startsWith("text-align:"), cell.outerHtml()));
        assertFalse(html.body().text().isBlank());
    }

    @Test
    void cellsAreAlignedByWhatTheyHold() {
        Document html = shown("table", Language.EN);
        assertEquals(
                List.of("text-align:left", "text-align:right", "text-align:left;white-space:nowrap", "text-align:left"),
                html.select("tbody tr:first-child > *").eachAttr("style"));
        assertEquals("display:block;font-weight:normal", html.select("figure > p > .line").attr("style"));
    }

    @Test
    void whatStandsBelowAPublishedStatementIsNotBoldAsItsHeadCellIs() {
        List<String> lines = shown("statements", Language.EN).select("tbody th .line").eachAttr("style");
        assertFalse(lines.isEmpty());
        lines.forEach(style -> assertTrue(style.contains("font-weight:normal"), style));
    }

    @Test
    void aTableLongerThanAScreenScrollsAndSaysHowLongItIs() {
        Document twenty = Jsoup.parse(Html.of(Display.read(Books.table(20)), Language.KO));
        assertFalse(twenty.select("[role=group]").hasAttr("style"));
        assertEquals(0, twenty.select(".rows").size());
        Document more = Jsoup.parse(Html.of(Display.read(Books.table(21)), Language.KO));
        assertEquals("overflow:auto;max-height:36rem", more.select("[role=group]").attr("style"));
        assertEquals("21행. 표 안에서 스크롤한다.", more.select(".rows").text());
    }

    @Test
    void textsAreOfTheLanguage() {
        assertEquals("3 models were released, the report says.", shown("finding", Language.EN).text());
        assertEquals("모델 3개가 출시되었다.", shown("finding", Language.KO).text());
    }

    @Test
    void addressesAreShownByTheirHosts() {
        Document html = shown("table", Language.EN);
        assertEquals("unknown a.example", html.select("tbody tr:first-child td").last().text());
        assertEquals(List.of("https://www.a.example/x", "https://epoch.ai/data"), html.select("a").eachAttr("href"));
    }

    @Test
    void aChartHasItsNumbersFolded() {
        Document html = shown("chart", Language.EN);
        assertEquals(List.of("Korea 2", "China 0"), html.select("details.data tbody tr").eachText());
        assertEquals("The numbers of this chart", html.select("details.data summary").text());
    }
}
