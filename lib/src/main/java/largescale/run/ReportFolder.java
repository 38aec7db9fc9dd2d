package largescale.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The folder, after {@link #mend}, and after a look that it can be replaced by a report.
     *
     * @param given an absolute path; links in it are followed
     * @throws BadInput if it cannot, or holds anything but an earlier report
     */
    static ReportFolder open(Path given) {
        try {
            ReportFolder folder = at(given);
            folder.mend();
            folder.refuseOtherContent();
            folder.prove();
            return folder;
        } catch (IOException e) {
            throw unusable(given, e);
        } catch (UncheckedIOException e) {
            throw unusable(given, e.getCause());
        }
    }

    private static BadInput unusable(Path given, IOException e) {
        boolean said = e instanceof FileSystemException refusal && refusal.getReason() != null;
        String why = e instanceof AccessDeniedException
                ? "you lack the right to read or write " + e.getMessage()
                : (said ? "" : e.getClass().getSimpleName() + ", ") + e.getMessage();
        return new BadInput("OUT is " + given + ", where no report can be put: " + why + ". Give another folder.");
    }

    /** @throws BadInput if it is the root of all, no UTF-8, or on the way to it is a link that leads nowhere */
    static ReportFolder at(Path given) throws IOException {
        Path present = given.normalize();
        if (present.getParent() == null) {
            throw new BadInput("OUT is " + given + ". Give a folder in it.");
        }
        // What Java makes of bytes that are none.
        if (given.toString().contains("\ufffd")) {
            throw new BadInput("OUT is " + given + ", which is no UTF-8. Give another folder.");
        }
        while (!Files.exists(present)) {
            if (Files.isSymbolicLink(present)) {
                throw new BadInput("OUT is " + given + ", but " + present + " is a link that leads nowhere. Remove it, "
                        + "or give another folder.");
            }
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
            if (ours.matches() && isOfRuns(folder) && !isBeingMade(folder, Long.parseLong(ours.group(1)))) {
                remove(folder, out.resolveSibling(ours.group(2)));
            }
        }
    }

    /** Whether it holds what a run puts there and nothing else: another folder may have such a name. */
    private static boolean isOfRuns(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && Set.of(NEW, OLD).containsAll(Set.of(names));
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

    /** Does what {@link #replace} will need, and takes it back. */
    void prove() throws IOException {
        if (Files.exists(out)) {
            refuseUnmovable();
        }
        Path there = out.getParent();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            begin();
        } finally {
            discard();
            for (Path made = out.getParent(); !made.equals(there); made = made.getParent()) {
                made.toFile().delete();
            }
        }
    }

    /** What can be moved can be removed, if it is empty: a mount point can be neither, whatever it holds. */
    private void refuseUnmovable() throws IOException {
        try {
            Files.delete(out);
            Files.createDirectory(out);
        } catch (DirectoryNotEmptyException e) {
            // Only that keeps it.
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new BadInput("OUT is " + out + ", which cannot be replaced: " + e.getReason() + ". Give a folder "
                    + "in it, OUT=" + out.resolve("report") + ".");
        }
        try (Stream<Path> all = Files.walk(out)) {
            Optional<Path> kept = all.filter(Files::isDirectory).filter(folder -> !Files.isWritable(folder))
                    .findFirst();
            if (kept.isPresent()) {
                throw new AccessDeniedException(kept.get().toString());
            }
        }
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
