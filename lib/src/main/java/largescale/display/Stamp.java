package largescale.display;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import largescale.count.Window;
import largescale.load.Card;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;

/**
 * What an exhibit was counted on: the snapshot, its source, and the window.
 *
 * @param snapshots the names of the snapshots, where it compares several; else empty
 * @param years the years that it counts; empty where each of its numbers says its own
 */
record Stamp(Card card, Window window, List<String> snapshots, Optional<Window> years) {

    private static final String WINDOW = "{several, select, true {{year}–{year2}} other {{year}}}";

    Stamp(Card card, Window window) {
        this(card, window, List.of(), Optional.of(window));
    }

    /** Of several snapshots in the years of the window; the one that is open may be the only one. */
    Stamp across(List<String> days) {
        return new Stamp(card, window, days.equals(List.of(own())) ? List.of() : days, Optional.of(window));
    }

    /** Of several snapshots, each number in years of its own. */
    Stamp acrossYears(List<String> days) {
        return new Stamp(card, window, days, Optional.empty());
    }

    /** Everything in a sentence or two. */
    Text in(Words words) {
        return words.both(wording -> wording.sentence(
                years.isEmpty()
                        ? "{snapshot}. Source: {publisher}, {licence}."
                        : "Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of(
                        "window", window(wording),
                        "snapshot", snapshots.isEmpty() ? snapshot(wording) : snapshots(wording),
                        "publisher", card.publisher(),
                        "licence", card.licence()))
                + (card.hasWhole(window.to()) || isOfOthers() ? "" : " " + unfinished(wording)));
    }

    private boolean isOfOthers() {
        return !snapshots.isEmpty() && (years.isEmpty() || !snapshots.contains(own()));
    }

    /** The name of the snapshot that is open. */
    private String own() {
        return card.asOf().map(LocalDate::toString).orElse(card.file());
    }

    /** The snapshot and its source alone. */
    Text source(Words words) {
        return new Stamp(card, window, snapshots, Optional.empty()).in(words);
    }

    private String snapshots(Wording wording) {
        return wording.sentence("Data of {days}",
                Map.of("days", snapshots.stream()
                        .map(day -> wording.value(day.equals(card.file()) ? "Snapshot" : "Data of", day)).toList()));
    }

    /** In a word, for the name of a file: 2024-07-24-2020-2023. */
    String name() {
        return file() + years.map(all -> "-" + all.from() + "-" + all.to()).orElse("");
    }

    /** The snapshot in a word, 2024-07-24, or of several the first and the last: 2024-07-24-to-2026-08-19. */
    String file() {
        return snapshots.isEmpty()
                ? own().replaceFirst("\\.[^.]*$", "")
                : Collections.min(snapshots) + "-to-" + Collections.max(snapshots);
    }

    /** Which years and half-years were not over on the last day that the data can know of. */
    Predicate<String> unfinished() {
        return period -> snapshots.isEmpty() && !card.hasWhole(period.length() > 4 ? period : period + " H2");
    }

    /** Which years of the window were not over, or had not begun, on the last day that the data can know of. */
    String unfinished(Wording wording) {
        int last = card.until().getYear();
        List<String> said = new ArrayList<>();
        if (window.contains(last)) {
            said.add(wording.sentence("{year} is incomplete: data to {day}.",
                    Map.of("year", last, "day", card.until())));
        }
        if (window.to() > last) {
            Window future = new Window(Math.max(window.from(), last + 1), window.to());
            said.add(wording.sentence("The data ends before {window}.",
                    Map.of("window", new Stamp(card, future).window(wording))));
        }
        return String.join(" ", said);
    }

    /** The years of the window. */
    String window(Wording wording) {
        return wording.sentence(WINDOW, Map.of("year", window.from(), "year2", window.to(), "several",
                window.from() < window.to()));
    }

    String snapshot(Wording wording) {
        return card.asOf()
                .map(day -> wording.sentence("Data of {day}", Map.of("day", day)))
                .orElseGet(() -> wording.sentence("Data of unknown date ({file})", Map.of("file", card.file())));
    }
}
