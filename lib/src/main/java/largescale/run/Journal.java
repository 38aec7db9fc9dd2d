package largescale.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Says in a file what is being done, for {@code lib/run.sh}: a JVM that is killed, crashes or halts can say nothing.
 * A line of {@code +} and a name when something begins, of {@code -} and the name when it is over, and at the very end
 * {@code =} and the exit status. Each line is handed to the system as it is written.
 */
final class Journal {

    private final OutputStream file;

    Journal(Path file) throws IOException {
        this.file = new FileOutputStream(file.toFile(), true);
    }

    void began(String what) {
        write("+ " + what);
    }

    void ended(String what) {
        write("- " + what);
    }

    /** Confirms that the run ended as it meant to. */
    void over(int status) {
        write("= " + status);
    }

    private synchronized void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
