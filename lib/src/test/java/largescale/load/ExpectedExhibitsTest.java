package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The tables against counts that a separate program worked out: data/expected-exhibits.csv. */
class ExpectedExhibitsTest {

    private static final Tables TABLES = inReportsWindow("2024-07-24");

    private static Tables inReportsWindow(String snapshot) {
        return Tables.of(Snapshot.open(snapshot),
                model -> model.date().getYear() >= 2020 && model.date().getYear() <= 2023);
    }

    @Test
    void countries() {
        assertEquals(expected("country"), counted(TABLES.countries(), "Country"));
    }

    @Test
    void domains() {
        assertEquals(expected("domain"), counted(TABLES.domains(), "Domain"));
    }

    @Test
    void tasks() {
        assertEquals(expected("task"), counted(TABLES.tasks(), "Task"));
    }

    @Test
    void organizations() {
        assertEquals(expected("organization"), counted(TABLES.organizations(), "Organization"));
    }

    @Test
    void developmentAndOrganizationType() {
        assertEquals(expected("development"), counted(TABLES.models(), "Development"));
        assertEquals(expected("organization-type"), counted(TABLES.models(), "Organization type"));
    }

    @Test
    void tasksPerModel() {
        assertEquals(expected("tasks-per-model"), counted(TABLES.models(), "Tasks per model"));
    }

    @Test
    void everyOrganizationIsAMemberOfItsGroup() {
        Table google = TABLES.organizations()
                .where(TABLES.organizations().stringColumn("Organization").isEqualTo("Google"));
        assertEquals(19, google.rowCount());
        for (Row row : google) {
            List<String> members = List.of(row.getString("Names in the data").split(", "));
            assertTrue(
                    List.of("Google", "Google Brain", "Google DeepMind", "Google Research", "DeepMind")
                            .containsAll(members),
                    row.getString("Names in the data"));
            assertTrue(List.of(row.getString("Organizations").split(", ")).containsAll(members),
                    row.getString("Model"));
        }
    }

    /** Numbers of models that Epoch AI's revisions made of the same years. */
    @ParameterizedTest
    @CsvSource({"2024-07-24,144,71", "2025-05-20,150,64", "2026-08-19,163,71"})
    void everySnapshotLoads(String snapshot, int models, int unknownCompute) {
        Table table = inReportsWindow(snapshot).models();
        assertEquals(models, table.rowCount());
        assertEquals(unknownCompute, table.doubleColumn("Training compute (FLOP)").countMissing());
    }

    @ParameterizedTest
    @CsvSource({"2024-07-24,14", "2026-08-19,13"})
    void jointModelsAreNotMistakenByACommaInAName(String snapshot, int joint) {
        Table models = inReportsWindow(snapshot).models();
        assertEquals(joint, models.stringColumn("Development").isEqualTo("joint").size());
    }

    private static TreeMap<String, Integer> expected(String exhibit) {
        TreeMap<String, Integer> expected = new TreeMap<>();
        for (CsvFile.Row row : CsvFile.read(Project.data("expected-exhibits.csv")).rows()) {
            if (row.get("Exhibit").equals(exhibit) && !row.get("Year").equals("all")) {
                expected.put(row.get("Category") + "," + row.get("Year"), Integer.valueOf(row.get("Models")));
            }
        }
        return expected;
    }

    private static TreeMap<String, Integer> counted(Table table, String column) {
        List<String> counted = new ArrayList<>();
        for (Row row : table) {
            counted.add(row.getString(column) + "," + row.getInt("Year"));
        }
        return tally(counted);
    }

    private static TreeMap<String, Integer> tally(List<String> values) {
        TreeMap<String, Integer> tally = new TreeMap<>();
        values.forEach(value -> tally.merge(value, 1, Integer::sum));
        return tally;
    }
}
