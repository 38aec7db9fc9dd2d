package largescale.kernel;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * JShell's list of all classes of the JDK and the class path, of which it completes names that are not imported yet.
 * JShell makes it as soon as it starts, in a thread of its own: a sixth of all that a kernel computes up to its first
 * result, and half of the memory.
 */
public final class ClassIndex {

    private ClassIndex() {}

    /**
     * Has JShell make the list later; until then it completes without it. Called before there is a JShell. On a JDK
     * whose JShell works otherwise, the list is made at once, as ever.
     */
    public static void delay(Duration time) {
        try {
            Field indexer = Class.forName("jdk.jshell.SourceCodeAnalysisImpl").getDeclaredField("INDEXER");
            indexer.setAccessible(true);
            ((Executor) indexer.get(null)).execute(() -> pause(time));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
