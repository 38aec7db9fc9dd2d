package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counting rules on rows made for each of them. The organizations are those of data/organizations.csv. */
class SnapshotTest {

    @TempDir
    Path folder;

    @Test
    void countriesAreDistinctAndShort() {
        assertEquals(List.of("Korea", "United States"),
                model("M,Language,Chat,\"NAVER,Search Solutions,Meta AI\",2021-09-10,,"
                        + "\"Korea (Republic of),Korea (Republic of),United States of America\"").countries());
    }

    @Test
    void multinationalGivesWayToTheSeatOfEveryOrganization() {
        assertEquals(List.of("Canada", "United Kingdom"), model("M,Language,Chat,\"Cohere,Stability AI\",2024-01-01,,"
                + "\"Canada,Multinational\"").countries());
        assertEquals(List.of("United States"),
                model("M,Language,Chat,Google DeepMind,2023-12-06,,Multinational").countries());
    }

    @Test
    void multinationalStaysWhereNoSeatIsKnownOrTheSeatIsMultinational() {
        assertEquals(List.of("Multinational"),
                model("M,Language,Chat,Nobody Knows,2023-01-01,,Multinational").countries());
        assertEquals(List.of("Finland", "Multinational"), model("M,Language,Chat,"
                + "\"High-Performance Language Technologies (HPLT),University of Turku\",2023-12-14,,"
                + "\"Multinational,Finland\"").countries());
    }

    @Test
    void namesOfLanguageModellingAreOneTask() {
        assertEquals(List.of("Language modelling/generation", "Chat"), model("M,Language,\"Language modelling,"
                + "Language generation,Text autocompletion,Chat,Language modeling/generation,"
                + "Language modelling/generation,"
                + "Language modeling\",NAVER,2023-01-01,,Korea (Republic of)").tasks());
    }

    @Test
    void laboratoriesOfOneGroupAreOneDeveloper() {
        Model model = model("M,Language,Chat,\"Google Research,Google Brain,DeepMind\",2022-05-10,,Multinational");
        assertEquals(Map.of("Google", List.of("Google Research", "Google Brain", "DeepMind")), model.groups());
        assertEquals(3, model.organizations().size());
    }

    @Test
    void organizationTypeIsTheRowsOwnElseTheTables() {
        assertEquals("Academia + Industry", model("M,Language,Chat,\"NVIDIA,Tsinghua University\",2022-01-01,,China")
                .organizationType());
        assertEquals("unknown", model("M,Language,Chat,Nobody Knows,2022-01-01,,China").organizationType());
        Path file = Exports.file(folder, Exports.HEADER.strip() + ",Organization categorization (from Organization)\n"
                + "M,Language,Chat,\"NVIDIA,Tsinghua University\",2022-01-01,,China,"
                + "\"Industry,Government,Industry\"\n");
        assertEquals("Government + Industry", Snapshot.open(file.toString()).models().get(0).organizationType());
    }

    @Test
    void aNameWithCommasIsOneOrganization() {
        Model model = model("M,Language,Chat,\"Qilin Hesheng Network Technology Co., Ltd. (APUS)\",2024-01-01,,China");
        assertEquals(Set.of("Qilin Hesheng Network Technology Co., Ltd. (APUS)"), model.groups().keySet());
    }

    @Test
    void whatIsEmptyStaysUnknown() {
        Model model = model("M,,,,2022-01-01,,");
        assertEquals(List.of(), model.tasks());
        assertEquals(List.of(), model.countries());
        assertTrue(Double.isNaN(model.compute()));
        assertTrue(Double.isNaN(model.parameters()));
        assertEquals("", model.confidence());
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        Path file = Exports.file(folder, Exports.HEADER.strip() + ",Link\n"
                + "M,Language,Chat,NAVER,2022-01-01,,China,"
                + "\"javascript:alert(1)\nhttps://a.example/x\nHTTP://b.example\"\n");
        assertEquals(List.of("https://a.example/x", "HTTP://b.example"),
                Snapshot.open(file.toString()).models().get(0).links());
    }

    @Test
    void listsUnknownOrganizationsOnce() {
        assertEquals(List.of("Nobody Knows"),
                Exports.snapshot(folder, "M,Language,Chat,\"NAVER,Nobody Knows\",2022-01-01,,China\n"
                        + "N,Language,Chat,Nobody Knows,2022-01-01,,China\n").unknownOrganizations());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "M,Language,Chat,NAVER,2023-13-01,,China | record 1 (line 2, \"M\"), column "
                    + "\"Publication date\", value \"2023-13-01\": this is no day",
            "M,Language,Chat,NAVER,2023,,China | value \"2023\": this is no day",
            "M,Language,Chat,NAVER,0202-08-13,,China | value \"0202-08-13\": this is no day",
            "M,Language,Chat,NAVER,,,China | value \"\": this is no day",
            "M,Language,Chat,NAVER,2023-02-30,,China | value \"2023-02-30\": this is no day",
            "M,Language,Chat,NAVER,2023-01-01,1e,China | column \"Training compute (FLOP)\", "
                    + "value \"1e\": this is no number",
            "M,Language,Chat,NAVER,2023-01-01,NaN,China | value \"NaN\": this is no number",
            "M,Language,Chat,NAVER,2023-01-01,-1e24,China | value \"-1e24\": this is no number",
            "M,Language,Chat,NAVER,2023-01-01,1e999,China | value \"1e999\": this is no number",
            "M,Language,Chat,NAVER,2023-01-01,0x1p3,China | value \"0x1p3\": this is no number",
            ",Language,Chat,NAVER,2023-01-01,,China | column \"Model\", value \"\": a model needs a name",
            "M,\"Language,\"\"Vision,Audio\",Chat,NAVER,2023-01-01,,China | column \"Domain\", "
                    + "value \"Language,\"Vision,Audio\": an item begins with a quote that does not end",
    })
    void saysWhichCellCannotBeRead(String record, String part) {
        BadInput refusal = assertThrows(BadInput.class, () -> Exports.snapshot(folder, record + "\n"));
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("export.csv"), refusal.getMessage());
    }

    @Test
    void aListOfThousandsIsNone() {
        String record = "M,Language,Chat,NAVER,2023-01-01,,\"" + "China,".repeat(1000) + "Korea\"\n";
        String refused = assertThrows(BadInput.class, () -> Exports.snapshot(folder, record)).getMessage();
        assertTrue(refused.endsWith("it has more than 500 items, more than any list of an export."), refused);
    }

    @ParameterizedTest
    @CsvSource({"Model", "Domain", "Task", "Organization", "Publication date", "Training compute (FLOP)", "Country"})
    void saysWhichColumnIsMissing(String column) {
        Path file = Exports.file(folder, Exports.HEADER.replace(column, "Other") + "a,b,c,d,2023-01-01,1,f\n");
        BadInput refusal = assertThrows(BadInput.class, () -> Snapshot.open(file.toString()));
        assertTrue(refusal.getMessage().contains("there is no column \"" + column + "\""), refusal.getMessage());
    }

    @Test
    void namesTheColumnThatMayBeTheMissingOne() {
        Path file = Exports.file(folder,
                Exports.HEADER.replace("Training compute", "Trainning compute") + "a,b,c,d,2023-01-01,1,f\n");
        BadInput refusal = assertThrows(BadInput.class, () -> Snapshot.open(file.toString()));
        assertTrue(refusal.getMessage().endsWith("; it may be \"Trainning compute (FLOP)\"."), refusal.getMessage());
    }

    @Test
    void refusesTwoColumnsOfOneMeaning() {
        Path file = Exports.file(folder, "System," + Exports.HEADER + "a,a,b,c,d,2023-01-01,1,f\n");
        BadInput refusal = assertThrows(BadInput.class, () -> Snapshot.open(file.toString()));
        assertTrue(refusal.getMessage().contains("\"System\" and \"Model\" mean the same"), refusal.getMessage());
    }

    @Test
    void aGivenFileTellsItsDateByItsName() throws Exception {
        Path dated = Files.move(Exports.file(folder, Exports.HEADER + "M,L,C,NAVER,2022-01-01,,China\n"),
                folder.resolve("epoch 2026-11-01 raw.csv"));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 1)), Snapshot.open(dated.toString()).card().asOf());
        assertEquals(Optional.empty(), Exports.snapshot(folder, "M,L,C,NAVER,2022-01-01,,China\n").card().asOf());
    }

    @Test
    void aKeyInAnAddressIsNeitherShownNorKept() throws Exception {
        for (String name : List.of("https://user:secret@host/x.csv", "host/2026-09-01.csv?token=secret")) {
            assertEquals("What was given, which looks like an address, does not exist. Give the path of a CSV file.",
                    assertThrows(BadInput.class, () -> Snapshot.open(name)).getMessage());
        }
        Path file = folder.resolve("2026-09-01.csv?token=secret");
        Files.writeString(file, Exports.HEADER + "M,Language,Chat,NAVER,2023-01-01,1e24,China\n");
        Card card = Snapshot.open(file.toString()).card();
        assertEquals(List.of("2026-09-01.csv", "2026-09-01.csv"), List.of(card.file(), card.source()));
    }

    @Test
    void aCopyOfABundledSnapshotIsThatSnapshot() throws Exception {
        Path copy = Files.copy(Project.data("snapshots/2024-07-24.csv"), folder.resolve("copy.csv"));
        assertEquals(Snapshot.open("2024-07-24").card(), Snapshot.open(copy.toString()).card());
        Files.writeString(copy, Files.readString(copy).replace("EXAONE", "Exaone"));
        assertTrue(!Snapshot.open(copy.toString()).card().bundled());
    }

    @Test
    void namesThatTablesawTakesForMissingAreCountedUnderTheirName() {
        Tables tables = Tables.of(
                Exports.snapshot(folder,
                        "M,\"NA,a~~~b\",*,null,2023-01-01,,N/A\nN,\"NA,a~~~b\",*,null,2023-02-01,,N/A\n"),
                model -> true);
        assertEquals("“N/A” 2", counted(tables.countries()));
        assertEquals("“*” 2", counted(tables.tasks()));
        assertEquals("“null” 2", counted(tables.organizations()));
        assertEquals("a~  ~  ~b 2, “NA” 2", counted(tables.domains()));
        Tables edges = Tables.of(
                Exports.snapshot(folder, "M,Name~,C,NAVER,2023-01-01,,~Name\nN,Name~,C,NAVER,2023-02-01,,~Name\n"),
                model -> true);
        assertEquals("“Name~” 2", counted(edges.domains()));
        assertEquals("“~Name” 2", counted(edges.countries()));
    }

    @Test
    void aNameThatLooksLikeTheQuotedOneIsAnother() {
        Tables tables = Tables.of(Exports.snapshot(folder, """
                M,"NA,a~~~b",C,NAVER,2023-01-01,,~F
                N,"“NA”,a~ ~ ~b",C,NAVER,2023-01-01,,“~F”
                O,"““NA””,a~ ~~b",C,NAVER,2023-01-01,,““~F””
                """), model -> true);
        assertEquals(6, tables.domains().stringColumn("Domain").countUnique());
        assertEquals(3, tables.countries().stringColumn("Country").countUnique());
        assertEquals(6, tables.domains().countBy("Domain", "Year").rowCount());
    }

    private static String counted(tech.tablesaw.api.Table table) {
        return table.countBy(table.name(), "Year").stream().map(row -> row.getString(0) + " " + row.getInt("Count"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void latestIsTheNewestAndAnUnknownDateIsRefused() throws IOException {
        List<String> files;
        try (Stream<Path> paths = Files.list(Project.data("snapshots"))) {
            files = paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
        assertEquals(files.get(files.size() - 1), Snapshot.open("latest").card().file());
        BadInput refusal = assertThrows(BadInput.class, () -> Snapshot.open("2024-07-25"));
        assertTrue(
                refusal.getMessage()
                        .contains("There are: " + files.stream().map(name -> name.substring(0, 10)).distinct()
                                .collect(Collectors.joining(", ")) + ", latest"),
                refusal.getMessage());
    }

    private Model model(String record) {
        return Exports.snapshot(folder, record + "\n").models().get(0);
    }
}
