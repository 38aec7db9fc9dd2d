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

    /** Everything: the years, the snapshots, their source, and what is not whole, a sentence each. */
    List<Said> said() {
        boolean counts = snapshots.isEmpty() || years.isPresent() && snapshots.contains(card.name());
        return Stream
                .of(years.stream().map(Stamp::ofYears), ofData(), counts ? unfinished().stream() : Stream.<Said>empty())
                .flatMap(all -> all).toList();
    }

    /** The same of other years of its data. */
    List<Said> said(String others) {
        return Stream.concat(Stream.of(ofYears(others)), ofData()).toList();
    }

    private static Said ofYears(Object window) {
        return Said.of("stamp.years", Map.of("window", window));
    }

    private Stream<Said> ofData() {
        Said data = snapshots.isEmpty()
                ? snapshot()
                : Said.of("data.days", Map.of("days", snapshots.stream().map(this::day).toList()));
        return Stream.of(Said.of("stamp.data", Map.of("snapshot", data)),
                Said.of("stamp.source", Map.of("publisher", card.publisher(), "licence", card.licence())));
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

    /** The snapshot and the years, as the address of all models has them; empty where it is of several. */
    Optional<String> choice() {
        return years.filter(all -> snapshots.isEmpty()).map(all -> (card.bundled() ? "data=" + card.name() + "&" : "")
                + "from=" + all.from() + "&to=" + all.to());
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
