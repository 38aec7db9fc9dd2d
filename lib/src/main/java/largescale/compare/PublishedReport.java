package largescale.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.CsvFile;
import largescale.load.DataFile;

/**
 * A report whose published statements are compared with the data: a record of {@code data/reports.csv}.
 *
 * @param key its name in the files, such as {@code IS-178}
 * @param title its English title, or a translation of it
 * @param address where it can be read
 * @param window the publication years that it counts
 * @param dataOf the day of the data on which it stands; where that is not known to the day, the last that it can be
 * @param snapshot the date of the bundled snapshot that is its own copy of the data; empty where none is
 * @param nearest the date of the bundled snapshot that is nearest to its own copy
 */
public record PublishedReport(String key, String title, String koreanTitle, String author, String koreanAuthor,
        String publisher, String koreanPublisher, LocalDate published, String address, Window window,
        LocalDate dataOf, Optional<LocalDate> snapshot, LocalDate nearest) {

    private static final DataFile<List<PublishedReport>> FILE = new DataFile<>("reports.csv",
            file -> file.rows().stream().map(PublishedReport::of).toList());

    private static PublishedReport of(CsvFile.Row row) {
        String own = row.get("Snapshot");
        return new PublishedReport(row.get("Report"), row.get("Title"), row.get("Korean title"), row.get("Author"),
                row.get("Korean author"), row.get("Publisher"), row.get("Korean publisher"),
                LocalDate.parse(row.get("Published")), row.get("Address"),
                new Window(Integer.parseInt(row.get("From")), Integer.parseInt(row.get("To"))),
                LocalDate.parse(row.get("Data of")),
                own.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(own)),
                LocalDate.parse(row.get("Nearest snapshot")));
    }

    /** Whether a snapshot can't know of all years that it counts. */
    public boolean isLaterThan(Card card) {
        return !card.hasWhole(window.to());
    }

    /** Whether a snapshot is its own copy of the data. */
    public boolean isOwn(Card card) {
        return card.bundled() && snapshot.equals(card.asOf());
    }

    /** All reports; the first is the one that this project makes living. */
    public static List<PublishedReport> all() {
        return FILE.read();
    }

    /** The report of that key. @throws BadInput if there is none */
    public static PublishedReport of(String key) {
        return all().stream().filter(report -> report.key().equals(key)).findFirst()
                .orElseThrow(() -> new BadInput("data/reports.csv has no report " + BadInput.quote(key) + "."));
    }
}
