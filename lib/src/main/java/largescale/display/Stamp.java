package largescale.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Said;
import largescale.word.Value;

/**
 * What an exhibit or a sentence was counted on: the snapshot, its source, and the window.
 *
 * @param isEmpty whether the snapshot has no model of the window
 * @param snapshots the names of the snapshots, where it compares several; else empty
 * @param years the years that it counts; empty where each of its numbers says its own
 */
public record Stamp(Card card, Window window, boolean isEmpty, List<String> snapshots, Optional<Window> years) {

    /** Of one snapshot in the years of a window. */
    public static Stamp of(Snapshot snapshot, Window window) {
        boolean isEmpty = snapshot.models().stream().noneMatch(model -> window.contains(model.date().getYear()));
        return new Stamp(snapshot.card(), window, isEmpty, List.of(), Optional.of(window));
    }

    /** Of several snapshots in the years of the window; the one that is open may be the only one. */
    Stamp across(List<String> days) {
        return new Stamp(card, window, isEmpty, days.equals(List.of(card.name())) ? List.of() : days,
                Optional.of(window));
    }

    /** Of several snapshots, or of none but the one that is open, where each number has years of its own. */
    Stamp acrossYears(List<String> days) {
        return new Stamp(card, window, isEmpty, days, Optional.empty());
    }

    /** Everything in a sentence or two. */
    List<Said> said() {
        Stream<Said> said = Stream.of(said(years.isEmpty() ? "stamp.source" : "stamp", window));
        boolean counts = snapshots.isEmpty() || years.isPresent() && snapshots.contains(card.name());
        return Stream.concat(said, counts ? unfinished().stream() : Stream.empty()).toList();
    }

    /** Everything in a sentence, of other years. */
    Said ofYears(String others) {
        return said("stamp", others);
    }

    private Said said(String key, Object ofYears) {
        return Said.of(key, Map.of(
                "window", ofYears,
                "snapshot", snapshots.isEmpty()
                        ? snapshot()
                        : Said.of("data.days", Map.of("days", snapshots.stream().map(this::day).toList())),
                "publisher", card.publisher(),
                "licence", card.licence()));
    }

    private Value day(String name) {
        return Value.of(name).in(name.equals(card.file()) ? "Snapshot" : "Data of");
    }

    /** The snapshot that is open. */
    Said snapshot() {
        return card.asOf().map(day -> Said.of("data.day", Map.of("day", day)))
                .orElseGet(() -> Said.of("data.file", Map.of("file", card.file())));
    }

    /** In a word, for the name of a file: 2024-07-24-2020-2023; of several 2024-07-24-to-2026-08-19-2020-2023. */
    String name() {
        String name = snapshots.isEmpty()
                ? card.name().replaceFirst("\\.[^.]*$", "")
                : Collections.min(snapshots) + "-to-" + Collections.max(snapshots);
        return name + years.map(all -> "-" + all.from() + "-" + all.to()).orElse("");
    }

    /** The last day that the data can know of; null where it is that of several snapshots. */
    String until() {
        return snapshots.isEmpty() ? card.until().toString() : null;
    }

    /** Which years of the window were not over, or had not begun, on the last day that the data can know of. */
    List<Said> unfinished() {
        int last = card.until().getYear();
        List<Said> said = new ArrayList<>();
        if (window.contains(last) && !card.hasWhole(last)) {
            said.add(Said.of("data.incomplete", Map.of("year", last, "day", card.until())));
        }
        if (window.to() > last) {
            Window future = new Window(Math.max(window.from(), last + 1), window.to());
            said.add(Said.of("data.before", Map.of("window", future)));
        }
        return said;
    }
}
