package largescale;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Revision;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Candidate;
import largescale.load.Model;
import largescale.load.Snapshot;

/**
 * Checks an export that {@code make update} fetched, writes it as a snapshot and prints what changed since the newest
 * one. Exit status: 0 there is something new, 3 there is not, 2 it was refused, with a line that says why.
 */
public final class Update {

    private static final int SHOWN = 12;

    private Update() {}

    /** @param arguments the export, the day whose state it is, and the file to write */
    public static void main(String[] arguments) {
        try {
            LocalDate day = LocalDate.parse(arguments[1]);
            Candidate candidate = Candidate.read(Path.of(arguments[0]), day);
            Snapshot newest = Snapshot.open("latest");
            Revision revision = Revision.of(newest.models(), candidate.snapshot().models());
            if (revision.isEmpty()) {
                System.out.println("Nothing has changed since " + newest.card().asOf().orElseThrow() + ".");
                System.exit(3);
            }
            candidate.write(Path.of(arguments[2]));
            print(newest, candidate.snapshot(), revision);
        } catch (BadInput e) {
            System.err.println(e.getMessage().replace(Path.of(arguments[0]).toAbsolutePath().toString(), "The file"));
            System.exit(2);
        }
    }

    private static void print(Snapshot newest, Snapshot candidate, Revision revision) {
        List<Model> models = candidate.models();
        System.out.println("Since " + newest.card().asOf().orElseThrow() + ": " + newest.models().size() + " models before, "
                + models.size() + " now.");
        list("Added", revision.added().stream().map(model -> BadInput.quote(model.name())).toList());
        list("Removed", revision.removed().stream().map(model -> BadInput.quote(model.name())).toList());
        list("Probably renamed", revision.renamed().stream()
                .map(pair -> BadInput.quote(pair.before().name()) + " to " + BadInput.quote(pair.after().name())).toList());
        list("Corrected", revision.corrected().stream().map(value -> BadInput.quote(value.model()) + ", " + value.column() + ": "
                + BadInput.quote(value.before()) + " to " + BadInput.quote(value.after())).toList());
        candidate.leftOut().ifPresent(out -> System.out.println("It is the full database: " + out + " smaller models are left out."));
        list("New values (if one is another spelling of a known one, add it to data/vocabulary.csv)", newValues(newest.models(), models));
        list("Not in data/organizations.csv", candidate.unknownOrganizations().stream().map(BadInput::quote).toList());
        System.out.println("Headline figures, models published " + Window.OF_REPORT + ":");
        figure("models", newest.models(), models, model -> 1);
        for (int year : Window.OF_REPORT.years()) {
            figure("models of " + year, newest.models(), models, model -> model.date().getYear() == year ? 1 : 0);
        }
        for (String country : List.of("United States", "China", "Korea")) {
            figure(country, newest.models(), models, model -> model.countries().contains(country) ? 1 : 0);
        }
        figure("Language", newest.models(), models, model -> model.domains().contains("Language") ? 1 : 0);
        figure("joint", newest.models(), models, model -> model.groups().size() > 1 ? 1 : 0);
        figure("industry", newest.models(), models, model -> model.organizationType().contains("Industry") ? 1 : 0);
    }

    private static List<String> newValues(List<Model> before, List<Model> after) {
        Set<String> known = values(before).collect(Collectors.toSet());
        return values(after).filter(value -> !known.contains(value)).distinct().sorted().toList();
    }

    private static Stream<String> values(List<Model> models) {
        return models.stream().flatMap(model -> model.terms().entrySet().stream())
                .flatMap(column -> column.getValue().stream().map(value -> column.getKey() + " " + BadInput.quote(value)));
    }

    private static void list(String what, List<String> items) {
        if (!items.isEmpty()) {
            System.out.println(what + ": " + items.size());
            System.out.println(items.stream().limit(SHOWN).map(item -> "  " + item).collect(Collectors.joining("\n"))
                    + (items.size() > SHOWN ? "\n  … and " + (items.size() - SHOWN) + " more" : ""));
        }
    }

    private static void figure(String name, List<Model> before, List<Model> after, ToIntFunction<Model> counted) {
        int old = count(before, counted), now = count(after, counted);
        System.out.println("  " + name + ": " + old + (old == now ? "" : " to " + now));
    }

    private static int count(List<Model> models, ToIntFunction<Model> counted) {
        return models.stream().filter(model -> Window.OF_REPORT.contains(model.date().getYear())).mapToInt(counted).sum();
    }
}
