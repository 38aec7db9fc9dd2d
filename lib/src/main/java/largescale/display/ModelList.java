package largescale.display;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import java.util.List;
import largescale.word.Text;

/**
 * The models behind a number.
 *
 * @param title what they have in common; empty where the sentence says it in which the number stands
 * @param rows their rows in their snapshots, as the column Row of the tables has them; oldest model first
 */
public record ModelList(Text title, List<String> rows) {

    private static final String BLANK = " ";

    // One text in JSON: most of what a large report carries are rows, and a text for each would cost tenfold.
    @JsonCreator
    static ModelList read(@JsonProperty("title") Text title, @JsonProperty("rows") String rows) {
        return new ModelList(title, Splitter.on(BLANK).splitToList(rows));
    }

    @JsonGetter("rows")
    String written() {
        return String.join(BLANK, rows);
    }
}
