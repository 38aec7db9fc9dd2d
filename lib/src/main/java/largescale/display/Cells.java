package largescale.display;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import largescale.display.Cell.Kind;
import largescale.word.Format;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * Makes cells of values.
 *
 * @param unfinished which years and half-years were not over in the data
 */
record Cells(Words words, Predicate<String> unfinished) {

    /** The name of a column of numbers, or of texts. */
    Cell head(String column, Kind kind) {
        return column.matches("\\d{4}") && unfinished.test(column)
                ? year(column)
                : Cell.of(words.column(column), kind);
    }

    /** A number of a column, or that it is not known. @param list the list of the models behind it, or null */
    Cell number(String column, Number number, Integer list) {
        String plain = number == null ? "" : Format.of(column).plain(number);
        return cell(words.value(column, number), Kind.NUMBER, plain, list);
    }

    /** A year, with a word where it was not over; a spreadsheet gets the number. */
    Cell year(String year) {
        return cell(words.year(year, unfinished), Kind.NUMBER, year, null);
    }

    Cell day(LocalDate day) {
        return cell(words.day(day), Kind.DAY, day.toString(), null);
    }

    /** The value of a column in a row, without the models behind it. */
    Cell value(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return Cell.unknown(kind(column));
        }
        Object value = column.get(row);
        if (value instanceof Number number) {
            return number(column.name(), number, null);
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        return column.name().equals("Link") ? links(value.toString()) : Cell.of(words.value(column.name(), value));
    }

    /** What a column holds. */
    static Kind kind(Column<?> column) {
        return column instanceof NumericColumn ? Kind.NUMBER : column instanceof DateColumn ? Kind.DAY : Kind.TEXT;
    }

    /** Addresses; only those of the web lead anywhere. */
    private static Cell links(String addresses) {
        List<String> others = new ArrayList<>(List.of(addresses.split(" ")));
        List<String> ofTheWeb = Links.ofTheWeb(others);
        others.removeAll(ofTheWeb);
        return new Cell(Text.same(String.join(" ", others)), Kind.TEXT, addresses, null, null, ofTheWeb);
    }

    private static Cell cell(Text text, Kind kind, String value, Integer list) {
        boolean same = value.equals(text.en()) && value.equals(text.ko());
        return new Cell(text, kind, same ? null : value, list, null, List.of());
    }
}
