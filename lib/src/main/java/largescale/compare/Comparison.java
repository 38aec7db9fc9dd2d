package largescale.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import largescale.load.Decimals;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import tech.tablesaw.api.Table;

/**
 * Published figures or claims of a section beside what the notebook computed. Immutable: each {@code with} returns a
 * comparison that has one value more.
 *
 * <pre>{@code
 * report.figures("overall")
 *     .with("overall.total", report.models().rowCount())
 * }</pre>
 *
 * @param entries the published ones in their order, each with its computed value
 * @param window the window that was counted
 * @param card the snapshot that was counted
 */
public record Comparison(List<Entry> entries, Window window, Card card) {

    /**
     * @param published what the report states
     * @param value what was computed, in plain form ({@code 226.1}, {@code true}, {@code United States;China}); empty
     *     where it is not applicable or was not computed
     * @param status how the two stand to each other
     * @param models the rows of which the value is the number, if they are known
     */
    public record Entry(Published published, String value, Status status, Optional<Table> models) {

        /** Why the two differ; empty unless they do on the report's own data. */
        public String reason() {
            return status == Status.DIFFERS ? published.reason() : "";
        }
    }

    /** Nothing computed yet. */
    public static Comparison of(List<Published> published, Window window, Card card) {
        return new Comparison(
                published.stream().map(p -> new Entry(p, "", Status.NOT_APPLICABLE, Optional.empty())).toList(),
                window, card);
    }

    /**
     * With the computed value of a figure or claim.
     *
     * @param key which one; it must be of this section
     * @param value a number, a table whose rows are counted, a truth, a name, or a collection of names; null, NaN,
     *     infinity and a collection of nothing are not applicable
     * @throws BadInput if the section has no such key
     */
    public Comparison with(String key, Object value) {
        Published published = find(key);
        String plain = published.appliesTo(window) ? plain(published, value) : "";
        Optional<Table> models = value instanceof Table table && !plain.isEmpty()
                ? Optional.of(table)
                : Optional.empty();
        return with(published, plain, agree(published, plain), models);
    }

    /**
     * With the computed ranking of a claim of kind order: the names with the highest counts, as many as were
     * published. Equal counts may stand either way round: where the published order is one of the right ones, it is
     * the value.
     *
     * @param key which claim
     * @param counts the names in the first column
     * @param column the column of the counts; where the table has none of that name the claim is not applicable
     * @throws BadInput if the section has no such key
     */
    public Comparison order(String key, Table counts, String column) {
        Published published = find(key);
        if (!published.appliesTo(window) || !counts.containsColumn(column)) {
            return with(published, "", false, Optional.empty());
        }
        record Ranked(String name, double count) {}
        // Among equals those that the report names come first, in its order.
        String plain = counts.stream().map(row -> new Ranked(row.getString(0), row.getNumber(column)))
                .filter(ranked -> ranked.count() > 0)
                .sorted(Comparator.comparingDouble(Ranked::count).reversed()
                        .thenComparingInt(ranked -> place(published.members(), ranked.name()))
                        .thenComparing(Ranked::name))
                .limit(published.members().size())
                .map(Ranked::name).collect(Collectors.joining(";"));
        return with(published, plain, plain.equals(published.value()), Optional.empty());
    }

    private static int place(List<String> members, String name) {
        int place = members.indexOf(name);
        return place < 0 ? members.size() : place;
    }

    private Comparison with(Published published, String value, boolean agrees, Optional<Table> models) {
        Entry entry = new Entry(published, value, status(value, agrees), models);
        return new Comparison(entries.stream().map(e -> e.published().equals(published) ? entry : e).toList(),
                window, card);
    }

    private Published find(String key) {
        return entries.stream().map(Entry::published).filter(p -> p.key().equals(key)).findFirst()
                .orElseThrow(() -> new BadInput("This section has no published " + BadInput.quote(key)
                        + ". It has: " + entries.stream().map(e -> e.published().key())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private Status status(String value, boolean agrees) {
        if (value.isEmpty()) {
            return Status.NOT_APPLICABLE;
        }
        if (!window.equals(Window.OF_REPORT)) {
            return Status.OTHER_WINDOW;
        }
        if (agrees) {
            return Status.REPRODUCED;
        }
        return card.isOfReport() ? Status.DIFFERS : Status.REVISED;
    }

    private static boolean agree(Published published, String plain) {
        List<String> computed = List.of(plain.split(";"));
        return switch (published.kind()) {
            case SET -> new HashSet<>(computed).equals(new HashSet<>(published.members()));
            case INCLUDES -> computed.containsAll(published.members());
            default -> plain.equals(published.value());
        };
    }

    private static String plain(Published published, Object value) {
        if (value instanceof Table models) {
            return Integer.toString(models.rowCount());
        }
        if (value instanceof Collection<?> names) {
            return names.stream().map(Objects::toString).sorted(Comparator
                    .comparingInt((String name) -> place(published.members(), name))
                    .thenComparing(Comparator.naturalOrder())).collect(Collectors.joining(";"));
        }
        if (value instanceof Number number) {
            double amount = number.doubleValue();
            int decimals = published.kind() == Published.Kind.PERCENT ? 1 : 0;
            return Double.isFinite(amount) ? Decimals.rounded(amount, decimals).toPlainString() : "";
        }
        return Objects.toString(value, "");
    }
}
