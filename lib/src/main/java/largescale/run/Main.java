package largescale.run;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.kernel.ClassIndex;
import largescale.load.BadInput;
import largescale.load.FilesRead;
import largescale.load.Project;
import largescale.load.Snapshot;
import largescale.page.Pages;
import largescale.word.Language;

/**
 * {@code make report}: executes the notebooks and writes the report. Either the whole report is replaced, or nothing
 * is.
 *
 * <p>The variables of make arrive in the environment, as {@code REPORT_OUT} and so on.
 */
public final class Main {

    /** How many notebooks at a time, where there are processors for them: a fifth would not make it faster. */
    private static final int MOST = 4;

    private final Path library;
    private final List<Long> waiting;
    private final boolean watched;
    private final Ending ending;
    private final Journal journal;

    private Main(String[] arguments) throws IOException {
        library = Path.of(arguments[0]);
        journal = new Journal(Path.of(arguments[1]));
        waiting = List.of(Long.valueOf(arguments[2]), Long.valueOf(arguments[3]));
        watched = arguments[4].equals("terminal");
        ending = new Ending(journal);
    }

    /**
     * Called by {@link Launcher}.
     *
     * @param arguments the library's jar; the file for the {@link Journal}; the number of the process that waits for
     *     this one, and of the one that waits for that; {@code terminal} if somebody watches
     */
    public static void main(String[] arguments) throws IOException {
        Main main = new Main(arguments);
        // Nobody completes names here.
        ClassIndex.delay(Duration.ofDays(1));
        try {
            main.run();
        } catch (BadInput e) {
            main.ending.fail(e.getMessage());
        } catch (IOException e) {
            main.ending.fail(notWritten(e));
        } catch (UncheckedIOException e) {
            main.ending.fail(notWritten(e.getCause()));
        } catch (Throwable e) {
            e.printStackTrace();
            main.ending.fail("The report could not be made: " + e + ". The earlier one is as it was.");
        }
    }

    private static String notWritten(IOException e) {
        return "The report could not be written: " + e.getClass().getSimpleName() + ", " + e.getMessage()
                + ". The earlier one is as it was.";
    }

    private void run() throws IOException, InterruptedException {
        List<Language> languages = Language.ofPages();
        Language.ofJupyter();
        Window.named();
        Project.setting("SNAPSHOT").ifPresent(Snapshot::refuseMissing);
        Duration perCell = Notebooks.mostPerCell();
        Optional<URI> address = address();
        ReportFolder folder = ReportFolder.open(out());

        List<Path> files = NotebookFiles.all();
        int[] done = {0};
        Notebooks notebooks = new Notebooks(Project.root(), library, Shared.install(), journal,
                Math.min(MOST, Runtime.getRuntime().availableProcessors()), perCell,
                name -> progress(name, ++done[0], files.size()), this::lookForThoseWhoWait);
        Notebooks.startTheIndexer();
        List<Executed> executed = notebooks.execute(files);
        new CsvFiles(executed).refuseRepeated();

        journal.began("the pages");
        ending.cleanUp(folder::discard);
        write(folder.begin(), executed, languages, address);
        List<String> summary = new Summary(executed).lines(folder.path(), languages);
        synchronized (ending) {
            refuseTwoVersions();
            folder.replace();
            summary.forEach(ending::say);
            ending.succeed();
        }
    }

    private static void write(Path folder, List<Executed> executed, List<Language> languages, Optional<URI> address)
            throws IOException {
        new CsvFiles(executed).write(folder);
        Path notebooks = Files.createDirectory(folder.resolve("notebooks"));
        for (Executed notebook : executed) {
            notebook.ipynb().copyTo(MoreFiles.asByteSink(notebooks.resolve(notebook.name() + ".ipynb")));
        }
        Pages.write(folder, executed.stream().map(Executed::notebook).toList(), languages,
                address);
    }

    // The pages read files too, so this is the last thing before the report takes its place.
    private static void refuseTwoVersions() {
        Set<Path> changed = FilesRead.changed();
        if (!changed.isEmpty()) {
            throw new BadInput(changed.stream().map(Project::shown).collect(Collectors.joining(", "))
                    + " was changed during the run: a part of the report stands on the file as it was before, "
                    + "another on what it is now. Nothing was written, the earlier report is as it was. Run make "
                    + "report again.");
        }
    }

    private static Path out() {
        String given = Project.setting("OUT").orElse("build/report");
        if (given.equals("~") || given.startsWith("~/")) {
            throw new BadInput("OUT is " + BadInput.quote(given) + ", and the shell left the ~ as it is. Write $HOME "
                    + "in its place.");
        }
        return Project.root().resolve(given);
    }

    private static Optional<URI> address() {
        return Project.setting("ADDRESS").map(given -> {
            try {
                URI address = new URI(given.endsWith("/") ? given : given + "/");
                if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())
                        && address.getUserInfo() == null && !given.contains("?") && !given.contains("#")) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // The same refusal as for another scheme.
            }
            // A login or a key is told to nobody.
            String told = given.matches(".*[@?#].*") ? "no address of a folder" : BadInput.quote(given);
            throw new BadInput("REPORT_ADDRESS is " + told + ": give the address of the report's folder on the web, "
                    + "without login and parameters, as in https://example.org/report/.");
        });
    }

    private void progress(String name, int done, int of) {
        if (watched) {
            ending.say(name + " is done, " + done + " of " + of);
        }
    }

    // Who waits for this process was killed, make or the script: then nobody wants the report.
    private void lookForThoseWhoWait() {
        Optional<ProcessHandle> script = ProcessHandle.current().parent();
        Optional<ProcessHandle> make = script.flatMap(ProcessHandle::parent);
        if (!Stream.of(script, make).map(process -> process.map(ProcessHandle::pid).orElse(0L)).toList()
                .equals(waiting)) {
            ending.interrupted();
        }
    }
}
