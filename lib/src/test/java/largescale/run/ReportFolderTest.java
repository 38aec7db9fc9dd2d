package largescale.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the report: replaced as a whole, or not at all. */
class ReportFolderTest {

    /** The number of no process. */
    private static final long GONE = Integer.MAX_VALUE;

    @TempDir
    private Path parent;

    private ReportFolder folder(String name) throws IOException {
        return ReportFolder.at(parent.resolve(name));
    }

    private void publish(String name, String content) throws IOException {
        ReportFolder folder = folder(name);
        Path made = folder.begin();
        Files.createDirectory(made.resolve("en"));
        Files.writeString(made.resolve("en/index.html"), content);
        folder.replace();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(parent)) {
            for (Path path : paths.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).toList()) {
                files.put(parent.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void theEarlierReportIsReplacedAsAWhole() throws IOException {
        publish("report", "first");
        Files.writeString(parent.resolve("report/.DS_Store"), "looked into");
        publish("report", "second");
        assertEquals(Map.of("report/en/index.html", "second",
                "report/.report.json", "{\"files\":[\"en/index.html\"]}"), files());
    }

    @Test
    void foldersOnTheWayAreMadeAndLinksFollowed() throws IOException {
        Files.createDirectory(parent.resolve("disk"));
        Files.createSymbolicLink(parent.resolve("link"), parent.resolve("disk"));
        publish("link/a/../b/report", "x");
        assertEquals(List.of("disk/b/report/.report.json", "disk/b/report/en/index.html"),
                List.copyOf(files().keySet()));
        assertTrue(Files.isSymbolicLink(parent.resolve("link")));
    }

    @Test
    void anythingElseInItIsRefused() throws IOException {
        publish("report", "first");
        Files.writeString(parent.resolve("report/en/notes.txt"), "mine");
        String refused = assertThrows(BadInput.class, () -> folder("report").refuseOtherContent()).getMessage();
        assertTrue(refused.contains("no part of an earlier report: en/notes.txt. Nothing was changed."), refused);
        Map<String, String> before = files();
        ReportFolder folder = folder("report");
        Files.writeString(folder.begin().resolve("index.html"), "second");
        assertThrows(BadInput.class, folder::replace);
        folder.discard();
        assertEquals(before, files());
    }

    @Test
    void aListThatSomebodyFilledInIsNotReplacedBeforeItsLinesAreInTheData() throws IOException {
        ReportFolder folder = folder("report");
        String header = "Organization,Group,Headquarters,Category,Category source\n";
        Files.writeString(folder.begin().resolve("unknown-organizations.csv"), header + "Acme,Acme,,,curated\n");
        folder.replace();
        folder("report").refuseOtherContent();
        Path list = folder.path().resolve("unknown-organizations.csv");
        for (String filledIn : List.of(header + "Acme,Acme,Korea,Industry,curated\n",
                header.replace(',', ';') + "Acme;Acme;Korea;Industry;curated\n")) {
            Files.writeString(list, filledIn);
            String refused = assertThrows(BadInput.class, () -> folder("report").refuseOtherContent()).getMessage();
            assertEquals(
                    list + " has been filled in, and this run would replace it. Nothing was changed. Add its lines "
                            + "to data/organizations.csv, or move it away.",
                    refused);
        }
        Files.writeString(list, header + "NAVER,NAVER,Korea,Industry,curated\n");
        folder("report").refuseOtherContent();
    }

    @Test
    void aFileAForeignFolderAndALinkAreRefused() throws IOException {
        Files.writeString(parent.resolve("file"), "x");
        String refused = assertThrows(BadInput.class, () -> folder("file").refuseOtherContent()).getMessage();
        assertTrue(refused.contains("is no folder"), refused);
        Files.createDirectory(parent.resolve("mine"));
        folder("mine").refuseOtherContent();
        Files.createSymbolicLink(parent.resolve("mine/link"), parent);
        assertThrows(BadInput.class, () -> folder("mine").refuseOtherContent());
        Files.delete(parent.resolve("mine/link"));
        for (String manifest : List.of("{", "{\"files\": 1}", "{}", "[]")) {
            Files.writeString(parent.resolve("mine/.report.json"), manifest);
            folder("mine").refuseOtherContent();
            Files.writeString(parent.resolve("mine/x"), manifest);
            assertThrows(BadInput.class, () -> folder("mine").refuseOtherContent());
            Files.delete(parent.resolve("mine/x"));
        }
    }

    @Test
    void whatARunThatWasKilledLeftIsClearedAway() throws IOException {
        Path gone = Files.createDirectories(parent.resolve(".report-" + GONE + "-report/new"));
        Files.writeString(gone.resolve("half.html"), "half");
        Path foreign = Files.createDirectory(parent.resolve(".report-x"));
        Path number = Files.createDirectory(parent.resolve(".report-99999999999999999999-z"));
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path notes = Files.createDirectory(parent.resolve(".report-2024-notes"));
        Files.writeString(notes.resolve("mine.txt"), "mine");
        Files.writeString(parent.resolve(".report-2024-a-file"), "mine");
        folder("report").mend();
        assertEquals(List.of(true, true, true, true, false),
                Stream.of(foreign, number, notes.resolve("mine.txt"), parent.resolve(".report-2024-a-file"),
                        gone.getParent()).map(Files::exists).toList());
        folder("nowhere/report").mend();
    }

    @Test
    void whatARunIsMakingStaysUnlessItsNumberIsAnothersByNow() throws IOException {
        // It began before this one.
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        Path alive = Files.createDirectory(parent.resolve(".report-" + other.pid() + "-alive"));
        Path before = Files.createDirectory(parent.resolve(".report-" + other.pid() + "-before"));
        Instant started = other.info().startInstant().orElseThrow();
        Files.setLastModifiedTime(before, FileTime.from(started.minus(Duration.ofMinutes(1))));
        // In a container each run may have the same number.
        Path own = Files.createDirectory(parent.resolve(".report-" + ProcessHandle.current().pid() + "-report"));
        folder("report").mend();
        assertEquals(List.of(true, false, false), Stream.of(alive, before, own).map(Files::exists).toList());
        Files.setLastModifiedTime(alive, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        folder("report").mend();
        assertTrue(Files.notExists(alive));
    }

    @Test
    void theRootIsNoFolderForAReport() {
        assertEquals("OUT is /. Give a folder in it.",
                assertThrows(BadInput.class, () -> ReportFolder.at(Path.of("/"))).getMessage());
    }

    @Test
    void whereNoReportCanBePutIsSaidAndLeavesNothing() throws IOException {
        Files.createSymbolicLink(parent.resolve("loop"), parent.resolve("pool"));
        Files.createSymbolicLink(parent.resolve("pool"), parent.resolve("loop"));
        Files.createSymbolicLink(parent.resolve("nowhere"), parent.resolve("gone"));
        Files.writeString(parent.resolve("file"), "x");
        Map<String, String> refused = Map.of("loop", "a link that leads nowhere", "loop/report",
                "a link that leads nowhere", "nowhere", "a link that leads nowhere", "file/a/report", "Not a directory",
                "a/" + "x".repeat(300), "File name too long", "x/".repeat(3000), "File name too long", "a\ufffd",
                "no UTF-8");
        refused.forEach((name, why) -> {
            String said = assertThrows(BadInput.class, () -> ReportFolder.open(parent.resolve(name))).getMessage();
            assertTrue(said.startsWith("OUT is " + parent.resolve(name)) && said.contains(why), said);
        });
        try (Stream<Path> left = Files.list(parent)) {
            assertEquals(List.of("file", "loop", "nowhere", "pool"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatCanBeReplacedStaysAsItIsBeforeItIs() throws IOException {
        publish("report", "first");
        Map<String, String> before = files();
        ReportFolder.open(parent.resolve("report"));
        ReportFolder.open(Files.createDirectory(parent.resolve("empty")));
        ReportFolder.open(parent.resolve("a/b/c"));
        assertEquals(before, files());
        assertTrue(Files.exists(parent.resolve("empty")) && !Files.exists(parent.resolve("a")));
    }

    @Test
    void aMountPointIsNamed() throws IOException {
        Path mounted = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(mounted)
                && !Files.getFileStore(mounted).equals(Files.getFileStore(mounted.getParent())),
                "NOT TRIED: no mount point is known here.");
        String said = assertThrows(BadInput.class, () -> ReportFolder.at(mounted).prove()).getMessage();
        assertTrue(said.startsWith("OUT is /dev/shm, which cannot be replaced: ")
                && said.endsWith("Give a folder in it, OUT=/dev/shm/report."), said);
    }

    @Test
    void aParentThatCannotBeListedIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        ReportFolder folder = folder("file/report");
        assertEquals("OUT is " + folder.path() + ", but " + file.toRealPath() + " is no folder that you can list. "
                + "Give another OUT, or the right to read that folder.",
                assertThrows(BadInput.class, folder::mend).getMessage());
    }

    @Test
    void aReportThatAKilledRunWasReplacingComesBack() throws IOException {
        publish("report", "first");
        Path hidden = Files.createDirectory(parent.resolve(".report-" + GONE + "-report"));
        Files.move(parent.resolve("report"), hidden.resolve("old"));
        folder("korean").mend();
        assertEquals("first", files().get("report/en/index.html"));
        assertTrue(Files.notExists(hidden));
    }

    @Test
    void aReportThatCannotBeReplacedComesBack() throws IOException {
        publish("report", "first");
        Map<String, String> before = files();
        ReportFolder folder = folder("report");
        Path made = folder.begin();
        // As if the second move had failed.
        Files.move(parent.resolve("report"), made.resolveSibling("old"));
        folder.discard();
        assertEquals(before, files());
    }
}
