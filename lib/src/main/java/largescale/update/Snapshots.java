package largescale.update;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.compare.PublishedReport;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.CsvFile;
import org.apache.commons.csv.CSVFormat;

/**
 * The files of {@code data/snapshots} and their card, {@code data/snapshots.csv}. A snapshot and the card with its line
 * are written aside, then moved into place, the snapshot first: who reads meanwhile finds every file that the card
 * names; what a kill leaves between the two moves is finished by the next run, what it leaves before them is dropped.
 */
final class Snapshots implements Closeable {

    private static final String ASIDE = ".new";
    /** After the day in the name of its files. */
    private static final List<String> LETTERS = List.of("", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
            "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z");

    private final Path folder;
    private final Path card;
    private final Path aside;
    private final String text;
    private final List<CsvFile.Row> lines;

    private Snapshots(Path data) throws IOException {
        folder = data.resolve("snapshots");
        card = data.resolve("snapshots.csv").toRealPath();
        aside = card.resolveSibling(card.getFileName() + ASIDE);
        lines = read(card);
        text = Files.readString(card);
    }

    /**
     * Opens them, after mending what a kill left.
     *
     * @throws BadInput if the card is none, or lacks the line of a file
     */
    static Snapshots open(Path data, Console console) throws IOException {
        try (Snapshots left = new Snapshots(data)) {
            left.finish(console);
        }
        Snapshots snapshots = new Snapshots(data);
        for (String name : snapshots.files(".csv")) {
            if (snapshots.lines.stream().noneMatch(line -> line.get("File").equals(name))) {
                throw new BadInput("data/snapshots/" + name + " is there without a line in data/snapshots.csv. Remove "
                        + "it and try again.");
            }
        }
        return snapshots;
    }

    /** The lines of a card, the newest snapshot last; of a day's files the corrected ones are behind the first. */
    private static List<CsvFile.Row> read(Path card) {
        try {
            List<CsvFile.Row> lines = CsvFile.read(card).rows();
            for (CsvFile.Row line : lines) {
                List.of("File", "Source", "ETag", "SHA-256").forEach(line::get);
                try {
                    LocalDate.parse(line.get("As of"));
                } catch (DateTimeException e) {
                    throw line.error("As of", "this is no day.");
                }
            }
            return lines.stream().sorted(Comparator.comparing((CsvFile.Row line) -> line.get("As of"))
                    .thenComparing(line -> line.get("File"))).toList();
        } catch (BadInput e) {
            throw new BadInput(e.getMessage() + " Restore data/snapshots.csv from version control.");
        }
    }

    /** If a snapshot is in place while its line is not, the card that lies aside has it. */
    private void finish(Console console) throws IOException {
        try {
            List<CsvFile.Row> next = read(aside);
            CsvFile.Row last = next.get(next.size() - 1);
            if (Files.readString(aside).startsWith(text)
                    && CsvFile.read(folder.resolve(last.get("File"))).sha256().equals(last.get("SHA-256"))) {
                Files.move(aside, card, StandardCopyOption.ATOMIC_MOVE);
                console.say("Finished what an interrupted make update had begun: data/snapshots.csv has a line for "
                        + "data/snapshots/" + last.get("File") + ".");
            }
        } catch (BadInput e) {
            // There is no card aside, or it was cut while it was written; or its snapshot is not in place.
        }
    }

    /** Drops what lies aside. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(aside);
        for (String left : files(".csv" + ASIDE)) {
            Files.delete(folder.resolve(left));
        }
    }

    private List<String> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)) && name.endsWith(ending)).sorted().toList();
        }
    }

    private CsvFile.Row newest() {
        return lines.get(lines.size() - 1);
    }

    /** The day of the newest snapshot. */
    LocalDate newestDay() {
        return LocalDate.parse(newest().get("As of"));
    }

    /** The line of the newest snapshot from such a source. */
    Optional<CsvFile.Row> newestFrom(Predicate<String> source) {
        return lines.stream().filter(line -> source.test(line.get("Source"))).reduce((older, newer) -> newer);
    }

    /**
     * Adds a snapshot and its line.
     *
     * @param day not before the newest snapshot's; if there is one of that day, this one gets a letter behind it
     * @param etag what the server calls this state, or an empty text
     * @return the name of its file
     * @throws IOException if it cannot be written; nothing has changed then
     */
    String add(Candidate candidate, LocalDate day, String source, String etag) throws IOException {
        String name = nameOf(day);
        Path written = folder.resolve(name + ASIDE);
        int rows = candidate.write(written);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            // A move is of no use if the content is not on the disk yet.
            channel.force(true);
        }
        Map<String, String> own = Map.of("File", name, "As of", day.toString(), "Accessed",
                LocalDate.now(ZoneOffset.UTC).toString(), "Source", source, "ETag", etag, "Rows",
                Integer.toString(rows), "SHA-256", CsvFile.read(written).sha256(), "Derived how",
                "Epoch AI's export of that day; columns of prose left out");
        // Publisher and licence are as they were.
        List<String> cells = newest().columns().stream()
                .map(column -> own.getOrDefault(column, newest().get(column))).toList();
        writeAside(text + (text.endsWith("\n") ? "" : "\n") + CSVFormat.RFC4180.format(cells.toArray()) + "\n",
                lines.size() + 1);
        // Without REPLACE_EXISTING it fails if there is a file.
        Path snapshot = Files.move(written, folder.resolve(name));
        try {
            Files.move(aside, card, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.delete(snapshot);
            throw e;
        }
        return name;
    }

    private String nameOf(LocalDate day) {
        String last = newestDay().equals(day) ? newest().get("File") : "";
        return LETTERS.stream().map(letter -> day + letter + ".csv").filter(name -> name.compareTo(last) > 0)
                .findFirst().orElseThrow(() -> new BadInput(last + " is the last of its day. Try again tomorrow."));
    }

    /**
     * Takes the newest snapshot back, of several files of its day the last: its line leaves the card, then the file is
     * removed.
     *
     * @return the name of its file
     * @throws BadInput if it is not of that day, the report's own, or the only one
     * @throws IOException if it cannot be taken back; nothing has changed then
     */
    String undo(String day) throws IOException {
        String name = newest().get("File");
        if (!newest().get("As of").equals(day)) {
            throw new BadInput("UNDO is " + BadInput.quote(day) + ": only the newest snapshot can be taken back, and "
                    + "that is of " + newestDay() + ".");
        }
        if (PublishedReport.all().stream().anyMatch(report -> report.snapshot().equals(Optional.of(newestDay())))) {
            throw new BadInput("The snapshot of " + day + " is the report's own, and stays.");
        }
        if (lines.size() == 1) {
            throw new BadInput("The snapshot of " + day + " is the only one, and stays.");
        }
        // The other lines stay as they are, to the byte.
        writeAside(text.replaceFirst("(?m)^" + Pattern.quote(name) + ",.*\\R?", ""), lines.size() - 1);
        Files.move(aside, card, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            writeAside(text, lines.size());
            Files.move(aside, card, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        return name;
    }

    /** Writes the card that is to come, whole on the disk, and reads it back. */
    private void writeAside(String next, int expected) throws IOException {
        Files.writeString(aside, next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        if (read(aside).size() != expected) {
            throw new BadInput("data/snapshots.csv would not read back. Restore it from version control.");
        }
    }
}
