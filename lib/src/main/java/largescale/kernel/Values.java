package largescale.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.kernel.Calls.Call;
import largescale.load.BadInput;
import largescale.load.ModelColumn;
import largescale.load.Near;
import largescale.word.Labels;

/** The values that a cell asks columns of texts for. */
final class Values {

    private static final Pattern COUNTS = Pattern.compile("Count\\.(?:of|where|without)");
    private static final Pattern COMPARES = Pattern.compile("\\.(?:isEqualTo|isNotEqualTo|isIn|isNotIn)");
    private static final int FEW = 20;

    private final NotebookTables tables;

    Values(NotebookTables tables) {
        this.tables = tables;
    }

    /** @param column of which they are asked for */
    private record Asked(String column, List<String> values) {}

    /** What to say of values that no model of the snapshots has: to ask for one gives no rows, and no error. */
    List<String> unknown(String cell) {
        return Calls.in(cell).stream().flatMap(Values::asked).distinct()
                .flatMap(asked -> unknown(asked.column(), asked.values())).toList();
    }

    private Stream<String> unknown(String column, List<String> values) {
        Set<String> atHand = NotebookTables.values(column, tables.all().values());
        if (atHand.containsAll(values)) {
            return Stream.empty();
        }
        Set<String> known = tables.inAllYears(column);
        return known.isEmpty()
                ? Stream.empty()
                : values.stream().filter(value -> !isTerm(column, value, known))
                        .map(value -> said(column, value, known));
    }

    // Where a cell lists several, all of them may be asked for at once; an empty text asks for cells that have none. A
    // term of the vocabulary may have no model yet.
    private static boolean isTerm(String column, String value, Set<String> known) {
        return value.isEmpty() || ModelColumn.items(column, value).stream().allMatch(item -> known.contains(item)
                || Labels.read().korean(ModelColumn.item(column), item).isPresent());
    }

    private static String said(String column, String value, Set<String> known) {
        return "No model of this data has " + BadInput.quote(value) + " in the column " + BadInput.quote(column)
                + ", in any year. "
                + Labels.read().english(ModelColumn.item(column), value).map(english -> "It is written "
                        + BadInput.quote(english) + ". ").orElse("")
                + (known.size() <= FEW
                        ? Near.said(value, known)
                        : Near.guess(value, known) + "Tab between the quotes shows the " + known.size()
                                + " that there are.");
    }

    private static Stream<Asked> asked(Call call) {
        List<List<String>> arguments = call.arguments();
        if (COUNTS.matcher(call.method()).matches()) {
            int step = call.method().endsWith("without") ? arguments.size() : 2;
            return IntStream.iterate(1, i -> i + 1 < arguments.size(), i -> i + step)
                    .mapToObj(i -> call.text(i).map(column -> new Asked(column,
                            arguments.subList(i + 1, Math.min(i + step, arguments.size())).stream()
                                    .flatMap(List::stream).toList())))
                    .flatMap(Optional::stream);
        }
        return COMPARES.matcher(call.method()).matches()
                ? column(call).map(column -> new Asked(column, arguments.stream().flatMap(List::stream).toList()))
                        .stream()
                : Stream.empty();
    }

    /** The column on which a method is called: {@code table.stringColumn("Openness").isEqualTo("open")}. */
    private static Optional<String> column(Call call) {
        return call.on().filter(on -> on.method().matches(".*[cC]olumn")).flatMap(on -> on.text(0));
    }

    /** The column one of whose values a call is in the middle of being given; empty if it is none of a column. */
    static Optional<String> begun(Call call) {
        int last = call.arguments().size() - 1;
        if (COMPARES.matcher(call.method()).matches()) {
            return column(call);
        }
        if (!COUNTS.matcher(call.method()).matches() || last < 2) {
            return Optional.empty();
        }
        return call.method().endsWith("without")
                ? call.text(1)
                : last % 2 == 0 ? call.text(last - 1) : Optional.empty();
    }
}
