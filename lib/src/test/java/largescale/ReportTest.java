package largescale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import largescale.count.Count;
import largescale.count.Rule;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ReportTest {

    private final Report report = Report.open("2024-07-24");

    @Test
    void windowRulesAndDataChangeInAReportOfTheirOwn() {
        assertEquals(144, report.models().rowCount());
        report.models().stringColumn("Model").set(0, "x");
        assertEquals(0, Count.of(report.models(), "Model", "x"), "a table is a copy");
        assertEquals(104, report.between(2023, 2023).models().rowCount());
        assertEquals(List.of(2017, 2024), List.of(report.all().window().from(), report.all().window().to()));
        Report first = report.by(Rule.FIRST_COUNTRY);
        assertEquals(144, first.between(2020, 2023).countries().rowCount());
        assertTrue(report.countries().rowCount() > 144, "the other report has its own rules");
        assertEquals("2026-08-19", report.newest().until().toString());
    }

    @Test
    void aDayIsThatOfThisSnapshotOrOneOnWhichTheWindowWasOver() {
        assertEquals(List.of("2024-07-24", "2025-05-20", "2026-08-19"), List.copyOf(report.days().keySet()));
        Report later = report.between(2025, 2025);
        assertEquals(List.of("2024-07-24", "2026-08-19"), List.copyOf(later.days().keySet()));
        assertEquals(3, later.eachSnapshot().size());
        Table each = later.eachDay(Report::models);
        assertEquals(Set.of("2026-08-19"), each.stringColumn("Data of").asSet(), "the first has none of that year");
        assertEquals(report.newest().between(2025, 2025).models().rowCount(), each.rowCount());
    }

    @Test
    void theNumbersThatItLeadsWithAreThoseOfThePublishedReport() {
        Table headlines = report.headlines();
        assertEquals(1 + 1 + Rule.values().length + 2, headlines.columnCount());
        // Of the last two the report says nothing, and 126 of 144 are of Language, 16 Multimodal.
        assertEquals(List.of(144.0, 226.1, 64.0, 42.0, 11.0, 3.0, 87.5, 11.1, 51.9, 93.1, 14.0),
                headlines.doubleColumn("Report’s rules").asList().subList(0, 11));
        assertTrue(headlines.doubleColumn(Rule.WITH_ESTIMATE.words()).get(0) < 144);
        assertEquals("2026-08-19", headlines.column(headlines.columnCount() - 1).name());
    }

    @Test
    void aNumberReachesFromTheLowestToTheHighestThatARuleOrADayGives() {
        Table ranges = report.ranges(Table.create(StringColumn.create("Headline", "a", "b", "c"),
                DoubleColumn.create("Report’s rules", 2, 2, Double.NaN), DoubleColumn.create("One", 3, 2, Double.NaN),
                DoubleColumn.create("Other", 1, Double.NaN, Double.NaN)));
        assertEquals("a,2.0,1.0,Other,3.0,One b,2.0,2.0,,2.0, c,,,,,",
                ranges.write().toString("csv").lines().skip(1).reduce((one, other) -> one + " " + other).orElseThrow());
    }
}
