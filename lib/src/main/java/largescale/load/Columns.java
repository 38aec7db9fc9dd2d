package largescale.load;

import java.util.List;
import tech.tablesaw.columns.Column;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Finds the columns of any table that an analyst names, and says what is wrong with a name. */
public final class Columns {

    private Columns() {}

    /** @throws BadInput if the table has no such column: the message has the nearest names, and all */
    public static Column<?> of(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new BadInput(unknown(name, table.name(), table.columnNames()));
        }
        return table.column(name);
    }

    /** @throws BadInput if the table has no such column, or it is none of numbers */
    public static NumericColumn<?> numbers(Table table, String name) {
        Column<?> column = of(table, name);
        if (column instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new BadInput(is(column) + ". A column of numbers is needed here.");
    }

    /** @throws BadInput if the table has no such column, or it is none of texts */
    public static StringColumn texts(Table table, String name) {
        Column<?> column = of(table, name);
        if (column instanceof StringColumn texts) {
            return texts;
        }
        throw new BadInput(is(column) + ". A column of texts is needed here.");
    }

    /** Says that a table has no such column. */
    public static String unknown(String name, String table, List<String> names) {
        return "The table " + BadInput.quote(String.valueOf(table)) + " has no column " + BadInput.quote(name) + ". "
                + Near.said(name, names);
    }

    private static String is(Column<?> column) {
        return is(column.name(), column.getClass().getSimpleName());
    }

    /** Says what is in a column. @param type the simple name of its class */
    public static String is(String name, String type) {
        return BadInput.quote(name) + " is " + kind(type) + " (" + type + ")";
    }

    /** What a column of a class has in it. @param type the simple name of its class */
    public static String kind(String type) {
        return switch (type) {
            case "IntColumn", "LongColumn", "ShortColumn" -> "a column of whole numbers";
            case "DoubleColumn", "FloatColumn" -> "a column of numbers";
            case "StringColumn", "TextColumn" -> "a column of texts";
            case "DateColumn" -> "a column of days";
            case "DateTimeColumn", "InstantColumn", "TimeColumn" -> "a column of times";
            case "BooleanColumn" -> "a column of yes and no";
            default -> "a column";
        };
    }
}
