package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What holds of every file: its order does not count, a cut never passes in silence, and absurd ones end soon. */
class AnyFileTest {

    @TempDir
    Path folder;

    @RepeatedTest(5)
    void theOrderOfRowsColumnsAndListsIsNotCounted(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        CsvFile file = CsvFile.read(Project.data("snapshots/2025-05-20.csv"));
        List<String> columns = shuffled(file.columns(), random);
        Path other = folder.resolve("shuffled.csv");
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(other), CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (CsvFile.Row row : shuffled(file.rows(), random)) {
                printer.printRecord(columns.stream().map(column -> column.matches("Domain|Task|Organization|Country.*")
                        ? items(shuffled(ListCell.items(row.get(column)), random))
                        : row.get(column)).toList());
            }
        }
        assertEquals(counts("2025-05-20"), counts(other.toString()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String items(List<String> items) {
        return String.join(",", items);
    }

    /** How many rows each table has of each category and year. */
    private static Map<String, Integer> counts(String snapshot) {
        Tables tables = Tables.of(Snapshot.open(snapshot), model -> true);
        Map<String, Integer> counts = new TreeMap<>();
        for (Table table : List.of(tables.countries(), tables.domains(), tables.tasks(), tables.organizations())) {
            for (Row row : table) {
                counts.merge(table.name() + " " + row.getString(0) + " " + row.getInt("Year"), 1, Integer::sum);
            }
        }
        for (Row row : tables.models()) {
            counts.merge(row.getString("Development") + " " + row.getString("Organization type") + " "
                    + row.getString("Tasks per model"), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void aCutAnywhereButAtTheEndOfARecordNeverPassesInSilence() throws IOException {
        String text = "\uFEFFModel,Abstract,Domain,Task,Organization,Publication date,"
                + "Training compute (FLOP),Country\r\n"
                + "A,\"Prose, \"\"quoted\"\",\r\nof two lines\",Language,\"Chat,\"\"Question answering\n\"\"\","
                + "NAVER,2023-01-01,1e24,Korea (Republic of)\r\n"
                + "B,,Language,Chat,\"A, B\",2023-02-01,,\"Korea (Republic of),France\"\r\n"
                + "한국 모델,,언어,,LG,2023-03-01,1.5e24,\r\n"
                + "C,,,,,2023-04-01,,\"Fra\"\"nce\"\r\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Integer> silent = new ArrayList<>();
        for (int length = 0; length < bytes.length; length++) {
            Path file = Exports.file(folder, Arrays.copyOf(bytes, length));
            try {
                Snapshot snapshot = Snapshot.open(file.toString());
                if (snapshot.unfinished().isEmpty()) {
                    silent.add(length);
                }
            } catch (BadInput e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            }
        }
        // A record is whole with the first character of its line end.
        assertEquals(ends(bytes), silent);
    }

    /** How many bytes there are to the ends of the records, but for the header and the last: counted by quotes. */
    private static List<Integer> ends(byte[] bytes) {
        boolean quoted = false;
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            quoted ^= bytes[i] == '"';
            if (!quoted && (bytes[i] == '\r' || bytes[i] == '\n')) {
                ends.add(i + 1);
            }
        }
        return ends.subList(2, ends.size() - 1);
    }

    @Test
    void theModelOfAnUnfinishedLineIsNamed() {
        assertEquals(Optional.of("N"),
                Exports.snapshot(folder,
                        "M,Language,Chat,NAVER,2023-01-01,1e24,China\nN,Language,Chat,NAVER,2023-01-01,1e24,Chi")
                        .unfinished());
    }

    @Test
    void whatIsWrittenAsASnapshotIsReadAsTheSame() throws IOException {
        Path export = Files.copy(Project.data("snapshots/2026-08-19.csv"), folder.resolve("export.csv"));
        Files.writeString(export,
                "\uFEFF" + Files.readString(export).replace("\n", "\r\n").replace("Model,Domain", " Model ,Domain"));
        Candidate.read(Project.data(""), export, LocalDate.of(2026, 8, 19)).write(folder.resolve("written.csv"));
        assertEquals(-1, Files.mismatch(Project.data("snapshots/2026-08-19.csv"), folder.resolve("written.csv")));
    }

    @Test
    void whatIsEqualInAnExportIsHeldOnce() {
        List<Model> models = Exports.snapshot(folder,
                "M,Language,Chat,NAVER,2023-01-01,1e24,China\nN,Language,Chat,NAVER,2023-01-01,1e24,China").models();
        for (Function<Model, Object> held : List.<Function<Model, Object>>of(Model::date, Model::domains, Model::tasks,
                Model::organizations, Model::countries, Model::categories, Model::links, Model::hardware)) {
            assertSame(held.apply(models.get(0)), held.apply(models.get(1)));
        }
    }

    @Tag("slow")
    @Test
    void ofADatabaseOfFiftyThousandRowsTheLargeModelsAreCounted() throws IOException {
        Path file = folder.resolve("many.csv");
        Files.write(file,
                (Iterable<String>) () -> IntStream.rangeClosed(0, 50_000).mapToObj(i -> i == 0
                        ? Exports.HEADER.strip() + ",Possibly over 1e23 FLOP"
                        : "M" + i + ",\"Language,Vision\",\"Chat,Translation\",Lab " + i % 1000 + "," + (2020 + i % 4)
                                + "-01-01," + (i % 10 == 0 ? "1e24" : "1e20") + ","
                                + (i % 20 == 0 ? "China" : "France") + ",")
                        .iterator());
        Snapshot snapshot = Snapshot.open(file.toString());
        assertEquals(Optional.of(45_000), snapshot.leftOut());
        Table countries = Tables.of(snapshot, model -> true).countries();
        assertEquals(5_000, countries.rowCount());
        Table counted = countries.countBy("Country").sortOn("Country");
        assertEquals(List.of(2_500, 2_500),
                counted.intColumn("Count").asList().stream().map(Integer::valueOf).collect(Collectors.toList()));
    }

    @Test
    void otherSeparatorsAreNamed() {
        for (String separator : List.of(";", "\t")) {
            BadInput refusal = assertThrows(BadInput.class,
                    () -> Snapshot.open(Exports.file(folder, Exports.HEADER.replace(",", separator)
                            + "M,Language\n".replace(",", separator)).toString()));
            assertTrue(
                    refusal.getMessage()
                            .contains(separator.equals(";") ? "separated by semicolons" : "separated by tabs"),
                    refusal.getMessage());
        }
    }
}
