package largescale.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import largescale.compare.Comparison;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;

/** Published figures or claims beside the computed ones. */
record ComparisonView(Comparison comparison) implements Showable {

    private static final List<String> HEADER = List.of("Published statement", "Published", "Computed", "Status");
    private static final List<String> NUMBERS = List.of("Published", "Computed");

    @Override
    public View in(Wording wording) {
        String title = wording.term("Title",
                areFigures() ? "Published and computed figures" : "Published claims and what the data says");
        String window = comparison.window().equals(Window.OF_REPORT) ? "" : " (" + comparison.window() + ")";
        List<Cell> header = HEADER.stream().map(name -> new Cell(Html.escape(wording.column(name)
                + (name.equals("Computed") ? window : "")), areFigures() && NUMBERS.contains(name) ? Kind.NUMBER : Kind.TEXT)).toList();
        ModelLists lists = new ModelLists(wording);
        List<List<Cell>> rows = comparison.entries().stream().map(entry -> row(entry, lists, wording)).toList();
        String html = Exhibit.figure("comparison", Html.slug(
                (areFigures() ? "published figures " : "published claims ") + comparison.entries().get(0).published().section())) + "<figcaption>"
                + Html.escape(title) + "</figcaption>" + Html.table(title, header, rows, wording) + note(wording) + "</figure>";
        String text = rows.stream().map(row -> row.stream().map(Cell::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return new View(html, text).with(lists);
    }

    private List<Cell> row(Comparison.Entry entry, ModelLists lists, Wording wording) {
        Published published = entry.published();
        // The reconciliation page leads to this place.
        String statement = "<span id=\"" + Html.escape(published.key()) + "\">"
                + Html.escape(wording.term("Statement", published.meaning())) + "</span>"
                + Html.line("rule", published.rule().isEmpty() ? "" : wording.term("Evaluation", published.rule()))
                + Html.line("reason", reason(entry, wording));
        String status = "<span class=\"status " + entry.status().name().toLowerCase(Locale.ROOT) + "\">"
                + Html.escape(wording.term("Status", entry.status().toString())) + "</span>";
        Cell computed = cell(published, entry.value(), wording);
        Cell counted = entry.models().filter(models -> Evidence.isOfModels(models) && !models.isEmpty()).map(models -> computed.html(ModelLists.marked(computed.html(),
                lists.add(wording.term("Statement", published.meaning()), models)))).orElse(computed);
        return List.of(new Cell(statement, Kind.TEXT), cell(published, published.value(), wording), counted, new Cell(status, Kind.TEXT));
    }

    private static String reason(Comparison.Entry entry, Wording wording) {
        String reason = entry.published().reason();
        if (reason.isEmpty() || entry.status() != Status.DIFFERS && entry.status() != Status.REVISED) {
            return "";
        }
        return entry.status() == Status.DIFFERS ? wording.term("Reason", reason)
                : wording.term("Text", "On the report's own data already:") + " " + wording.term("Reason", reason);
    }

    private static Cell cell(Published published, String value, Wording wording) {
        if (value.isEmpty()) {
            return Cell.text(Wording.UNKNOWN);
        }
        return switch (published.kind()) {
            case "models" -> Cell.number("Models", Integer.valueOf(value), wording);
            case "percent" -> Cell.number("Percent", Double.valueOf(value), wording)
                    .html(Html.escape(wording.value("Percent", Double.valueOf(value)) + "%"));
            case "truth" -> Cell.text(wording.term("Truth", value.equals("true") ? "yes" : "no"));
            default -> Cell.text(List.of(value.split(";")).stream()
                    .map(name -> wording.value(published.context(), name)).collect(Collectors.joining(", ")));
        };
    }

    /** What each status in the table means. */
    private String note(Wording wording) {
        return comparison.entries().stream().map(Comparison.Entry::status).distinct().sorted()
                .map(status -> "<strong>" + Html.escape(wording.term("Status", status.toString())) + "</strong>: "
                        + Html.escape(wording.term("Text", meaning(status))))
                .collect(Collectors.joining("<br>", "<p class=\"note\">", "</p>"));
    }

    private static String meaning(Status status) {
        return switch (status) {
            case REPRODUCED -> "counted over the report's years, the value is the published one.";
            case DIFFERS -> "the report's own data and years give another value; what is known of the reason stands beside it.";
            case REVISED -> "another snapshot gives another value for the report's years: Epoch AI revises its database.";
            case OTHER_WINDOW -> "the years are not the report's 2020–2023, and so nothing is compared.";
            case NOT_APPLICABLE -> "these years or data have no such value.";
        };
    }

    @Override
    public Map<String, Object> facts() {
        List<Map<String, Object>> rows = comparison.entries().stream().map(ComparisonView::fact).toList();
        return Map.of(areFigures() ? "figures" : "claims", rows, "window", comparison.window().toString(),
                "snapshot", comparison.card().file());
    }

    private boolean areFigures() {
        return comparison.entries().stream().allMatch(entry -> entry.published().rule().isEmpty());
    }

    private static Map<String, Object> fact(Comparison.Entry entry) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("key", entry.published().key());
        fact.put("meaning", entry.published().meaning());
        fact.put("section", entry.published().section());
        fact.put("value", entry.value());
        fact.put("unit", entry.published().kind());
        fact.put("published", entry.published().value());
        fact.put("status", entry.status().toString());
        fact.put("reason", entry.reason());
        return fact;
    }
}
