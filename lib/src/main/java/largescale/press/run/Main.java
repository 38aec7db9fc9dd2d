package largescale.press.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import largescale.Report;
import largescale.compare.PublishedReport;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Project;
import largescale.load.Tablesaw;
import largescale.press.page.Notebook;
import largescale.press.page.Pages;
import largescale.press.run.Notebooks.Executed;
import largescale.word.Language;

/**
 * {@code make report}: executes the notebooks and writes the report. Either the whole report is replaced, or nothing
 * is.
 *
 * <p>The variables of make arrive in the environment, as {@code REPORT_OUT} and so on.
 */
public final class Main {

    private Main() {}

    /** @param arguments the notebooks to make pages of, by their paths from {@code notebooks/}; none for all */
    public static void main(String[] arguments) {
        AtomicBoolean over = new AtomicBoolean();
        int status = 1;
        try {
            Tablesaw.start();
            run(over, List.of(arguments));
            status = 0;
        } catch (BadInput e) {
            e.getMessage().lines().map(BadInput::visible).forEach(System.err::println);
        } catch (IOException | UncheckedIOException e) {
            System.err.println(BadInput.visible("The report could not be written: " + e + "."));
        }
        over.set(true);
        System.exit(status);
    }

    private static void run(AtomicBoolean over, List<String> some) throws IOException {
        List<Language> languages = Language.ofPages();
        Language.ofJupyter();
        Window.named(PublishedReport.living().window());
        Project.setting("SNAPSHOT").ifPresent(Card::find);
        List<Path> files = Notebooks.files(some);
        ReportFolder folder = ReportFolder.begin(out());
        Notebooks notebooks = new Notebooks(Notebooks.LIMIT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended(over, notebooks, folder)));
        // The library gets ready while the compiler works; a snapshot that is none is the notebooks' to say.
        var unused = CompletableFuture.runAsync(() -> Report.open().display());
        Cells.takeStreams();
        List<Executed> executed = notebooks.execute(files);
        List<Notebook> read = executed.stream().map(Executed::notebook).toList();
        Results results = new Results(read);
        results.refuseRepeated();
        results.write(folder.made());
        Path copies = Files.createDirectory(folder.made().resolve("notebooks"));
        for (Executed notebook : executed) {
            Files.writeString(copies.resolve(notebook.notebook().name() + ".ipynb"), notebook.ipynb());
        }
        List<String> untranslated = Pages.write(folder.made(), read, languages);
        folder.replace();
        results.summary(folder.path(), languages, untranslated)
                .forEach(line -> System.out.println(BadInput.visible(line)));
    }

    private static Path out() {
        String given = Project.setting("OUT").orElse("build/report");
        // Not every shell does it behind an equals sign.
        String home = Matcher.quoteReplacement(System.getProperty("user.home"));
        return Project.root().resolve(given.replaceFirst("^~(?=/|$)", home));
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
}
