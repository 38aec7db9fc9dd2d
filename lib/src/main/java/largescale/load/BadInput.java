package largescale.load;

/**
 * Says what is wrong with a file or a parameter and what to do about it. It is written for an analyst, and carries no
 * stack trace: a kernel that shows the exception shows the message alone.
 */
public final class BadInput extends RuntimeException {

    private static final int SHOWN = 60;

    public BadInput(String message) {
        super(message, null, false, false);
    }

    /** Quotes a value from the data for a message; what is longer than 60 characters is cut. */
    public static String quote(String value) {
        String seen = visible(value);
        int end = seen.offsetByCodePoints(0, Math.min(SHOWN, seen.codePointCount(0, seen.length())));
        return '"' + seen.substring(0, end) + (end < seen.length() ? "…" : "") + '"';
    }

    /** A text without the characters that a terminal would obey, or that change the order or the look of others. */
    public static String visible(String text) {
        // Of the category Other or Separator, but a space.
        return text.replaceAll("[\\p{C}\\p{Z}&&[^ ]]", "\ufffd");
    }
}
