package largescale.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Snapshot;
import largescale.run.NotebookFiles;
import largescale.word.Language;

/** {@code make preview}: executes all notebooks once, then each one that is saved, and shows its page in a browser. */
public final class Program {

    private static final int LOOK_MILLISECONDS = 100;

    private final Runs runs;
    private final Site site;
    private final Server server;
    private final Watch notebooks = new Watch(NotebookFiles.folder(), 1, NotebookFiles.NAMES);
    private final Watch data = new Watch(Project.data(""), 2, "*.csv");
    private final Set<Path> saved = ConcurrentHashMap.newKeySet();
    private final Optional<ProcessHandle> caller = ProcessHandle.current().parent();

    private Program(WorkerProcess worker) throws IOException {
        runs = new Runs(worker);
        List<Path> files = NotebookFiles.all();
        runs.later(files);
        site = new Site(Language.ofPages(), files);
        server = Server.open(site);
    }

    /** @param command what starts a {@link largescale.run.Worker} */
    public static void main(String[] command) throws InterruptedException {
        try {
            Language.ofPages();
            Language.ofJupyter();
            Window.named();
            Project.setting("SNAPSHOT").ifPresent(Snapshot::refuseMissing);
            NotebookFiles.all();
            WorkerProcess worker = new WorkerProcess(List.of(command));
            Runtime.getRuntime().addShutdownHook(new Thread(worker::end));
            new Program(worker).run();
        } catch (BadInput e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail("The preview ended: " + e.getClass().getSimpleName() + ", " + e.getMessage());
        }
    }

    private static void fail(String message) {
        System.err.println(BadInput.visible(message));
        System.exit(1);
    }

    private void run() throws IOException, InterruptedException {
        System.out.println("The pages are at " + server.address() + " and follow each notebook that is saved. Ctrl+C "
                + "ends it.");
        Thread looking = new Thread(this::look, "looking");
        looking.setDaemon(true);
        looking.start();
        runs.go(this::show);
    }

    private void look() {
        while (ProcessHandle.current().parent().equals(caller)) {
            try {
                Thread.sleep(LOOK_MILLISECONDS);
                lookOnce();
            } catch (IOException | BadInput e) {
                // Whatever is wrong with the folder now, the next look may find it in order.
                System.err.println(BadInput.visible(e.toString()));
            } catch (InterruptedException e) {
                break;
            }
        }
        // Whoever called is gone, and nobody could end it.
        System.exit(1);
    }

    private void lookOnce() throws IOException {
        for (Path notebook : notebooks.look()) {
            if (Files.exists(notebook)) {
                saved.add(notebook);
                runs.now(notebook);
            } else {
                runs.forget(notebook);
                site.forget(notebook);
                server.tell("run", Site.name(notebook));
            }
        }
        if (!data.look().isEmpty()) {
            runs.later(NotebookFiles.all());
        }
    }

    private void show(Path notebook, Outcome outcome) {
        String name = Site.name(notebook);
        String said = site.put(notebook, outcome).orElse(Project.shown(notebook) + " is shown");
        said.lines().map(BadInput::visible).forEach(System.out::println);
        server.tell(saved.remove(notebook) ? "saved" : "run", name);
    }
}
