package largescale.kernel;

import java.time.Duration;
import org.dflib.jjava.distro.JJava;

/** JJava as Jupyter starts it: it comes to its first result before it does what only completion needs. */
public final class JupyterKernel {

    private static final Duration FIRST_RESULT = Duration.ofSeconds(3);

    private JupyterKernel() {}

    /** @param arguments those of JJava: the file of the connection */
    public static void main(String[] arguments) throws Exception {
        ClassIndex.delay(FIRST_RESULT);
        JJava.main(arguments);
    }
}
