package largescale.display;

import com.google.common.base.Splitter;
import java.util.List;
import largescale.word.Text;

/**
 * The models behind a number.
 *
 * @param title what they have in common; empty where the sentence says it in which the number stands
 * @param rows the names of their rows in their snapshots, as the column Row of the tables has them, with a blank
 *     between two; oldest model first. One text: most of what a large report carries are these names
 */
public record ModelList(Text title, String rows) {

    private static final String BLANK = " ";

    static ModelList of(Text title, List<String> rows) {
        return new ModelList(title, String.join(BLANK, rows));
    }

    /** The names of the rows. */
    public List<String> each() {
        return Splitter.on(BLANK).splitToList(rows);
    }
}
