package largescale.count;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.Terms;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/** The rows that have a value in a column; a value that the column can't have is refused, so that nobody counts 0. */
final class Match {

    private Match() {}

    /** As {@link Count#where} says it. */
    static Selection of(Column<?> column, Object value) {
        if (column instanceof StringColumn texts) {
            return value instanceof Count.Place place ? having(texts, place.name()) : text(texts, value.toString());
        }
        if (column instanceof NumericColumn<?> numbers) {
            return numbers.isEqualTo(cast(Number.class, value, column, "numbers", "2023").doubleValue());
        }
        Object asked = column instanceof DateColumn
                ? cast(LocalDate.class, value, column, "days", "LocalDate.of(2023, 12, 31)")
                : column instanceof BooleanColumn ? cast(Boolean.class, value, column, "truths", "true") : value;
        return Selection.with(IntStream.range(0, column.size()).filter(row -> asked.equals(column.get(row))).toArray());
    }

    private static <T> T cast(Class<T> kind, Object value, Column<?> column, String has, String example) {
        if (!kind.isInstance(value)) {
            throw new BadInput("The column " + BadInput.quote(column.name()) + " has " + has + ", and "
                    + BadInput.quote(value.toString()) + " is none. Write it as in " + example + ", without quotes.");
        }
        return kind.cast(value);
    }

    private static Selection having(StringColumn column, String value) {
        String separator = Tables.separator(column.name());
        // The name of an organization may have what stands between two of them.
        return separator.isEmpty()
                ? column.isEqualTo(value)
                : column.eval(cell -> (separator + cell + separator).contains(separator + value + separator));
    }

    private static Selection text(StringColumn column, String value) {
        Selection rows = having(column, value);
        Map<String, String> terms = Terms.of(Tables.item(column.name()));
        // A value that no row at hand has may be that of others; one that is no term is misspelt, and none no answer.
        if (rows.isEmpty() && !terms.isEmpty() && !value.isEmpty()
                && !terms.keySet().containsAll(Tables.items(column.name(), value))) {
            String meant = terms.keySet().stream().filter(term -> value.equals(terms.get(term))).findFirst()
                    .orElse(value);
            throw new BadInput("The column " + BadInput.quote(column.name()) + " has no " + BadInput.quote(value)
                    + ", which is no term of data/labels.csv either. "
                    + Near.said(meant, terms.keySet().stream().sorted().toList()));
        }
        return rows;
    }
}
