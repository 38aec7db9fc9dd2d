package largescale.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Images that stand within a page. */
final class Image {

    private Image() {}

    /**
     * The image as an address that holds it. SVG too, so that it is an image on the page: nothing in it runs.
     *
     * @param content SVG as text, others as base 64 with or without line breaks
     */
    static String address(String type, String content) {
        String encoded = type.equals("image/svg+xml")
                ? Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                : content.replaceAll("\\s", "");
        return "data:" + type + ";base64," + encoded;
    }
}
