package largescale.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import largescale.display.Cell;
import largescale.word.Language;

/** Addresses on the web. Nothing else becomes a link: a text from the data may be an address that runs a script. */
final class Links {

    private Links() {}

    /** A piece of a cell. @param address where it leads; null where it leads nowhere */
    record Piece(String text, String address) {}

    static boolean isOfTheWeb(String address) {
        return address.matches("(?i)https?://\\S+");
    }

    /** The text of a cell, each address in it by the name of its host. */
    static List<Piece> of(Cell cell, Language language) {
        String text = cell.text().in(language);
        List<String> links = cell.links().stream().filter(Links::isOfTheWeb).toList();
        if (links.isEmpty()) {
            return List.of(new Piece(text, null));
        }
        List<Piece> pieces = new ArrayList<>();
        List<String> words = Arrays.asList(text.split(" "));
        for (String word : words.containsAll(links) ? words : links) {
            pieces.add(links.contains(word) ? new Piece(host(word), word) : new Piece(word, null));
        }
        return pieces;
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
