package largescale.compare;

import com.google.common.cache.LoadingCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        LoadingCache<Window, Tables> now = Tables.byYears(open);
        Map<PublishedReport, LoadingCache<Window, Tables>> before = new HashMap<>();
        Map<PublishedReport, Revision> revisions = new HashMap<>();
        return statements.stream().map(statement -> {
            Optional<Snapshot> own = statement.report().snapshot().map(day -> Snapshot.open(day.toString()));
            // Nothing where a snapshot ends before the last year of the report.
            Computed computed = statement.report().isLaterThan(open.card()) ? Computed.NONE : statement.in(now);
            Optional<Computed> original = own.map(snapshot -> statement
                    .in(before.computeIfAbsent(statement.report(), report -> Tables.byYears(snapshot))));
            Status status = status(statement, computed.value(), original.map(Computed::value));
            List<Moved> moved = status == Status.REVISED && hasMoves(statement, original)
                    ? moved(revisions.computeIfAbsent(statement.report(), report -> Revision.of(own.get(), open)),
                            original.get(), computed)
                    : List.of();
            return new Comparison(statement, computed, status, original, moved);
        }).toList();
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

    /** Organizations that come or go are no models that moved. */
    private static boolean hasMoves(Published statement, Optional<Computed> original) {
        return statement.kind().subject() == Published.Subject.FIGURES
                && statement.kind() != Published.Kind.ORGANIZATIONS
                && original.filter(own -> !own.value().isEmpty()).isPresent();
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
}
