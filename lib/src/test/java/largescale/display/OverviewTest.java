package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Exports;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void saysAtOnceThatAReportCannotHoldAsManyModels() {
        Snapshot many = Exports.snapshot(folder, "M,Language,Chat,NAVER,2023-01-01,1e24,China\n".repeat(20_001));
        Overview overview = new Overview(many, Window.OF_REPORT);
        assertEquals("export.csv has 20001 large-scale models, a report holds 20000 at most. Give a part of the file.",
                assertThrows(BadInput.class, overview::display).getMessage());
        BadInput large = assertThrows(BadInput.class, () -> Overview.refuseTooMany("x.csv", 20_000, GIGABYTE));
        assertEquals("x.csv has 20000 large-scale models, for which Java needs 2000 MB of memory; it may use 1073. "
                + "Give a part of the file, or more memory, as in JDK_JAVA_OPTIONS=-Xmx3g make report.",
                large.getMessage());
        Overview.refuseTooMany("x.csv", 20_000, 2 * GIGABYTE);
        Overview.refuseTooMany("x.csv", 10_000, GIGABYTE);
    }
}
