package largescale.press.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Card;
import largescale.load.Tablesaw;
import largescale.press.page.Pages;
import largescale.word.Language;
import largescale.Report;

/**
 * {@code make report}: executes the notebooks and writes the report. Either the whole report is replaced, or nothing
 * is.
 *
 * <p>The variables of make arrive in the environment, as {@code REPORT_OUT} and so on.
 */
public final class Main {

    private Main() {}

    /** @param arguments the notebooks to make pages of, by the names of their files; none for all */
    public static void main(String[] arguments) {
        AtomicBoolean over = new AtomicBoolean();
        try {
            Tablesaw.start();
            run(over, List.of(arguments));
            end(over, 0);
        } catch (BadInput e) {
            fail(over, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail(over, "The report could not be written: " + e + ".");
        }
    }

    private static void fail(AtomicBoolean over, String message) {
        message.lines().map(BadInput::visible).forEach(System.err::println);
        end(over, 1);
    }

    private static void end(AtomicBoolean over, int status) {
        over.set(true);
        System.exit(status);
    }

    private static void run(AtomicBoolean over, List<String> some) throws IOException {
        List<Language> languages = Language.ofPages();
        Language.ofJupyter();
        Window.named();
        Project.setting("SNAPSHOT").ifPresent(Card::find);
        List<Path> files = Notebooks.files(some);
        ReportFolder folder = ReportFolder.begin(out());
        AtomicInteger done = new AtomicInteger();
        PrintStream terminal = System.out;
        Notebooks notebooks = new Notebooks(Notebooks.LIMIT, name -> terminal.println(
                name + " is done, " + done.incrementAndGet() + " of " + files.size()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended(over, notebooks, folder)));
        // The library gets ready while the compiler works; a snapshot that is none is the notebooks' to say.
        Thread ahead = new Thread(() -> Report.open().display(), "ahead");
        ahead.setDaemon(true);
        ahead.setUncaughtExceptionHandler((thread, failure) -> {});
        ahead.start();
        Cells.takeStreams();
        List<Executed> executed = notebooks.execute(files);
        CsvFiles csv = new CsvFiles(executed);
        csv.refuseRepeated();
        csv.write(folder.made());
        write(folder.made(), executed);
        List<String> untranslated = Pages.write(folder.made(), executed.stream().map(Executed::notebook).toList(),
                languages);
        List<String> summary = new Summary(executed, untranslated).lines(folder.path(), languages);
        folder.replace();
        summary.forEach(line -> System.out.println(BadInput.visible(line)));
    }

    /** The end of the JVM, which a signal or a notebook's System.exit may be. */
    private static void ended(AtomicBoolean over, Notebooks notebooks, ReportFolder folder) {
        folder.discard();
        if (!over.get()) {
            String running = notebooks.running();
            System.err.println("The run was ended before its end" + (running.isEmpty() ? "" : "; it was at " + running)
                    + ". The earlier report, if any, is as it was.");
            // Whatever status the end was asked for with: no report was made.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void write(Path folder, List<Executed> executed) throws IOException {
        Path notebooks = Files.createDirectory(folder.resolve("notebooks"));
        for (Executed notebook : executed) {
            Files.writeString(notebooks.resolve(notebook.name() + ".ipynb"), notebook.ipynb());
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
}
