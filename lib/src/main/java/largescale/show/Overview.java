package largescale.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import largescale.count.Count;
import largescale.count.Evidence;
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
 * @param others the table of the models outside of it
 */
public record Overview(Snapshot snapshot, Window window, Table models, Table others) implements Showable {

    private static final String DATABASE = "Epoch AI's full database. {out, plural, one {# model is} other {# models are}} left out: their "
            + "training compute is known and below 1e23 FLOP, or not known and not marked as possibly over it. From its list of large-scale "
            + "models Epoch AI leaves out further ones by hand, fine-tuned versions among them, so the counts here are higher than on the list "
            + "(in July 2024: 161 against 144 models of 2020 to 2023).";
    private static final String UNFINISHED = "The last line of the file has no end: the record of {model} may have been cut off. Download it again.";

    @Override
    public View in(Wording wording) {
        ModelLists lists = new ModelLists(wording);
        Map<String, String> lines = lines(wording, lists);
        String title = wording.term("Title", "What this page stands on");
        List<List<Cell>> rows = new ArrayList<>();
        lines.forEach((name, html) -> rows.add(List.of(Cell.text(wording.column(name)), new Cell(html, Kind.TEXT))));
        String html = Exhibit.figure("overview", Html.slug("What this page stands on")) + "<figcaption>" + Html.escape(title) + "</figcaption>"
                + Html.table(title, List.of(Cell.text(wording.column("What")), Cell.text(wording.column("Value"))), rows, wording)
                + "</figure>";
        String text = rows.stream().map(row -> row.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(html, text).with(lists);
    }

    private Map<String, String> lines(Wording wording, ModelLists lists) {
        Card card = snapshot.card();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Snapshot", Html.escape(new Stamp(card, window).snapshot(wording)));
        lines.put("Source", Html.escape(card.publisher()) + ", " + Html.links(card.source()) + ", <a href=\""
                + Html.escape(card.licenceUrl()) + "\" rel=\"noopener\">" + Html.escape(card.licence()) + "</a>");
        lines.put("Kind of file", Html.escape(snapshot.leftOut().map(out -> wording.sentence(DATABASE, Map.of("out", out)))
                .orElseGet(() -> wording.term("Text", "Epoch AI's list of large-scale models, taken whole"))));
        snapshot.unfinished().ifPresent(model -> lines.put("Careful", Html.escape(wording.sentence(UNFINISHED, Map.of("model", model)))));
        lines.put("Window", Html.escape(wording.sentence("Published in {window}", Map.of("window", window.toString()))));
        lines.put("Models", sentence("{kept, number} counted, {out, number} outside the window",
                Map.of("kept", models, "out", others), wording, lists));
        if (!card.hasWhole(window.to())) {
            lines.put("Incomplete", Html.escape(new Stamp(card, window).unfinished(wording)));
        }
        Table unknown = models.where(models.doubleColumn("Training compute (FLOP)").isMissing());
        if (!unknown.isEmpty()) {
            lines.put("Training compute", sentence("not known for {unknown, number} of {kept, number} models; "
                    + "that they are large-scale is Epoch AI's judgement", Map.of("unknown", unknown, "kept", models), wording, lists));
        }
        Table wrong = Count.rows(models, "Confidence", "Wrong");
        if (!wrong.isEmpty()) {
            lines.put("Confidence", sentence("{wrong, plural, one {# estimate is} other {# estimates are}} "
                    + "marked as wrong by Epoch AI and counted all the same", Map.of("wrong", wrong), wording, lists));
        }
        if (!snapshot.unknownOrganizations().isEmpty()) {
            lines.put("Unknown organizations", Html.escape(String.join(", ", snapshot.unknownOrganizations())));
        }
        return lines;
    }

    private static String sentence(String pattern, Map<String, Object> models, Wording wording, ModelLists lists) {
        return Marks.html(new Numbers("", Evidence.NONE, lists, wording).sentence(pattern, models));
    }

    @Override
    public Map<String, String> frame(Wording wording) {
        Map<String, Object> on = Map.of("window", window.toString(), "snapshot", new Stamp(snapshot.card(), window).snapshot(wording),
                "publisher", snapshot.card().publisher(), "source", snapshot.card().source(), "licence", snapshot.card().licence());
        return Map.of("stamp", wording.sentence("{snapshot}, models published {window}", on), "citation", wording.sentence(
                "Large-scale AI models: a living report. {snapshot}, models published {window}. Data: {publisher}, {source}, {licence}.", on));
    }

    /** What of the whole snapshot data/labels.csv lacks, also outside of the window: the next window may show it. */
    private List<String> withoutKorean() {
        Labels labels = Labels.read();
        return snapshot.models().stream().flatMap(model -> model.terms().entrySet().stream())
                .flatMap(column -> column.getValue().stream().filter(value -> labels.korean(column.getKey(), value).isEmpty())
                        .map(value -> column.getKey() + ": " + value)).distinct().sorted().toList();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("snapshot", snapshot.card().file(), "leftOut", snapshot.leftOut().map(List::of).orElse(List.of()),
                "unknownOrganizations", snapshot.unknownOrganizations(), "withoutKorean", withoutKorean(), "unfinished", snapshot.unfinished().map(List::of).orElse(List.of()));
    }
}
