package largescale.display;

import java.util.List;
import largescale.word.Value;

/** Addresses on the web. Nothing else becomes a link: a text from the data may be an address that runs a script. */
public final class Links {

    private Links() {}

    public static boolean isOfTheWeb(String address) {
        return address.matches("(?i)https?://\\S+");
    }

    public static List<String> ofTheWeb(List<String> addresses) {
        return addresses.stream().filter(Links::isOfTheWeb).toList();
    }

    public static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }

    /** An address by the name of its host, where it is one of the web; any other text as it is. */
    static Value named(String address) {
        return isOfTheWeb(address) ? Value.of(host(address)).link(address) : Value.of(address);
    }
}
