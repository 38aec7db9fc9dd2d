package largescale.display;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import largescale.count.Window;
import largescale.load.Card;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;

/** What an exhibit was counted on: the snapshot, its source, and the window. */
record Stamp(Card card, Window window) {

    /** Everything in a sentence or two. */
    Text in(Words words) {
        return words.both(wording -> wording.sentence(
                "Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of(
                        "window", window.toString(),
                        "snapshot", snapshot(wording),
                        "publisher", card.publisher(),
                        "licence", card.licence()))
                + (card.hasWhole(window.to()) ? "" : " " + unfinished(wording)));
    }

    /** In a word, for the name of a file: 2024-07-24-2020-2023. */
    String name() {
        String file = card.asOf().map(LocalDate::toString).orElse(card.file().replaceFirst("\\.[^.]*$", ""));
        return file + "-" + window.from() + "-" + window.to();
    }

    /** Which years were not over on the last day that the data can know of. */
    IntPredicate unfinished() {
        return year -> !card.hasWhole(year);
    }

    /** That the last year of the window was not over, or had not begun, on the last day that the data can know of. */
    String unfinished(Wording wording) {
        String pattern = window.to() > card.until().getYear()
                ? "{year} had not begun in the data."
                : "{year} was not over in the data.";
        return wording.sentence(pattern, Map.of("year", window.to()));
    }

    String snapshot(Wording wording) {
        return card.asOf()
                .map(day -> wording.sentence("Snapshot of {day}", Map.of("day", day)))
                .orElseGet(() -> wording.sentence("Snapshot {file} of unknown date", Map.of("file", card.file())));
    }
}
