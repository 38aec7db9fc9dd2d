package largescale.kernel;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import largescale.load.Tablesaw;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.kernel.JavaKernelBuilder;
import org.dflib.jjava.kernel.execution.CodeEvaluator;
import org.dflib.jjava.kernel.magics.ClasspathMagic;
import org.dflib.jjava.kernel.magics.JarsMagic;
import org.dflib.jjava.kernel.magics.LoadMagic;
import org.dflib.jjava.kernel.magics.TimeMagic;
import org.dflib.jjava.maven.MavenDependencyResolver;
import org.dflib.jjava.maven.magics.MavenMagic;

/** The kernel as Jupyter starts it: it comes to its first result before it does what only completion needs. */
public final class JupyterKernel {

    private JupyterKernel() {}

    /** @param arguments the file of the connection */
    public static void main(String[] arguments) throws Exception {
        Tablesaw.start();
        delayClassIndex();
        Logger.getLogger("").setLevel(Level.WARNING);
        JupyterConnection connection = new JupyterConnection(
                KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
        ReportKernel kernel = kernel();
        kernel.becomeHandlerForConnection(connection);
        // Whoever started it may die without saying so.
        Optional.ofNullable(System.getenv("JPY_PARENT_PID")).map(Long::valueOf).flatMap(ProcessHandle::of)
                .ifPresent(jupyter -> {
                    var unused = jupyter.onExit().thenRun(() -> System.exit(1));
                });
        connection.connect();
        connection.getIOPub().sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.IDLE));
        kernel.getReady();
        connection.waitUntilClose();
    }

    // JShell lists all classes of the JDK and the class path as soon as it starts: a sixth of what a kernel computes up
    // to its first result. Until then it completes without. A JDK whose JShell works otherwise does it at once.
    private static void delayClassIndex() {
        try {
            Field indexer = Class.forName("jdk.jshell.SourceCodeAnalysisImpl").getDeclaredField("INDEXER");
            indexer.setAccessible(true);
            ((Executor) indexer.get(null)).execute(() -> LockSupport.parkNanos(3_000_000_000L));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    /** A kernel that is not connected, with the magics of JJava's program. */
    @SuppressWarnings("removal")
    static ReportKernel kernel(String... compilerOptions) {
        TimeMagic time = new TimeMagic();
        return new Builder().compilerOpts(List.of(compilerOptions))
                .lineMagic("load", new LoadMagic()).lineMagic("classpath", new ClasspathMagic())
                .lineMagic("jars", new JarsMagic()).lineMagic("time", time).cellMagic("time", time)
                .lineMagic("maven", new MavenMagic(new MavenDependencyResolver())).build();
    }

    private static final class Builder extends JavaKernelBuilder<Builder, ReportKernel> {

        @Override
        public ReportKernel build() {
            CodeEvaluator evaluator = buildCodeEvaluator(buildName());
            return new ReportKernel(buildLanguageInfo(), buildMagicsResolver(buildMagicTranspiler()),
                    buildMagicsRegistry(), buildErrorStyler(), buildJShell(evaluator), evaluator);
        }
    }
}
