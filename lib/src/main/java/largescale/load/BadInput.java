package largescale.load;

/**
 * Says what is wrong with a file or a parameter and what to do about it.
 *
 * <p>It carries no stack trace: the message is written for an analyst, and a kernel that shows the exception
 * shows the message alone.
 */
public final class BadInput extends RuntimeException {

    private static final int SHOWN = 60;

    public BadInput(String message) {
        super(message, null, false, false);
    }

    /**
     * Quotes a value from the data for a message: what {@link #visible} replaces is written as
     * {@code \}{@code u001b}, and what is longer than 60 characters is cut.
     */
    public static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().limit(SHOWN).forEach(c -> {
            if (!visible(Character.toString(c)).equals(Character.toString(c))) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append(value.codePointCount(0, value.length()) > SHOWN ? "…\"" : "\"").toString();
    }

    /**
     * What a user gave as the path of a file that is not there, for a message. It may be an address, and then with a
     * login or a key, which are for no eyes.
     */
    public static String missing(String path) {
        return path.matches("(?s).*[:@?#].*") ? "What was given, which looks like an address," : path;
    }

    /** The name of a file without what some programs leave of its address: parameters, one of which may be a key. */
    public static String withoutParameters(String name) {
        return name.replaceFirst("(?s)(?<=.)\\?.*", "");
    }

    /** A text without the characters that a terminal would obey, or that change the order or the look of others. */
    public static String visible(String text) {
        // Of the category Other or Separator, but a space.
        return text.replaceAll("[\\p{C}\\p{Z}&&[^ ]]", "\ufffd");
    }
}
