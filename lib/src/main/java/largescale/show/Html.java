package largescale.show;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.stream.Collectors;
import org.unbescape.html.HtmlEscape;

/** The few pieces of HTML that the views share. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    /** What a cell holds: numbers are aligned to the right, dates are kept on one line. */
    enum Kind {
        TEXT, NUMBER, DATE
    }

    /** A cell of a table. */
    record Cell(String html, Kind kind) {

        static Cell text(String text) {
            return new Cell(escape(text), Kind.TEXT);
        }

        /** The cell as plain text. */
        String plain() {
            return HtmlEscape.unescapeHtml(html.replace("<br>", " ").replaceAll("<[^>]*>", ""));
        }

        /** The same, aligned to the left whatever it holds. */
        Cell left() {
            return new Cell(html, Kind.TEXT);
        }
    }

    /**
     * A table with a header; the first cell of each row is the row's header. A wide one scrolls, by keyboard too.
     *
     * @param name what it is, for who cannot see it
     */
    static String table(String name, List<Cell> header, List<List<Cell>> rows) {
        StringBuilder table = new StringBuilder("<div class=\"scroll\" role=\"group\" aria-label=\"" + escape(name)
                + "\" tabindex=\"0\"><table>\n<thead><tr>");
        header.forEach(cell -> table.append(cell("th scope=\"col\"", "th", cell)));
        table.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            table.append("<tr>").append(cell("th scope=\"row\"", "th", row.get(0)));
            row.stream().skip(1).forEach(cell -> table.append(cell("td", "td", cell)));
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>").toString();
    }

    private static String cell(String open, String close, Cell cell) {
        // JupyterLab keeps the style attribute, and has no style sheet of ours.
        String style = switch (cell.kind) {
            case TEXT -> "text-align:left";
            case NUMBER -> "text-align:right";
            case DATE -> "text-align:left;white-space:nowrap";
        };
        return "<" + open + " style=\"" + style + "\">" + cell.html + "</" + close + ">";
    }

    /** Links to where a model is described. Only addresses of the web become links. */
    static String links(String addresses) {
        return List.of(addresses.split(" ")).stream()
                .map(address -> address.matches("(?i)https?://.+")
                        ? "<a href=\"" + escape(address) + "\" rel=\"noopener\">" + escape(host(address)) + "</a>"
                        : escape(address))
                .collect(Collectors.joining(" "));
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
