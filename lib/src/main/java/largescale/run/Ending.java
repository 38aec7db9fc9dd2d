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

    private static final String INTERRUPTED = "Interrupted. The earlier report, if any, is as it was.";

    private final PrintStream out = print(FileDescriptor.out);
    private final PrintStream err = print(FileDescriptor.err);
    private final Journal journal;
    private volatile Runnable cleanUp = () -> {};

    private Ending(Journal journal) {
        this.journal = journal;
    }

    // Those of System belong to the notebooks.
    private static PrintStream print(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** From now on every end of the JVM that can be noticed goes this way. */
    static Ending prepare(Journal journal) {
        Ending ending = new Ending(journal);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::exiting));
        return ending;
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
    synchronized void fail(String message) {
        cleanUp.run();
        message.lines().map(BadInput::visible).forEach(err::println);
        halt(1);
    }

    /** Ends because somebody wants so. */
    synchronized void interrupted() {
        cleanUp.run();
        err.println(INTERRUPTED);
        halt(130);
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
