package largescale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.count.Rule;
import largescale.count.Window;
import largescale.load.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    }

    /** A file whose last day is in 2024: the years of the published report are over in it. */
    @ParameterizedTest
    @CsvSource({"2024-07-24, 2020, 2023, ''", "2026-08-19, 2024, 2025, ''", "2025-05-20, 2017, 2017, ''",
            "lib/src/test/resources/2024-07-24-four-models.csv, 2020, 2023, opened file"})
    void whatBecameOfThePublishedReportIsTheSameWhateverIsOpened(String opened, int from, int to, String file) {
        Report any = Report.open(opened).between(from, to);
        assertEquals(List.of("2024-07-24", 144), List.of(any.then().until().toString(),
                any.then().models().rowCount()));
        assertEquals(List.of("2026-08-19", new Window(2024, 2026), 362), List.of(any.since().until().toString(),
                any.since().window(), any.since().models().rowCount()));
        assertEquals(new Window(2020, 2026), any.newest().window());
        List<String> days = Stream.of("2024-07-24", file, "2025-05-20", "2026-08-19").filter(day -> !day.isEmpty())
                .toList();
        assertEquals(Set.copyOf(days), any.days().keySet());
        assertEquals(Set.copyOf(days), any.eachDay(Report::models).stringColumn("Data of").asSet());
        assertEquals(163, any.days().get("2026-08-19").models().rowCount());
    }

    @Test
    void aNewerExportMovesWhatCameSince(@TempDir Path folder) throws IOException {
        Path newer = folder.resolve("2027-02-01.csv");
        Files.writeString(newer, Files.readString(Project.data("snapshots/2026-08-19.csv"))
                .replaceFirst("(?m)^(.*)2026-08-13(.*)$", "$12027-01-15$2"));
        Report opened = Report.open(newer.toString());
        assertEquals(List.of("2027-02-01", 2027), List.of(opened.since().until().toString(),
                opened.since().window().to()));
        assertEquals(4, opened.days().size());
        assertEquals("opened file", List.copyOf(opened.days().keySet()).get(3));
    }

    @Test
    void theNumbersThatItLeadsWithAreThoseOfThePublishedReport() {
        Table headlines = Report.headlines(report.variants());
        assertEquals(1 + 1 + Rule.values().length + 2, headlines.columnCount());
        // Of the last two the report says nothing, and 126 of 144 are of Language, 16 Multimodal.
        assertEquals(List.of(144.0, 226.1, 64.0, 42.0, 11.0, 3.0, 87.5, 11.1, 51.9, 93.1, 14.0),
                headlines.doubleColumn("Report’s rules").asList().subList(0, 11));
        assertTrue(headlines.doubleColumn(Rule.WITH_ESTIMATE.words()).get(0) < 144);
        assertEquals("2026-08-19", headlines.column(headlines.columnCount() - 1).name());
    }

    @Test
    void aNumberReachesFromTheLowestToTheHighestThatARuleOrADayGives() {
        Table ranges = Report.ranges(Table.create(StringColumn.create("Headline", "a", "b", "c"),
                DoubleColumn.create("Report’s rules", 2, 2, Double.NaN), DoubleColumn.create("One", 3, 2, Double.NaN),
                DoubleColumn.create("Other", 1, Double.NaN, Double.NaN)));
        assertEquals("a,2.0,1.0,Other,3.0,One b,2.0,2.0,,2.0, c,,,,,",
                ranges.write().toString("csv").lines().skip(1).reduce((one, other) -> one + " " + other).orElseThrow());
    }
}
