package largescale.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;
import tech.tablesaw.api.Table;

/**
 * What a report stands on: the snapshot and its source, the window, how many models it keeps and leaves out, and how
 * much of what it counts is unknown.
 *
 * @param snapshot all models
 * @param window the years that are counted
 * @param models the table of the models in the window
 */
public record Overview(Snapshot snapshot, Window window, Table models) implements Showable {

    @Override
    public View in(Wording wording) {
        Map<String, String> lines = lines(wording);
        String title = wording.term("Title", "What this page stands on");
        List<List<Cell>> rows = new ArrayList<>();
        lines.forEach((name, html) -> rows.add(List.of(Cell.text(wording.column(name)), new Cell(html, Kind.TEXT))));
        String html = "<figure class=\"exhibit overview\"><figcaption>" + Html.escape(title) + "</figcaption>"
                + Html.table(title, List.of(Cell.text(wording.column("What")), Cell.text(wording.column("Value"))), rows)
                + "</figure>";
        String text = rows.stream().map(row -> row.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(html, text);
    }

    private Map<String, String> lines(Wording wording) {
        Card card = snapshot.card();
        int kept = models.rowCount();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Snapshot", Html.escape(new Stamp(card, window).snapshot(wording)));
        lines.put("Source", Html.escape(card.publisher()) + ", " + Html.links(card.source()) + ", <a href=\""
                + Html.escape(card.licenceUrl()) + "\" rel=\"noopener\">" + Html.escape(card.licence()) + "</a>");
        lines.put("Window", Html.escape(wording.sentence("Published in {window}", Map.of("window", window.toString()))));
        lines.put("Models", sentence(wording, "{kept, number} counted, {out, number} outside the window",
                "kept", kept, "out", snapshot.models().size() - kept));
        if (!card.hasWhole(window.to())) {
            lines.put("Incomplete", Html.escape(new Stamp(card, window).unfinished(wording)));
        }
        int unknown = models.doubleColumn("Training compute (FLOP)").countMissing();
        if (unknown > 0) {
            lines.put("Training compute", sentence(wording, "not known for {unknown, number} of {kept, number} models; "
                    + "they count all the same", "unknown", unknown, "kept", kept));
        }
        int wrong = Count.of(models, "Confidence", "Wrong");
        if (wrong > 0) {
            lines.put("Confidence", sentence(wording, "{wrong, plural, one {# estimate is} other {# estimates are}} "
                    + "marked as wrong by Epoch AI and counted all the same", "wrong", wrong, "kept", kept));
        }
        if (!snapshot.unknownOrganizations().isEmpty()) {
            lines.put("Unknown organizations", Html.escape(String.join(", ", snapshot.unknownOrganizations())));
        }
        return lines;
    }

    private static String sentence(Wording wording, String pattern, String one, int first, String two, int second) {
        return Html.escape(wording.sentence(pattern, Map.of(one, first, two, second)));
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("snapshot", snapshot.card().file(), "unknownOrganizations", snapshot.unknownOrganizations());
    }
}
