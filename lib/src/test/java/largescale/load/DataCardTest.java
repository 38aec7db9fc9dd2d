package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data card (data/README.md, columns.csv, snapshots.csv) against the files. */
class DataCardTest {

    private static final Path DATA = Project.data("");

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().endsWith(".csv")).map(DATA::relativize).sorted().toList();
        }
    }

    private static List<CsvFile.Row> rows(String file) {
        return CsvFile.read(DATA.resolve(file)).rows();
    }

    private static Set<String> texts(String file, Function<CsvFile.Row, Stream<String>> texts) {
        return rows(file).stream().flatMap(texts).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theReadmeNamesEveryFileWithItsRecordsAndTheirForm() throws IOException {
        String readme = Files.readString(DATA.resolve("README.md"));
        for (Path file : files()) {
            Matcher line = Pattern.compile("\\| `" + Pattern.quote(file.toString()) + "` \\| (\\d+|grows) \\|")
                    .matcher(readme);
            String text = Files.readString(DATA.resolve(file));
            assertTrue(!text.startsWith("\uFEFF") && text.indexOf('\r') < 0 && text.endsWith("\n"), "form of " + file);
            boolean named = line.find();
            // A snapshot that make update added has its line in snapshots.csv alone.
            assertTrue(named || file.startsWith("snapshots"), "no line for " + file);
            if (named && !line.group(1).equals("grows")) {
                assertEquals(rows(file.toString()).size(), Integer.parseInt(line.group(1)), file + " has records");
            }
        }
    }

    @Test
    void everyColumnOfEveryFileIsDescribedAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            CsvFile.read(DATA.resolve(file)).columns().forEach(column -> used.add(file.startsWith("snapshots")
                    ? "snapshots/*.csv: " + Vocabulary.read().term("Column", column)
                    : file + ": " + column));
        }
        assertEquals(used, texts("columns.csv", row -> Stream.of(row.get("File") + ": " + row.get("Column"))));
    }

    @Test
    void theOtherNamesOfColumnsAreThoseOfTheVocabulary() {
        assertEquals(texts("vocabulary.csv", row -> Stream.of(row.get("In exports") + " = " + row.get("Term"))
                .filter(name -> row.get("Column").equals("Column"))),
                texts("columns.csv", row -> Pattern.compile("; ?").splitAsStream(row.get("Other names"))
                        .filter(name -> !name.isEmpty()).map(name -> name + " = " + row.get("Column"))));
    }

    @Test
    void everySnapshotHasItsCard() throws Exception {
        for (CsvFile.Row card : rows("snapshots.csv")) {
            byte[] bytes = Files.readAllBytes(DATA.resolve("snapshots").resolve(card.get("File")));
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    card.get("SHA-256"), card.get("File"));
            assertEquals(rows("snapshots/" + card.get("File")).size(), card.whole("Rows"), card.get("File"));
            assertEquals(card.get("As of") + ".csv", card.get("File"));
        }
        assertEquals(files().stream().filter(file -> file.startsWith("snapshots")).count(),
                rows("snapshots.csv").size());
    }

    @Test
    void aPublishedGrowthIsOneNumberOrARangeAndThatOfADoublingTimeIsWorkedOut() {
        for (CsvFile.Row row : rows("published-growth.csv")) {
            double growth = row.number("Growth a year (times)"), months = row.number("Months to double");
            double low = row.number("Low (times)"), high = row.number("High (times)");
            assertTrue(Double.isNaN(growth) ? 1 < low && low < high : Double.isNaN(low + high), row.toString());
            assertTrue(Double.isNaN(months) || Math.abs(Math.pow(2, 12 / months) - growth) <= 0.00005, row.toString());
        }
    }
}
