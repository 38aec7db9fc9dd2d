package largescale.display;

import java.util.List;

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
}
