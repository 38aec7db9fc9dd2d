package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.Models;
import largescale.Report;
import largescale.count.Count;
import largescale.count.Rank;
import largescale.load.BadInput;
import largescale.html.Html;
import largescale.word.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** Sentences about one country take its name from their rows, and what cannot be said fails in its cell. */
class FindingTest {

    private final Report report = Report.open("2024-07-24");

    private String said(Language language, String sentence, Object... values) {
        return Html.text(Html.of(report.say(sentence, values).display(), language));
    }

    private static Table rowOf(String country) {
        Table rows = Models.of("A Korea 2021-05-01");
        rows.stringColumn("Country").set(0, country);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"Korea, South Korea, 한국은", "Japan, Japan, 일본은", "France, France, 프랑스는",
            "United States, The United States, 미국은"})
    void aSentenceAboutOneCountryTakesItsNameFromItsRows(String country, String english, String korean) {
        Rank rank = new Rank("China", 1, 2, List.of(), List.of());
        Object[] values = {"korea", rowOf(country), rank, "rank2", rank, "coded", false};
        assertEquals(english + " ranks first of 2 countries and regions with 1 model.",
                said(Language.EN, "korea.rank", values));
        assertEquals(korean + " 1개로 2개 국가·지역 가운데 1위이다.", said(Language.KO, "korea.rank", values));
    }

    @Test
    void anEmptyTableIsOfTheCountryThatItWasAskedForElseARankTellsAndElseItIsKorea() {
        Table rows = rowOf("Korea"), two = rowOf("Japan").append(rowOf("France"));
        assertEquals("There are no French models in this period.", said(Language.EN, "korea.developers", "korea",
                Count.where(rows, "Country", "France"), "joint", 0, "language", 0, "organization", List.of()));
        assertEquals("Japan: third by private investment in AI in 2023, fourth by number of models",
                said(Language.EN, "korea.investment", "place", 3, new Rank("Japan", 4, 9, List.of(), List.of())));
        assertEquals("All 2 Japanese models have open weights",
                said(Language.EN, "korea.open", "korea", two.setName("Japan"), "open", 2, "unknown", 0));
        assertEquals("All 2 South Korean models have open weights",
                said(Language.EN, "korea.open", "korea", two.setName("Asia"), "open", 2, "unknown", 0));
    }

    @Test
    void whereTheDataHasNoModelOfTheWindowEverySentenceSaysSo() {
        Report none = report.between(2025, 2025);
        assertEquals("The data (to 24 July 2024) has no model of 2025.",
                Html.text(Html.of(none.say("korea.open", "korea", none.models(), "open", 0, "unknown", 0).display(),
                        Language.EN)));
    }

    @Test
    void whatCannotBeSaidFailsInItsCell() {
        assertThrows(BadInput.class, () -> report.say("korea.open", "korea"), "no value at the end");
        assertThrows(BadInput.class, () -> report.finding("{models}", "models", 1, "x"));
        String none = assertThrows(BadInput.class, () -> report.say("korea.rang", "korea", 1)).getMessage();
        assertTrue(none.contains("no sentence \"korea.rang\"") && none.contains("korea.rank"), none);
        for (Finding finding : List.of(report.finding("{all}", "models", 1), report.finding("{models", "models", 1),
                report.say("korea.open", "korea", 3))) {
            assertThrows(BadInput.class, finding::display);
        }
    }
}
