package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import largescale.Models;
import largescale.Report;
import largescale.count.Count;
import largescale.count.Rank;
import largescale.load.BadInput;
import largescale.word.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

class FindingTest {

    private final Report report = Report.open("2024-07-24");

    private static Text said(Finding finding) {
        return ((Content.Finding) finding.display().content()).sentence().plain();
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
        assertEquals(new Text(english + " ranks first with 1 model.", korean + " 1개로 1위이다."),
                said(report.say("korea.rank", "korea", rowOf(country),
                        new Rank("China", 1, 2, List.of(), List.of()))));
    }

    @Test
    void anEmptyTableIsOfTheCountryThatItWasAskedFor() {
        Table rows = rowOf("Korea");
        assertEquals(new Text("No French models in this period", "해당 기간 프랑스 모델 없음"),
                said(report.say("korea.open", "korea", Count.where(rows, "Country", "France"), "open", 0)));
        Table models = Count.where(rows.rejectColumns("Country"), "Countries", "United States");
        assertEquals("5 large-scale AI models were published in 2020–2023, none of them in the United States.",
                said(report.say("summary.lead", "korea", models, "total", 5,
                        new Rank("China", 0, 2, List.of(), List.of()))).en());
    }

    @Test
    void whereRowsTellNoneARankDoesAndElseItIsKorea() {
        Table two = rowOf("Japan").append(rowOf("France"));
        Object[] investment = {"place", 3, new Rank("Japan", 4, 9, List.of(), List.of())};
        assertEquals(new Text("Japan: third by private investment in AI in 2023, fourth by number of models",
                "일본은 민간 AI 투자액(2023년) 3위, 모델 수(2020~2023년) 4위"),
                said(report.say("korea.investment", investment)));
        assertEquals("All 2 Japanese models have open weights",
                said(report.say("korea.open", "korea", two.setName("Japan"), "open", 2)).en());
        assertEquals("All 2 South Korean models have open weights",
                said(report.say("korea.open", "korea", two.setName("Asia"), "open", 2)).en());
    }

    @Test
    void aValueThatIsMissingAtTheEndIsRefused() {
        assertThrows(BadInput.class, () -> report.say("korea.open", "korea"));
        assertThrows(BadInput.class, () -> report.finding("{models}", "models", 1, "x"));
    }
}
