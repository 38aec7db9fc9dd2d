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
import largescale.word.Words;

/** Shows published figures or claims beside the computed ones. */
final class Comparisons {

    private final Words words = Words.read();
    private final Numbers numbers = Numbers.of(words);
    private final Cells cells = new Cells(words, year -> false);
    private final Comparison comparison;

    Comparisons(Comparison comparison) {
        this.comparison = comparison;
    }

    Display display() {
        List<Comparison.Entry> entries = comparison.entries();
        boolean figures = entries.stream().allMatch(entry -> entry.published().isFigure());
        Kind kind = figures ? Kind.NUMBER : Kind.TEXT;
        return numbers.display(new Content.Comparison(
                "published-" + (figures ? "figures-" : "claims-") + entries.get(0).published().section(),
                figures ? Content.Subject.FIGURES : Content.Subject.CLAIMS,
                words.term("Title",
                        figures ? "Published and computed figures" : "Published claims and what the data says"),
                List.of(
                        cells.head("Published statement", Kind.TEXT),
                        cells.head("Published", kind),
                        computed(kind),
                        cells.head("Status", Kind.TEXT)),
                entries.stream().map(this::statement).toList(),
                entries.stream().map(Comparison.Entry::status).distinct().sorted().map(this::note).toList(),
                comparison.card().file(),
                comparison.window().toString()));
    }

    private Cell computed(Kind kind) {
        String years = comparison.window().equals(Window.OF_REPORT) ? "" : " (" + comparison.window() + ")";
        return Cell.of(words.both(wording -> wording.column("Computed") + years), kind);
    }

    private Content.StatusNote note(Status status) {
        return new Content.StatusNote(words.term("Status", status.toString()), words.term("Text", status.meaning()));
    }

    private Content.Statement statement(Comparison.Entry entry) {
        Published published = entry.published();
        Text meaning = words.term("Statement", published.meaning());
        Cell value = cell(published, entry.value());
        Integer list = entry.models()
                .filter(models -> Evidence.isOfModels(models) && !models.isEmpty())
                .map(models -> numbers.list(meaning, models))
                .orElse(null);
        return new Content.Statement(
                published.key(),
                published.section(),
                published.kind(),
                published.value(),
                entry.value(),
                entry.status(),
                entry.reason(),
                meaning,
                words.term("Evaluation", published.rule()),
                why(entry),
                cell(published, published.value()),
                new Cell(value.text(), value.kind(), value.value(), list, null, List.of()),
                words.term("Status", entry.status().toString()));
    }

    private Text why(Comparison.Entry entry) {
        String reason = entry.published().reason();
        if (reason.isEmpty()) {
            return Text.NONE;
        }
        return switch (entry.status()) {
            case DIFFERS -> words.term("Reason", reason);
            case REVISED -> words.both(wording -> wording.term("Text", "On the report's own data already:") + " "
                    + wording.term("Reason", reason));
            default -> Text.NONE;
        };
    }

    private Cell cell(Published published, String value) {
        if (value.isEmpty()) {
            return Cell.unknown(Kind.TEXT);
        }
        return switch (published.kind()) {
            case MODELS -> cells.number("Models", Integer.valueOf(value), null);
            case PERCENT -> new Cell(words.both(wording -> wording.value("Percent", Double.valueOf(value)) + "%"),
                    Kind.NUMBER, value, null, null, List.of());
            case TRUTH -> Cell.of(words.term("Truth", value.equals("true") ? "yes" : "no"));
            default -> Cell.of(words.both(wording -> List.of(value.split(";")).stream()
                    .map(name -> wording.value(published.context(), name))
                    .collect(Collectors.joining(", "))));
        };
    }
}
