package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of reports and statements: what is wrong in one is named with its record and column. */
class PublishedTest {

    private static final Map<String, Function<CsvFile, List<?>>> FILES = Map.of("reports.csv", PublishedReport::all,
            "published-figures.csv", Published::figures, "published-claims.csv", Published::claims);

    @TempDir
    Path folder;

    /** A copy of a data file with other values in a column of one record. */
    private CsvFile changed(String name, int record, String column, String value) throws IOException {
        CsvFile file = CsvFile.read(Project.data(name));
        Path copy = folder.resolve(name);
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(copy), CSVFormat.RFC4180)) {
            printer.printRecord(file.columns());
            for (CsvFile.Row row : file.rows()) {
                List<String> cells = new ArrayList<>(row.cells());
                if (row.number() == record) {
                    cells.set(file.columns().indexOf(column), value);
                }
                printer.printRecord(cells);
            }
        }
        return CsvFile.read(copy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "reports.csv           | 2 | Report    | IS-178        | record 1 has the same",
            "reports.csv           | 1 | Report    | ``            | needs a value",
            "reports.csv           | 1 | Title     | ``            | needs a value",
            "reports.csv           | 1 | Published | 2024-8-19     | no day",
            "reports.csv           | 1 | Data of   | July 2024     | no day",
            "reports.csv           | 1 | Snapshot  | latest        | no day",
            "reports.csv           | 1 | From      | twenty        | no whole number",
            "reports.csv           | 1 | To        | 2019          | not after the last",
            "published-figures.csv | 2 | Figure    | overall.total | record 1 has the same",
            "published-figures.csv | 2 | Section   | ``            | needs a value",
            "published-figures.csv | 2 | Report    | IS-179        | It has: IS-178, survey-2024",
            "published-figures.csv | 2 | From      | 2020.0        | no whole number",
            "published-figures.csv | 2 | To        | 3001          | not valid",
            "published-figures.csv | 2 | Unit      | model         | none of [models, organizations, percent]",
            "published-figures.csv | 2 | Unit      | truth         | none of [models, organizations, percent]",
            "published-figures.csv | 2 | Published | three         | no value of models",
            "published-figures.csv | 2 | Published | 1,000         | no value of models",
            "published-figures.csv | 2 | Value     | sum           | none of count, share, growth, three or more",
            "published-figures.csv | 2 | Table     | people        | none of models, countries",
            "published-figures.csv | 2 | Where     | Country       | no condition",
            "published-figures.csv | 2 | Where     | Land=Korea    | no column \"Land\"",
            "published-figures.csv | 2 | Of        | Land=Korea    | no column \"Land\"",
            "published-claims.csv  | 1 | Kind      | models        | none of [truth, value, order, set, includes]",
            "published-claims.csv  | 1 | Published | yes           | no value of truth",
            "published-claims.csv  | 1 | Rule      | ``            | needs a value"})
    void whatIsWrongIsNamedWithItsPlace(String name, int record, String column, String value, String said)
            throws IOException {
        CsvFile file = changed(name, record, column, value);
        String message = assertThrows(BadInput.class, () -> FILES.get(name).apply(file)).getMessage();
        String at = column.equals("From") && said.contains("not after") ? "To" : column;
        assertTrue(message.contains(name + ", record " + record + " ") && message.contains("column \"" + at + "\"")
                && message.contains("\"" + value + "\"") && message.contains(said), message);
    }

    @Test
    void aFigureWithTheWrongUnitForItsValueIsRefused() throws IOException {
        CsvFile file = changed("published-figures.csv", 2, "Value", "share");
        assertTrue(assertThrows(BadInput.class, () -> Published.figures(file)).getMessage()
                .contains("column \"Unit\", value \"models\": a share is in percent"));
    }

    /** A misspelt value would count nothing, and look like a revision. */
    @Test
    void everyConditionOfTheFiguresNamesAValueThatSomeSnapshotHas() {
        Set<String> counted = Stream.of("2024-07-24", "2025-05-20", "2026-08-19").map(Snapshot::open)
                .flatMap(snapshot -> Comparison.of(snapshot, Published.figures()).stream())
                .filter(one -> one.computed().parts().stream().anyMatch(part -> part.number().intValue() > 0))
                .map(one -> one.published().key()).collect(Collectors.toSet());
        assertEquals(List.of(), CsvFile.read(Project.data("published-figures.csv")).rows().stream()
                .filter(row -> !row.get("Where").isEmpty() && !counted.contains(row.get("Figure"))).toList());
    }
}
