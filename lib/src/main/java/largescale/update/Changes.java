package largescale.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Revision;
import largescale.compare.Revision.Move;
import largescale.compare.Revision.Moved;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Model;
import largescale.load.Snapshot;

/**
 * What a new snapshot changes, for an analyst to read: models, values, and the headline figures of the report's years
 * and of the two newest years.
 */
record Changes(Snapshot before, Snapshot after, Revision revision) {

    private static final int SHOWN = 12;
    private static final int NEWEST_YEARS = 2;
    private static final String KOREA = "Korea";

    /** A number of models that the report leads with. */
    private record Figure(String name, Predicate<Model> counted) {

        List<Model> of(Snapshot snapshot, Window years) {
            return snapshot.models().stream().filter(model -> years.contains(model.date().getYear())).filter(counted)
                    .toList();
        }
    }

    private static final List<Figure> FIGURES = Stream.concat(Stream.of(new Figure("models", model -> true),
            new Figure("Language", model -> model.domains().contains("Language")),
            new Figure("joint", model -> model.groups().size() > 1),
            new Figure("industry", model -> model.categories().contains("Industry"))),
            Stream.of("United States", "China", KOREA)
                    .map(name -> new Figure(name, model -> model.countries().contains(name))))
            .toList();

    /** As lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Since " + before.card().asOf().orElseThrow() + ": " + before.models().size() + " models before, "
                + after.models().size() + " now.");
        list(lines, "Added", revision.added(), model -> BadInput.quote(model.name()));
        list(lines, "Removed", revision.removed(), model -> BadInput.quote(model.name()));
        list(lines, "Probably renamed", revision.renamed(), pair -> BadInput.quote(pair.before().name()) + " to "
                + BadInput.quote(pair.after().name()));
        list(lines, "Corrected", revision.corrected(), value -> BadInput.quote(value.model()) + ", " + value.column()
                + ": " + BadInput.quote(value.before()) + " to " + BadInput.quote(value.after()));
        after.leftOut().ifPresent(out -> lines.add("Left out: " + out + " below 1e23 FLOP"
                + (after.isDatabase() ? ", or of the full database and not marked as possibly over it" : "")));
        Set<String> known = values(before).collect(Collectors.toSet());
        list(lines, "New values (if one is another spelling of a known one, add it to data/vocabulary.csv)",
                values(after).filter(value -> !known.contains(value)).distinct().sorted().toList(), value -> value);
        list(lines, "Not in data/organizations.csv", after.unknownOrganizations(), BadInput::quote);
        figures(lines, Window.OF_REPORT);
        List<Integer> years = after.models().stream().map(model -> model.date().getYear()).distinct().sorted().toList();
        years.stream().skip(Math.max(0, years.size() - NEWEST_YEARS))
                .forEach(year -> figures(lines, new Window(year, year)));
        return lines;
    }

    private static <T> void list(List<String> lines, String what, List<T> items, Function<T, String> said) {
        if (!items.isEmpty()) {
            lines.add(what + ": " + items.size());
            items.stream().limit(SHOWN).forEach(item -> lines.add("  " + said.apply(item)));
            if (items.size() > SHOWN) {
                lines.add("  … and " + (items.size() - SHOWN) + " more");
            }
        }
    }

    private static Stream<String> values(Snapshot snapshot) {
        return snapshot.models().stream().flatMap(model -> model.terms().entrySet().stream())
                .flatMap(column -> column.getValue().stream()
                        .map(value -> column.getKey() + " " + BadInput.quote(value)));
    }

    private void figures(List<String> lines, Window years) {
        List<String> changed = new ArrayList<>();
        for (Figure figure : FIGURES) {
            List<Model> old = figure.of(before, years);
            List<Model> now = figure.of(after, years);
            String named = figure.name().equals(KOREA) ? named(old, now, years) : "";
            if (old.size() != now.size() || !named.isEmpty()) {
                changed.add("  " + figure.name() + ": " + old.size()
                        + (old.size() == now.size() ? "" : " to " + now.size()) + named);
            }
        }
        lines.add("Headline figures, models published " + years + ": " + (changed.isEmpty() ? "unchanged" : "changed"));
        lines.addAll(changed);
    }

    /** The models that came to a count, or went from it, by whatever revision; a new name alone is neither. */
    private String named(List<Model> old, List<Model> now, Window years) {
        Map<Move, List<Moved>> moves = revision.moves(years, old, now);
        return named("came", 1, moves) + named("went", -1, moves);
    }

    private static String named(String what, int difference, Map<Move, List<Moved>> moves) {
        List<String> names = moves.entrySet().stream().filter(move -> move.getKey().difference() == difference)
                .flatMap(move -> move.getValue().stream()).map(moved -> BadInput.quote(moved.model().name())).toList();
        return names.isEmpty()
                ? ""
                : "; " + what + ": " + names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
