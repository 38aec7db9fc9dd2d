package largescale.update;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.Card;
import largescale.load.CsvFile;
import org.apache.commons.csv.CSVFormat;

/**
 * The files of {@code data/snapshots} and their card, {@code data/snapshots.csv}. A snapshot and the card with its line
 * are written aside, then moved into place, the snapshot first: who reads meanwhile finds every file that the card
 * names; what a kill leaves between the two moves is finished by the next run, what it leaves before them is dropped.
 */
final class Snapshots {

    private static final String ASIDE = ".new";
    private static final String LETTERS = "bcdefghijklmnopqrstuvwxyz";

    private final Path folder;
    private final Path place;
    private final Path aside;
    private final String text;
    private final List<CsvFile.Row> lines;

    private Snapshots(Path data) throws IOException {
        folder = data.resolve("snapshots");
        place = data.resolve("snapshots.csv").toRealPath();
        aside = place.resolveSibling(place.getFileName() + ASIDE);
        lines = read(place);
        text = Files.readString(place);
    }

    /**
     * Opens them, after mending what a kill left.
     *
     * @param data the project's data folder
     * @throws BadInput if the card is none, or lacks the line of a file
     * @throws IOException if they cannot be read, or not be mended
     */
    static Snapshots open(Path data, Console console) throws IOException {
        new Snapshots(data).mend(console);
        Snapshots snapshots = new Snapshots(data);
        for (String name : snapshots.files(".csv")) {
            if (snapshots.lines.stream().noneMatch(line -> line.get("File").equals(name))) {
                throw new BadInput("data/snapshots/" + name + " is there without a line in data/snapshots.csv. Remove "
                        + "it and try again.");
            }
        }
        return snapshots;
    }

    private static List<CsvFile.Row> read(Path card) {
        try {
            List<CsvFile.Row> lines = CsvFile.read(card).rows();
            for (CsvFile.Row line : lines) {
                List.of("File", "Accessed", "Source", "ETag", "Rows", "SHA-256", "Derived how").forEach(line::get);
                try {
                    LocalDate.parse(line.get("As of"));
                } catch (DateTimeException e) {
                    throw line.error("As of", "this is no day.");
                }
            }
            return lines;
        } catch (BadInput e) {
            throw new BadInput(e.getMessage() + " Restore data/snapshots.csv from version control.");
        }
    }

    private void mend(Console console) throws IOException {
        Optional<String> begun = begun();
        if (begun.isPresent()) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            console.say("Finished what an interrupted make update had begun: data/snapshots.csv has a line for "
                    + "data/snapshots/" + begun.get() + ".");
        }
        Files.deleteIfExists(aside);
        for (String left : files(".csv" + ASIDE)) {
            Files.delete(folder.resolve(left));
        }
    }

    /** The snapshot that is in place while its line is not: the card that lies aside has it. */
    private Optional<String> begun() throws IOException {
        if (!Files.exists(aside)) {
            return Optional.empty();
        }
        try {
            List<CsvFile.Row> next = read(aside);
            CsvFile.Row last = next.get(next.size() - 1);
            Path file = folder.resolve(last.get("File"));
            boolean whole = cells(next).equals(with(last.cells())) && Files.isRegularFile(file)
                    && sha256(file).equals(last.get("SHA-256"));
            return whole ? Optional.of(last.get("File")) : Optional.empty();
        } catch (BadInput e) {
            // It was cut while it was written.
            return Optional.empty();
        }
    }

    private List<String> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)) && name.endsWith(ending)).sorted().toList();
        }
    }

    /** The lines of the card, the newest snapshot last; of a day's files the corrected ones are behind the first. */
    List<CsvFile.Row> byDay() {
        return lines.stream().sorted(Comparator.comparing((CsvFile.Row line) -> line.get("As of"))
                .thenComparing(line -> line.get("File"))).toList();
    }

    private CsvFile.Row newest() {
        return byDay().get(lines.size() - 1);
    }

    /** The day of the newest snapshot. */
    LocalDate newestDay() {
        return LocalDate.parse(newest().get("As of"));
    }

    /**
     * Puts a snapshot and its line into their places: both, or neither. Nothing that is there is replaced: a second
     * snapshot of a day is called 2026-09-01b.csv, a third 2026-09-01c.csv.
     *
     * @param source where it came from, as it may be shown
     * @param etag what the server calls it; may be empty
     * @return the name of its file
     * @throws IOException if it cannot be written; nothing has changed then
     */
    String add(Candidate candidate, LocalDate day, String source, String etag) throws IOException {
        String name = nameOf(day.toString());
        Path snapshot = folder.resolve(name);
        Path written = folder.resolve(name + ASIDE);
        try {
            int rows = candidate.write(written);
            force(written);
            Map<String, String> own = Map.of("File", name, "As of", day.toString(), "Accessed",
                    LocalDate.now(ZoneOffset.UTC).toString(), "Source", source, "ETag", etag, "Rows",
                    Integer.toString(rows), "SHA-256", sha256(written), "Derived how",
                    "Epoch AI's export of that day; columns of prose left out");
            // Publisher and licence are as they were.
            CsvFile.Row newest = newest();
            List<String> cells = newest.columns().stream()
                    .map(column -> own.getOrDefault(column, newest.get(column))).toList();
            String line = CSVFormat.RFC4180.format(cells.toArray()) + "\n";
            writeAside(text + (text.endsWith("\n") ? "" : "\n") + line, with(cells));
            // Without REPLACE_EXISTING it fails if there is a file.
            Files.move(written, snapshot);
            try {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.delete(snapshot);
                throw e;
            }
            return name;
        } finally {
            Files.deleteIfExists(aside);
            Files.deleteIfExists(written);
        }
    }

    private String nameOf(String day) {
        List<String> earlier = lines.stream().filter(line -> line.get("As of").equals(day))
                .map(line -> line.get("File")).toList();
        return Stream.concat(Stream.of(""), LETTERS.chars().mapToObj(Character::toString))
                .map(letter -> day + letter + ".csv")
                .filter(name -> earlier.stream().allMatch(other -> other.compareTo(name) < 0)).findFirst()
                .orElseThrow(() -> new BadInput("There are " + earlier.size() + " snapshots of " + day
                        + " already. Try again tomorrow."));
    }

    /**
     * Takes the newest snapshot back: its line leaves the card, then the file is removed.
     *
     * @param day its day; of several files of the day the last is taken back
     * @return the name of its file
     * @throws BadInput if it is not the newest, the report's own, or the only one
     * @throws IOException if it cannot be taken back; nothing has changed then
     */
    String undo(String day) throws IOException {
        CsvFile.Row newest = newest();
        if (!newest.get("As of").equals(day)) {
            throw new BadInput("UNDO is " + BadInput.quote(day) + ": only the newest snapshot can be taken back, and "
                    + "that is of " + newest.get("As of") + ".");
        }
        if (newestDay().equals(Card.OF_REPORT)) {
            throw new BadInput("The snapshot of " + day + " is the report's own, and stays.");
        }
        if (lines.size() == 1) {
            throw new BadInput("The snapshot of " + day + " is the only one, and stays.");
        }
        Path file = folder.resolve(newest.get("File"));
        try {
            List<CsvFile.Row> rest = new ArrayList<>(lines);
            rest.remove(newest);
            writeAside(without(newest), cells(rest));
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                writeAside(text, cells(lines));
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
            return newest.get("File");
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The other lines stay as they are, to the byte. */
    private String without(CsvFile.Row line) {
        List<String> all = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int next = lines.indexOf(line) + 1;
        all.subList((int) line.line() - 1, next < lines.size() ? (int) lines.get(next).line() - 1 : all.size()).clear();
        return String.join("", all);
    }

    /** Writes the card that is to come, whole on the disk, and reads it back. */
    private void writeAside(String next, List<List<String>> expected) throws IOException {
        Files.writeString(aside, next);
        force(aside);
        if (!cells(read(aside)).equals(expected)) {
            throw new BadInput("data/snapshots.csv would not read back. Restore it from version control.");
        }
    }

    private List<List<String>> with(List<String> cells) {
        return Stream.concat(cells(lines).stream(), Stream.of(cells)).toList();
    }

    private static List<List<String>> cells(List<CsvFile.Row> lines) {
        return lines.stream().map(CsvFile.Row::cells).toList();
    }

    private static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }

    /** A move is of no use if the content is not on the disk yet. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
