package largescale.kernel;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ClassIndexTest {

    @Test
    void whatJShellListsWaitsForItsTime() throws Exception {
        Field indexer = Class.forName("jdk.jshell.SourceCodeAnalysisImpl").getDeclaredField("INDEXER");
        indexer.setAccessible(true);
        ClassIndex.delay(Duration.ofSeconds(1));
        Future<?> list = ((ExecutorService) indexer.get(null)).submit(() -> {});
        assertThrows(TimeoutException.class, () -> list.get(500, TimeUnit.MILLISECONDS));
        list.get(30, TimeUnit.SECONDS);
    }
}
