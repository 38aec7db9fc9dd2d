package largescale.page;

import java.util.ArrayList;
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

    /** The text of a cell, and its addresses by the names of their hosts. */
    static List<Piece> of(Cell cell, Language language) {
        List<Piece> pieces = new ArrayList<>();
        if (cell.links().isEmpty() || !cell.text().isEmpty()) {
            pieces.add(new Piece(cell.text().in(language), null));
        }
        cell.links().stream().filter(Links::isOfTheWeb).forEach(link -> pieces.add(new Piece(host(link), link)));
        return pieces;
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
