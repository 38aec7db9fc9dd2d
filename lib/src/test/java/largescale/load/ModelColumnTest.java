package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What is made of the list of columns. */
class ModelColumnTest {

    private static final List<String> COLUMNS = List.of(
            "Model",
            "Year",
            "Half-year",
            "Publication date",
            "Organizations",
            "Groups",
            "Development",
            "Organization type",
            "Countries",
            "Domains",
            "Tasks",
            "Tasks per model",
            "Training compute (FLOP)",
            "Parameters",
            "Training dataset",
            "Training dataset size (datapoints)",
            "Confidence",
            "Model accessibility",
            "Openness",
            "Training hardware",
            "Hardware quantity",
            "Training time (hours)",
            "Base model",
            "Link",
            "Row");

    @TempDir
    Path folder;

    @Test
    void theTablesHaveTheColumnsThatNotebooksNameInTheirOrder() {
        Tables tables = Tables.of(Snapshot.open("2024-07-24"), model -> true);
        assertEquals(COLUMNS, tables.models().columnNames());
        assertEquals(with("Country"), tables.countries().columnNames());
        assertEquals(with("Domain"), tables.domains().columnNames());
        assertEquals(with("Task"), tables.tasks().columnNames());
        assertEquals(
                with("Organization", "Names in the data"),
                tables.organizations().columnNames());
    }

    private static List<String> with(String... first) {
        return Stream.concat(Arrays.stream(first), COLUMNS.stream()).toList();
    }

    @Test
    void aRowIsOneRecordOfOneFileWhateverIsKept() {
        String records = "Twin,Language,\"Chat,Translation\",NAVER,2021-01-01,,China\n"
                + "Other,Language,Chat,NAVER,2022-01-01,,China\n"
                + "Twin,Language,\"Chat,Translation\",NAVER,2023-01-01,,China\n";
        Snapshot snapshot = Exports.snapshot(folder, records);
        String file = snapshot.card().sha256().substring(0, 8);
        Tables tables = Tables.of(snapshot, model -> model.date().getYear() != 2021);
        assertEquals(List.of(file + "-2", file + "-3"), rows(tables.models()));
        assertEquals(List.of(file + "-2", file + "-3", file + "-3"), rows(tables.tasks()));
        Snapshot other = Exports.snapshot(folder, records.replace("Other", "Another"));
        assertTrue(Collections.disjoint(rows(tables.models()), other.models().stream().map(Model::row).toList()));
    }

    private static List<String> rows(Table table) {
        return table.stringColumn("Row").asList();
    }

    @Test
    void everyColumnOfASnapshotIsReadAndDescribed() {
        Set<String> described = CsvFile.read(Project.data("columns.csv")).rows().stream()
                .filter(row -> row.get("File").equals("snapshots/*.csv"))
                .map(row -> row.get("Column"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = Arrays.stream(ModelColumn.values())
                .map(ModelColumn::inExports)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        // The list has no training time, and no mark of what the full database thinks large.
        read.removeAll(Set.of("Training time (hours)", "Possibly over 1e23 FLOP"));
        assertEquals(described, read);
    }

    @Test
    void theTermsOfAModelAreThoseOfTheColumnsWithAVocabulary() {
        Model model = Exports.snapshot(
                folder, "M,\"Language,Vision\",Chat,\"NVIDIA,Tsinghua University\",2022-01-01,,China\n")
                .models()
                .get(0);
        assertEquals(
                java.util.Map.of(
                        "Country",
                        List.of("China"),
                        "Domain",
                        List.of("Language", "Vision"),
                        "Task",
                        List.of("Chat"),
                        "Organization type",
                        List.of("Academia", "Industry"),
                        "Confidence",
                        List.of(),
                        "Model accessibility",
                        List.of()),
                model.terms());
    }
}
