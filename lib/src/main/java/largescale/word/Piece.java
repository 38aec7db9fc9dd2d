package largescale.word;

/**
 * A piece of a sentence in one language.
 *
 * @param list the number of the list of models that it leads to, among those of the display; null where to none
 * @param link the address on the web that it leads to; null where to none
 */
public record Piece(String text, Integer list, String link) {}
