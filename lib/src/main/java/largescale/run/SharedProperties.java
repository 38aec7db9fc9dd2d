package largescale.run;

import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The system properties, which all notebooks share: one that a notebook changes ends its run. The JDK sets some by
 * itself when it first needs them; that is no change. {@code java.class.path} is each notebook's own, because JJava
 * puts into it what a notebook adds to its class path, and JShell's compiler reads it.
 */
final class SharedProperties extends Properties {

    private static final long serialVersionUID = 1;
    private static final String CLASS_PATH = "java.class.path";

    private final transient Map<Object, Object> expected;

    /** @param present the properties so far */
    SharedProperties(Properties present) {
        super.putAll(present);
        expected = new ConcurrentHashMap<>(present);
    }

    /** Whether nobody but the JDK changed any, in whatever way. */
    boolean asExpected() {
        return equals(expected);
    }

    @Override
    public String getProperty(String key) {
        return key.equals(CLASS_PATH)
                ? NotebookRun.current().map(NotebookRun::classPath).orElseGet(() -> super.getProperty(key))
                : super.getProperty(key);
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        Optional<NotebookRun> notebook = NotebookRun.current();
        if (notebook.isPresent() && key.equals(CLASS_PATH)) {
            return notebook.get().classPath(value.toString());
        }
        Object before = super.put(key, value);
        changed(key, before, value, notebook);
        return before;
    }

    @Override
    public synchronized Object remove(Object key) {
        Object before = super.remove(key);
        changed(key, before, null, NotebookRun.current());
        return before;
    }

    private void changed(Object key, Object before, Object now, Optional<NotebookRun> notebook) {
        if (notebook.isEmpty() || byTheJdk()) {
            if (now == null) {
                expected.remove(key);
            } else {
                expected.put(key, now);
            }
        } else if (now == null ? before != null : !now.equals(before)) {
            notebook.get().changed("the system property " + key);
        }
    }

    private static boolean byTheJdk() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames
                .map(StackFrame::getDeclaringClass)
                .filter(type -> type != SharedProperties.class && !handsOn(type.getName()))
                .findFirst().map(type -> type.getModule().isNamed()).orElse(false));
    }

    // Classes that set a property because they were told to: System itself, a map's forEach, reflection.
    private static boolean handsOn(String type) {
        return Stream.of("java.lang.", "java.util.", "jdk.internal.reflect.").anyMatch(type::startsWith);
    }
}
