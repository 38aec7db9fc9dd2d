package largescale.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import largescale.compare.PublishedReport;
import largescale.count.Count;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.display.Content.Line;
import largescale.display.Display.ListedModel;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Said;
import largescale.word.Value;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * What a report stands on: the snapshot and its source, the window, how many models it keeps and leaves out, and how
 * much of what it counts is unknown.
 *
 * @param snapshot all models
 * @param window the years that are counted
 */
public record Overview(Snapshot snapshot, Window window) implements Showable {

    @Override
    public Display display() {
        Lists lists = new Lists();
        Table all = Tables.of(snapshot).models();
        List<Line> lines = Stream.concat(ofData(), counted(all, lists)).toList();
        return new Display(new Content.OverviewShown("what-this-page-stands-on", lines, stamp().said(), citation(),
                standing(), all.stream().map(ListedModel::of).toList()), lists, List.of());
    }

    private Stamp stamp() {
        return Stamp.of(snapshot, window);
    }

    private Stream<Line> ofData() {
        Card card = snapshot.card();
        List<Line> lines = new ArrayList<>();
        lines.add(line("Data of", card.asOf().map(day -> Said.of("overview.day", Map.of("day", day)))
                .orElseGet(stamp()::snapshot)));
        lines.add(line("Source", Said.of("overview.source", Map.of("publisher", card.publisher(),
                "source", Links.named(card.source()), "licence", Value.of(card.licence()).link(card.licenceUrl())))));
        lines.add(line("Dataset", snapshot.leftOut()
                .map(out -> Said.of(snapshot.isDatabase() ? "overview.database" : "overview.list", Map.of("out", out)))
                .orElseGet(() -> Said.of("overview.whole", Map.of()))));
        snapshot.unfinished().ifPresent(
                model -> lines.add(line("Careful", Said.of("overview.unfinished", Map.of("model", model)))));
        return lines.stream();
    }

    private Stream<Line> counted(Table all, Lists lists) {
        Selection ofYears = all.intColumn("Year").isBetweenInclusive(window.from(), window.to());
        Table kept = all.where(ofYears);
        List<Line> lines = new ArrayList<>();
        lines.add(line("Years counted", Said.of("overview.years", Map.of("window", window))));
        lines.add(line("Models", lists.said("overview.models", Map.of("kept", kept, "out", all.dropWhere(ofYears)))));
        if (!snapshot.card().hasWhole(window.to())) {
            lines.add(new Line("Incomplete", stamp().unfinished()));
        }
        Table unknown = Count.unknown(kept, "Training compute (FLOP)");
        if (!unknown.isEmpty()) {
            lines.add(line("Training compute", lists.said("overview.unknown", Map.of("unknown", unknown, "kept",
                    kept))));
        }
        Table wrong = Count.where(kept, "Confidence", "Wrong");
        if (!wrong.isEmpty()) {
            lines.add(line("Confidence", lists.said("overview.wrong", Map.of("wrong", wrong))));
        }
        if (!snapshot.unknownOrganizations().isEmpty()) {
            lines.add(line("Unknown organizations", Said.of("overview.organizations",
                    Map.of("organizations", String.join(", ", snapshot.unknownOrganizations())))));
        }
        return lines.stream();
    }

    private static Line line(String name, Said value) {
        return new Line(name, List.of(value));
    }

    private Said citation() {
        PublishedReport report = PublishedReport.living();
        Card card = snapshot.card();
        return Said.of("citation", Map.of(
                "author", Value.of(report.author()).in("Report"),
                "year", report.published().getYear(),
                "work", Value.of(report.title()).in("Report"),
                "by", Value.of(report.publisher()).in("Report"),
                "address", report.address(),
                "window", window,
                "snapshot", stamp().snapshot(),
                "publisher", card.publisher(),
                "source", card.source(),
                "licence", card.licence()));
    }

    private Content.Standing standing() {
        Card card = snapshot.card();
        return new Content.Standing(card.file(), card.sha256(), window, command(), snapshot.isDatabase(),
                snapshot.leftOut().orElse(null), snapshot.unknownOrganizations(), snapshot.unfinished().orElse(null));
    }

    /** What makes pages on the same data. */
    private String command() {
        Card card = snapshot.card();
        String name = card.bundled() ? card.name() : "path/to/" + card.file();
        String quoted = name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
        return "make report SNAPSHOT=" + quoted + " FROM=" + window.from() + " TO=" + window.to();
    }
}
