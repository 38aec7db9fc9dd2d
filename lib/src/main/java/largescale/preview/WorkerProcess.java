package largescale.preview;

import com.google.common.io.ByteSource;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import largescale.run.NotebookFiles;
import largescale.run.Worker;

/**
 * The process of a {@link Worker}. It is there before it is needed, and another takes its place when it ends: because
 * a notebook failed, or because it was stopped.
 */
final class WorkerProcess {

    private final List<String> command;
    private Running running;

    private record Running(Process process, CompletableFuture<String> errors) {}

    /** @param command what starts one */
    WorkerProcess(List<String> command) throws IOException {
        this.command = command;
        running = begin();
    }

    private Running begin() throws IOException {
        // A notebook's relative paths are relative to its folder, as in JupyterLab.
        Process process = new ProcessBuilder(command).directory(NotebookFiles.folder().toFile()).start();
        return new Running(process, CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private synchronized Running running() {
        return running;
    }

    /** Executes a notebook. One thread calls this at a time. */
    Outcome execute(Path notebook) throws IOException, InterruptedException {
        Running with = running();
        try {
            with.process.getOutputStream().write((notebook + "\n").getBytes(StandardCharsets.UTF_8));
            with.process.getOutputStream().flush();
            DataInputStream answer = new DataInputStream(with.process.getInputStream());
            return new Outcome.Executed(ByteSource.wrap(answer.readNBytes(answer.readInt())));
        } catch (IOException e) {
            // It has ended, while it was at it or before.
            return new Outcome.Failed(said(with));
        } finally {
            replaceIfOver(with);
        }
    }

    private static String said(Running ended) throws InterruptedException {
        int status = ended.process.waitFor();
        String said = ended.errors.join();
        return said.isEmpty() ? "The process that executed the notebook ended with status " + status + "." : said;
    }

    private synchronized void replaceIfOver(Running ended) throws IOException {
        if (!ended.process.isAlive() && running.equals(ended)) {
            running = begin();
        }
    }

    /** Stops it, whatever it does, and begins another one; {@link #execute} returns then. */
    synchronized void stop() throws IOException {
        end();
        running = begin();
    }

    /** Stops it for good. */
    synchronized void end() {
        running.process.destroyForcibly();
    }
}
