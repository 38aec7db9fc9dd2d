package largescale.update;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Where the command speaks.
 *
 * @param terminal whether somebody looks on, so that progress is worth a line that is written over
 */
record Console(PrintStream out, boolean terminal) {

    private static final Set<Integer> HIDDEN = Set.of((int) Character.CONTROL, (int) Character.FORMAT,
            (int) Character.SURROGATE, (int) Character.PRIVATE_USE, (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    /** That of the process, in UTF-8 whatever the locale. */
    static Console ofProcess() {
        // Java 22 to 24 would have a console of its own without a terminal.
        System.setProperty("jdk.console", "java.base");
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    /** Prints a line. */
    void say(String line) {
        out.println(visible(line));
    }

    /** Prints a line in the place of the progress. */
    void sayOverProgress(String line) {
        out.print(terminal ? "\r" : "");
        say(line);
    }

    /**
     * Shows how far a download is.
     *
     * @param done bytes
     * @param whole bytes; 0 if the server does not say
     */
    void progress(long done, long whole) {
        if (terminal) {
            out.print("\rFetching " + megabytes(done) + (whole > 0 ? " of " + megabytes(whole) : ""));
            out.flush();
        }
    }

    /** As in {@code 0.14 MB}. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    /** Without the characters that a terminal would obey, or that change the order of others. */
    static String visible(String text) {
        return text.codePoints().map(c -> HIDDEN.contains(Character.getType(c)) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
