package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import largescale.word.Text;
import largescale.word.Wording;

/**
 * A cell of a table.
 *
 * @param text as it is read
 * @param kind what it holds
 * @param value what a spreadsheet gets: a number with a point and no groups, a day as 2024-07-24, nothing where
 *     the value is not known; null where it gets the text
 * @param list the number of the list of the models behind it, among those of the display; null where it has none
 * @param shade how dark it is among the counts of its table, from 0 to 100; null where the table is not shaded
 * @param links addresses on the web that stand in it, shown by the name of their host
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cell(Text text, Kind kind, @JsonInclude(JsonInclude.Include.NON_NULL) String value, Integer list,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer shade, List<String> links) {

    /** What a cell holds: numbers stand at the right, days stay on one line. */
    public enum Kind {
        TEXT, NUMBER, DAY
    }

    public Cell {
        text = text == null ? Text.NONE : text;
        links = links == null ? List.of() : List.copyOf(links);
    }

    public static Cell of(Text text) {
        return of(text, Kind.TEXT);
    }

    static Cell of(Text text, Kind kind) {
        return new Cell(text, kind, null, null, null, List.of());
    }

    /** Of a value that is not known. */
    static Cell unknown(Kind kind) {
        return new Cell(Text.same(Wording.UNKNOWN), kind, "", null, null, List.of());
    }

    /** The same, shaded. */
    Cell shaded(int percent) {
        return new Cell(text, kind, value, list, percent, links);
    }
}
