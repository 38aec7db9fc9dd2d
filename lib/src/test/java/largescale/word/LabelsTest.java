package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import largescale.count.Tables;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;

/** What readers see has its Korean: all that the project's own data can show. */
class LabelsTest {

    private final Set<String> missing = new TreeSet<>();

    private void check(String context, String english) {
        if (!english.isEmpty() && Labels.read().text(context, english, Language.KO).isEmpty()) {
            missing.add(context + ": " + english);
        }
    }

    @Test
    void everyTextHasItsKorean() {
        CsvFile.read(Project.data("labels.csv")).rows().forEach(row -> check(row.get("Context"), row.get("English")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyValueAndColumnOfTheBundledSnapshotsHasItsKorean() {
        for (Snapshot snapshot : Snapshot.bundled()) {
            Tables tables = Tables.of(snapshot);
            tables.terms().forEach((column, values) -> values.forEach(value -> check(column, value)));
            Stream.of(tables.models(), tables.countries(), tables.domains(), tables.tasks(), tables.organizations())
                    .flatMap(table -> table.columnNames().stream()).forEach(name -> check("Column", name));
        }
        assertEquals(Set.of(), missing, "data/labels.csv lacks the Korean of values of data/snapshots");
    }
}
