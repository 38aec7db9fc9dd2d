package largescale.show;

import com.google.common.html.HtmlEscapers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.unbescape.html.HtmlEscape;

/** The few pieces of HTML that the views share. */
final class Html {

    /** So many rows fill a screen. */
    private static final int SCREEN = 20;

    private Html() {}

    static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    /** What a cell holds: numbers are aligned to the right, dates are kept on one line. */
    enum Kind {
        TEXT, NUMBER, DATE
    }

    /**
     * A cell of a table.
     *
     * @param value what a spreadsheet gets: a number with a point and no groups, a day as 2024-07-24; empty if it is the text
     */
    record Cell(String html, Kind kind, String value) {

        Cell(String html, Kind kind) {
            this(html, kind, "");
        }

        static Cell text(String text) {
            return new Cell(escape(text), Kind.TEXT);
        }

        /** A number of a column, or that it is not known. */
        static Cell number(String column, Number number, Wording wording) {
            return new Cell(escape(wording.value(column, number)), Kind.NUMBER, Wording.forSpreadsheet(column, number));
        }

        /** A year, with a word where it was not over; a spreadsheet gets the number. */
        static Cell year(String year, Setting setting) {
            return new Cell(escape(setting.year(year)), Kind.NUMBER, year);
        }

        static Cell date(LocalDate day, Wording wording) {
            return new Cell(escape(wording.date(day)), Kind.DATE, day.toString());
        }

        /** The cell as plain text. */
        String plain() {
            return HtmlEscape.unescapeHtml(html.replaceAll("<(br|span style=\"display:block\")[^>]*>", " ").replaceAll("<[^>]*>", ""));
        }

        /** The same, aligned to the left whatever it holds. */
        Cell left() {
            return new Cell(html, Kind.TEXT, value);
        }

        Cell html(String other) {
            return new Cell(other, kind, value);
        }
    }

    /**
     * A table with a header; the first cell of each row is the row's header. A wide or long one scrolls, by keyboard too.
     *
     * @param name what it is, for who cannot see it
     */
    static String table(String name, List<Cell> header, List<List<Cell>> rows, Wording wording) {
        // JupyterLab keeps the style attribute, and has no style sheet of ours.
        String tall = rows.size() > SCREEN ? " long\" style=\"overflow:auto;max-height:36rem" : "";
        StringBuilder table = new StringBuilder("<div class=\"scroll" + tall + "\" role=\"group\" aria-label=\"" + escape(name)
                + "\" tabindex=\"0\"><table>\n<thead><tr>");
        header.forEach(cell -> table.append(cell("th scope=\"col\"", "th", cell)));
        table.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            table.append("<tr>").append(cell("th scope=\"row\"", "th", row.get(0)));
            row.stream().skip(1).forEach(cell -> table.append(cell("td", "td", cell)));
            table.append("</tr>\n");
        }
        table.append("</tbody></table></div>");
        return rows.size() <= SCREEN ? table.toString() : table.append("<p class=\"note rows\">").append(escape(
                wording.sentence("{rows, number} rows. Scroll inside the table.", Map.of("rows", rows.size())))).append("</p>").toString();
    }

    private static String cell(String open, String close, Cell cell) {
        String style = switch (cell.kind) {
            case TEXT -> "text-align:left";
            case NUMBER -> "text-align:right";
            case DATE -> "text-align:left;white-space:nowrap";
        };
        String value = cell.value.isEmpty() || cell.value.equals(cell.plain()) ? "" : " data-value=\"" + escape(cell.value) + "\"";
        return "<" + open + " style=\"" + style + "\"" + value + ">" + cell.html + "</" + close + ">";
    }

    /** A text on a line of its own inside a cell: pasted into a spreadsheet it stays in the cell, which a line break would not. */
    static String line(String kind, String text) {
        return text.isEmpty() ? "" : "<span style=\"display:block\"><small class=\"" + kind + "\">" + escape(text) + "</small></span>";
    }

    /** The text as a name for addresses: lower case, a hyphen between words. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether it is an address that a page may lead to. */
    static boolean isOfTheWeb(String address) {
        return address.matches("(?i)https?://.+");
    }

    /** Links to where a model is described. Only addresses of the web become links. */
    static String links(String addresses) {
        return List.of(addresses.split(" ")).stream()
                .map(address -> isOfTheWeb(address)
                        ? "<a href=\"" + escape(address) + "\" rel=\"noopener\">" + escape(host(address)) + "</a>"
                        : escape(address))
                .collect(Collectors.joining(" "));
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
