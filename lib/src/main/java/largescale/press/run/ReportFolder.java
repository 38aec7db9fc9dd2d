package largescale.press.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.apache.commons.io.FileUtils;

/**
 * The folder of the report. It is replaced as a whole: the new one is written beside it, as {@code .NAME.new}; what a
 * run that was killed left there, the next run takes away.
 *
 * @param path the folder
 * @param made where the new report is written
 * @param earlier where the earlier one waits while the new one takes its place
 */
record ReportFolder(Path path, Path made, Path earlier) {

    private static final String MANIFEST = ".report.json";

    /** What macOS leaves in a folder that somebody looked into. */
    private static final String OF_FINDER = ".DS_Store";

    /**
     * Makes an empty folder for a new report.
     *
     * @param given an absolute path
     * @throws BadInput if no report can be put there, or it holds anything but an earlier report
     */
    static ReportFolder begin(Path given) {
        try {
            Path out = Files.exists(given) ? given.toRealPath() : given.normalize();
            if (out.getParent() == null) {
                throw new BadInput("OUT is " + given + ". Give a folder in it.");
            }
            ReportFolder folder = new ReportFolder(out, out.resolveSibling("." + out.getFileName() + ".new"),
                    out.resolveSibling("." + out.getFileName() + ".old"));
            folder.bringBack();
            folder.refuseOtherContent();
            Files.createDirectories(folder.made);
            return folder;
        } catch (IOException e) {
            throw new BadInput("OUT is " + given + ", where no report can be put: " + e + ". Give another folder.");
        }
    }

    // A run that was killed between the two moves of replace() left no report.
    private void bringBack() throws IOException {
        if (!Files.exists(path) && Files.exists(earlier)) {
            Files.move(earlier, path);
        }
        FileUtils.deleteDirectory(earlier.toFile());
        FileUtils.deleteDirectory(made.toFile());
    }

    /** @throws BadInput if the folder holds anything but an earlier report, which will be replaced as a whole */
    private void refuseOtherContent() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new BadInput("OUT is " + path + ", which is no folder. Give another one.");
        }
        Set<String> known = new HashSet<>(Set.of(MANIFEST));
        Path manifest = path.resolve(MANIFEST);
        if (Files.exists(manifest)) {
            Ipynb.JSON.readTree(Files.readString(manifest)).path("files").forEach(file -> known.add(file.asText()));
        }
        for (String file : filesIn(path)) {
            if (!known.contains(file) && !Path.of(file).endsWith(OF_FINDER)) {
                throw new BadInput("OUT is " + path + ", which holds something that is no part of an earlier report: "
                        + file + ". Nothing was changed. Move it away, or give another OUT.");
            }
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Puts the new report into its place. */
    void replace() throws IOException {
        Ipynb.JSON.writeValue(made.resolve(MANIFEST).toFile(), Map.of("files", filesIn(made)));
        refuseOtherContent();
        if (Files.exists(path)) {
            Files.move(path, earlier);
        }
        Files.move(made, path);
        FileUtils.deleteDirectory(earlier.toFile());
    }

    /** Removes the new report, if it is not in its place yet. */
    void discard() {
        try {
            bringBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
