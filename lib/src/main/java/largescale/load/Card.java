package largescale.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a snapshot comes from: a record of {@code data/snapshots.csv}, or what the file of another export tells.
 *
 * @param file its name
 * @param asOf the day whose state of the database it holds; empty where the file does not tell
 * @param until the last day that it can know of: that day; where the file does not tell, its last publication date
 * @param source the address it was taken from; the name of the file, if it was given by its path
 * @param publisher who publishes the database
 * @param licence the licence of the data
 * @param licenceUrl the address of the licence
 * @param sha256 the checksum of the file, hexadecimal
 * @param bundled whether it is one of the project's own, in {@code data/snapshots}
 */
public record Card(String file, Optional<LocalDate> asOf, LocalDate until, String source, String publisher,
        String licence, String licenceUrl, String sha256, boolean bundled) {

    private static final String LATEST = "latest";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Those of the bundled snapshots, oldest first. @throws BadInput if two are of one day */
    public static List<Card> all() {
        return CsvFile.read(Project.data("snapshots.csv")).unique("As of").rows().stream()
                .map(row -> new Card(row.given("File"), Optional.of(row.day("As of")), row.day("As of"),
                        row.get("Source"), row.get("Publisher"), row.get("Licence"), row.get("Licence URL"),
                        row.get("SHA-256"), true))
                .sorted(Comparator.comparing(Card::until)).toList();
    }

    /** What the bundled snapshots can be called, oldest first: their days, and {@code latest}. */
    public static List<String> names() {
        return Stream.concat(all().stream().map(Card::name), Stream.of(LATEST)).toList();
    }

    /**
     * The file that a user names.
     *
     * @param name a day of {@code data/snapshots.csv}, {@code latest}, or the path of an export
     * @throws BadInput if there is none
     */
    public static Path find(String name) {
        List<Card> all = all();
        String day = name.equals(LATEST) ? all.get(all.size() - 1).name() : name;
        Path file = all.stream().filter(card -> card.name().equals(day)).findFirst()
                .map(card -> Project.data("snapshots").resolve(card.file()))
                .orElseGet(() -> Project.root().resolve(name));
        if (!Files.exists(file)) {
            throw new BadInput("There is no snapshot and no file \"" + BadInput.visible(name) + "\". "
                    + Near.guess(name, names()) + "Snapshots: " + String.join(", ", names())
                    + "; or give the path of a CSV file.");
        }
        return file;
    }

    /**
     * The card of a file: that of the bundled snapshot of the same content, else one that tells what the file does.
     *
     * @throws BadInput if the file is a bundled one, and not as {@code data/snapshots.csv} describes it
     */
    static Card of(CsvFile export, List<Model> models) {
        String name = export.file().getFileName().toString();
        boolean isHere = export.file().normalize().equals(Project.data("snapshots").resolve(name));
        List<Card> all = all();
        for (Card card : all) {
            if (card.sha256.equals(export.sha256())) {
                return card;
            }
            if (isHere && card.file.equals(name)) {
                throw new BadInput(Project.shown(export.file()) + " is not the file that data/snapshots.csv describes: "
                        + "its SHA-256 is " + export.sha256() + ". Restore it; give a changed copy another name, "
                        + "outside of data/snapshots.");
            }
        }
        Card like = all.get(all.size() - 1);
        LocalDate last = models.stream().map(Model::date).max(Comparator.naturalOrder()).orElseThrow();
        return new Card(name, dayIn(name), dayIn(name).orElse(last), name, like.publisher, like.licence,
                like.licenceUrl, export.sha256(), false);
    }

    private static Optional<LocalDate> dayIn(String name) {
        try {
            return DATE.matcher(name).results().map(MatchResult::group).map(LocalDate::parse).findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As tables name it: its day, or else its file. */
    public String name() {
        return asOf.map(LocalDate::toString).orElse(file);
    }

    /** Whether a year was over on the last day that the snapshot can know of. */
    public boolean hasWhole(int year) {
        return year <= lastWhole(until);
    }

    /** The last year that was over on a day: its own on its 31 December. */
    public static int lastWhole(LocalDate day) {
        return day.plusDays(1).getYear() - 1;
    }

    /** Whether a row of a table is of this snapshot. @param row its name, as the column Row has it */
    public boolean has(String row) {
        return sha256.startsWith(row.substring(0, Math.max(0, row.lastIndexOf('-'))));
    }
}
