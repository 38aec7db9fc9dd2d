package largescale.display;

import java.util.List;
import largescale.word.Value;

/**
 * The models behind a number.
 *
 * @param common the values that they have in common; none where the sentence says it in which the number stands
 * @param rows the names of their rows in their snapshots, as the column Row of the tables has them, with a blank
 *     between two; oldest model first
 */
public record ModelList(List<Value> common, String rows) {}
