package largescale.press.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Throwables;
import com.google.common.collect.Lists;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.press.page.Notebook;
import org.apache.commons.io.file.PathUtils;

/** Executes notebooks as {@link Program programs}, as many at a time as there are processors. */
final class Notebooks {

    /** How long a notebook may take. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    /** Two digits and a hyphen, and whatever follows, for the sections in their order; then the page of all models. */
    private static final Pattern NAMES = Pattern.compile("([0-9][0-9]-.*|models)\\.ipynb");

    private final Duration limit;
    private final Map<Program, Cells> running = new ConcurrentHashMap<>();

    /** An executed notebook. @param ipynb its file, as Jupyter would have saved it */
    record Executed(Notebook notebook, String ipynb) {}

    /** @param limit how long a notebook may take */
    Notebooks(Duration limit) {
        this.limit = limit;
    }

    /**
     * The notebooks that become pages, in the order of the report.
     *
     * @param some names of files, if not all are wanted
     * @throws BadInput if there is none
     */
    static List<Path> files(List<String> some) throws IOException {
        Path folder = Project.root().resolve("notebooks");
        if (!some.isEmpty()) {
            return some.stream().map(folder::resolve).toList();
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> NAMES.matcher(file.getFileName().toString()).matches()).sorted()
                    .toList();
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
     * The executed notebooks, in the order of their files; each is said when it is done.
     *
     * @throws BadInput if one does not compile, fails or takes too long: it names notebook, cell and cause. What is
     *     running then goes on; the caller ends the JVM
     */
    List<Executed> execute(List<Path> files) {
        List<ObjectNode> notebooks = files.stream().map(Ipynb::read).toList();
        List<Program> programs = programs(files, notebooks);
        List<Method> methods = Compiler.compile(programs);
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                new ThreadFactoryBuilder().setDaemon(true).setNameFormat("notebook-%d").build());
        // The last, the page of all models, takes the longest: it begins first.
        List<Future<Executed>> runs = IntStream.iterate(files.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> workers
                .submit(() -> execute(programs.get(i), methods.get(i), notebooks.get(i)))).toList();
        List<Executed> executed = new ArrayList<>();
        try {
            for (Future<Executed> run : runs) {
                executed.add(Uninterruptibles.getUninterruptibly(run, limit));
                System.out.println(Project.shown(files.get(files.size() - executed.size())) + " is done, "
                        + executed.size() + " of " + files.size());
            }
            return Lists.reverse(executed);
        } catch (TimeoutException e) {
            throw new BadInput(running() + ": the notebook takes more than " + limit.toSeconds()
                    + " seconds, and is at this cell.");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Program> programs(List<Path> files, List<ObjectNode> notebooks) {
        try (JShell shell = JShell.builder().executionEngine(new LocalExecutionControlProvider(), null)
                .compilerOptions("--class-path", "").build()) {
            return IntStream.range(0, files.size()).mapToObj(i -> Program.of(files.get(i), "Notebook" + i,
                    Ipynb.codeCells(notebooks.get(i)).stream().map(cell -> cell.path("source").textValue()).toList(),
                    shell.sourceCodeAnalysis())).toList();
        }
    }

    private Executed execute(Program program, Method method, ObjectNode ipynb)
            throws IllegalAccessException, JsonProcessingException {
        Cells cells = new Cells(ipynb);
        running.put(program, cells);
        try {
            method.invoke(null, cells);
        } catch (InvocationTargetException e) {
            throw new BadInput(program.said(e.getCause(), cells.at()));
        } finally {
            running.remove(program);
        }
        ipynb.withObjectProperty("metadata").set("language_info", Ipynb.LANGUAGE);
        Notebook notebook = Notebook.read(PathUtils.getBaseName(program.notebook()), ipynb);
        notebook.unread().ifPresent(why -> {
            throw new BadInput(notebook.name() + ".ipynb: " + why);
        });
        return new Executed(notebook, Ipynb.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ipynb) + "\n");
    }
}
