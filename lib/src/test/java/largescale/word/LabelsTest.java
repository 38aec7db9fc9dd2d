package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.count.Tables;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Labels labels = Labels.read();

    @Test
    void everyTextHasItsKorean() {
        for (CsvFile.Row row : CsvFile.read(Project.data("labels.csv")).rows()) {
            assertFalse(row.get("Korean").isEmpty(), "record " + row.number() + ": " + row.get("English"));
        }
    }

    @Test
    void bothFormsOfASentenceHaveTheSameArguments() {
        for (CsvFile.Row row : CsvFile.read(Project.data("labels.csv")).rows()) {
            if (row.get("Context").equals("Sentence")) {
                assertEquals(arguments(row.get("English")), arguments(row.get("Korean")), row.get("English"));
            }
        }
    }

    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    @Test
    void everyValueOfTheBundledSnapshotsHasItsKorean() {
        List<String> missing = new ArrayList<>();
        Snapshot.bundled().forEach(snapshot -> Tables.of(snapshot).terms()
                .forEach((column, values) -> values.forEach(value -> check(column, value, missing))));
        assertEquals(List.of(), missing.stream().distinct().toList(),
                "data/labels.csv lacks the Korean of values of data/snapshots");
    }

    @Test
    void everyColumnOfTheTablesHasItsKorean() {
        Tables tables = Tables.of(Snapshot.open("latest"));
        List<String> missing = new ArrayList<>();
        Stream.of(tables.models(), tables.countries(), tables.domains(), tables.tasks(), tables.organizations())
                .flatMap(table -> table.columnNames().stream())
                .forEach(name -> check("Column", name, missing));
        assertEquals(List.of(), missing.stream().distinct().toList());
    }

    @Test
    void everythingPublishedHasItsKorean() {
        List<String> missing = new ArrayList<>();
        Published.all().forEach(published -> check("Statement", published.meaning(), missing));
        Published.all().forEach(published -> check("Reason", published.reason(), missing));
        Published.all().forEach(published -> check("Evaluation", published.rule(), missing));
        List.of(Status.values()).forEach(status -> check("Text", status.meaning(), missing));
        List.of(Status.values()).forEach(status -> check("Status", status.toString(), missing));
        assertEquals(List.of(), missing);
    }

    private void check(String context, String value, List<String> missing) {
        if (!value.isEmpty() && labels.korean(context, value).isEmpty()) {
            missing.add(context + ": " + value);
        }
    }
}
