package largescale.update;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import largescale.compare.Revision;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Snapshot;

/**
 * {@code make update}: fetches Epoch AI's current export, checks it, says what changed, and adds it to
 * {@code data/snapshots}.
 *
 * <pre>
 * make update                         from the address that the newest downloaded snapshot came from
 * make update SOURCE=https://…        from another address, or a file with its day in its name
 * make update UNDO=2026-09-01         takes the newest snapshot back
 * </pre>
 *
 * Exit status: 0 if a snapshot was added or taken back, or nothing is new; 1 with a line that says why, if nothing was
 * changed.
 */
public final class Update {

    /** The digits of any script: what looks like a day and is none is said to be one. */
    private static final Pattern DAY = Pattern.compile("(?U)(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private final Path project;
    private final Path temporary;
    private final Limits limits;
    private final Console console;
    private final Runnable tooLateToStop;

    /**
     * @param project the project's root
     * @param temporary an empty folder for what is fetched
     * @param tooLateToStop what to do before the files are put in place
     */
    Update(Path project, Path temporary, Limits limits, Console console, Runnable tooLateToStop) {
        this.project = project;
        this.temporary = temporary;
        this.limits = limits;
        this.console = console;
        this.tooLateToStop = tooLateToStop;
    }

    /** Runs the command with what the environment names: {@code REPORT_SOURCE}, {@code REPORT_UNDO}. */
    public static void main(String[] arguments) {
        PrintStream err = Console.utf8(FileDescriptor.err);
        Ending ending = new Ending(err);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::atShutdown));
        String refusal;
        try {
            new Update(Project.root(), ending.temporary(), Limits.USUAL, Console.ofProcess(), ending::tooLateToStop)
                    .run(System.getenv());
            ending.end(0);
            return;
        } catch (BadInput e) {
            refusal = e.getMessage();
        } catch (IOException e) {
            refusal = "The snapshot could not be written: " + reason(e) + ".";
        } catch (UncheckedIOException e) {
            refusal = "What is fetched could not be written: " + reason(e.getCause()) + ".";
        } catch (RuntimeException | InterruptedException | Error e) {
            refusal = "The export could not be checked: " + e + ".";
        }
        ending.tooLateToStop();
        err.println(Console.visible(refusal) + " Nothing was changed.");
        ending.end(1);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }

    /**
     * Adds a snapshot, or takes one back, or says that nothing has changed.
     *
     * @throws BadInput if it is refused
     * @throws IOException if a file cannot be read or written
     */
    void run(Map<String, String> environment) throws IOException, InterruptedException {
        Path lock = Files.createDirectories(project.resolve("build")).resolve("update.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = tryLock(channel)) {
            if (alone == null) {
                // Two at a time would each write a card without the other's line.
                throw new BadInput("Another make update is running. Wait for its end.");
            }
            Snapshots snapshots = Snapshots.open(project.resolve("data"), console);
            String undo = environment.getOrDefault("REPORT_UNDO", "");
            if (undo.isEmpty()) {
                add(snapshots, environment.getOrDefault("REPORT_SOURCE", ""));
            } else {
                tooLateToStop.run();
                console.say("Took data/snapshots/" + snapshots.undo(undo) + " back.");
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void add(Snapshots snapshots, String given) throws IOException, InterruptedException {
        String source = given.isEmpty() ? defaultSource(snapshots) : given;
        Path export = temporary.resolve("export.csv");
        if (Address.isOne(source)) {
            Address address = new Address(source);
            String shown = address.shown();
            Optional<CsvFile.Row> earlier = snapshots.byDay().stream().filter(line -> line.get("Source").equals(shown))
                    .reduce((older, newer) -> newer);
            Optional<String> etag = new Download(address, limits, console)
                    .to(export, earlier.map(line -> line.get("ETag")).orElse(""));
            if (etag.isEmpty()) {
                console.say("Nothing has changed at " + shown + " since " + earlier.orElseThrow().get("As of") + ".");
            } else {
                check(snapshots, export, LocalDate.now(ZoneOffset.UTC), shown, etag.get());
            }
        } else {
            Path file = project.resolve(source);
            LocalDate day = day(file);
            copy(file, source, export);
            check(snapshots, export, day, Console.visible(file.getFileName().toString()), "");
        }
    }

    private static String defaultSource(Snapshots snapshots) {
        return snapshots.byDay().stream().map(line -> line.get("Source")).filter(Address::isOne)
                .reduce((older, newer) -> newer).orElseThrow(() -> new BadInput(
                        "No snapshot came from an address. Give one: make update SOURCE=https://…, or a file."));
    }

    private void check(Snapshots snapshots, Path export, LocalDate day, String source, String etag) throws IOException {
        refuseOlder(day, snapshots.newestDay());
        Candidate candidate = candidate(export, day);
        Snapshot newest = Snapshot.open(project.resolve("data"), "latest");
        Revision revision = Revision.of(newest.models(), candidate.snapshot().models());
        if (revision.isEmpty()) {
            console.say("Nothing has changed since " + newest.card().asOf().orElseThrow() + ".");
            return;
        }
        new Changes(newest, candidate.snapshot(), revision).lines().forEach(console::say);
        tooLateToStop.run();
        String name = snapshots.add(candidate, day, source, etag);
        console.say("Added data/snapshots/" + name + ". Count it: make report SNAPSHOT=" + day);
    }

    private Candidate candidate(Path export, LocalDate day) {
        try {
            return Candidate.read(project.resolve("data"), export, day);
        } catch (BadInput e) {
            throw new BadInput(e.getMessage().replace(export.toAbsolutePath().toString(), "The file"));
        }
    }

    private static void refuseOlder(LocalDate day, LocalDate newest) {
        // Somewhere on earth it is tomorrow already.
        if (day.isAfter(OffsetDateTime.now(ZoneOffset.MAX).toLocalDate())) {
            throw new BadInput(day + " has not come yet. Give the file the day whose state it holds as its name.");
        }
        if (day.isBefore(newest)) {
            throw new BadInput("It holds the state of " + day + ", and the newest snapshot is of " + newest
                    + " already. Count it where it is: make report SNAPSHOT=path/to/file.csv");
        }
    }

    private static LocalDate day(Path file) {
        String name = file.getFileName().toString();
        List<String> found = DAY.matcher(name).results().map(MatchResult::group).distinct().toList();
        try {
            if (found.size() == 1) {
                return LocalDate.parse(found.get(0));
            }
        } catch (DateTimeException e) {
            // The same refusal as for several days.
        }
        throw new BadInput("The file " + name + " has " + (found.isEmpty() ? "no" : "not one")
                + " date in its name, so the day whose state it holds is not known. Rename it, as in 2026-09-01.csv.");
    }

    private void copy(Path file, String source, Path export) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(source + " is no file. Give the path of a CSV file, or an address.");
        }
        if (Files.size(file) > limits.bytes()) {
            throw new BadInput(file.getFileName() + " is larger than any export of models.");
        }
        Files.copy(file, export);
    }
}
