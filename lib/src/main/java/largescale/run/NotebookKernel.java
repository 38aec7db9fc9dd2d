package largescale.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.JavaKernelBuilder;
import org.dflib.jjava.kernel.execution.CodeEvaluator;
import org.dflib.jjava.kernel.magics.ClasspathMagic;
import org.dflib.jjava.kernel.magics.JarsMagic;
import org.dflib.jjava.kernel.magics.LoadMagic;
import org.dflib.jjava.kernel.magics.TimeMagic;
import org.dflib.jjava.maven.MavenDependencyResolver;
import org.dflib.jjava.maven.magics.AddMavenDependencyMagic;
import org.dflib.jjava.maven.magics.LoadFromPomCellMagic;
import org.dflib.jjava.maven.magics.LoadFromPomLineMagic;
import org.dflib.jjava.maven.magics.MavenMagic;
import org.dflib.jjava.maven.magics.MavenRepoMagic;

/**
 * JJava's kernel for one notebook, as its program for Jupyter sets it up, without the connection to Jupyter: requests
 * come as calls, and what it would send goes to {@link Outputs}.
 */
final class NotebookKernel extends JavaKernel {

    private static final String NAME = "JJava";

    private NotebookKernel(String version, LanguageInfo language, JupyterIO io, CommManager comms, Renderer renderer,
            MagicsResolver resolver, MagicsRegistry magics, boolean extensions, StringStyler styler, JShell shell,
            CodeEvaluator evaluator) {
        super(NAME, version, language, List.of(), null, io, comms, renderer, resolver, magics, extensions, styler,
                shell, evaluator);
    }

    /** Makes one in the thread that will execute its cells. It has to be {@link #start started} then. */
    @SuppressWarnings({"removal", "unchecked"})
    static NotebookKernel create() {
        MavenDependencyResolver maven = new MavenDependencyResolver();
        TimeMagic time = new TimeMagic();
        return new Builder()
                .version(((Properties) ask("JJava", "loadPomProps")).getProperty("version"))
                .extensionsEnabled((boolean) ask("Env", "extensionsEnabled"))
                .compilerOpts((List<String>) ask("Env", "compilerOpts"))
                .lineMagic("load", new LoadMagic())
                .lineMagic("classpath", new ClasspathMagic())
                .lineMagic("jars", new JarsMagic())
                .lineMagic("time", time)
                .cellMagic("time", time)
                .lineMagic("maven", new MavenMagic(maven))
                .lineMagic("mavenRepo", new MavenRepoMagic(maven))
                .lineMagic("addMavenDependency", new AddMavenDependencyMagic(maven))
                .lineMagic("loadFromPOM", new LoadFromPomLineMagic(maven))
                .cellMagic("loadFromPOM", new LoadFromPomCellMagic(maven))
                .build();
    }

    /** Makes it ready for the first cell. @param library the jar that is loaded for this notebook alone */
    void start(Path library) {
        onStartup();
        addToClasspath(library.toString());
        for (Object snippet : (List<?>) ask("Env", "startupSnippets")) {
            evalBuilder(snippet.toString()).resolveMagics().eval();
        }
    }

    /**
     * Asks JJava's own program, whose classes are not public, for its version and for what it takes from the
     * environment ({@code JJAVA_COMPILER_OPTS}, {@code JJAVA_STARTUP_SCRIPT} and so on), so that a notebook meets the
     * same here and in JupyterLab. Left out are {@code JJAVA_CLASSPATH}, which the kernelspec sets, and
     * {@code JJAVA_TIMEOUT}: there is a limit already.
     */
    private static Object ask(String type, String name) {
        try {
            Method method = Class.forName("org.dflib.jjava.distro." + type).getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This is another version of JJava's kernel than requirements.txt names", e);
        }
    }

    /** Executes a cell. An {@link Error} of a renderer comes through: Jupyter would wait for ever then. */
    void execute(String source, Outputs outputs) {
        ExecuteRequest request = new ExecuteRequest(source, false, true, Map.of(), false, true);
        try {
            handleExecuteRequest(outputs, new Message<>(null, ExecuteRequest.MESSAGE_TYPE, request));
        } finally {
            outputs.resolveDeferrals();
        }
    }

    /** Ends it, and the threads that executed its cells. */
    void shutDown() {
        getJShell().stop();
        onShutdown(false);
    }

    // The static handle is the same for all notebooks: see CurrentKernel.
    @Override
    protected void installNotebookKernel() {}

    @Override
    protected void uninstallNotebookKernel() {}

    @Override
    protected void installExtension(Extension extension) {
        if (extensions.putIfAbsent(extension.getClass().getName(), extension) == null) {
            extension.install(notebookKernel());
        }
    }

    // They are replaced once, by streams that know the notebook of a thread: see CellStream.
    @Override
    protected void replaceOutputStreams(ShellReplyEnvironment environment) {}

    private static final class Builder extends JavaKernelBuilder<Builder, NotebookKernel> {

        @Override
        public NotebookKernel build() {
            CodeEvaluator evaluator = buildCodeEvaluator(NAME);
            return new NotebookKernel(buildVersion(), buildLanguageInfo(), buildJupyterIO(StandardCharsets.UTF_8),
                    buildCommManager(), buildRenderer(), buildMagicsResolver(buildMagicTranspiler()),
                    buildMagicsRegistry(), buildExtensionsEnabled(), buildErrorStyler(), buildJShell(evaluator),
                    evaluator);
        }
    }
}
