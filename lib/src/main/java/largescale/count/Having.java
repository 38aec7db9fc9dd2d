package largescale.count;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import largescale.load.Columns;
import largescale.load.ModelColumn;
import largescale.load.Near;
import largescale.load.Spelling;
import largescale.load.Terms;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/** Finds the rows that have some values, and says of a value that none of them can have what to write. */
final class Having {

    private Having() {}

    /** The rows that have all of these: what {@link Count#where} says. */
    static Selection rows(Table table, Object... columnsAndValues) {
        if (columnsAndValues.length % 2 != 0) {
            throw new BadInput("Pairs of a column and a value are needed: a value is missing at the end.");
        }
        Selection rows = Selection.withRange(0, table.rowCount());
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            rows.and(any(Columns.of(table, String.valueOf(columnsAndValues[i])), columnsAndValues[i + 1]));
        }
        return rows;
    }

    private static Selection any(Column<?> column, Object value) {
        Collection<?> values = value instanceof Collection<?> several ? several : Collections.singleton(value);
        Selection rows = Selection.with();
        values.forEach(one -> rows.or(one(column, one)));
        return rows;
    }

    private static Selection one(Column<?> column, Object value) {
        if (column instanceof StringColumn texts) {
            return text(texts, String.valueOf(value));
        }
        if (column instanceof NumericColumn<?> numbers) {
            double number = of(Number.class, "numbers", "Write the number without quotes, as in 2023", column, value)
                    .doubleValue();
            return rows(column, row -> number == numbers.getDouble(row));
        }
        if (column instanceof DateColumn) {
            of(LocalDate.class, "days", "Write " + day(value), column, value);
        } else if (column instanceof BooleanColumn) {
            of(Boolean.class, "truths", "Write true or false without quotes", column, value);
        }
        return rows(column, row -> value.equals(column.get(row)));
    }

    private static <T> T of(Class<T> type, String has, String instead, Column<?> column, Object value) {
        if (!type.isInstance(value)) {
            throw new BadInput("The column " + BadInput.quote(column.name()) + " has " + has + ", and "
                    + BadInput.quote(String.valueOf(value)) + " is none. " + instead + ".");
        }
        return type.cast(value);
    }

    private static String day(Object value) {
        LocalDate day = LocalDate.of(2023, 12, 31);
        try {
            day = LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            // An example, then.
        }
        return "LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")";
    }

    private static Selection text(StringColumn column, String value) {
        String separator = ModelColumn.separator(column.name());
        // The name of an organization may have what stands between two of them.
        Selection rows = separator.isEmpty()
                ? column.isEqualTo(value)
                : column.eval(cell -> (separator + cell + separator).contains(separator + value + separator));
        if (rows.isEmpty()) {
            Set<String> items = items(column);
            Map<String, String> korean = Terms.of(column.name());
            Optional<String> meant = Spelling.meant(column.name(), value, items)
                    .or(() -> items.stream().filter(item -> value.equals(korean.get(item))).findFirst());
            if (meant.isPresent()) {
                throw new BadInput("The column " + BadInput.quote(column.name()) + " has no " + BadInput.quote(value)
                        + ", but " + BadInput.quote(meant.get()) + ": write a value as it stands in the data.");
            }
            ModelColumn.items(column.name(), value).forEach(item -> refuseUnknown(column.name(), item));
        }
        return rows;
    }

    // A value that no row at hand has may be that of others; one that is no term is misspelt, and no rows no answer.
    private static void refuseUnknown(String column, String value) {
        Set<String> terms = new TreeSet<>(Terms.of(column).keySet());
        if (!terms.isEmpty() && !value.isEmpty() && Spelling.meant(column, value, terms).isEmpty()) {
            throw new BadInput("The column " + BadInput.quote(column) + " has no " + BadInput.quote(value)
                    + ", which is no term of data/labels.csv either. " + Near.said(value, terms));
        }
    }

    private static Set<String> items(StringColumn column) {
        return column.asSet().stream().flatMap(cell -> ModelColumn.items(column.name(), cell).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Selection rows(Column<?> column, IntPredicate condition) {
        return Selection.with(IntStream.range(0, column.size()).filter(condition).toArray());
    }
}
