package largescale.load;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.load.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

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
        assertTrue(card.hasWhole(2023) && !card.hasWhole(2024));
        assertEquals(List.of(true, false), Stream.of("2024-07-24", "2025-05-20")
                .map(day -> card.has(Snapshot.open(day).models().get(0).row())).toList());
    }

    @Test
    void aFileIsOpenedByItsPathAndTellsItsDayByItsName() throws IOException {
        assertEquals(3, Snapshot.open("lib/src/test/resources/exports/2024-list.csv").models().size());
        Path file = Files.writeString(folder.resolve("epoch 2026-11-01 raw.csv"), Exports.HEADER + MODEL);
        Card card = Snapshot.open(file.toString()).card();
        assertEquals(List.of("2026-11-01", "epoch 2026-11-01 raw.csv", "2026-11-01"),
                List.of(card.name(), card.source(), card.until().toString()));
        Files.writeString(folder.resolve("2026-13-01.csv"), Exports.HEADER + MODEL + MODEL.replace("2023", "2022"));
        Card undated = Snapshot.open(folder.resolve("2026-13-01.csv").toString()).card();
        assertEquals("2026-13-01.csv until 2023-01-01", undated.name() + " until " + undated.until());
    }

    @Test
    void aCopyOfABundledOneIsThatOneUntilItIsChangedAndOneThatWasChangedIsRefused() throws IOException {
        Path copy = Files.copy(Project.data("snapshots/2024-07-24.csv"), folder.resolve("2024-07-24.csv"));
        assertEquals(Snapshot.open("2024-07-24").card(), Snapshot.open(copy.toString()).card());
        Files.writeString(copy, Files.readString(copy).replace("HyperCLOVA", "HyperClova 1"));
        assertTrue(!Snapshot.open(copy.toString()).card().bundled());
        Files.copy(copy, Exports.otherProject(folder).resolve("snapshots/2024-07-24.csv"), REPLACE_EXISTING);
        assertSays("data/snapshots/2024-07-24.csv is not the file that data/snapshots.csv describes: its SHA-256 is ",
                () -> Snapshot.open("2024-07-24"));
        assertTrue(Snapshot.open("2025-05-20").card().bundled(), "another one stays");
        Files.writeString(Project.data("snapshots.csv"), "b.csv,2024-07-24,,,,,,,1,,\n", APPEND);
        assertSays("column \"As of\", value \"2024-07-24\": record 1 has the same.", Card::all);
    }

    @Test
    void isReadOnceUntilItsFileOrTheDataChange() throws IOException {
        Path data = Exports.otherProject(folder), file = Exports.file(Exports.HEADER + MODEL);
        assertSame(open(file, 1), open(file, 1));
        Path other = Exports.file(Exports.HEADER + "N" + MODEL.substring(1));
        assertEquals("N", open(other, 1).models().get(0).name(), "of the same time and size, but another");
        Files.copy(other, file, REPLACE_EXISTING);
        assertEquals("N", open(file, 2).models().get(0).name(), "of the same size, but later");
        Files.writeString(file, MODEL, APPEND);
        assertEquals(2, open(file, 2).models().size(), "of the same time, but longer");
        Files.writeString(data.resolve("vocabulary.csv"), "Domain,Language,Speech\n", APPEND);
        assertEquals(List.of("Speech"), open(file, 2).models().get(0).domains());
    }

    private static Snapshot open(Path file, int second) throws IOException {
        return Snapshot.open(Files.setLastModifiedTime(file, FileTime.from(second, SECONDS)).toString());
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() {
        assertSays("There is no snapshot and no file \"2024-07-25\". Did you mean \"2024-07-24\"? Snapshots: "
                + "2024-07-24, 2025-05-20, ", () -> Snapshot.open("2024-07-25"));
        assertSays("no file \"in/2024.csv\". ", () -> Snapshot.open("in/2024.csv"));
        assertEquals("data/columns.csv", Project.shown(Project.data("columns.csv")), "relative to the project");
    }

    @Test
    void aSlipAnEndAndAPartAreNearAndAnotherWordIsNot() {
        List<String> names = List.of("Model", "Year", "Countries", "Country", "Korea", "Model",
                "Training compute (FLOP)", "Training dataset", "Training hardware", "Training time (hours)");
        Map<String, String> near = Map.of("Cuntry", "\"Country\"", "cONUTRY", "\"Country\"", "yaar", "\"Year\"",
                "Traning data", "\"Training dataset\"", "compute", "\"Training compute (FLOP)\"",
                "South Korea", "\"Korea\"", "modell", "\"Model\"", "Yeeers", "\"Year\"", "training",
                "\"Training compute (FLOP)\" or \"Training dataset\" or \"Training hardware\"");
        near.forEach((written, meant) -> assertEquals("Did you mean " + meant + "? ", Near.guess(written, names)));
        for (String other : List.of("Licence", "x", "Yarr", "Oyar", "", "ta")) {
            assertEquals("", Near.guess(other, names), other);
        }
        assertEquals("There are: a.", Near.said("Licence", List.of("a")));
    }

    @Test
    void ofAListOnlyWhatIsKnownToBeSmallerIsLeftOut() {
        String unknown = MODEL.replace("1e24", ""), small = MODEL.replace("1e24", "9.99e22");
        Snapshot list = Exports.snapshot(MODEL.replace("1e24", "1e23").repeat(9) + unknown + small);
        assertEquals(List.of(10, 1, false),
                List.of(list.models().size(), list.leftOut().orElseThrow(), list.isDatabase()));
        assertEquals(Optional.empty(), Exports.snapshot(MODEL + unknown).leftOut());
        assertSays("export.csv is neither Epoch AI's list of large-scale models nor its full database, whose column is "
                + "\"Possibly over 1e23 FLOP\": of 9 models of known training compute, 1 are not large-scale.",
                () -> Exports.snapshot(MODEL.repeat(8) + unknown + small));
        String head = Exports.HEADER.replace("\n", ",Possibly over 1e23 FLOP\n"), end = ",\n";
        Path none = Exports.file(head + small.replace("\n", end) + unknown.replace("\n", end));
        assertSays(" is neither Epoch AI's list", () -> Snapshot.open(none.toString()));
    }

    @Test
    void theModelOfALineWithoutItsEndIsNamedAndOrganizationsThatTheTableLacks() {
        Snapshot read = Exports.snapshot(MODEL + MODEL.replace("NAVER", "\"Nobody,LG,No One\"") + "Last"
                + MODEL.substring(1).replace("NAVER", "Nobody").strip());
        assertEquals(Optional.of("Last"), read.unfinished());
        assertEquals(List.of("Nobody", "No One"), read.unknownOrganizations());
        assertEquals(Optional.empty(), Exports.snapshot(MODEL).unfinished());
    }

    @Test
    void saysWhichCellCannotBeRead() {
        assertEquals(1900, Exports.snapshot(MODEL.replace("2023", "1900")).models().get(0).date().getYear());
        List.of("2023-02-30", "1899-12-31", "3000-01-01", "").forEach(day -> assertRefused("2023-01-01", day, "M",
                "Publication date", "this is no day from 1900 to 2999."));
        List.of("1e", "-1e24", "1e999", "1e24f", "NaN").forEach(number -> assertRefused("1e24", number, "M",
                "Training compute (FLOP)", "this is no number of zero or more."));
        assertRefused("M", "", "", "System", "this needs a value. Fill it in.");
    }

    private void assertRefused(String good, String bad, String model, String column, String problem) {
        Path file = Exports.file(Exports.HEADER.replace("Model", "System") + MODEL + MODEL.replace(good, bad));
        assertSays(
                "export.csv, record 2 (line 3, \"%s\"), column \"%s\", value \"%s\": %s".formatted(model, column, bad,
                        problem),
                () -> Snapshot.open(file.toString()));
    }

    @Test
    void saysWhichColumnIsMissing() {
        for (String column : Exports.HEADER.strip().split(",")) {
            Path file = Exports.file(Exports.HEADER.replace(column, "Other") + MODEL);
            assertSays("export.csv, header: there is no column \"" + column + "\", nor one of another name for it in "
                    + "data/vocabulary.csv.", () -> Snapshot.open(file.toString()));
        }
    }

    @Test
    void theSeatOfAGroupIsThatOfItsNameElseOfTheFirstOfItThatHasOne() throws IOException {
        Organizations all = organizations("Lab,Group,,\nLab of Korea,Group,Korea (Republic of),Industry\n"
                + "Lab of Japan,Group,Japan,\nOwn lab,Own,Japan,\nOwn,Own,France,\nNone,None,,\n");
        assertEquals(List.of("Korea", "France", "", ""), Stream.of("Group", "Own", "None", "Nobody").map(all::seat)
                .toList());
        assertEquals(List.of(new Organization("Lab of Korea", "Group", "Korea", "Industry"),
                new Organization("Nobody", "Nobody", "", "")), List.of(all.get("Lab of Korea"), all.get("Nobody")));
        String lab = "data/organizations.csv, record 1 (line 2, \"Lab\"), column ";
        assertSays(lab + "\"Category\", value \"Firm\": it is none of Industry, Academia, Government and",
                () -> organizations("Lab,Lab,,Firm\n"));
        assertSays(lab + "\"Group\", value \"\": this needs a value.", () -> organizations("Lab,,,\n"));
        assertSays("record 1 has the same.", () -> organizations("Lab,Lab,,\nLab,Group,,\n"));
    }

    private Organizations organizations(String records) throws IOException {
        Files.writeString((Files.exists(folder.resolve("data")) ? Project.data("") : Exports.otherProject(folder))
                .resolve("organizations.csv"), "Organization,Group,Headquarters,Category\n" + records);
        return Organizations.read();
    }

    private static void assertSays(String part, Executable reading) {
        String refusal = assertThrows(BadInput.class, reading).getMessage();
        assertTrue(refusal.contains(part), refusal);
    }
}
