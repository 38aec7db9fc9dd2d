package largescale.kernel;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** JJava finds it on its class path and installs it when it starts, so that a notebook need not. */
public final class JJavaExtension implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        KernelDisplay.install(kernel, KernelDisplay.JJAVA);
    }
}
