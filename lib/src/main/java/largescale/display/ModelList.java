package largescale.display;

import java.util.List;
import largescale.word.Text;

/**
 * The models behind a number.
 *
 * @param title what they have in common
 * @param snapshot the SHA-256 of the snapshot that they are rows of
 * @param rows their rows in the snapshot, oldest model first; the first row is 1
 */
public record ModelList(Text title, String snapshot, List<Integer> rows) {

    public ModelList {
        rows = List.copyOf(rows);
    }
}
