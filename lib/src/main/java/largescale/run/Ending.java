package largescale.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import largescale.load.BadInput;

/**
 * The one way out of the JVM: says why, confirms it in the journal, and halts, whatever notebooks still do. Whoever
 * holds its lock cannot be interrupted.
 */
final class Ending {

    private final PrintStream out = print(FileDescriptor.out);
    private final PrintStream err = print(FileDescriptor.err);
    private final Journal journal;
    private volatile Runnable cleanUp = () -> {};

    /** From now on every end of the JVM that can be noticed goes this way. */
    Ending(Journal journal) {
        this.journal = journal;
        Runtime.getRuntime().addShutdownHook(new Thread(this::exiting));
    }

    // Those of System belong to the notebooks.
    private static PrintStream print(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** What to do before the JVM ends, unless it succeeds. */
    void cleanUp(Runnable last) {
        cleanUp = last;
    }

    /** A line for whoever called. */
    void say(String line) {
        out.println(BadInput.visible(line));
    }

    /** Ends with a message. */
    void fail(String message) {
        end(message, 1);
    }

    /** Ends because somebody wants so. */
    void interrupted() {
        end("Interrupted. The earlier report, if any, is as it was.", 130);
    }

    private synchronized void end(String message, int status) {
        message.lines().map(BadInput::visible).forEach(err::println);
        try {
            cleanUp.run();
        } catch (RuntimeException e) {
            err.println(BadInput.visible("What this run had written could not be cleared away: " + e.getMessage()
                    + ". The next run tries again."));
        } finally {
            halt(status);
        }
    }

    /** Ends well. */
    synchronized void succeed() {
        halt(0);
    }

    private void halt(int status) {
        journal.over(status);
        Runtime.getRuntime().halt(status);
    }

    // A signal, or a notebook that called System.exit.
    private void exiting() {
        Optional<Thread> caller = Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.ApplicationShutdownHooks")))
                .map(Map.Entry::getKey)
                .findFirst();
        Optional<NotebookRun> notebook = caller.flatMap(NotebookRun::of);
        if (notebook.isPresent()) {
            fail(notebook.get().place() + ": it calls System.exit, which would end all notebooks. Do without it.");
        } else {
            interrupted();
        }
    }
}
