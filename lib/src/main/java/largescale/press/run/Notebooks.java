package largescale.press.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import largescale.load.BadInput;
import largescale.load.Project;

/** Executes notebooks as {@link Program programs}, as many at a time as there are processors. */
final class Notebooks {

    /** How long a notebook may take. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    /** Two digits and a hyphen, and whatever follows, for the sections in their order; then the page of all models. */
    private static final String NAMES = "{[0-9][0-9]-*,models}.ipynb";

    private final Duration limit;
    private final Consumer<String> done;
    private final Map<Program, Cells> running = new ConcurrentHashMap<>();

    /** @param limit how long a notebook may take @param done told each notebook that is executed */
    Notebooks(Duration limit, Consumer<String> done) {
        this.limit = limit;
        this.done = done;
    }

    /**
     * The notebooks that become pages, in the order of the report.
     *
     * @param some names of files, if not all are wanted
     * @throws BadInput if there is none
     */
    static List<Path> files(List<String> some) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Project.root().resolve("notebooks"), NAMES)) {
            List<Path> files = StreamSupport.stream(found.spliterator(), false)
                    .filter(file -> some.isEmpty() || some.contains(file.getFileName().toString())).sorted().toList();
            if (files.isEmpty()) {
                throw new BadInput("There is no notebook in notebooks/. Its name begins with two digits and a hyphen.");
            }
            return files;
        }
    }

    /** What is being executed, as messages name it: notebooks and their cells. */
    String running() {
        return running.entrySet().stream().map(one -> one.getKey().place(one.getValue().at())).sorted()
                .collect(Collectors.joining("; "));
    }

    /**
     * The executed notebooks, in the order of their files.
     *
     * @throws BadInput if one does not compile, or for the first that fails or takes too long: it names notebook, cell
     *     and cause. What is running then goes on; the caller ends the JVM
     */
    List<Executed> execute(List<Path> files) {
        List<ObjectNode> notebooks = files.stream().map(file -> Ipynb.read(file, Project.shown(file))).toList();
        List<Program> programs = programs(files, notebooks);
        List<Method> methods = Compiler.compile(programs);
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Notebooks::daemon);
        CompletableFuture<Void> failed = new CompletableFuture<>();
        List<CompletableFuture<Executed>> runs = new ArrayList<>();
        files.forEach(file -> runs.add(new CompletableFuture<>()));
        // The one of all models and then the longest begin first, so that none is left to one processor at the end.
        IntStream.range(0, files.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> files.get(i).getFileName().toString().matches("\\d.*"))
                        .thenComparing(i -> -programs.get(i).source().length()))
                .forEach(i -> workers.execute(() -> {
                    try {
                        runs.get(i).complete(execute(programs.get(i), methods.get(i), notebooks.get(i), failed));
                        done.accept(Project.shown(files.get(i)));
                    } catch (BadInput e) {
                        failed.completeExceptionally(e);
                    }
                }));
        CompletableFuture<Void> all = CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, failed).handle((none, failure) -> failure).join();
        workers.shutdownNow();
        if (failed.isCompletedExceptionally()) {
            throw (BadInput) failed.handle((none, failure) -> failure).join();
        }
        return runs.stream().map(CompletableFuture::join).toList();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "notebook");
        thread.setDaemon(true);
        return thread;
    }

    private static List<Program> programs(List<Path> files, List<ObjectNode> notebooks) {
        try (JShell shell = JShell.builder().executionEngine(new LocalExecutionControlProvider(), null)
                .compilerOptions("--class-path", "").build()) {
            return IntStream.range(0, files.size()).mapToObj(i -> Program.of(files.get(i), "Notebook" + i,
                    Ipynb.codeCells(notebooks.get(i)).stream().map(cell -> cell.path("source").textValue()).toList(),
                    shell.sourceCodeAnalysis())).toList();
        }
    }

    private Executed execute(Program program, Method method, ObjectNode notebook, CompletableFuture<Void> failed) {
        Cells cells = new Cells(notebook);
        running.put(program, cells);
        CompletableFuture<Void> over = new CompletableFuture<>();
        over.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            failed.completeExceptionally(new BadInput(program.place(cells.at()) + ": the notebook takes more than "
                    + limit.toSeconds() + " seconds, and is at this cell."));
            return null;
        });
        try {
            method.invoke(null, cells);
        } catch (InvocationTargetException e) {
            throw new BadInput(program.said(e.getCause(), cells.at()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            over.complete(null);
            running.remove(program);
        }
        cells.end();
        ((ObjectNode) notebook.path("metadata")).set("language_info", Ipynb.LANGUAGE);
        return Executed.of(program.notebook(), notebook);
    }
}
