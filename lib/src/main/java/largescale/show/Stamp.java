package largescale.show;

import java.time.LocalDate;
import java.util.Map;
import largescale.count.Window;
import largescale.load.Card;

/** What stands beside every exhibit: the window, the snapshot and the source that it was counted on. */
record Stamp(Card card, Window window) {

    String in(Wording wording) {
        return wording.sentence("Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of("window", window.toString(), "snapshot", snapshot(wording), "publisher", card.publisher(),
                        "licence", card.licence())) + incomplete(wording);
    }

    /** In a word, for the name of a file: 2024-07-24-2020-2023. */
    String name() {
        return card.asOf().map(LocalDate::toString).orElse(card.file().replaceFirst("\\.[^.]*$", "")) + "-" + window.from() + "-" + window.to();
    }

    private String incomplete(Wording wording) {
        return card.hasWhole(window.to()) ? "" : " " + unfinished(wording);
    }

    /** Whether a year was not over on the last day that the data can know of. */
    boolean isUnfinished(int year) {
        return !card.hasWhole(year);
    }

    /** That the last year of the window was not over, or had not begun, on the last day that the data can know of. */
    String unfinished(Wording wording) {
        return wording.sentence(window.to() > card.until().getYear() ? "{year} had not begun in the data."
                : "{year} was not over in the data.", Map.of("year", window.to()));
    }

    String snapshot(Wording wording) {
        return card.asOf().map(day -> wording.sentence("Snapshot of {day}", Map.of("day", day)))
                .orElseGet(() -> wording.sentence("Snapshot {file} of unknown date", Map.of("file", card.file())));
    }
}
