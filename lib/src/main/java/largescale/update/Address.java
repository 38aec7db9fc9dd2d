package largescale.update;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import largescale.load.BadInput;

/**
 * An address on the web.
 *
 * @param given as it was given, perhaps with a login, which is nobody's but its owner's: never print it
 */
record Address(String given) {

    static boolean isOne(String source) {
        return source.matches("(?i)https?://.*");
    }

    /** As the card, the pages and messages have it: without login and parameters, one of which may be a key. */
    String shown() {
        String bare;
        try {
            bare = uri().toString();
        } catch (IllegalArgumentException e) {
            // Where it is no address nobody knows where a login ends.
            bare = given.replaceFirst("(?s)//.*@", "//");
        }
        return BadInput.visible(bare.split("[?#;]", 2)[0]);
    }

    /**
     * What to ask for, without the login.
     *
     * @throws IllegalArgumentException if it is no address
     */
    URI uri() {
        URI uri = URI.create(URI.create(given.replaceFirst("^([a-zA-Z]+://)[^/?#]*@", "$1")).toASCIIString());
        if (!isOne(uri.toString()) || uri.getHost() == null) {
            throw new IllegalArgumentException("no address of a server");
        }
        return uri;
    }

    /** The header that hands in the login. */
    Optional<String> authorization() {
        return Optional.ofNullable(URI.create(given).getUserInfo())
                .map(login -> "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
