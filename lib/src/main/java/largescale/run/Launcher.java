package largescale.run;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program, {@link Main} or {@link Worker}, which lies in the library's jar. That jar is not on the JVM's class
 * path, and this class lies in a jar of its own that is: what stands on the class path is shared by all notebooks, and
 * of the library only {@link largescale.load.FilesRead} may be. Each notebook's kernel loads the library for itself,
 * and so does the program.
 */
public final class Launcher {

    private Launcher() {}

    /** @param arguments the library's jar, the program's class, and what the program takes besides the jar */
    public static void main(String[] arguments) throws Exception {
        URL library = Path.of(arguments[0]).toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[]{library}, Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        List<String> others = new ArrayList<>(List.of(arguments));
        String program = others.remove(1);
        loader.loadClass(program).getMethod("main", String[].class).invoke(null,
                (Object) others.toArray(String[]::new));
    }
}
