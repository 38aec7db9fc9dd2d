package largescale.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import largescale.count.Window;
import largescale.load.Card;
import largescale.load.CsvFile;
import largescale.load.DataFile;

/**
 * A report whose published statements are compared with the data: a record of {@code data/reports.csv}.
 *
 * @param key its name in the files, such as {@code IS-178}
 * @param title its title in English; {@code data/labels.csv} has its own, and the names of author and publisher
 * @param address where it can be read
 * @param window the publication years that it counts
 * @param dataOf the day of the data on which it stands; where that is not known to the day, the last that it can be
 * @param snapshot the date of the bundled snapshot that is its own copy of the data; empty where none is
 * @param nearest the date of the bundled snapshot that is nearest to its own copy
 */
public record PublishedReport(String key, String title, String author, String publisher, LocalDate published,
        String address, Window window, LocalDate dataOf, Optional<LocalDate> snapshot, LocalDate nearest) {

    private static final DataFile<List<PublishedReport>> FILE = new DataFile<>("reports.csv",
            file -> file.unique("Report").rows().stream().map(PublishedReport::read).toList());

    private static PublishedReport read(CsvFile.Row row) {
        return new PublishedReport(row.given("Report"), row.given("Title"), row.given("Author"),
                row.given("Publisher"), row.day("Published"), row.given("Address"), years(row),
                row.day("Data of"), row.get("Snapshot").isEmpty() ? Optional.empty() : Optional.of(row.day("Snapshot")),
                row.day("Nearest snapshot"));
    }

    /** The years of a record, From and To. */
    static Window years(CsvFile.Row row) {
        return new Window(row.whole("From"), row.whole("To"));
    }

    /** Whether a snapshot can't know of all years that it counts. */
    public boolean isLaterThan(Card card) {
        return !card.hasWhole(window.to());
    }

    /** All reports; the first is {@link #living}. */
    public static List<PublishedReport> all() {
        return FILE.read();
    }

    /** The one that this project makes living. */
    public static PublishedReport living() {
        return all().get(0);
    }

    /** The report that the column Report of a statement names. @throws BadInput if there is none */
    static PublishedReport of(CsvFile.Row statement) {
        return all().stream().filter(report -> report.key().equals(statement.get("Report"))).findFirst()
                .orElseThrow(() -> statement.error("Report", "data/reports.csv has no such report. It has: "
                        + String.join(", ", all().stream().map(PublishedReport::key).toList()) + "."));
    }
}
