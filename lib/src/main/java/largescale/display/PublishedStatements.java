package largescale.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import largescale.compare.Comparison;
import largescale.compare.Computed;
import largescale.compare.Published;
import largescale.compare.PublishedReport;
import largescale.compare.Revision.Move;
import largescale.compare.Status;
import largescale.count.Count;
import largescale.count.Window;
import largescale.display.Cell.Kind;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Sentence;
import largescale.word.Sentence.Piece;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * What reports have published on some subjects, beside what a snapshot gives in the years that each statement speaks
 * of.
 *
 * @param name of the subjects, as an address
 * @param comparisons the statements: report by report, subject by subject, figures before claims
 * @param window the years that the notebook counts
 */
public record PublishedStatements(String name, List<Comparison> comparisons, Card card,
        Window window) implements Showable {

    /** What stands for the moves in the sentence around them. */
    private static final String GAP = "…";

    /** What the names are that a number can't follow without a colon. */
    private static final Set<String> BEFORE_A_COLON = Set.of("Year", "Basis");

    private static final Map<Move, String> MOVES = Map.of(
            Move.ADDED, "{models, number} added",
            Move.BACKFILLED, "{models, number} backfilled",
            Move.REMOVED, "{models, number} removed",
            Move.DATED_IN, "{models, number} re-dated into the years",
            Move.DATED_OUT, "{models, number} re-dated out of the years",
            Move.CLASSIFIED_IN, "{models, number} re-classified into the count",
            Move.CLASSIFIED_OUT, "{models, number} re-classified out of the count",
            Move.RENAMED, "{models, number} renamed");

    /**
     * The statements on some subjects.
     *
     * @param sections as {@code data/published-figures.csv} and {@code data/published-claims.csv} name the subjects
     * @throws BadInput if nothing is published on one of them, or none is named
     */
    public static PublishedStatements of(Snapshot snapshot, Window window, List<String> sections) {
        List<Published> all = Published.all();
        for (String section : sections) {
            if (all.stream().noneMatch(statement -> statement.section().equals(section))) {
                throw new BadInput("Nothing is published in a section " + BadInput.quote(section) + ". "
                        + Near.said(section, all.stream().map(Published::section).distinct().toList()));
            }
        }
        if (sections.isEmpty()) {
            throw new BadInput("Name one section at least, as in report.published(\"country\").");
        }
        List<Published> named = PublishedReport.all().stream()
                .flatMap(report -> sections.stream().flatMap(section -> all.stream()
                        .filter(statement -> statement.report().equals(report)
                                && statement.section().equals(section))))
                .toList();
        return new PublishedStatements(String.join("-", sections), Comparison.of(snapshot, named), snapshot.card(),
                window);
    }

    @Override
    public Display display() {
        return new Worded(Numbers.of(Words.read())).display(this);
    }

    /** Words the statements. @param numbers the numbers of the display, and its lists */
    private record Worded(Numbers numbers) {

        private Words words() {
            return numbers.words();
        }

        private Cells cells() {
            return new Cells(words(), year -> false);
        }

        Display display(PublishedStatements shown) {
            return numbers.display(new Content.Comparison(
                    "published-" + shown.name(),
                    words().term("Title", "Published and recomputed values"),
                    shown.window(),
                    List.of(
                            cells().head("Published statement", Kind.TEXT),
                            cells().head("Years", Kind.TEXT),
                            cells().head("Published", Kind.NUMBER),
                            cells().head("Recomputed", Kind.NUMBER),
                            cells().head("Status", Kind.TEXT)),
                    shown.comparisons().stream().map(one -> statement(one, shown.card())).toList(),
                    shown.comparisons().stream().map(Comparison::status).distinct().sorted().map(this::note).toList(),
                    shown.comparisons().stream().map(one -> one.published().report()).distinct().map(this::report)
                            .toList()),
                    removed(shown));
        }

        private Content.StatusNote note(Status status) {
            return new Content.StatusNote(words().term("Status", status.toString()),
                    words().term("Text", status.meaning()));
        }

        private Content.ReportNote report(PublishedReport report) {
            Text title = new Text(report.title(), report.koreanTitle());
            Text by = new Text(report.author() + ", " + report.publisher() + ", ",
                    report.koreanAuthor() + ", " + report.koreanPublisher() + ", ");
            Text day = words().day(report.published());
            Text data = report.snapshot()
                    .map(own -> words().sentence(
                            "It uses Epoch AI's data of {day}, a snapshot that is bundled here.",
                            Map.of("day", own)))
                    .orElseGet(() -> words().sentence("It uses Epoch AI's data of {day} at the latest. That "
                            + "snapshot is not available; the nearest one here is of {nearest}.",
                            Map.of("day", report.dataOf(), "nearest", report.nearest())));
            return new Content.ReportNote(report.key(), title,
                    new Sentence(
                            List.of(new Piece(by.en() + day.en() + ", "), link(report)),
                            List.of(new Piece(by.ko() + day.ko() + ", "), link(report))),
                    data);
        }

        private static Piece link(PublishedReport report) {
            return new Piece(Links.host(report.address()), null, report.address());
        }

        /** The models of other snapshots: nobody else tells what they are. */
        private List<ListedModel> removed(PublishedStatements shown) {
            return shown.comparisons().stream().flatMap(one -> one.moved().stream())
                    .flatMap(moved -> Count.where(moved.models(), "Step", Move.REMOVED.toString()).stream())
                    .map(model -> ListedModel.of(model, words())).distinct().toList();
        }

        private Content.Statement statement(Comparison one, Card card) {
            Published published = one.published();
            Text meaning = words().term("Statement", published.meaning());
            return new Content.Statement(
                    published.key(),
                    published.report().key(),
                    published.section(),
                    published.years(),
                    published.kind(),
                    published.value(),
                    one.computed().value(),
                    one.status(),
                    meaning,
                    years(published.years()),
                    words().term("Evaluation", published.rule()),
                    basis(one, meaning),
                    why(one, card, meaning),
                    published.source(),
                    cell(published, published.value(), null),
                    cell(published, one.computed().value(), list(one, meaning)),
                    words().term("Status", one.status().toString()));
        }

        private static Text years(Window years) {
            return new Text(years.toString(), years.from() == years.to()
                    ? years.from() + "년"
                    : years.from() + "~" + years.to() + "년");
        }

        private Integer list(Comparison one, Text meaning) {
            return one.published().kind() == Published.Kind.MODELS && !one.computed().parts().isEmpty()
                    ? list(meaning, one.computed().parts().get(0))
                    : null;
        }

        private Integer list(Text common, Computed.Part part) {
            return part.rows().isEmpty() ? null : numbers.list(common, part.rows());
        }

        /** The counts that a value rests on. A number of models is its own count. */
        private Sentence basis(Comparison one, Text meaning) {
            if (one.published().kind() == Published.Kind.MODELS) {
                return Sentence.of(Text.NONE);
            }
            return Sentence.joined(", ", one.computed().parts().stream().map(part -> {
                Text name = name(part);
                return part(part, list(new Text(meaning.en() + ": " + name.en(), meaning.ko() + ": " + name.ko()),
                        part));
            }).toList());
        }

        private Text name(Computed.Part part) {
            return words().value(part.context(), part.name());
        }

        /** A number after its name. @param list the list of the models behind it, or null */
        private Sentence part(Computed.Part part, Integer list) {
            Text name = name(part).map(text -> text + (BEFORE_A_COLON.contains(part.context()) ? ": " : " "));
            Text number = words().value(part.column(), part.number());
            return new Sentence(
                    List.of(new Piece(name.en()), new Piece(number.en(), list, null)),
                    List.of(new Piece(name.ko()), new Piece(number.ko(), list, null)));
        }

        private Sentence why(Comparison one, Card card, Text meaning) {
            Text reason = words().term("Reason", one.published().reason());
            PublishedReport report = one.published().report();
            return switch (one.status()) {
                case REPRODUCED -> Sentence.of(Text.NONE);
                case DIFFERS -> Sentence.of(reason);
                case NOT_APPLICABLE -> Sentence.of(report.isLaterThan(card) ? tooEarly(report, card) : Text.NONE);
                case REVISED -> Sentence.joined(" ", List.of(
                        one.original().isEmpty()
                                ? Sentence.of(notItsOwn(report))
                                : one.moved().isEmpty() ? before(one) : moved(one, meaning),
                        Sentence.of(reason.isEmpty()
                                ? Text.NONE
                                : words().both(wording -> wording.term("Text", "On the report's own data already:")
                                        + " " + wording.term("Reason", one.published().reason())))));
            };
        }

        private Text tooEarly(PublishedReport report, Card card) {
            return words().sentence("The data ends on {day}, before the end of {year}, the last year that the "
                    + "report counts.", Map.of("day", card.until(), "year", report.window().to()));
        }

        private Text notItsOwn(PublishedReport report) {
            return words().sentence("The snapshot is not the report's own: its data, of {day} at the latest, is not "
                    + "available, and the nearest snapshot is that of {nearest}.",
                    Map.of("day", report.dataOf(), "nearest", report.nearest()));
        }

        /** What the report's own snapshot gives for a claim: its name or year, or the counts on which it rests. */
        private Sentence before(Comparison one) {
            Published published = one.published();
            Computed own = one.original().orElseThrow();
            Text frame = words().sentence("The snapshot of {day} gives: {counts}.", Map.of("counts", GAP, "day",
                    published.report().snapshot().orElseThrow()));
            return Sentence.of(frame).filled(GAP, published.kind() == Published.Kind.VALUE
                    ? Sentence.of(words().value(published.context(), own.value()))
                    : Sentence.joined(", ", own.parts().stream().map(part -> part(part, null)).toList()));
        }

        /** What moved the counts of a figure. */
        private Sentence moved(Comparison one, Text meaning) {
            List<Comparison.Moved> parts = one.moved().stream().filter(part -> !part.models().isEmpty()).toList();
            Text frame = words().sentence("{changes} since the snapshot of {day}.", Map.of("changes", GAP, "day",
                    one.published().report().snapshot().orElseThrow()));
            boolean named = one.published().kind() != Published.Kind.MODELS;
            return Sentence.of(frame).filled(GAP, Sentence.joined("; ", parts.stream().map(part -> {
                Sentence moves = moves(part, meaning);
                Text name = name(part.part()).map(text -> text + ": ");
                return named ? Sentence.joined("", List.of(Sentence.of(name), moves)) : moves;
            }).toList()));
        }

        private Sentence moves(Comparison.Moved part, Text meaning) {
            List<Sentence> moves = new ArrayList<>();
            for (Move move : Move.values()) {
                Table models = Count.where(part.models(), "Step", move.toString());
                if (!models.isEmpty()) {
                    Text said = words().sentence(MOVES.get(move), Map.of("models", models.rowCount()));
                    Text common = new Text(meaning.en() + ": " + said.en(), meaning.ko() + ": " + said.ko());
                    moves.add(words().sentence(words().pattern(MOVES.get(move)), Map.of("models", models.rowCount()),
                            Map.of("models", numbers.list(common, models))));
                }
            }
            return Sentence.joined(", ", moves);
        }

        private Cell cell(Published published, String value, Integer list) {
            if (value.isEmpty()) {
                return Cell.unknown(Kind.TEXT);
            }
            return switch (published.kind()) {
                case MODELS -> cells().number("Models", Integer.valueOf(value), list);
                case ORGANIZATIONS -> cells().number("Count", Integer.valueOf(value), null);
                case PERCENT -> new Cell(words().both(wording -> wording.value("Percent", Double.valueOf(value)) + "%"),
                        Kind.NUMBER, value, null, null, List.of());
                case TRUTH -> Cell.of(words().term("Truth", value.equals("true") ? "yes" : "no"));
                default -> Cell.of(words().both(wording -> List.of(value.split(";")).stream()
                        .map(name -> wording.value(published.context(), name))
                        .collect(Collectors.joining(", "))));
            };
        }
    }
}
