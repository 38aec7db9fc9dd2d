package largescale.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.Snapshot;

/**
 * A published statement beside what a snapshot gives in the years that the statement speaks of.
 *
 * @param computed what the snapshot gives; without a value where the status is not applicable
 * @param original what the report's own snapshot gives; empty where that is not here
 * @param moved what moved the counts of a revised figure since the report's own snapshot; empty for anything else
 */
public record Comparison(Published published, Computed computed, Status status, Optional<Computed> original,
        List<Moved> moved) {

    /**
     * What moved a count.
     *
     * @param part the count as it is now
     * @param models the models, by how they moved it
     */
    public record Moved(Computed.Part part, Map<Revision.Move, List<Revision.Moved>> models) {}

    /** Compares statements with a snapshot, in their order. */
    public static List<Comparison> of(Snapshot open, List<Published> statements) {
        Data data = new Data(open);
        Map<PublishedReport, Optional<Original>> originals = statements.stream().map(Published::report).distinct()
                .collect(Collectors.toMap(report -> report, report -> original(report, data)));
        return statements.stream().map(statement -> of(statement, data, originals.get(statement.report()))).toList();
    }

    private static Comparison of(Published statement, Data open, Optional<Original> original) {
        Computed computed = computed(statement, open);
        Optional<Computed> own = original.map(o -> statement.in(o.data().of(statement.years())));
        Status status = status(statement, computed.value(), own.map(Computed::value));
        List<Moved> moved = status == Status.REVISED && statement.kind().subject() == Published.Subject.FIGURES
                ? own.filter(before -> !before.value().isEmpty())
                        .map(before -> moved(original.orElseThrow().revision(), before, computed)).orElse(List.of())
                : List.of();
        return new Comparison(statement, computed, status, own, moved);
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
        if (agree(statement, value)) {
            return Status.REPRODUCED;
        }
        return own.filter(other -> same(statement, value, other)).isPresent() ? Status.DIFFERS : Status.REVISED;
    }

    /** Whether a value says what was published. */
    static boolean agree(Published statement, String value) {
        return statement.kind() == Published.Kind.INCLUDES
                ? missing(statement, value).isEmpty()
                : same(statement, value, statement.value());
    }

    /** Whether two values say the same of a statement. */
    private static boolean same(Published statement, String one, String other) {
        return switch (statement.kind()) {
            case SET -> members(one).equals(members(other));
            case INCLUDES -> missing(statement, one).equals(missing(statement, other));
            default -> one.equals(other);
        };
    }

    private static Set<String> missing(Published statement, String value) {
        Set<String> missing = new HashSet<>(statement.members());
        missing.removeAll(members(value));
        return missing;
    }

    private static Set<String> members(String value) {
        return new HashSet<>(List.of(value.split(";")));
    }

    /** What moved each count of a figure, also one on which it rests in one of the two alone. */
    static List<Moved> moved(Revision revision, Computed before, Computed after) {
        return Stream.concat(after.parts().stream(), before.parts().stream()).map(after::like).distinct()
                .map(now -> new Moved(now, revision.moves(now.years(), before.like(now).models(), now.models())))
                .toList();
    }

    private static Optional<Original> original(PublishedReport report, Data open) {
        return report.snapshot().map(day -> {
            if (report.isOwn(open.snapshot().card())) {
                return new Original(open, Revision.of(open.snapshot(), open.snapshot()));
            }
            Snapshot own = Snapshot.open(day.toString());
            return new Original(new Data(own), Revision.of(own, open.snapshot()));
        });
    }

    /** A report's own snapshot. @param revision what is revised since */
    private record Original(Data data, Revision revision) {}

    /** A snapshot's models of any publication years, each collected once. */
    record Data(Snapshot snapshot, Map<Window, Population> byYears) {

        Data(Snapshot snapshot) {
            this(snapshot, new HashMap<>());
        }

        Population of(Window years) {
            return byYears.computeIfAbsent(years, all -> Population.of(snapshot, all));
        }
    }
}
