package largescale.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.load.BadInput;
import org.apache.commons.io.FileUtils;

/**
 * The folder of the report. It is replaced as a whole: the new one is written into a hidden folder beside it, of which
 * a run that is killed may leave something; the next run clears that away.
 */
final class ReportFolder {

    private static final String MANIFEST = ".report.json";
    private static final String NEW = "new";
    private static final String OLD = "old";

    /** What macOS leaves in a folder that somebody looked into. */
    private static final Set<String> TOLERATED = Set.of(".DS_Store");

    private static final Pattern HIDDEN = Pattern.compile("\\.report-(\\d{1,10})-(.+)");
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final Path out;
    private final Path hidden;

    private ReportFolder(Path out) {
        this.out = out;
        this.hidden = out.resolveSibling(".report-" + ProcessHandle.current().pid() + "-" + out.getFileName());
    }

    /** @param given an absolute path; links in it are followed @throws BadInput if it is the root of all */
    static ReportFolder at(Path given) throws IOException {
        Path present = given.normalize();
        if (present.getParent() == null) {
            throw new BadInput("OUT is " + given + ". Give a folder in it.");
        }
        while (!Files.exists(present)) {
            present = present.getParent();
        }
        return new ReportFolder(present.toRealPath().resolve(present.relativize(given.normalize())).normalize());
    }

    Path path() {
        return out;
    }

    /**
     * The folder will be replaced as a whole, so it may hold nothing but an earlier report.
     *
     * @throws BadInput if it holds anything else, or work of the reader's in a file of the report
     */
    void refuseOtherContent() throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new BadInput("OUT is " + out + ", which is no folder. Give another one.");
        }
        Set<String> known = files(out.resolve(MANIFEST));
        known.add(MANIFEST);
        for (String file : filesIn(out)) {
            if (!known.contains(file) && !TOLERATED.contains(Path.of(file).getFileName().toString())) {
                throw new BadInput("OUT is " + out + ", which holds something that is no part of an earlier report: "
                        + file + ". Nothing was changed. Move it away, or give another OUT.");
            }
        }
        Path list = out.resolve(CsvFiles.UNKNOWN);
        if (Files.exists(list) && CsvFiles.isFilledIn(list)) {
            throw new BadInput(
                    list + " has been filled in, and this run would replace it. Nothing was changed. Add its "
                            + "lines to data/organizations.csv, or move it away.");
        }
    }

    private static Set<String> files(Path manifest) {
        Set<String> files = new HashSet<>();
        try {
            Ipynb.JSON.readTree(Files.readString(manifest)).path("files").forEach(file -> files.add(file.asText()));
        } catch (IOException e) {
            // Then it is no report's, and nothing in the folder is.
        }
        return files;
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Clears away what killed runs left here; an earlier report that one of them was replacing comes back.
     *
     * @throws BadInput if what stands beside the report cannot be seen
     */
    void mend() throws IOException {
        Path parent = out.getParent();
        if (!Files.exists(parent)) {
            return;
        }
        String[] left = parent.toFile().list((folder, name) -> name.startsWith(".report-"));
        if (left == null) {
            throw new BadInput("OUT is " + out + ", but " + parent + " is no folder that you can list. Give another "
                    + "OUT, or the right to read that folder.");
        }
        for (String name : left) {
            Path folder = parent.resolve(name);
            Matcher ours = HIDDEN.matcher(name);
            if (ours.matches() && !isBeingMade(folder, Long.parseLong(ours.group(1)))) {
                remove(folder, out.resolveSibling(ours.group(2)));
            }
        }
    }

    /** Whether a run of this number is at it. The number may be another process's by now, or this one's. */
    private static boolean isBeingMade(Path folder, long run) throws IOException {
        Instant last = Files.getLastModifiedTime(folder).toInstant();
        return run != ProcessHandle.current().pid()
                && last.isAfter(Instant.now().minus(LONG_AGO))
                && ProcessHandle.of(run)
                        .map(process -> process.info().startInstant().orElse(last).compareTo(last) <= 0)
                        .orElse(false);
    }

    private static void remove(Path folder, Path report) throws IOException {
        Path old = folder.resolve(OLD);
        if (Files.exists(old) && !Files.exists(report)) {
            Files.move(old, report);
        }
        FileUtils.deleteQuietly(folder.toFile());
    }

    /** Makes an empty folder for the new report. */
    Path begin() throws IOException {
        Files.createDirectories(out.getParent());
        Files.createDirectory(hidden);
        return Files.createDirectory(hidden.resolve(NEW));
    }

    /** Puts the new report into its place. If that fails, {@link #discard} brings the earlier one back. */
    void replace() throws IOException {
        Path made = hidden.resolve(NEW);
        Ipynb.JSON.writeValue(made.resolve(MANIFEST).toFile(), Map.of("files", filesIn(made)));
        refuseOtherContent();
        if (Files.exists(out)) {
            Files.move(out, hidden.resolve(OLD));
        }
        Files.move(made, out);
        remove(hidden, out);
    }

    /** Removes the new report, if it is not in its place yet. Whoever still writes to it fails. */
    void discard() {
        try {
            remove(hidden, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
