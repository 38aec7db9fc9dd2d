package largescale.update;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Project;

/** A copy of the project's data, to be updated, without the snapshots that came after one day; and what it takes. */
final class Trial {

    static final String DAY = "2026-08-19";
    static final String NEWEST = read(Project.data("snapshots/" + DAY + ".csv"));
    static final String ADDED = "New model,Language,Chat,NAVER,2026-08-20,,,,,,"
            + "Korea (Republic of),,,,https://example.org/new\n";
    static final String CHANGED = NEWEST + ADDED;
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    static final Download.Limits QUICK = new Download.Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            3,
            Duration.ofMillis(1),
            200_000_000);

    final Path project;
    Download.Limits limits = QUICK;
    Runnable tooLate = () -> {};
    boolean terminal;

    Trial(Path folder) throws IOException {
        project = folder.resolve("project");
        Files.createDirectories(snapshots());
        for (String name : List.of("snapshots.csv", "organizations.csv", "vocabulary.csv")) {
            Files.copy(Project.data(name), data().resolve(name));
        }
        List<String> cards = Files.readAllLines(card()).stream()
                .filter(line -> line.startsWith("File")
                        || line.substring(0, DAY.length()).compareTo(DAY) <= 0 && line.charAt(DAY.length()) == '.')
                .toList();
        Files.writeString(card(), String.join("\n", cards) + "\n");
        for (String card : cards.subList(1, cards.size())) {
            String name = card.substring(0, card.indexOf(','));
            Files.copy(Project.data("snapshots/" + name), snapshots().resolve(name));
        }
    }

    Path data() {
        return project.resolve("data");
    }

    Path snapshots() {
        return data().resolve("snapshots");
    }

    Path card() {
        return data().resolve("snapshots.csv");
    }

    /** Runs the command; returns what it prints. */
    String update(String source) {
        return run(Map.of("REPORT_SOURCE", source));
    }

    String undo(String day) {
        return run(Map.of("REPORT_UNDO", day));
    }

    String run(Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Update(
                    project,
                    limits,
                    new Console(new PrintStream(out, true, StandardCharsets.UTF_8), terminal),
                    tooLate)
                    .run(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs the command, which must be refused for a reason with each of these parts, with data/ as it was. */
    String refused(Map<String, String> environment, String... parts) {
        Map<String, String> before = tree();
        BadInput refusal = assertThrows(BadInput.class, () -> run(environment));
        for (String part : parts) {
            assertTrue(BadInput.visible(refusal.getMessage()).contains(part), refusal.getMessage());
        }
        assertTrue(!refusal.getMessage().contains(project.getParent().toString()), refusal.getMessage());
        assertTrue(refusal.getMessage().indexOf('\n') < 0, refusal.getMessage());
        org.junit.jupiter.api.Assertions.assertEquals(before, tree());
        return refusal.getMessage();
    }

    String refused(String source, String... parts) {
        return refused(Map.of("REPORT_SOURCE", source), parts);
    }

    /** The records of data/snapshots.csv. */
    List<CsvFile.Row> cards() {
        return CsvFile.read(card()).rows();
    }

    CsvFile.Row lastCard() {
        return cards().get(cards().size() - 1);
    }

    /** All files of data/ with their contents. */
    Map<String, String> tree() {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data())) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> tree.put(
                            data().relativize(file).toString(), new String(bytes(file), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    /** A file to update from, with its day in its name. */
    Path export(String name, String text) throws IOException {
        return Files.writeString(project.resolveSibling(name), text);
    }

    static String read(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
