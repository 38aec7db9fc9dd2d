package largescale.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.EvalBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.execution.CodeEvaluator;

/**
 * The kernel of the notebook that the calling thread belongs to. JJava keeps the kernel of a JVM in a static field,
 * which {@code kernel()}, {@code display(…)}, magics and the library's displays ask; this one stands there for all
 * notebooks.
 */
final class CurrentKernel extends JavaKernel {

    private CurrentKernel() {
        super("JJava", "", null, List.of(), null, new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(), new Renderer(), null, null, false, new StringStyler.Builder().build(), null, null);
    }

    /** Puts it where JJava keeps a JVM's kernel. */
    static void install() {
        notebookKernel = new CurrentKernel();
    }

    private static NotebookKernel current() {
        return NotebookRun.current()
                .orElseThrow(() -> new IllegalStateException("This thread belongs to no notebook."))
                .kernel();
    }

    @Override
    public String getVersion() {
        return current().getVersion();
    }

    @Override
    public Renderer getRenderer() {
        return current().getRenderer();
    }

    @Override
    public MagicsRegistry getMagicsRegistry() {
        return current().getMagicsRegistry();
    }

    @Override
    public MagicsResolver getMagicsResolver() {
        return current().getMagicsResolver();
    }

    @Override
    public JupyterIO getIO() {
        return current().getIO();
    }

    @Override
    public CommManager getCommManager() {
        return current().getCommManager();
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return current().getLanguageInfo();
    }

    @Override
    public void display(DisplayData data) {
        current().display(data);
    }

    @Override
    public <T> EvalBuilder<T> evalBuilder(String source) {
        return current().evalBuilder(source);
    }

    @Override
    public void addToClasspath(String classpath) {
        current().addToClasspath(classpath);
    }

    @Override
    public JShell getJShell() {
        return current().getJShell();
    }

    @Override
    public CodeEvaluator getEvaluator() {
        return current().getEvaluator();
    }
}
