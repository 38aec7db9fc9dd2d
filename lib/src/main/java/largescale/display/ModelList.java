package largescale.display;

import java.util.List;
import largescale.word.Text;

/**
 * The models behind a number.
 *
 * @param title what they have in common; empty where the sentence says it in which the number stands
 * @param rows their rows in their snapshots, as the column Row of the tables has them; oldest model first
 */
public record ModelList(Text title, List<String> rows) {}
