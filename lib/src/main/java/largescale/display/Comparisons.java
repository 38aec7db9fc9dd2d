package largescale.display;

import java.util.List;
import java.util.stream.Collectors;
import largescale.compare.Comparison;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.display.Cell.Kind;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;

/** Shows published figures or claims beside the computed ones. */
final class Comparisons {

    private final Comparison comparison;
    private final Words words = Words.read();
    private final Lists lists = new Lists();
    private final Cells cells = new Cells(words, year -> false);

    private Comparisons(Comparison comparison) {
        this.comparison = comparison;
    }

    static Display display(Comparison comparison) {
        return new Comparisons(comparison).display();
    }

    private Display display() {
        boolean figures = comparison.entries().stream()
                .allMatch(entry -> entry.published().rule().isEmpty());
        String section = comparison.entries().get(0).published().section();
        Text title = words.term(
                "Title", figures ? "Published and computed figures" : "Published claims and what the data says");
        Kind kind = figures ? Kind.NUMBER : Kind.TEXT;
        List<Cell> columns = List.of(
                cells.head("Published statement", Kind.TEXT),
                cells.head("Published", kind),
                computed(kind),
                cells.head("Status", Kind.TEXT));
        List<Content.StatusNote> notes = comparison.entries().stream()
                .map(Comparison.Entry::status)
                .distinct()
                .sorted()
                .map(status -> new Content.StatusNote(
                        words.term("Status", status.toString()), words.term("Text", meaning(status))))
                .toList();
        return Display.of(
                new Content.Comparison(
                        "published-" + (figures ? "figures-" : "claims-") + section,
                        figures ? Content.Subject.FIGURES : Content.Subject.CLAIMS,
                        title,
                        columns,
                        comparison.entries().stream().map(this::statement).toList(),
                        notes,
                        comparison.card().file(),
                        comparison.window().toString()),
                lists,
                words);
    }

    private Cell computed(Kind kind) {
        String years = comparison.window().equals(Window.OF_REPORT) ? "" : " (" + comparison.window() + ")";
        return new Cell(words.both(wording -> wording.column("Computed") + years), kind, "", null, List.of());
    }

    private Content.Statement statement(Comparison.Entry entry) {
        Published published = entry.published();
        Text meaning = words.term("Statement", published.meaning());
        Cell value = cell(published, entry.value());
        Integer list = entry.models()
                .filter(models -> Evidence.isOfModels(models) && !models.isEmpty())
                .map(models -> lists.add(meaning, models))
                .orElse(null);
        return new Content.Statement(
                published.key(),
                published.section(),
                published.kind().toString(),
                published.value(),
                entry.value(),
                entry.status(),
                entry.reason(),
                meaning,
                published.rule().isEmpty() ? Text.NONE : words.term("Evaluation", published.rule()),
                reason(entry),
                cell(published, published.value()),
                new Cell(value.text(), value.kind(), value.value(), list, List.of()),
                words.term("Status", entry.status().toString()));
    }

    private Text reason(Comparison.Entry entry) {
        String reason = entry.published().reason();
        if (reason.isEmpty() || (entry.status() != Status.DIFFERS && entry.status() != Status.REVISED)) {
            return Text.NONE;
        }
        return words.both(wording -> (entry.status() == Status.REVISED
                ? wording.term("Text", "On the report's own data already:") + " "
                : "")
                + wording.term("Reason", reason));
    }

    private Cell cell(Published published, String value) {
        if (value.isEmpty()) {
            return Cell.of(Text.same(Wording.UNKNOWN));
        }
        return switch (published.kind()) {
            case MODELS -> cells.number("Models", Integer.valueOf(value), null);
            case PERCENT -> new Cell(
                    words.both(wording -> wording.value("Percent", Double.valueOf(value)) + "%"),
                    Kind.NUMBER,
                    value,
                    null,
                    List.of());
            case TRUTH -> Cell.of(words.term("Truth", value.equals("true") ? "yes" : "no"));
            default -> Cell.of(words.both(wording -> List.of(value.split(";")).stream()
                    .map(name -> wording.value(published.context(), name))
                    .collect(Collectors.joining(", "))));
        };
    }

    private static String meaning(Status status) {
        return switch (status) {
            case REPRODUCED -> "counted over the report's years, the value is the published one.";
            case DIFFERS -> "the report's own data and years give another value; what is known of the reason stands "
                    + "beside it.";
            case REVISED ->
                "another snapshot gives another value for the report's years: Epoch AI revises its database.";
            case OTHER_WINDOW -> "the years are not the report's 2020–2023, and so nothing is compared.";
            case NOT_APPLICABLE -> "these years or data have no such value.";
        };
    }
}
