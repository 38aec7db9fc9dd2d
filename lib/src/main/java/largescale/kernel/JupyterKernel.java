package largescale.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** The kernel as Jupyter starts it: it comes to its first result before it does what only completion needs. */
public final class JupyterKernel {

    private static final Duration FIRST_RESULT = Duration.ofSeconds(3);

    /** How JJava logs. */
    private static final String ONE_LINE = "[%4$.1s %1$tF %1$tT.%1$tL %3$s] %5$s%n";

    private JupyterKernel() {}

    /** @param arguments the file of the connection */
    public static void main(String[] arguments) throws Exception {
        ClassIndex.delay(FIRST_RESULT);
        System.setProperty("java.util.logging.SimpleFormatter.format", ONE_LINE);
        KernelConnectionProperties properties = KernelConnectionProperties
                .parse(Files.readString(Path.of(arguments[0])));
        JupyterConnection connection = new JupyterConnection(properties);
        ReportKernel kernel = new Noting();
        kernel.start(System.getenv("JJAVA_CLASSPATH"));
        kernel.becomeHandlerForConnection(connection);
        endWithJupyter();
        connection.connect();
        connection.waitUntilClose();
    }

    // Whoever started it may die without saying so.
    private static void endWithJupyter() {
        Optional.ofNullable(System.getenv("JPY_PARENT_PID")).map(Long::valueOf).flatMap(ProcessHandle::of)
                .ifPresent(jupyter -> {
                    Thread waiting = new Thread(() -> {
                        jupyter.onExit().join();
                        System.exit(1);
                    }, "waiting for Jupyter's end");
                    waiting.setDaemon(true);
                    waiting.start();
                });
    }

    /** Tells who works in a notebook what a page of the report has no room for. */
    private static final class Noting extends ReportKernel {

        private boolean failed;

        Noting() {
            super(KernelParts.withoutTimeout());
        }

        @Override
        protected synchronized void handleExecuteRequest(ShellReplyEnvironment reply, Message<ExecuteRequest> request) {
            failed = false;
            super.handleExecuteRequest(reply, request);
            if (!failed) {
                notes(request.getContent().getCode()).forEach(note -> reply.writeToStdErr(note + "\n"));
            }
        }

        @Override
        protected List<String> formatError(Throwable error) {
            failed = true;
            return super.formatError(error);
        }
    }
}
