package largescale.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import largescale.load.BadInput;
import largescale.load.Project;

/**
 * Executes notebooks in this JVM, several at a time, each in a kernel of its own.
 *
 * @param root the project's folder, to which messages name the notebooks
 * @param library the library's jar, which each kernel loads for itself
 * @param atATime how many
 * @param perCell how long a cell may take
 * @param done told the name of each notebook that is done
 * @param meanwhile called every now and then while the notebooks run
 */
record Notebooks(Path root, Path library, Shared shared, Journal journal, int atATime, Duration perCell,
        Consumer<String> done, Runnable meanwhile) {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int SECONDS_PER_CELL = 300;

    /** How long a cell may take, as the environment says it. @throws BadInput if it says no number of seconds */
    static Duration mostPerCell() {
        String given = Project.setting("SECONDS_PER_CELL").orElse(Integer.toString(SECONDS_PER_CELL));
        try {
            int seconds = Integer.parseInt(given);
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // The same refusal as for no time at all.
        }
        throw new BadInput("REPORT_SECONDS_PER_CELL is " + BadInput.quote(given) + ": give a whole number.");
    }

    /**
     * The executed notebooks, in the order of the files. The {@link #startTheIndexer indexer} runs already.
     *
     * @throws BadInput for the first failure: it names notebook, cell and cause. What is running then goes on; the
     *     caller ends the JVM
     */
    List<Executed> execute(List<Path> files) throws InterruptedException {
        BlockingQueue<NotebookRun.Over> over = new LinkedBlockingQueue<>();
        List<NotebookRun> all = files.stream()
                .map(file -> new NotebookRun(file, this, over::add))
                .toList();
        Deque<NotebookRun> waiting = new ArrayDeque<>(all);
        Set<NotebookRun> running = new LinkedHashSet<>();
        Map<NotebookRun, Executed> executed = new HashMap<>();
        while (executed.size() < all.size()) {
            while (running.size() < atATime && !waiting.isEmpty()) {
                NotebookRun next = waiting.remove();
                running.add(next);
                next.start();
            }
            NotebookRun.Over first = over.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                if (first.failure() != null) {
                    throw new BadInput(first.failure());
                }
                running.remove(first.notebook());
                executed.put(first.notebook(), first.executed());
                done.accept(first.notebook().shown());
            }
            running.forEach(this::refuseToWait);
            meanwhile.run();
        }
        return all.stream().map(executed::get).toList();
    }

    private void refuseToWait(NotebookRun notebook) {
        if (notebook.elapsed().compareTo(perCell) > 0) {
            throw new BadInput(notebook.place() + ": no result within " + perCell.toSeconds() + " seconds");
        }
    }

    /** Starts JShell's one thread for all shells of a JVM, before a first notebook does, to which it would belong. */
    static void startTheIndexer() {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (JShell shell = JShell.builder().executionEngine(new LocalExecutionControlProvider(), null).build()) {
            shell.sourceCodeAnalysis();
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
    }
}
