package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import largescale.Report;
import largescale.count.Count;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FindingTest {

    private final Report report = Report.open("2024-07-24");

    @Test
    void aSentenceAboutSouthKoreaRefusesRowsOfAnotherCountry() {
        Table countries = report.countries(), japan = Count.where(countries, "Country", "Japan");
        Object[] others = {"open", 1, "unknown", 0};
        assertEquals("The sentence \"korea.open\" is about South Korea, and its {korea} has rows of another country, "
                + "\"Japan\". It stands in data/sentences.csv: write one of your own there, or use report.finding(…).",
                assertThrows(BadInput.class, () -> report.say("korea.open", with(others, japan))).getMessage());
        Table models = report.models();
        assertThrows(BadInput.class, () -> report.say("korea.open", with(others, models)));
        report.say("korea.open", with(others, Count.where(countries, "Country", "Korea")));
        report.say("korea.open", with(others, Count.where(models, "Countries", "Korea")));
        report.say("development.government", "government", japan, "model", List.of("A"));
    }

    private static Object[] with(Object[] others, Table korea) {
        return Stream.concat(Stream.of(others), Stream.of("korea", korea)).toArray();
    }
}
