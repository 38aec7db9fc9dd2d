package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.CsvFile;
import largescale.load.Exports;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TablesTest {

    private static final List<String> COLUMNS = List.of("Model", "Year", "Half-year", "Publication date",
            "Organizations", "Developers", "Development", "Organization type", "Countries", "Domains", "Tasks",
            "Tasks per model", "Training compute (FLOP)", "Parameters", "Training dataset",
            "Training dataset size (datapoints)", "Confidence", "Model accessibility", "Openness", "Training hardware",
            "Hardware quantity", "Training time (hours)", "Base model", "Link", "Row");

    /** A separate program in another language worked these counts out. */
    @Test
    void theTablesOfTheReportsSnapshotHaveTheExpectedCounts() {
        Tables tables = Tables.of(Snapshot.open("2024-07-24"), new Window(2020, 2023));
        Map<String, Integer> counts = new TreeMap<>();
        count(counts, "country", tables.countries(), "Country");
        count(counts, "domain", tables.domains(), "Domain");
        count(counts, "task", tables.tasks(), "Task");
        count(counts, "organization", tables.organizations(), "Organization");
        count(counts, "development", tables.models(), "Development");
        count(counts, "organization-type", tables.models(), "Organization type");
        count(counts, "tasks-per-model", tables.models(), "Tasks per model");
        count(counts, "models", tables.models(), "");
        Map<String, Integer> expected = new TreeMap<>();
        for (CsvFile.Row row : CsvFile.read(Project.data("expected-exhibits.csv")).rows()) {
            expected.put(row.get("Exhibit") + "," + row.get("Category") + "," + row.get("Year"), row.whole("Models"));
        }
        assertEquals(expected, counts);
    }

    private static void count(Map<String, Integer> counts, String exhibit, Table table, String column) {
        for (Row row : table) {
            String category = exhibit + "," + (column.isEmpty() ? "all" : row.getString(column)) + ",";
            counts.merge(category + row.getInt("Year"), 1, Integer::sum);
            counts.merge(category + "all", 1, Integer::sum);
        }
    }

    @Test
    void theTablesHaveTheColumnsThatNotebooksNameInTheirOrder() {
        Tables tables = Tables.of(Snapshot.open("2024-07-24"));
        assertEquals(COLUMNS, tables.models().columnNames());
        assertEquals(with("Country"), tables.countries().columnNames());
        assertEquals(with("Domain"), tables.domains().columnNames());
        assertEquals(with("Task"), tables.tasks().columnNames());
        assertEquals(with("Organization", "Headquarters", "Names in the data"), tables.organizations().columnNames());
        assertTrue(Tables.columns().containsAll(with("Country", "Task", "Organization", "Headquarters")));
    }

    private static List<String> with(String... first) {
        return Stream.concat(Arrays.stream(first), COLUMNS.stream()).toList();
    }

    @Test
    void aRowIsOneRecordOfOneFileWhateverIsKept() {
        Snapshot snapshot = Exports.snapshot("Twin,Language,\"Chat,Translation\",NAVER,2021-01-01,,China\n"
                + "Other,Language,Chat,NAVER,2022-01-01,,China\n"
                + "Twin,Language,\"Chat,Translation\",NAVER,2023-01-01,,China\n");
        Tables tables = Tables.of(snapshot, new Window(2022, 2023));
        String row = snapshot.card().sha256().substring(0, 8) + "-";
        assertEquals(List.of("Other " + row + "2", "Twin " + row + "3"), rows(" ", tables.models(), "Model", "Row"));
        assertEquals(List.of("Chat Other " + row + "2", "Chat Twin " + row + "3", "Translation Twin " + row + "3"),
                rows(" ", tables.tasks(), "Task", "Model", "Row"));
    }

    @Test
    void aRowHasInItsColumnsWhatItsRecordSays() {
        Snapshot snapshot = Snapshot.open("lib/src/test/resources/exports/2025-list.csv");
        String names = "Qilin Hesheng Network Technology Co., Ltd. (APUS), Tigerobo";
        assertEquals(
                List.of("TigerBot-70B", 2023, "2023 H2", LocalDate.of(2023, 9, 6), names, names, "joint", "Industry",
                        "China", "Language", "Language modelling/generation", "1", 1.02e24, 7e10, "TigerBot corpus",
                        5e11,
                        "Likely", "Open weights (unrestricted)", "open", "NVIDIA A100", 512.0, 1000.0, "Llama 2-70B",
                        "https://arxiv.org/abs/2312.08688 https://tigerobo.example", snapshot.models().get(1).row()),
                Tables.of(snapshot).models().columns().stream().<Object>map(column -> column.get(1)).toList());
    }

    @Test
    void whatIsMadeOfARecord() {
        Snapshot snapshot = Snapshot.open(Exports.file(Exports.HEADER.replace("\n", ",Model accessibility,"
                + "Organization type\n")
                + "A,Language,\"Chat,Translation,Code generation\",\"Google Research,LG AI Research,Google Brain\","
                + "2023-06-30,1e24,Multinational,Open source,\"Industry,Government\"\n"
                + "B,Vision,\"Chat,Translation\",KT,2023-07-01,,Korea,API access,\n"
                + "C,Vision,Chat,Nobody,2023-07-01,,,Open weights (restricted use),\nD,,,,2023-12-31,,,,\n")
                .toString());
        Tables tables = Tables.of(snapshot);
        assertEquals(List.of("A | 2023 H1 | Google, LG | joint | Government + Industry | 3+ | open",
                "B | 2023 H2 | KT | single | Industry | 2 | closed",
                "C | 2023 H2 | Nobody | single | unknown | 1 | open",
                "D | 2023 H2 |  | unknown | unknown | unknown | unknown"),
                rows(" | ", tables.models(), "Model", "Half-year", "Developers", "Development", "Organization type",
                        "Tasks per model", "Openness"));
        assertEquals(List.of("Google United States Google Brain, Google Research A", "LG Korea LG AI Research A",
                "KT Korea KT B", "Nobody  Nobody C"),
                rows(" ", tables.organizations(), "Organization", "Headquarters", "Names in the data", "Model"));
        assertEquals(List.of("United States A", "Korea A", "Korea B"),
                rows(" ", tables.countries(), "Country", "Model"));
        assertEquals(Map.of("Organization type", Set.of("Government", "Industry"), "Country",
                Set.of("Korea", "United States"), "Domain", Set.of("Language", "Vision"), "Task",
                Set.of("Chat", "Code generation", "Translation"), "Model accessibility",
                Set.of("API access", "Open weights (restricted use)", "Open weights (unrestricted)")),
                tables.terms());
    }

    private static List<String> rows(String between, Table table, String... columns) {
        return table.stream().map(row -> Stream.of(columns).map(row::getString).collect(Collectors.joining(between)))
                .toList();
    }

    @Test
    void aCellOfSomeColumnsListsSeveralValues() {
        assertEquals(List.of("France", "Korea"), Tables.items("Countries", "France, Korea"));
        assertEquals(List.of("Academia", "Industry"), Tables.items("Organization type", "Academia + Industry"));
        assertEquals(List.of("A, B + C"), Tables.items("Model", "A, B + C"));
        assertEquals("Organization, Model",
                Tables.item("Developers") + Tables.separator("Tasks") + Tables.item("Model"));
    }
}
