package largescale.notebook;

import java.util.List;
import largescale.load.BadInput;
import largescale.load.Near;

/** Says of columns of any table what an analyst needs to know. */
public final class Columns {

    private Columns() {}

    /** Says that a table has no such column. */
    static String unknown(String name, String table, List<String> names) {
        return "The table " + BadInput.quote(table) + " has no column " + BadInput.quote(name) + ". "
                + Near.said(name, names);
    }

    /** Says what is in a column. @param type the simple name of its class */
    public static String is(String name, String type) {
        return BadInput.quote(name) + " is " + switch (type) {
            case "IntColumn", "LongColumn", "ShortColumn" -> "a column of whole numbers";
            case "DoubleColumn", "FloatColumn" -> "a column of numbers";
            case "StringColumn", "TextColumn" -> "a column of texts";
            case "DateColumn" -> "a column of days";
            case "DateTimeColumn", "InstantColumn", "TimeColumn" -> "a column of times";
            case "BooleanColumn" -> "a column of yes and no";
            default -> "a column";
        } + " (" + type + ")";
    }
}
