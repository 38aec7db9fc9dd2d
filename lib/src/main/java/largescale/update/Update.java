package largescale.update;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import largescale.compare.Revision;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Snapshot;
import largescale.word.Formulas;

/**
 * The command. Exit status: 0 if a snapshot was added or taken back, or nothing is new; 1 with a line that says why, if
 * nothing was changed. A signal (SIGINT, SIGTERM, SIGHUP) ends it so, until the files are being put in place.
 */
public final class Update {

    /** The digits of any script: what looks like a day and is none is said to be one. */
    private static final Pattern DAY = Pattern.compile("(?U)(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    /** Whoever holds it cannot be interrupted, and nobody lets go of it. */
    private static final ReentrantLock TOO_LATE_TO_STOP = new ReentrantLock();

    private final Path data;
    private final Path export;
    private final Download.Limits limits;
    private final Console console;
    private final Runnable tooLateToStop;

    /** @param tooLateToStop what to do before the files are put in place */
    Update(Path project, Download.Limits limits, Console console, Runnable tooLateToStop) {
        this.data = project.resolve("data");
        this.export = project.resolve("build/update.csv");
        this.limits = limits;
        this.console = console;
        this.tooLateToStop = tooLateToStop;
    }

    /** Runs the command with what the environment names: {@code REPORT_SOURCE}, {@code REPORT_UNDO}. */
    @SuppressWarnings("SystemConsoleNull")
    public static void main(String[] arguments) {
        PrintStream err = Console.utf8(FileDescriptor.err);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(err, "Interrupted.")));
        // Java 22 to 24 would have a console of its own without a terminal.
        System.setProperty("jdk.console", "java.base");
        Console console = new Console(Console.utf8(FileDescriptor.out), System.console() != null);
        String refusal = "";
        try {
            new Update(Project.root(), Download.Limits.USUAL, console, TOO_LATE_TO_STOP::lock).run(System.getenv());
        } catch (BadInput e) {
            refusal = e.getMessage();
        } catch (IOException e) {
            refusal = "The snapshot could not be written: " + e.getMessage() + ".";
        } catch (RuntimeException | InterruptedException | Error e) {
            refusal = "The export could not be checked: " + e + ".";
        }
        end(err, refusal);
    }

    private static void end(PrintStream err, String refusal) {
        TOO_LATE_TO_STOP.lock();
        if (!refusal.isEmpty()) {
            err.println(BadInput.visible(refusal) + " Nothing was changed.");
        }
        Runtime.getRuntime().halt(refusal.isEmpty() ? 0 : 1);
    }

    /**
     * Adds a snapshot, or takes one back, or says that nothing has changed.
     *
     * @throws BadInput if it is refused
     * @throws IOException if a file cannot be read or written
     */
    void run(Map<String, String> environment) throws IOException, InterruptedException {
        Path lock = Files.createDirectories(export.getParent()).resolve("update.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.tryLock()) {
            if (alone == null) {
                throw new OverlappingFileLockException();
            }
            run(environment.getOrDefault("REPORT_SOURCE", ""), environment.getOrDefault("REPORT_UNDO", ""));
        } catch (OverlappingFileLockException e) {
            // Two at a time would each write a card without the other's line.
            throw new BadInput("Another make update is running. Wait for its end.");
        }
    }

    private void run(String source, String undo) throws IOException, InterruptedException {
        if (!source.isEmpty() && !undo.isEmpty()) {
            throw new BadInput(
                    "SOURCE adds a snapshot, UNDO takes one back. Give one of the two. Nothing was changed.");
        }
        try (Snapshots snapshots = Snapshots.open(data, console)) {
            if (!undo.isEmpty()) {
                tooLateToStop.run();
                console.say("Took data/snapshots/" + snapshots.undo(undo) + " back.");
            } else if (source.isEmpty()) {
                fetch(snapshots, snapshots.newestFrom(Address::isOne).map(line -> line.get("Source"))
                        .orElseThrow(() -> new BadInput("No snapshot came from an address. Give one: make update "
                                + "SOURCE=https://…, or a file.")));
            } else if (Address.isOne(source)) {
                fetch(snapshots, source);
            } else {
                take(snapshots, source);
            }
        } finally {
            Files.deleteIfExists(export);
        }
    }

    private void fetch(Snapshots snapshots, String source) throws IOException, InterruptedException {
        Address address = new Address(source);
        Optional<CsvFile.Row> earlier = snapshots.newestFrom(address.shown()::equals);
        Optional<Download.Export> fetched = new Download(address, limits, console)
                .fetch(earlier.map(line -> line.get("ETag")).orElse(""));
        if (fetched.isEmpty()) {
            console.say("Nothing has changed at " + address.shown() + " since " + earlier.orElseThrow().get("As of")
                    + ".");
            return;
        }
        Files.copy(fetched.get().content(), export, StandardCopyOption.REPLACE_EXISTING);
        add(snapshots, LocalDate.now(ZoneOffset.UTC), address.shown(), fetched.get().etag());
    }

    private void take(Snapshots snapshots, String source) throws IOException {
        Path file = data.resolveSibling(source);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(BadInput.missing(source) + " is no file. Give the path of a CSV file, or an address "
                    + "that begins with https://.");
        }
        LocalDate day = day(file.getFileName().toString());
        if (Files.size(file) > limits.bytes()) {
            throw new BadInput(file.getFileName() + " is larger than any export of models.");
        }
        Files.copy(file, export, StandardCopyOption.REPLACE_EXISTING);
        String name = BadInput.visible(BadInput.withoutParameters(file.getFileName().toString()));
        add(snapshots, day, Formulas.harmless(name), "");
    }

    private static LocalDate day(String name) {
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

    private void add(Snapshots snapshots, LocalDate day, String source, String etag) throws IOException {
        // Somewhere on earth it is tomorrow already.
        if (day.isAfter(OffsetDateTime.now(ZoneOffset.MAX).toLocalDate())) {
            throw new BadInput(day + " has not come yet. Give the file the day whose state it holds as its name.");
        }
        if (day.isBefore(snapshots.newestDay())) {
            throw new BadInput("It holds the state of " + day + ", and the newest snapshot is of "
                    + snapshots.newestDay()
                    + " already. Count it where it is (make report SNAPSHOT=path/to/file.csv).");
        }
        Candidate candidate = candidate(day);
        Snapshot newest = Snapshot.open(data, "latest");
        Revision revision = Revision.of(newest, candidate.snapshot());
        if (revision.isEmpty()) {
            console.say("Nothing has changed since " + snapshots.newestDay() + ".");
            return;
        }
        new Changes(newest, candidate.snapshot(), revision).lines().forEach(console::say);
        tooLateToStop.run();
        String name = snapshots.add(candidate, day, source, etag);
        console.say("Added data/snapshots/" + name + ". Count it: make report SNAPSHOT=" + day);
    }

    private Candidate candidate(LocalDate day) {
        try {
            return Candidate.read(data, export, day);
        } catch (BadInput e) {
            throw new BadInput(e.getMessage().replaceFirst("^.*build/update\\.csv", "The file"));
        }
    }
}
