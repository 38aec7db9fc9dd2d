package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {

    private static final String MODEL = "M,Language,Chat,NAVER,2023-01-01,1e24,Korea (Republic of)\n";

    @TempDir
    Path folder;

    @AfterEach
    void theOwnProject() {
        System.clearProperty(Project.OTHER);
    }

    @Test
    void theBundledOnesAreOpenedByTheirDayTheNewestAsLatest() throws IOException {
        List<String> days;
        try (Stream<Path> files = Files.list(Project.data("snapshots"))) {
            days = files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
        }
        assertEquals(days, Snapshot.bundled().stream().map(snapshot -> snapshot.card().name()).toList());
        assertEquals(days.get(days.size() - 1), Snapshot.open("latest").card().name());
        assertEquals(Stream.concat(days.stream(), Stream.of("latest")).toList(), Card.names());
        Card card = Snapshot.open("2024-07-24").card();
        assertEquals("Epoch AI, CC BY 4.0, https://epoch.ai/data/large_scale_ai_models.csv", card.publisher() + ", "
                + card.licence() + ", " + card.source());
        assertTrue(card.bundled() && card.until().equals(LocalDate.of(2024, 7, 24)));
        assertTrue(
                card.hasWhole(2023) && !card.hasWhole(2024) && card.hasWhole("2024 H1") && !card.hasWhole("2024 H2"));
        assertTrue(card.has(Snapshot.open("2024-07-24").models().get(0).row()));
        assertTrue(!card.has(Snapshot.open("2025-05-20").models().get(0).row()));
    }

    @Test
    void aFileIsOpenedByItsPathAndTellsItsDayByItsName() throws IOException {
        assertEquals(5, Snapshot.open("lib/src/test/resources/exports/2024-list.csv").models().size()
                + Snapshot.open("lib/src/test/resources/exports/2026-list.csv").models().size());
        Path file = Files.writeString(folder.resolve("epoch 2026-11-01 raw.csv"), Exports.HEADER + MODEL);
        Card card = Snapshot.open(file.toString()).card();
        assertEquals(Optional.of(LocalDate.of(2026, 11, 1)), card.asOf());
        assertEquals(List.of("2026-11-01", "epoch 2026-11-01 raw.csv", "2026-11-01"),
                List.of(card.name(), card.source(), card.until().toString()));
        Card undated = Exports.snapshot(folder, MODEL + MODEL.replace("2023", "2022")).card();
        assertEquals("export.csv until 2023-01-01", undated.name() + " until " + undated.until());
    }

    @Test
    void aCopyOfABundledOneIsThatOneUntilItIsChanged() throws IOException {
        Path copy = Files.copy(Project.data("snapshots/2024-07-24.csv"), folder.resolve("copy.csv"));
        assertEquals(Snapshot.open("2024-07-24").card(), Snapshot.open(copy.toString()).card());
        Files.writeString(copy, Files.readString(copy).replace("HyperCLOVA", "HyperClova 1"));
        assertTrue(!Snapshot.open(copy.toString()).card().bundled());
    }

    @Test
    void aBundledOneThatWasChangedIsRefused() throws IOException {
        Files.writeString(Exports.otherProject(folder).resolve("snapshots/2024-07-24.csv"), Exports.HEADER + MODEL);
        String refusal = assertThrows(BadInput.class, () -> Snapshot.open("2024-07-24")).getMessage();
        assertTrue(refusal.startsWith("data/snapshots/2024-07-24.csv is not the file that data/snapshots.csv "
                + "describes: its SHA-256 is "), refusal);
    }

    @Test
    void isReadOnceUntilItsFileOrTheDataChange() throws IOException {
        Path data = Exports.otherProject(folder);
        Path file = Exports.file(folder, Exports.HEADER + MODEL);
        Snapshot read = Snapshot.open(file.toString());
        assertSame(read, Snapshot.open(file.toString()));
        Files.writeString(file, "N" + MODEL, StandardOpenOption.APPEND);
        assertEquals(2, Snapshot.open(file.toString()).models().size());
        Files.writeString(data.resolve("vocabulary.csv"), "Domain,Language,Speech\n", StandardOpenOption.APPEND);
        assertEquals(List.of("Speech"), Snapshot.open(file.toString()).models().get(0).domains());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2024-07-25 | There is no snapshot \"2024-07-25\" in data/snapshots. Did you mean \"2024-07-24\"? There "
                    + "are: 2024-07-24, ",
            "somewhere  | There is no snapshot \"somewhere\" in data/snapshots. There are: 2024-07-24, ",
            "lastest    | Did you mean \"latest\"? There are: ",
            "in/2024.csv | in/2024.csv does not exist. Give the path"})
    void whatIsNotThereIsRefusedWithWhatIs(String name, String says) {
        assertSays(says, () -> Snapshot.open(name));
    }

    @Test
    void ofAListOnlyWhatIsKnownToBeSmallerIsLeftOut() {
        String unknown = MODEL.replace("1e24", ""), small = MODEL.replace("1e24", "9.99e22");
        Snapshot list = Exports.snapshot(folder, MODEL.replace("1e24", "1e23").repeat(9) + unknown + small);
        assertEquals(10, list.models().size());
        assertEquals(Optional.of(1), list.leftOut());
        assertTrue(!list.isDatabase());
        assertSays("export.csv is neither Epoch AI's list of large-scale models nor its full database, whose column is "
                + "\"Possibly over 1e23 FLOP\": of 9 models of known training compute, 1 are not large-scale.",
                () -> Exports.snapshot(folder, MODEL.repeat(8) + unknown + small));
        String head = Exports.HEADER.replace("\n", ",Possibly over 1e23 FLOP\n"), end = ",\n";
        Path none = Exports.file(folder, head + small.replace("\n", end) + unknown.replace("\n", end));
        assertSays(" is neither Epoch AI's list", () -> Snapshot.open(none.toString()));
    }

    @Test
    void theModelOfALineWithoutItsEndIsNamed() {
        assertEquals(Optional.empty(), Exports.snapshot(folder, MODEL).unfinished());
        assertEquals(Optional.of("Last"), Exports.snapshot(folder, MODEL + "Last" + MODEL.strip().substring(1))
                .unfinished());
    }

    @Test
    void theOrganizationsThatTheTableLacksAreListedOnce() {
        assertEquals(List.of("Nobody", "No One"), Exports.snapshot(folder, MODEL + MODEL.replace("NAVER",
                "\"Nobody,LG,No One\"") + MODEL.replace("NAVER", "Nobody")).unknownOrganizations());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2023-01-01 | 2023-13-01 | Publication date        | this is no day from 1900 to 2999.",
            "2023-01-01 | 2023-02-30 | Publication date        | this is no day from 1900 to 2999.",
            "2023-01-01 | 2023       | Publication date        | this is no day from 1900 to 2999.",
            "2023-01-01 | 1899-12-31 | Publication date        | this is no day from 1900 to 2999.",
            "2023-01-01 | 3000-01-01 | Publication date        | this is no day from 1900 to 2999.",
            "2023-01-01 | ``         | Publication date        | this is no day from 1900 to 2999.",
            "1e24       | 1e         | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | NaN        | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | -1e24      | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | 1e999      | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | 1e24f      | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | 0x1p3      | Training compute (FLOP) | this is no number of zero or more.",
            "1e24       | \"1,000\"  | Training compute (FLOP) | this is no number of zero or more.",
            "M          | ``         | System                  | this needs a value. Fill it in."})
    void saysWhichCellCannotBeRead(String good, String bad, String column, String problem) {
        Path file = Exports.file(folder, Exports.HEADER.replace("Model", "System") + MODEL + MODEL.replace(good, bad));
        String value = bad.replace("\"", "");
        assertSays("export.csv, record 2 (line 3, \"" + (good.equals("M") ? "" : "M") + "\"), column \"" + column
                + "\", value \"" + value + "\": " + problem, () -> Snapshot.open(file.toString()));
    }

    @Test
    void numbersAreReadAsProgramsWriteThem() {
        assertEquals(List.of(3.8e25, 4.05e23, 1e23, 1e24, 1.5e23), Exports.snapshot(folder,
                Stream.of("3.8e+25", "405000000000000000000000", "1.e23", "+1E24", ".15e24")
                        .map(number -> MODEL.replace("1e24", number)).reduce("", String::concat))
                .models().stream().map(Model::compute).toList());
    }

    @ParameterizedTest
    @CsvSource({"Model", "Domain", "Task", "Organization", "Publication date", "Training compute (FLOP)", "Country"})
    void saysWhichColumnIsMissing(String column) {
        Path file = Exports.file(folder, Exports.HEADER.replace(column, "Other") + MODEL);
        assertSays("export.csv, header: there is no column \"" + column + "\", nor one of another name for it in "
                + "data/vocabulary.csv.", () -> Snapshot.open(file.toString()));
    }

    @Test
    void aRowIsARecordOfAFile() {
        List<Model> models = Exports.snapshot(folder, MODEL + MODEL).models();
        assertEquals(List.of("-1", "-2"), models.stream().map(model -> model.row().substring(8)).toList());
        assertNotEquals(models.get(0).row(), Exports.snapshot(folder, MODEL).models().get(0).row());
    }

    private static void assertSays(String part, org.junit.jupiter.api.function.Executable reading) {
        String refusal = assertThrows(BadInput.class, reading).getMessage();
        assertTrue(refusal.contains(part), refusal);
    }
}
