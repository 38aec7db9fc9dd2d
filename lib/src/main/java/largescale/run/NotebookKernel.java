package largescale.run;

import java.util.Map;
import largescale.kernel.KernelParts;
import largescale.kernel.ReportKernel;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * The kernel for one notebook, without the connection to Jupyter: requests come as calls, and what it would send goes
 * to {@link Outputs}. A limit for a cell there is already.
 */
final class NotebookKernel extends ReportKernel {

    /** Made in the thread that will execute its cells. It has to be {@link #start started} then. */
    NotebookKernel() {
        super(KernelParts.withoutTimeout());
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
}
