package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data card (data/README.md, columns.csv, snapshots.csv) against the files. */
class DataCardTest {

    private static final Path DATA = Project.data("");

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().endsWith(".csv")).map(DATA::relativize).sorted().toList();
        }
    }

    @Test
    void theReadmeNamesEveryFileWithItsRecords() throws IOException {
        String readme = Files.readString(DATA.resolve("README.md"));
        for (Path file : files()) {
            Matcher line = Pattern.compile("\\| `" + Pattern.quote(file.toString()) + "` \\| (\\d+|grows) \\|")
                    .matcher(readme);
            boolean named = line.find();
            // A snapshot that make update added has its line in snapshots.csv alone.
            assertTrue(named || file.startsWith("snapshots"), "no line for " + file);
            if (named && !line.group(1).equals("grows")) {
                assertEquals(CsvFile.read(DATA.resolve(file)).rows().size(), Integer.parseInt(line.group(1)),
                        file + " has another number of records than data/README.md says");
            }
        }
    }

    @Test
    void everyColumnOfEveryFileIsDescribed() throws IOException {
        List<CsvFile.Row> described = CsvFile.read(DATA.resolve("columns.csv")).rows();
        Vocabulary vocabulary = Vocabulary.read();
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            Set<String> columns = described.stream()
                    .filter(row -> FileSystems.getDefault().getPathMatcher("glob:" + row.get("File")).matches(file))
                    .map(row -> row.get("Column")).collect(Collectors.toSet());
            for (String column : CsvFile.read(DATA.resolve(file)).columns()) {
                String name = file.startsWith("snapshots") ? vocabulary.term("Column", column) : column;
                assertTrue(columns.contains(name), file + ": " + column);
                used.add((file.startsWith("snapshots") ? "snapshots/*.csv" : file.toString()) + ": " + name);
            }
        }
        assertEquals(used, described.stream().map(row -> row.get("File") + ": " + row.get("Column"))
                .collect(Collectors.toCollection(TreeSet::new)), "described columns that no file has");
    }

    @Test
    void theOtherNamesOfColumnsAreThoseOfTheVocabulary() {
        Set<String> described = CsvFile.read(DATA.resolve("columns.csv")).rows().stream()
                .flatMap(row -> Pattern.compile(";").splitAsStream(row.get("Other names")).map(String::strip)
                        .filter(name -> !name.isEmpty()).map(name -> name + " = " + row.get("Column")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(CsvFile.read(DATA.resolve("vocabulary.csv")).rows().stream()
                .filter(row -> row.get("Column").equals("Column"))
                .map(row -> row.get("In exports") + " = " + row.get("Term"))
                .collect(Collectors.toCollection(TreeSet::new)), described,
                "the other names in data/columns.csv are those of data/vocabulary.csv");
    }

    @Test
    void everySnapshotHasItsCard() throws Exception {
        List<CsvFile.Row> cards = CsvFile.read(DATA.resolve("snapshots.csv")).rows();
        for (CsvFile.Row card : cards) {
            Path file = DATA.resolve("snapshots").resolve(card.get("File"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertEquals(HexFormat.of().formatHex(digest), card.get("SHA-256"), card.get("File"));
            assertEquals(CsvFile.read(file).rows().size(), Integer.parseInt(card.get("Rows")), card.get("File"));
            assertEquals(card.get("As of") + ".csv", card.get("File"));
        }
        assertEquals(files().stream().filter(file -> file.startsWith("snapshots")).count(), cards.size());
    }

    @Test
    void filesAreUtf8WithoutMarkAndWithLineFeeds() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(DATA.resolve(file));
            assertTrue(!text.startsWith("\uFEFF") && text.indexOf('\r') < 0 && text.endsWith("\n"), file.toString());
        }
    }

    @Test
    void aPublishedGrowthIsOneNumberOrARangeAndThatOfADoublingTimeIsWorkedOut() {
        for (CsvFile.Row row : CsvFile.read(DATA.resolve("published-growth.csv")).rows()) {
            double growth = row.number("Growth a year (times)"), months = row.number("Months to double");
            double low = row.number("Low (times)"), high = row.number("High (times)");
            assertTrue(Double.isNaN(growth) ? 1 < low && low < high : Double.isNaN(low + high), row.toString());
            assertTrue(Double.isNaN(months) || Math.abs(Math.pow(2, 12 / months) - growth) <= 0.00005, row.toString());
        }
    }
}
