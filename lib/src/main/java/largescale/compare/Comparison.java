package largescale.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.Snapshot;
import tech.tablesaw.api.Table;

/**
 * A published statement beside what a snapshot gives in the years that the statement speaks of.
 *
 * @param computed what the snapshot gives; without a value where the status is not applicable
 * @param original what the report's own snapshot gives; empty where that is not here
 * @param moved what moved the counts of a revised figure since the report's own snapshot; empty for anything else
 */
public record Comparison(Published published, Computed computed, Status status, Optional<Computed> original,
        List<Moved> moved) {

    /** What moved a count. @param part the count as it is now @param models as {@link Revision#moves} gives them */
    public record Moved(Computed.Part part, Table models) {}

    /** Compares statements with a snapshot, in their order. */
    public static List<Comparison> of(Snapshot open, List<Published> statements) {
        Data data = new Data(open);
        Map<PublishedReport, Optional<Original>> originals = statements.stream().map(Published::report).distinct()
                .collect(Collectors.toMap(report -> report, report -> original(report, data)));
        return statements.stream().map(statement -> of(statement, data, originals.get(statement.report()))).toList();
    }

    private static Comparison of(Published statement, Data open, Optional<Original> original) {
        Computed computed = computed(statement, open);
        Optional<Computed> own = original.map(before -> statement.in(before.data().of(statement.years())));
        Status status = status(statement, computed.value(), own.map(Computed::value));
        // Organizations that come or go are no models that moved.
        boolean told = status == Status.REVISED && statement.kind().subject() == Published.Subject.FIGURES
                && statement.kind() != Published.Kind.ORGANIZATIONS;
        return new Comparison(statement, computed, status, own, own.filter(before -> told && !before.value().isEmpty())
                .map(before -> moved(original.orElseThrow().revision(), before, computed)).orElse(List.of()));
    }

    /** What a snapshot gives; nothing where it ends before the last year of the report. */
    static Computed computed(Published statement, Data open) {
        return statement.report().isLaterThan(open.snapshot().card())
                ? Computed.NONE
                : statement.in(open.of(statement.years()));
    }

    private static Status status(Published statement, String value, Optional<String> own) {
        if (value.isEmpty()) {
            return Status.NOT_APPLICABLE;
        }
        if (statement.agrees(value)) {
            return Status.REPRODUCED;
        }
        return own.filter(other -> statement.same(value, other)).isPresent() ? Status.DIFFERS : Status.REVISED;
    }

    private static List<Moved> moved(Revision revision, Computed before, Computed after) {
        return IntStream.range(0, after.parts().size()).mapToObj(i -> {
            Computed.Part now = after.parts().get(i);
            return new Moved(now, revision.moves(now.years(), rows(before.parts().get(i)), rows(now)));
        }).toList();
    }

    private static Set<String> rows(Computed.Part part) {
        return part.rows().stringColumn("Row").asSet();
    }

    private static Optional<Original> original(PublishedReport report, Data open) {
        return report.snapshot().map(day -> {
            Data own = report.isOwn(open.snapshot().card()) ? open : new Data(Snapshot.open(day.toString()));
            return new Original(own, Revision.of(own.snapshot(), open.snapshot()));
        });
    }

    /** A report's own snapshot. @param revision what is revised since */
    private record Original(Data data, Revision revision) {}

    /** A snapshot's models of any publication years, each collected once. */
    record Data(Snapshot snapshot, Map<Window, Tables> byYears) {

        Data(Snapshot snapshot) {
            this(snapshot, new HashMap<>());
        }

        Tables of(Window years) {
            return byYears.computeIfAbsent(years, all -> Tables.of(snapshot, all));
        }
    }
}
