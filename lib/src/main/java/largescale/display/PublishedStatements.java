package largescale.display;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.compare.Comparison;
import largescale.compare.Computed;
import largescale.compare.Published;
import largescale.compare.PublishedReport;
import largescale.compare.Revision.Move;
import largescale.count.Count;
import largescale.count.Window;
import largescale.display.Display.ListedModel;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.Snapshot;
import largescale.word.Said;
import largescale.word.Value;
import tech.tablesaw.api.Table;

/**
 * What reports have published on some subjects, beside what a snapshot gives in the years that each statement speaks
 * of.
 *
 * @param window the years that the notebook counts
 * @param sections the subjects, as {@code data/published-figures.csv} and {@code data/published-claims.csv} name them
 */
public record PublishedStatements(Snapshot snapshot, Window window, List<String> sections) implements Showable {

    /** What the names are that a number can't follow without a colon. */
    private static final Set<String> BEFORE_A_COLON = Set.of("Year", "Basis");

    /** @throws BadInput if nothing is published on one of the subjects, or none is named */
    public PublishedStatements {
        List<String> all = Published.all().stream().map(Published::section).distinct().toList();
        for (String section : sections) {
            if (!all.contains(section)) {
                throw new BadInput("Nothing is published in a section " + BadInput.quote(section) + ". "
                        + Near.said(section, all));
            }
        }
        if (sections.isEmpty()) {
            throw new BadInput("Name one section at least, as in report.published(\"country\").");
        }
    }

    @Override
    public Display display() {
        Lists lists = new Lists();
        List<Comparison> all = Comparison.of(snapshot, statements());
        Content content = new Content.ComparisonShown(
                "published-" + String.join("-", sections),
                window,
                all.stream().map(one -> statement(one, lists)).toList(),
                all.stream().map(one -> one.published().report()).distinct().map(this::report).toList());
        return new Display(content, lists, removed(all));
    }

    /** Report by report, subject by subject, figures before claims. */
    private List<Published> statements() {
        return Published.all().stream().filter(one -> sections.contains(one.section()))
                .sorted(Comparator.comparing((Published one) -> PublishedReport.all().indexOf(one.report()))
                        .thenComparing(one -> sections.indexOf(one.section())))
                .toList();
    }

    private Content.ReportNote report(PublishedReport report) {
        return new Content.ReportNote(report.key(), report.title(),
                Said.of("report.citation", Map.of("author", Value.of(report.author()).in("Report"), "publisher",
                        Value.of(report.publisher()).in("Report"), "day", report.published(), "address",
                        Links.named(report.address()))),
                report.snapshot().map(own -> Said.of("report.own", Map.of("day", own)))
                        .orElseGet(() -> Said.of("report.nearest", data(report))));
    }

    private static Map<String, Object> data(PublishedReport report) {
        return Map.of("day", report.dataOf(), "nearest", report.nearest());
    }

    /** The models of other snapshots: nobody else tells what they are. */
    private static List<ListedModel> removed(List<Comparison> all) {
        return all.stream().flatMap(one -> one.moved().stream())
                .flatMap(moved -> Count.where(moved.models(), "Step", Move.REMOVED.toString()).stream())
                .map(ListedModel::of).distinct().toList();
    }

    private Content.Statement statement(Comparison one, Lists lists) {
        Published published = one.published();
        Computed computed = one.computed();
        boolean isCount = published.kind() == Published.Kind.MODELS;
        return new Content.Statement(
                published.key(),
                published.report().key(),
                published.section(),
                published.meaning(),
                published.years(),
                published.kind(),
                published.context(),
                published.value(),
                computed.value(),
                isCount && !computed.parts().isEmpty()
                        ? list(List.of(meaning(one)), computed.parts().get(0), lists)
                        : null,
                one.status(),
                published.rule(),
                isCount || computed.parts().isEmpty()
                        ? null
                        : counted(computed.parts().stream().map(part -> counted(part,
                                list(List.of(meaning(one), name(part)), part, lists))).toList()),
                why(one, lists),
                published.source());
    }

    private static Value meaning(Comparison one) {
        return Value.of(one.published().meaning()).in("Statement");
    }

    private static Value name(Computed.Part part) {
        return Value.of(part.name()).in(part.context());
    }

    private static Integer list(List<Value> common, Computed.Part part, Lists lists) {
        return part.rows().isEmpty() ? null : lists.list(common, part.rows());
    }

    private static Said counted(List<Value> counts) {
        return Said.of("counts", Map.of("counts", Value.each(", ", counts)));
    }

    /** A number after its name. @param list the list of the models behind it, or null */
    private static Value counted(Computed.Part part, Integer list) {
        return Value.of(Said.of(BEFORE_A_COLON.contains(part.context()) ? "count.named" : "count", Map.of(
                "name", name(part), "number", Value.of(part.number()).in(part.column()).behind(list))));
    }

    private List<Said> why(Comparison one, Lists lists) {
        String reason = one.published().reason();
        PublishedReport report = one.published().report();
        return switch (one.status()) {
            case REPRODUCED -> List.of();
            case DIFFERS -> reason("reason", reason).toList();
            case NOT_APPLICABLE -> report.isLaterThan(snapshot.card())
                    ? List.of(Said.of("reason.early",
                            Map.of("day", snapshot.card().until(), "year", report.window().to())))
                    : List.of();
            case REVISED -> Stream.concat(Stream.of(one.original().isEmpty()
                    ? Said.of("reason.other", data(report))
                    : one.moved().isEmpty() ? before(one) : moved(one, lists)), reason("reason.own", reason)).toList();
        };
    }

    private static Stream<Said> reason(String key, String reason) {
        return reason.isEmpty() ? Stream.empty() : Stream.of(Said.of(key, Map.of("reason", reason)));
    }

    /** What the report's own snapshot gives for a claim: its name or year, or the counts on which it rests. */
    private static Said before(Comparison one) {
        Published published = one.published();
        Computed own = one.original().orElseThrow();
        return Said.of("reason.before", Map.of(
                "day", published.report().snapshot().orElseThrow(),
                "counts", published.kind() == Published.Kind.VALUE
                        ? Value.of(own.value()).in(published.context())
                        : Value.each(", ", own.parts().stream().map(part -> counted(part, null)).toList())));
    }

    /** What moved the counts of a figure. */
    private Said moved(Comparison one, Lists lists) {
        boolean named = one.published().kind() != Published.Kind.MODELS;
        return Said.of("reason.moved", Map.of(
                "day", one.published().report().snapshot().orElseThrow(), "database", snapshot.isDatabase(),
                "changes", Value.each("; ", one.moved().stream().filter(part -> !part.models().isEmpty()).map(part -> {
                    Value moves = Value.each(", ", moves(part, one, lists));
                    return named
                            ? Value.of(Said.of("count.named", Map.of("name", name(part.part()), "number", moves)))
                            : moves;
                }).toList())));
    }

    private List<Value> moves(Comparison.Moved part, Comparison one, Lists lists) {
        List<Value> moves = new ArrayList<>();
        // Another name for a model changes no count.
        for (Move move : EnumSet.complementOf(EnumSet.of(Move.RENAMED))) {
            Table models = Count.where(part.models(), "Step", move.toString());
            if (!models.isEmpty()) {
                int list = lists.list(List.of(meaning(one), Value.of(move.toString()).in("Step")), models);
                moves.add(Value.of(Said.of("move." + move.name().toLowerCase(Locale.ROOT),
                        Map.of("models", Value.of(models).behind(list), "database", snapshot.isDatabase()))));
            }
        }
        return moves;
    }
}
