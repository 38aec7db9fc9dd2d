package largescale.press.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report is there as a whole, the new one or the earlier one. */
class ReportFolderTest {

    @TempDir
    private Path parent;

    private Path report(String content) throws IOException {
        ReportFolder folder = ReportFolder.begin(parent.resolve("report"));
        Files.writeString(folder.made().resolve("index.html"), content);
        folder.replace();
        return folder.path().resolve("index.html");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anEarlierReportIsReplacedAndNothingStaysBesideIt() throws IOException {
        report("old");
        assertEquals("new", Files.readString(report("new")));
        assertEquals(List.of("report"), names());
    }

    @Test
    void whatIsNotFinishedLeavesTheEarlierOne() throws IOException {
        Path index = report("old");
        ReportFolder folder = ReportFolder.begin(parent.resolve("report"));
        Files.writeString(folder.made().resolve("index.html"), "half");
        folder.discard();
        assertEquals("old", Files.readString(index));
        assertEquals(List.of("report"), names());
    }

    @Test
    void whatAKilledRunLeftIsTakenAwayAndItsReportComesBack() throws IOException {
        Path index = report("old");
        Files.move(index.getParent(), parent.resolve(".report.old"));
        Files.createDirectory(parent.resolve(".report.new"));
        ReportFolder.begin(parent.resolve("report")).discard();
        assertEquals("old", Files.readString(index));
        assertEquals(List.of("report"), names());
    }

    @Test
    void aFolderWithAnythingElseIsRefusedAlsoAtTheEnd() throws IOException {
        Path index = report("old");
        ReportFolder folder = ReportFolder.begin(parent.resolve("report"));
        Path mine = Files.writeString(index.resolveSibling("mine.txt"), "notes");
        assertTrue(assertThrows(BadInput.class, folder::replace).getMessage().contains("mine.txt"));
        folder.discard();
        assertThrows(BadInput.class, () -> ReportFolder.begin(parent.resolve("report")));
        assertEquals("notes", Files.readString(mine));
    }

    @Test
    void whereNothingCanBeWrittenTheMessageSaysSo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertTrue(assertThrows(BadInput.class, () -> ReportFolder.begin(file.resolve("report"))).getMessage()
                .startsWith("OUT is " + file.resolve("report") + ", where no report can be put: "));
        assertThrows(BadInput.class, () -> ReportFolder.begin(file));
    }
}
