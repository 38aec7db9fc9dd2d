package largescale.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.kernel.ReportKernel;
import largescale.load.BadInput;
import org.dflib.jjava.jupyter.channels.JupyterOutputStream;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;

/**
 * A notebook while it is executed: its kernel, and the cell that it is at. It is the group of its threads: of its own,
 * and of those that it starts.
 */
final class NotebookRun extends ThreadGroup {

    private static final InheritableThreadLocal<NotebookRun> CURRENT = new InheritableThreadLocal<>();

    /** How long its threads may take to end after its kernel. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /**
     * How the names of the JDK's own threads begin: of the one that limits futures for all (the second name since
     * JDK 25), and of those of its HTTP clients, which end some time after a client is no longer used.
     */
    private static final List<String> OF_THE_JDK = List.of("CompletableFutureDelayScheduler",
            "ForkJoinPool.commonPool-delayScheduler", "HttpClient-");

    private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
    private static final Pattern FRAME = Pattern.compile("at [\\w.$/]+\\(.*|\\.\\.\\. \\d+ more.*");

    private final Path file;
    private final String shown;
    private final Notebooks all;
    private final Consumer<Over> over;
    private final Map<Thread, Place> startedIn = new ConcurrentHashMap<>();
    private final JupyterOutputStream out = new JupyterOutputStream(ShellReplyEnvironment::writeToStdOut);
    private final JupyterOutputStream err = new JupyterOutputStream(ShellReplyEnvironment::writeToStdErr);
    private volatile NotebookKernel kernel;
    private volatile Place place;
    private volatile long since;
    private volatile String classPath = System.getProperty("java.class.path");

    /** How a run ended. @param executed what came of it @param failure why nothing did; one of the two is null */
    record Over(NotebookRun notebook, Executed executed, String failure) {}

    /** @param over told once when it is done, or whenever something in it ends the run */
    NotebookRun(Path file, Notebooks all, Consumer<Over> over) {
        super("notebook");
        this.file = file;
        this.shown = all.root().relativize(file).toString();
        this.all = all;
        this.over = over;
    }

    /** Begins, in a thread of its own. */
    void start() {
        begin(new Place(shown, 0, ""));
        Thread thread = new Thread(this, this::run, shown);
        thread.setDaemon(true);
        thread.start();
    }

    /** The notebook that the calling thread belongs to. */
    static Optional<NotebookRun> current() {
        return Optional.ofNullable(CURRENT.get()).or(() -> of(Thread.currentThread()));
    }

    /** The notebook in whose group a thread is. */
    static Optional<NotebookRun> of(Thread thread) {
        for (ThreadGroup group = thread.getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof NotebookRun notebook) {
                return Optional.of(notebook);
            }
        }
        return Optional.empty();
    }

    /** The notebook's path as messages name it. */
    String shown() {
        return shown;
    }

    /** What it is at. */
    Place place() {
        return place;
    }

    /** How long it has been there. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    NotebookKernel kernel() {
        return kernel;
    }

    OutputStream out() {
        return out;
    }

    OutputStream err() {
        return err;
    }

    String classPath() {
        return classPath;
    }

    /** Sets its class path, and gives the one before. */
    String classPath(String now) {
        String before = classPath;
        classPath = now;
        return before;
    }

    /** It changed something that all notebooks share. */
    void changed(String what) {
        fail(Shared.changes(List.of(place), what).getMessage());
    }

    private void fail(String message) {
        over.accept(new Over(this, null, message));
    }

    private void begin(Place next) {
        place = next;
        since = System.nanoTime();
        all.journal().began(next.toString());
    }

    private void run() {
        CURRENT.set(this);
        try {
            ObjectNode notebook = Ipynb.read(file, shown);
            kernel = new NotebookKernel();
            kernel.start(all.library().toString());
            all.journal().ended(place.toString());
            execute(notebook);
            ((ObjectNode) notebook.path("metadata")).set("language_info", Outputs.json(kernel.getLanguageInfo()));
            kernel.shutDown();
            // With it go the snapshot and the library that the notebook had loaded.
            kernel = null;
            refuseThreads();
            over.accept(new Over(this, Executed.of(file, notebook), null));
        } catch (BadInput e) {
            fail(e.getMessage());
        } catch (Throwable e) {
            // An Error too: whatever it is, it ends the run, and is said.
            fail(place + ": " + e);
        }
    }

    private void execute(ObjectNode notebook) {
        Map<String, List<ObjectNode>> displayed = new HashMap<>();
        int number = 0;
        int executed = 0;
        for (ObjectNode cell : Ipynb.codeCells(notebook)) {
            number++;
            cell.putNull("execution_count");
            cell.putArray("outputs");
            String source = cell.path("source").textValue();
            if (source.isBlank()) {
                continue;
            }
            cell.put("execution_count", ++executed);
            begin(new Place(shown, number, source));
            all.shared().begins(this);
            Outputs outputs = new Outputs(displayed);
            out.setEnv(outputs);
            err.setEnv(outputs);
            kernel.execute(source, outputs);
            out.retractEnv(outputs);
            err.retractEnv(outputs);
            all.shared().ends(this);
            others().forEach(thread -> startedIn.putIfAbsent(thread, place));
            Optional<List<String>> error = outputs.error();
            if (error.isPresent() && !mayFail(cell)) {
                throw new BadInput(place + ": " + cause(error.get()));
            }
            cell.set("outputs", outputs.list());
            all.journal().ended(place.toString());
        }
    }

    private static boolean mayFail(ObjectNode cell) {
        return cell.path("metadata").path("tags").valueStream()
                .anyMatch(tag -> tag.asText().equals("raises-exception"));
    }

    // What the kernel said for everybody, or, if no lesson of its knows the error, Java's words without the stack.
    private static String cause(List<String> error) {
        return error.stream()
                .map(line -> ANSI.matcher(line).replaceAll(""))
                .takeWhile(line -> !line.equals(ReportKernel.IN_JAVA))
                .map(line -> line.startsWith("|") ? line.substring(1).strip() : line.strip())
                .filter(line -> !FRAME.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private List<Thread> others() {
        Thread[] threads = new Thread[2 * activeCount() + 16];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> OF_THE_JDK.stream().noneMatch(thread.getName()::startsWith))
                .toList();
    }

    private void refuseThreads() throws InterruptedException {
        long until = System.nanoTime() + GRACE.toNanos();
        for (Thread thread : others()) {
            thread.join(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
        }
        Optional<Thread> left = others().stream().findFirst();
        if (left.isPresent()) {
            throw new BadInput(startedIn.getOrDefault(left.get(), place) + ": it leaves a thread behind, "
                    + BadInput.quote(left.get().getName()) + ". Let it end before the notebook does.");
        }
    }
}
