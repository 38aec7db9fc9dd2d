package largescale.update;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.io.file.PathUtils;

/**
 * How the command ends: by itself, or by a signal. A signal (SIGINT, SIGTERM, SIGHUP) ends it with nothing changed,
 * until the files are being put in place; then it is too late to stop, since they belong together.
 */
final class Ending {

    private static final int FAILED = 1;

    private final PrintStream err;
    private final ReentrantLock tooLate = new ReentrantLock();
    private volatile Path temporary;
    private int status = FAILED;
    private boolean byItself;

    Ending(PrintStream err) {
        this.err = err;
    }

    /** A new folder, which is removed however the command ends. */
    Path temporary() throws IOException {
        temporary = Files.createTempDirectory("large-scale-models-");
        return temporary;
    }

    /** From here on signals wait until {@link #end}; does not return if one has come before. */
    void tooLateToStop() {
        if (!tooLate.isHeldByCurrentThread()) {
            tooLate.lock();
        }
    }

    /** Ends the command; does not return. */
    void end(int exitStatus) {
        tooLateToStop();
        status = exitStatus;
        byItself = true;
        tooLate.unlock();
        System.exit(exitStatus);
    }

    /** The shutdown hook. It runs for every end, and keeps the lock: who comes later says and does nothing. */
    void atShutdown() {
        tooLate.lock();
        try {
            if (temporary != null) {
                PathUtils.deleteDirectory(temporary);
            }
        } catch (IOException e) {
            // It lies where the system clears up, and is worth no message.
        }
        if (!byItself) {
            err.println("Interrupted. Nothing was changed.");
        }
        // Without this a signal that came too late would still be the exit status.
        Runtime.getRuntime().halt(status);
    }
}
