package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.AnyText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.io.FileUtils;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Whatever a file holds: it is read as it is meant, or refused with its name; nothing else happens. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class ReadingFuzzTest {

    private static Path folder;
    private static byte[] export;

    @BeforeContainer
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("reading");
        List<String> lines = Files.readAllLines(Project.data("snapshots/2025-05-20.csv")).subList(0, 12);
        export = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @AfterContainer
    static void tidy() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    private static Optional<Snapshot> opened(byte[] bytes) {
        Path file = Exports.file(folder, bytes);
        try {
            return Optional.of(Snapshot.open(file.toString()));
        } catch (BadInput e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
            return Optional.empty();
        }
    }

    @Property
    void anExportWithAPieceReplacedByAnyBytes(@ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(max = 20) int length, @ForAll @Size(max = 20) byte[] other) {
        int from = place % export.length, to = Math.min(export.length, from + length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(export, 0, from);
        changed.writeBytes(other);
        changed.write(export, to, export.length - to);
        opened(changed.toByteArray()).ifPresent(snapshot -> Tables.of(snapshot, model -> true));
    }

    @Property
    void anExportWithAPieceReplacedByAnyText(@ForAll @IntRange(max = 100_000) int place, @ForAll String other) {
        anExportWithAPieceReplacedByAnyBytes(place, 1, other.getBytes(StandardCharsets.UTF_8));
    }

    /** Each model counts once for each of its distinct names, under no other than its own. */
    @Property
    void anyTextInTheCells(@ForAll @Size(min = 1, max = 4) List<@Size(min = 5, max = 5) List<String>> records)
            throws IOException {
        StringWriter text = new StringWriter().append(Exports.HEADER);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> cells : records) {
                printer.printRecord("M" + cells.get(0), cells.get(1), cells.get(2), cells.get(3), "2023-01-01", "",
                        cells.get(4));
            }
        }
        Optional<Snapshot> snapshot = opened(text.toString().getBytes(StandardCharsets.UTF_8));
        snapshot.ifPresent(read -> {
            Tables tables = Tables.of(read, model -> true);
            assertEquals(records.size(), tables.models().rowCount());
            counted(tables.domains(), read.models().stream().map(Model::domains).toList());
            counted(tables.tasks(), read.models().stream().map(Model::tasks).toList());
            counted(tables.countries(), read.models().stream().map(Model::countries).toList());
        });
    }

    private static void counted(Table table, List<List<String>> names) {
        List<String> all = names.stream().flatMap(List::stream).toList();
        assertEquals(all.size(), table.rowCount());
        List<Integer> expected = new LinkedHashSet<>(all).stream()
                .map(name -> (int) all.stream().filter(name::equals).count()).sorted().toList();
        StringColumn column = table.stringColumn(0);
        assertEquals(expected, column.asSet().stream().map(name -> column.countOccurrences(name)).sorted().toList());
        assertEquals(0, column.countMissing());
        if (!all.isEmpty()) {
            Table grouped = table.countBy(column.name(), "Year");
            assertEquals(expected, grouped.intColumn("Count").asList().stream().sorted().toList());
        }
    }

    /** A list as Epoch AI writes it: what has a comma, a quote or a line end is quoted. */
    @Property
    void whateverIsWrittenIntoAListCellIsReadFromIt(@ForAll @Size(max = 5) List<String> items) {
        String cell = items.stream()
                .map(item -> item.matches("(?s).*[,\"\r\n].*") ? "\"" + item.replace("\"", "\"\"") + "\"" : item)
                .collect(Collectors.joining(","));
        assertEquals(items.stream().map(item -> item.strip().replaceAll("\\s+", " ")).filter(item -> !item.isEmpty())
                .toList(), ListCell.items(cell));
    }

    @Property
    void anyTextIsAListCell(@ForAll String cell) {
        List<String> items = ListCell.items(cell);
        assertTrue(items.stream().noneMatch(item -> item.isBlank() || !item.equals(item.strip())), items.toString());
        assertEquals(letters(cell), letters(String.join("", items)), "nothing is lost");
        assertEquals(letters(cell), letters(String.join("", ListCell.names(cell, Set.of(), 3))));
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).boxed().toList();
    }

    @Property
    void theShortestDecimalReadsAsTheSameNumber(@ForAll double number) {
        assertEquals(number, Decimals.shortest(number).doubleValue() + 0.0);
        long digits = IntStream.rangeClosed(1, 17)
                .filter(n -> Double.parseDouble(String.format("%." + (n - 1) + "e", number)) == number).findFirst()
                .orElse(17);
        assertTrue(Decimals.shortest(number).precision() <= digits, number + " has " + digits);
    }
}
