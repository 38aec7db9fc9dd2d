package largescale.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
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

/** What JJava makes a kernel of, set up as its own program for Jupyter does. */
public record KernelParts(String name, String version, LanguageInfo language, List<HelpLink> links,
        HistoryManager history, JupyterIO io, CommManager comms, Renderer renderer, MagicsResolver resolver,
        MagicsRegistry magics, boolean extensions, StringStyler styler, JShell shell, CodeEvaluator evaluator) {

    private static final List<HelpLink> LINKS = List.of(
            new HelpLink("Tablesaw: tables", "https://jtablesaw.github.io/tablesaw/"),
            new HelpLink("JJava: the kernel", "https://github.com/dflib/jjava"));

    /** What the environment has a kernel execute before the first cell ({@code JJAVA_STARTUP_SCRIPT} and so on). */
    @SuppressWarnings("unchecked")
    static List<String> startupSnippets() {
        return (List<String>) ask("Env", "startupSnippets");
    }

    /** Those of a kernel whose cells may take as long as they want. */
    @SuppressWarnings({"removal", "unchecked"})
    public static KernelParts withoutTimeout() {
        MavenDependencyResolver maven = new MavenDependencyResolver();
        TimeMagic time = new TimeMagic();
        return new Builder()
                .name("JJava")
                .version(((Properties) ask("JJava", "loadPomProps")).getProperty("version"))
                .extensionsEnabled((boolean) ask("Env", "extensionsEnabled"))
                .compilerOpts((List<String>) ask("Env", "compilerOpts"))
                .timeout(-1, TimeUnit.MILLISECONDS)
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
                .parts();
    }

    /**
     * Asks JJava's own program, whose classes are not public, for its version and for what it takes from the
     * environment ({@code JJAVA_COMPILER_OPTS} and so on), so that a notebook meets the same as there.
     */
    private static Object ask(String type, String name) {
        try {
            Method method = Class.forName("org.dflib.jjava.distro." + type).getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw anotherVersion(e);
        }
    }

    private static IllegalStateException anotherVersion(ReflectiveOperationException cause) {
        return new IllegalStateException("This is another version of JJava's kernel than requirements.txt names",
                cause);
    }

    private static final class Builder extends JavaKernelBuilder<Builder, ReportKernel> {

        @Override
        public ReportKernel build() {
            return new ReportKernel(parts());
        }

        KernelParts parts() {
            CodeEvaluator evaluator = buildCodeEvaluator(buildName());
            return new KernelParts(buildName(), buildVersion(), buildLanguageInfo(), LINKS, buildHistoryManager(),
                    buildJupyterIO(StandardCharsets.UTF_8), buildCommManager(), buildRenderer(),
                    buildMagicsResolver(buildMagicTranspiler()), buildMagicsRegistry(), buildExtensionsEnabled(),
                    buildErrorStyler(), buildJShell(evaluator), evaluator);
        }
    }
}
