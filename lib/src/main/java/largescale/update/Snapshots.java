package largescale.update;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.Card;

/**
 * The files of {@code data/snapshots} and their card, {@code data/snapshots.csv}. A snapshot and its line are written
 * aside, then moved into place, the snapshot first: who reads meanwhile finds every file that the card names, and what
 * a kill leaves between the two moves is finished by the next run, what it leaves before them is dropped.
 */
final class Snapshots {

    private static final String ASIDE = ".new";
    private static final List<String> LETTERS = List.of("", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o",
            "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z");

    private final Path folder;
    private final Path place;
    private final Path aside;
    private final CardFile card;

    private Snapshots(Path folder, Path place, CardFile card) {
        this.folder = folder;
        this.place = place;
        this.aside = place.resolveSibling(place.getFileName() + ASIDE);
        this.card = card;
    }

    /**
     * Opens them, after mending what a kill left.
     *
     * @param data the project's data folder
     * @throws BadInput if the card is none, or lacks the line of a file
     * @throws IOException if they cannot be read, or not be mended
     */
    static Snapshots open(Path data, Console console) throws IOException {
        Path folder = data.resolve("snapshots");
        Path place = data.resolve("snapshots.csv").toRealPath();
        new Snapshots(folder, place, CardFile.read(Files.readAllBytes(place))).mend(console);
        Snapshots snapshots = new Snapshots(folder, place, CardFile.read(Files.readAllBytes(place)));
        snapshots.refuseUnknown();
        return snapshots;
    }

    private void mend(Console console) throws IOException {
        Optional<String> begun = begun();
        if (begun.isPresent()) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            console.say("Finished what an interrupted make update had begun: data/snapshots.csv has a line for data/snapshots/"
                    + begun.get() + ".");
        }
        Files.deleteIfExists(aside);
        for (Path left : files(".csv" + ASIDE)) {
            Files.delete(left);
        }
    }

    /** The snapshot that is in place while its line is not: the card that lies aside has it. */
    private Optional<String> begun() throws IOException {
        if (!Files.exists(aside)) {
            return Optional.empty();
        }
        try {
            CardFile next = CardFile.read(Files.readAllBytes(aside));
            CardFile.Line line = next.lines().get(next.lines().size() - 1);
            Path file = folder.resolve(line.file());
            boolean whole = next.text().startsWith(card.text()) && Files.isRegularFile(file) && sha256(file).equals(line.sha256());
            return whole ? Optional.of(line.file()) : Optional.empty();
        } catch (BadInput e) {
            // It was cut while it was written.
            return Optional.empty();
        }
    }

    private void refuseUnknown() throws IOException {
        Set<String> known = card.lines().stream().map(CardFile.Line::file).collect(Collectors.toSet());
        for (Path file : files(".csv")) {
            if (!known.contains(file.getFileName().toString())) {
                throw new BadInput("data/snapshots/" + file.getFileName() + " is there without a line in data/snapshots.csv. "
                        + "Remove it and try again.");
            }
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("\\d.*\\Q" + ending + "\\E")).sorted().toList();
        }
    }

    CardFile card() {
        return card;
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
        String name = nameOf(day);
        Path snapshot = folder.resolve(name);
        Path written = folder.resolve(name + ASIDE);
        try {
            int rows = candidate.write(written);
            force(written);
            CardFile next = card.with(Map.of("File", name, "As of", day.toString(), "Accessed", LocalDate.now(ZoneOffset.UTC).toString(),
                    "Source", source, "ETag", etag, "Rows", Integer.toString(rows), "SHA-256", sha256(written),
                    "Derived how", "Epoch AI's export of that day; columns of prose left out"));
            Files.write(aside, next.bytes());
            force(aside);
            // Without REPLACE_EXISTING: it fails if there is a file.
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

    private String nameOf(LocalDate day) {
        List<String> earlier = card.lines().stream().filter(line -> line.asOf().equals(day)).map(CardFile.Line::file).toList();
        return LETTERS.stream().map(letter -> day + letter + ".csv")
                .filter(name -> earlier.stream().allMatch(other -> other.compareTo(name) < 0)).findFirst()
                .orElseThrow(() -> new BadInput("There are " + earlier.size() + " snapshots of " + day + " already. Try again tomorrow."));
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
        CardFile.Line newest = card.newest();
        if (!newest.asOf().toString().equals(day)) {
            throw new BadInput("UNDO is " + BadInput.quote(day) + ": only the newest snapshot can be taken back, and that is of "
                    + newest.asOf() + ".");
        }
        if (newest.asOf().equals(Card.OF_REPORT)) {
            throw new BadInput("The snapshot of " + day + " is the report's own, and stays.");
        }
        if (card.lines().size() == 1) {
            throw new BadInput("The snapshot of " + day + " is the only one, and stays.");
        }
        try {
            Files.write(aside, card.without(newest).bytes());
            force(aside);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        try {
            Files.deleteIfExists(folder.resolve(newest.file()));
        } catch (IOException e) {
            Files.write(aside, card.bytes());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        return newest.file();
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
