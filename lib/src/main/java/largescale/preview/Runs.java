package largescale.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** Which notebook is executed when: what was saved last before all others, whatever is running. */
final class Runs {

    private final WorkerProcess worker;
    private final BlockingDeque<Path> waiting = new LinkedBlockingDeque<>();
    private Path current;

    /** Told what came of a notebook. */
    interface Done {
        void accept(Path notebook, Outcome outcome);
    }

    Runs(WorkerProcess worker) {
        this.worker = worker;
    }

    /** These are executed when nothing else is to do. */
    synchronized void later(Collection<Path> notebooks) {
        notebooks.stream().filter(notebook -> !waiting.contains(notebook)).forEach(waiting::addLast);
    }

    /** This one is executed now. */
    synchronized void now(Path notebook) throws IOException {
        forget(notebook);
        waiting.addFirst(notebook);
        if (current != null) {
            if (!waiting.contains(current)) {
                waiting.addLast(current);
            }
            current = null;
            worker.stop();
        }
    }

    /** This one is no more. */
    synchronized void forget(Path notebook) throws IOException {
        waiting.remove(notebook);
        if (notebook.equals(current)) {
            current = null;
            worker.stop();
        }
    }

    /** Executes what is to do, for ever. */
    void go(Done done) throws IOException, InterruptedException {
        while (true) {
            Path next = waiting.takeFirst();
            begin(next);
            Outcome outcome = worker.execute(next);
            if (isOver(next)) {
                done.accept(next, outcome);
            }
        }
    }

    private synchronized void begin(Path notebook) {
        current = notebook;
    }

    /** Whether it ran to its end, and no later version of it waits. */
    private synchronized boolean isOver(Path notebook) {
        boolean over = notebook.equals(current);
        current = null;
        return over;
    }
}
