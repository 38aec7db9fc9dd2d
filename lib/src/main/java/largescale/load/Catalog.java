package largescale.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundled snapshots, as {@code data/snapshots.csv} describes them, one record a file. */
record Catalog(Path data, List<Card> cards) {

    private static final String LATEST = "latest";
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param data the project's data folder */
    static Catalog read(Path data) {
        return new Catalog(data, CsvFile.read(data.resolve("snapshots.csv")).unique("File").rows().stream()
                .map(row -> new Card(row.get("File"), Optional.of(row.day("As of")),
                        row.day("As of"), row.get("Source"), row.get("Publisher"), row.get("Licence"),
                        row.get("Licence URL"), row.get("SHA-256"), true))
                // A corrected file of a day is called 2026-09-01b.csv, and stands behind the first.
                .sorted(Comparator.comparing((Card card) -> card.asOf().orElseThrow()).thenComparing(Card::file))
                .toList());
    }

    /**
     * The file that a user names.
     *
     * @param name a date of the catalog (of several files of a day the last is meant), {@code latest}, or the path of
     *     an export
     * @throws BadInput if it is a date that the catalog lacks, or there is no such file
     */
    Path file(String name) {
        if (name.equals(LATEST)) {
            return file(cards.get(cards.size() - 1));
        }
        if (!DATE.matcher(name).matches()) {
            Path file = data.resolveSibling(name);
            if (!Files.exists(file)) {
                throw new BadInput(WORD.matcher(name).matches()
                        ? missing(name)
                        : BadInput.missing(name) + " does not exist. Give the path of a CSV file.");
            }
            return file;
        }
        return cards.stream().filter(card -> card.asOf().orElseThrow().toString().equals(name))
                .reduce((first, corrected) -> corrected)
                .map(this::file)
                .orElseThrow(() -> new BadInput(missing(name)));
    }

    private String missing(String name) {
        return "There is no snapshot " + BadInput.quote(name) + " in data/snapshots. "
                + Near.guess(name, names()) + "There are: " + String.join(", ", names())
                + ", or the path of a CSV file.";
    }

    /** What a user can call the snapshots, oldest first. */
    List<String> names() {
        return Stream.concat(days().stream(), Stream.of(LATEST)).toList();
    }

    /** The days of which there is a snapshot, in order. */
    List<String> days() {
        return cards.stream().map(card -> card.asOf().orElseThrow().toString()).distinct().toList();
    }

    private Path file(Card card) {
        return data.resolve("snapshots").resolve(card.file());
    }

    /**
     * The card of a file: the catalog's where the catalog knows its content, else one that tells what the file does.
     *
     * @throws BadInput if the catalog has a file of that name and another content
     */
    Card card(CsvFile export, List<Model> models) {
        Path file = export.file();
        String sha256 = export.sha256();
        Optional<Card> known = cards.stream().filter(card -> card.sha256().equals(sha256)).findFirst();
        if (known.isEmpty() && cards.stream().anyMatch(card -> file(card).equals(file.normalize()))) {
            throw new BadInput(Project.shown(file) + " is not the file that data/snapshots.csv describes: its SHA-256 "
                    + "is " + sha256 + ". Restore it; give a changed copy another name, outside of data/snapshots.");
        }
        Card like = cards.get(cards.size() - 1);
        String name = BadInput.withoutParameters(file.getFileName().toString());
        LocalDate last = models.stream().map(Model::date).max(Comparator.naturalOrder()).orElseThrow();
        return known.orElseGet(() -> new Card(name, dateIn(name), dateIn(name).orElse(last), name, like.publisher(),
                like.licence(), like.licenceUrl(), sha256, false));
    }

    private static Optional<LocalDate> dateIn(String name) {
        Matcher matcher = DATE.matcher(name);
        try {
            return matcher.find() ? Optional.of(LocalDate.parse(matcher.group())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
