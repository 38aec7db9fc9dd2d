package largescale.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import largescale.display.Grid.Kind;

/**
 * A cell of a table in one language.
 *
 * @param text as it is read
 * @param kind what it holds
 * @param value what a spreadsheet gets, if that is not what is read: a number with a point and no groups, a day as
 *     2024-07-24, nothing where the value is not known; else null
 * @param list the way to the list of the models behind it; null where it has none
 * @param links addresses on the web that stand in it, shown by the name of their host
 */
record Cell(String text, Kind kind, String value, String list, List<String> links) {

    Cell(String text, Kind kind, String value, String list) {
        this(text, kind, text.equals(value) ? null : value, list, List.of());
    }

    /** A text by itself. */
    static Cell of(String text) {
        return new Cell(text, Kind.TEXT, null, null);
    }

    /** The same among the texts of a profile. */
    Cell inProfile() {
        return new Cell(text, Kind.TEXT, value, list, links);
    }

    /** As the script of a page reads it: its text, or if it has more, its text, its value and addresses. */
    Object inScript() {
        if (value == null) {
            return text;
        }
        // Addresses are not there twice.
        boolean isLinks = !links.isEmpty() && String.join(" ", links).equals(value);
        List<String> all = new ArrayList<>(Arrays.asList(text, isLinks ? null : value));
        all.addAll(links);
        return all;
    }

    /** The class attribute. */
    String type() {
        return switch (kind) {
            case TEXT -> null;
            case NUMBER -> "number";
            case DAY -> "date";
        };
    }
}
