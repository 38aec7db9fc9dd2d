package largescale.update;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import largescale.load.BadInput;

/**
 * Where the command speaks.
 *
 * @param terminal whether somebody looks on, so that progress is worth a line that is written over
 */
record Console(PrintStream out, boolean terminal) {

    /** A stream of the process, in UTF-8 whatever the locale. */
    static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Prints a line. */
    void say(String line) {
        out.println(BadInput.visible(line));
    }

    /** Shows how many bytes of a download are there, on a terminal; the whole is 0 if the server does not say. */
    void progress(long done, long whole) {
        if (terminal) {
            // The next line, whoever prints it, takes its place.
            out.print("Fetching " + megabytes(done) + (whole > 0 ? " of " + megabytes(whole) : "") + "\r");
            out.flush();
        }
    }

    /** Says that a download is whole, in the place of its progress. */
    void fetched(long bytes, String from) {
        say("Fetched " + megabytes(bytes) + " from " + from);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }
}
