package largescale.press.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.load.BadInput;
import largescale.load.Model;
import largescale.load.Project;
import largescale.load.Snapshot;
import largescale.load.Tablesaw;
import largescale.word.Formulas;

/**
 * The command. Exit status: 0 if a snapshot was added, or nothing is new; 1 with a line that says why, if it was
 * refused.
 *
 * @param limit how long a download may take
 * @param say takes each line that it says
 */
record Update(Duration limit, Consumer<String> say) {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    /** Epoch AI dates a model a few days ahead at most. */
    private static final int DAYS_AHEAD = 7;

    /** The part of the newest snapshot's models that a whole list has at least. */
    private static final double LEAST = 0.9;

    /** Runs the command with what the environment names: {@code REPORT_SOURCE}. */
    public static void main(String[] arguments) {
        Tablesaw.start();
        try {
            new Update(Duration.ofMinutes(5), line -> System.out.println(BadInput.visible(line)))
                    .run(Project.setting("SOURCE"));
        } catch (BadInput e) {
            refuse(e.getMessage());
        } catch (IOException e) {
            refuse("The snapshot could not be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Make room on the disk, or see who may write there, and try again.");
        }
    }

    private static void refuse(String why) {
        System.err.println(BadInput.visible(why) + (why.endsWith(".") ? "" : ".") + " Nothing was changed.");
        System.exit(1);
    }

    /**
     * Adds a snapshot and says what changed, or that nothing has.
     *
     * @param given an address or a file; where it is none, the address that the last download came from
     * @throws BadInput if it is refused
     * @throws IOException if it cannot be written
     */
    void run(Optional<String> given) throws IOException {
        Snapshots snapshots = new Snapshots(Project.data("snapshots"), Project.data("snapshots.csv"));
        String source = given.or(snapshots::lastAddress).orElseThrow(() -> new BadInput("No snapshot came from an "
                + "address. Give one, or a file (make update SOURCE=https://…)."));
        if (Download.isAddress(source)) {
            Download download = new Download(source, limit);
            say.accept("Fetching " + download.shown() + " …");
            Path export = Project.root().resolve("build/update.csv");
            Files.createDirectories(export.getParent());
            add(Files.write(export, download.fetch()), LocalDate.now(ZoneOffset.UTC), download.shown(), snapshots);
            return;
        }
        Path file = Project.root().resolve(source);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(source + " is no file. Give the path of a CSV file, or an address "
                    + "that begins with https://.");
        }
        String name = BadInput.visible(file.getFileName().toString());
        add(file, day(name), Formulas.harmless(name), snapshots);
    }

    private static LocalDate day(String name) {
        try {
            return LocalDate.parse(DAY.matcher(name).results().map(MatchResult::group).distinct()
                    .collect(Collectors.joining(" ")));
        } catch (DateTimeException e) {
            throw new BadInput("The file " + name + " needs one date in its name, the day whose state it holds. Rename "
                    + "it, as in 2026-09-01.csv.");
        }
    }

    private void add(Path export, LocalDate day, String source, Snapshots snapshots) throws IOException {
        Snapshot newest = Snapshot.open("latest");
        Snapshot candidate = Snapshot.open(export.toAbsolutePath().toString());
        check(candidate, day, newest);
        List<String> changes = Changes.lines(newest, candidate);
        if (changes.isEmpty()) {
            say.accept("Nothing is new since " + newest.card().name() + ". Nothing was changed.");
            return;
        }
        String name = snapshots.add(export, newest.card(), day, source);
        changes.forEach(say);
        say.accept("Added data/snapshots/" + name + ". Count it: make report SNAPSHOT=" + day);
    }

    /** Refuses an export of an earlier day, or what is not the whole list as it was on its day. */
    private static void check(Snapshot candidate, LocalDate day, Snapshot newest) {
        LocalDate last = newest.card().until();
        // Somewhere on earth it is tomorrow already.
        if (day.isBefore(last) || day.isAfter(LocalDate.now(ZoneOffset.MAX))) {
            throw new BadInput("The file is of " + day + (day.isBefore(last)
                    ? ", older than the newest snapshot (" + last + "); only newer data is added."
                    : ", a day that has not come.")
                    + " Count it where it is (make report SNAPSHOT=path/to/file.csv).");
        }
        candidate.unfinished().ifPresent(model -> {
            throw new BadInput("The last line has no end: the record of " + BadInput.quote(model)
                    + " was cut off. Download it again.");
        });
        Model latest = candidate.models().stream().max(Comparator.comparing(Model::date)).orElseThrow();
        if (latest.date().isAfter(day.plusDays(DAYS_AHEAD))) {
            throw new BadInput("The model " + BadInput.quote(latest.name()) + " is dated " + latest.date() + ", after "
                    + day + ". Tell Epoch AI, or correct a copy and count that: make report SNAPSHOT=path/to/copy.csv");
        }
        if (candidate.models().size() < newest.models().size() * LEAST) {
            throw new BadInput("It has " + candidate.models().size() + " large-scale models, the newest snapshot "
                    + newest.models().size() + ": too few to be the whole list. Try again later; to count it as it is: "
                    + "make report SNAPSHOT=path/to/file.csv");
        }
    }
}
