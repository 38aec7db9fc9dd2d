package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Exports;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class BridgeTest {

    private static final String HEADER = Exports.HEADER.strip() + ",Link\n";

    @TempDir
    Path folder;

    private Dated snapshot(String day, String... records) throws Exception {
        Path file = Files.writeString(folder.resolve(day + ".csv"), HEADER + String.join("\n", records) + "\n");
        return new Dated(day, Snapshot.open(file.toString()));
    }

    /** One of each kind. */
    private Bridge bridge() throws Exception {
        return new Bridge(snapshot("2024-01-31",
                "Stays,Language,Chat,NAVER,2023-01-01,,Korea (Republic of),https://a.example/1",
                "Gone,Language,Chat,LG,2023-02-01,,Korea (Republic of),https://a.example/2",
                "Old name,Language,Chat,KT,2023-03-01,,Korea (Republic of),https://a.example/3",
                "Dated in,Language,Chat,KT,2025-03-01,,Korea (Republic of),https://a.example/4",
                "Dated out,Language,Chat,KT,2023-03-02,,Korea (Republic of),https://a.example/5",
                "In,Language,Chat,KT,2023-03-03,,Japan,https://a.example/6",
                "Out,Language,Chat,KT,2023-03-04,,Korea (Republic of),https://a.example/7"),
                snapshot("2025-01-31",
                        "Stays,Language,Chat,NAVER,2023-01-01,,Korea (Republic of),https://a.example/1",
                        "New,Language,Chat,LG,2024-07-01,,Korea (Republic of),https://a.example/9",
                        "Late,Language,Chat,LG,2023-07-01,,Korea (Republic of),https://a.example/10",
                        "New name,Language,Chat,KT,2023-03-01,,Korea (Republic of),https://a.example/3",
                        "Dated in,Language,Chat,KT,2023-03-01,,Korea (Republic of),https://a.example/4",
                        "Dated out,Language,Chat,KT,2022-03-02,,Korea (Republic of),https://a.example/5",
                        "In,Language,Chat,KT,2023-03-03,,Korea (Republic of),https://a.example/6",
                        "Out,Language,Chat,KT,2023-03-04,,Japan,https://a.example/7"),
                new Window(2023, 2024));
    }

    private static List<String> lines(Table table) {
        return table.stream().map(row -> IntStream.range(0, table.columnCount())
                .mapToObj(column -> String.valueOf(row.getObject(column))).toList().toString()).toList();
    }

    @Test
    void eachKindOfChangeIsAStep() throws Exception {
        Table figures = bridge().figures();
        assertEquals(List.of("Figure", "2024-01-31", "Published since", "Added later", "Removed", "Re-dated in",
                "Re-dated out", "Reclassified in", "Reclassified out", "2025-01-31"), figures.columnNames());
        assertEquals(List.of("[models, 6, 1, 1, -1, 1, -1, 0, 0, 7]", "[United States, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
                "[China, 0, 0, 0, 0, 0, 0, 0, 0, 0]", "[Korea, 5, 1, 1, -1, 1, -1, 1, -1, 6]",
                "[Language, 6, 1, 1, -1, 1, -1, 0, 0, 7]", "[joint, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
                "[industry, 6, 1, 1, -1, 1, -1, 0, 0, 7]"), lines(figures));
        assertEquals(List.of("[2024-01-31, 6]", "[Published since, 1]", "[Added later, 1]", "[Removed, -1]",
                "[Re-dated in, 1]", "[Re-dated out, -1]", "[2025-01-31, 7]"), lines(bridge().steps()));
    }

    @Test
    void theModelsBehindTheStepsSayWhatWasChanged() throws Exception {
        assertEquals(
                List.of("[New, Published since, LG, Korea, 2024-07-01]", "[Late, Added later, LG, Korea, 2023-07-01]",
                        "[Gone, Removed, LG, Korea, 2023-02-01]"),
                lines(bridge().listed().selectColumns("Model", "Step", "Organizations", "Countries",
                        "Publication date")));
        assertEquals(List.of("[Dated in, Re-dated in, Publication date: 2025-03-01, Publication date: 2023-03-01]",
                "[Dated out, Re-dated out, Publication date: 2023-03-02, Publication date: 2022-03-02]",
                "[In, Reclassified in, Countries: Japan, Countries: Korea]",
                "[Out, Reclassified out, Countries: Korea, Countries: Japan]",
                "[New name, Renamed, Model: Old name, Model: New name]"), lines(bridge().edited()));
    }

    @Test
    void fromASnapshotToItselfThereIsNoStep() {
        Dated one = new Dated("2024-07-24", Snapshot.open("2024-07-24"));
        Bridge bridge = new Bridge(one, one, Window.OF_REPORT);
        assertEquals(List.of("[2024-07-24, 144]"), lines(bridge.steps()));
        assertEquals(List.of("Figure", "2024-07-24"), bridge.figures().columnNames());
        assertEquals(List.of("2024-07-24"), bridge.names());
        assertTrue(Stream.of(bridge.came(), bridge.went(), bridge.listed(), bridge.edited(), bridge.doubtful(),
                bridge.corrected()).allMatch(Table::isEmpty));
    }

    @Test
    void whatBecameOfEachEntryIsToldOnce() throws Exception {
        Table entries = bridge().entries();
        assertEquals(List.of(
                "[Dated out, Re-dated out, Publication date: 2023-03-02, Publication date: 2022-03-02]",
                "[Gone, Removed, , ]",
                "[Dated in, Re-dated in, Publication date: 2025-03-01, Publication date: 2023-03-01]",
                "[New name, Renamed, Model: Old name, Model: New name]",
                "[In, Corrected, Countries: Japan, Countries: Korea]",
                "[Out, Corrected, Countries: Korea, Countries: Japan]",
                "[Late, Added later, , ]", "[New, Published since, , ]"),
                lines(entries.selectColumns("Model", "Step", "Before", "After")));
        assertEquals(3, Count.of(entries, "Organizations", "LG", "Countries", "Korea"));
    }

    @Test
    void anEntryOutsideOfTheYearsIsNotTold() throws Exception {
        Bridge other = new Bridge(snapshot("2024-01-31", "A,Language,Chat,KT,2020-03-01,,Japan,"),
                snapshot("2025-01-31", "A,Language,Chat,KT,2020-03-01,,China,"), new Window(2023, 2024));
        assertEquals(0, other.entries().rowCount());
        assertEquals(8, other.entries().columnCount());
    }

    /** A number of a table of steps is that of the models behind it, and a row adds up, in every window. */
    @ParameterizedTest
    @CsvSource({"2024-07-24, 2025-05-20", "2025-05-20, 2026-08-19", "2024-07-24, 2026-08-19"})
    void theStepsAddUp(String older, String newer) {
        Dated before = new Dated(older, Snapshot.open(older)), after = new Dated(newer, Snapshot.open(newer));
        for (int from = 2017; from <= 2026; from++) {
            for (int to = from; to <= 2026; to++) {
                Bridge bridge = new Bridge(before, after, new Window(from, to));
                Table figures = bridge.figures(), behind = bridge.behind();
                for (Row row : figures) {
                    int last = figures.columnCount() - 1;
                    assertEquals(row.getInt(last), IntStream.range(1, last).map(row::getInt).sum());
                    for (String step : figures.columnNames().subList(1, last + 1)) {
                        assertEquals(Math.abs(row.getInt(step)),
                                Count.of(behind, "Figure", row.getString(0), "Step", step));
                    }
                }
            }
        }
    }

    @Test
    void theOpenedFileStandsAmongTheBundledSnapshots() throws Exception {
        Revisions revisions = Revisions.of(snapshot("2025-12-31", "A,Language,Chat,NAVER,2023-01-01,,China,")
                .snapshot(), Window.OF_REPORT);
        List<String> names = revisions.snapshots().stringColumn(0).asList();
        assertEquals("opened file", revisions.open());
        assertTrue(names.indexOf("2025-05-20") < names.indexOf("opened file")
                && names.indexOf("opened file") < names.indexOf("2026-08-19"), names.toString());
        assertEquals(1, revisions.bridge("opened file", "2026-08-19").earlier().rowCount());
        assertThrows(BadInput.class, () -> revisions.bridge("2020-01-01", "2026-08-19"));
        assertTrue(Revisions.of(Snapshot.open("2025-05-20"), Window.OF_REPORT).open().equals("2025-05-20"));
    }

    @Test
    void theSnapshotOfAReportGivesItsClaims() {
        Revisions revisions = Revisions.of(Snapshot.open("2024-07-24"), Window.OF_REPORT);
        assertEquals(16, Count.of(revisions.claims(), "2024-07-24", "yes"));
        assertEquals(144.0, revisions.published().doubleColumn("2024-07-24").get(0));
        assertEquals(163.0, revisions.published().doubleColumn("2026-08-19").get(0));
    }

    /** Counted by hand: in May 2025 Korea and France have 11 models, and vision and image generation 14. */
    @Test
    void aClaimThatHoldsByATieSaysSo() {
        Table claims = Revisions.of(Snapshot.open("2024-07-24"), Window.OF_REPORT).claims();
        assertEquals(List.of("Top five countries 2020–2023", "Most frequent domains 2020–2023"),
                Count.where(claims, "2025-05-20", "yes, by a tie").stringColumn("Statement").asList());
        assertEquals(List.of("Top five countries 2023"),
                Count.where(claims, "2026-08-19", "yes, by a tie").stringColumn("Statement").asList());
    }

    /** 2023 was over in July 2024, though the survey's years were not. */
    @Test
    void aFigureStandsWhereItsOwnYearsAreOver() {
        Table published = Revisions.of(Snapshot.open("2024-07-24"), Window.OF_REPORT).published();
        Table figure = Count.where(published, "Statement", "Models released in 2023", "Published", 109.0);
        assertEquals(104.0, figure.doubleColumn("2024-07-24").get(0));
        assertEquals(104.0, Count.where(published, "Statement", "Models released in 2023", "Published", 104.0)
                .doubleColumn("2024-07-24").get(0), "as the report of that day has it");
    }

    /** By a recount: 67 models have a size of their training data in 2024, of which the file of 2026 has no column. */
    @Test
    void whatOneSnapshotHasNoColumnOfIsNoCorrection() {
        Dated before = new Dated("2024-07-24", Snapshot.open("2024-07-24"));
        Dated after = new Dated("2026-08-19", Snapshot.open("2026-08-19"));
        Bridge bridge = new Bridge(before, after, Window.OF_REPORT);
        assertEquals("[Tasks, 51]", lines(bridge.corrected()).get(0));
        for (String gone : List.of("Training dataset size (datapoints)", "Organization type")) {
            assertEquals(0, Count.of(bridge.corrected(), "Corrected", gone));
            assertTrue(bridge.entries().stringColumn("Before").asList().stream().noneMatch(it -> it.startsWith(gone)));
        }
    }
}
