package largescale.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * What JJava's own program takes from the environment: {@code JJAVA_COMPILER_OPTS}, {@code JJAVA_STARTUP_SCRIPT} and so
 * on. It is asked for it, so that a notebook meets the same here and in JupyterLab; its class is not public. Left out
 * are {@code JJAVA_CLASSPATH}, which the kernelspec sets, and {@code JJAVA_TIMEOUT}: there is a limit already.
 */
final class KernelSettings {

    private KernelSettings() {}

    static boolean extensionsEnabled() {
        return (boolean) ask("extensionsEnabled");
    }

    @SuppressWarnings("unchecked")
    static List<String> compilerOpts() {
        return (List<String>) ask("compilerOpts");
    }

    @SuppressWarnings("unchecked")
    static List<String> startupSnippets() {
        return (List<String>) ask("startupSnippets");
    }

    private static Object ask(String name) {
        try {
            Method method = Class.forName("org.dflib.jjava.distro.Env").getMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This is another version of JJava's kernel than requirements.txt names", e);
        }
    }
}
