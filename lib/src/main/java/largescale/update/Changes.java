package largescale.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Revision;
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

    /** As lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Since " + before.card().asOf().orElseThrow() + ": " + before.models().size() + " models before, "
                + after.models().size() + " now.");
        list(lines, "Added", names(revision.added()));
        list(lines, "Removed", names(revision.removed()));
        list(lines, "Probably renamed",
                revision.renamed().stream().map(
                        pair -> BadInput.quote(pair.before().name()) + " to " + BadInput.quote(pair.after().name()))
                        .toList());
        list(lines, "Corrected",
                revision.corrected().stream()
                        .map(value -> BadInput.quote(value.model()) + ", " + value.column() + ": "
                                + BadInput.quote(value.before()) + " to "
                                + BadInput.quote(value.after()))
                        .toList());
        after.leftOut()
                .ifPresent(out -> lines.add("It is the full database: " + out + " smaller models are left out."));
        list(lines, "New values (if one is another spelling of a known one, add it to data/vocabulary.csv)",
                newValues());
        list(lines, "Not in data/organizations.csv",
                after.unknownOrganizations().stream().map(BadInput::quote).toList());
        figures(lines, Window.OF_REPORT);
        newestYears().forEach(year -> figures(lines, new Window(year, year)));
        return lines;
    }

    private static List<String> names(List<Model> models) {
        return models.stream().map(model -> BadInput.quote(model.name())).toList();
    }

    private static void list(List<String> lines, String what, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(what + ": " + items.size());
            items.stream().limit(SHOWN).forEach(item -> lines.add("  " + item));
            if (items.size() > SHOWN) {
                lines.add("  … and " + (items.size() - SHOWN) + " more");
            }
        }
    }

    private List<String> newValues() {
        Set<String> known = values(before).collect(Collectors.toSet());
        return values(after).filter(value -> !known.contains(value)).distinct().sorted().toList();
    }

    private static Stream<String> values(Snapshot snapshot) {
        return snapshot.models().stream().flatMap(model -> model.terms().entrySet().stream())
                .flatMap(column -> column.getValue().stream()
                        .map(value -> column.getKey() + " " + BadInput.quote(value)));
    }

    private List<Integer> newestYears() {
        List<Integer> years = after.models().stream().map(model -> model.date().getYear()).distinct().sorted().toList();
        return years.subList(Math.max(0, years.size() - NEWEST_YEARS), years.size());
    }

    private void figures(List<String> lines, Window years) {
        List<String> changed = new ArrayList<>();
        counts(before, years).forEach((figure, old) -> {
            int now = counts(after, years).get(figure);
            String named = figure.equals(KOREA) ? koreans(years) : "";
            if (old != now || !named.isEmpty()) {
                changed.add("  " + figure + ": " + old + (old == now ? "" : " to " + now) + named);
            }
        });
        lines.add("Headline figures, models published " + years + ": " + (changed.isEmpty() ? "unchanged" : "changed"));
        lines.addAll(changed);
    }

    private static Map<String, Integer> counts(Snapshot snapshot, Window years) {
        List<Model> models = snapshot.models().stream().filter(in(years)).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("models", models.size());
        for (String country : List.of("United States", "China", KOREA)) {
            counts.put(country, count(models, of(country)));
        }
        counts.put("Language", count(models, model -> model.domains().contains("Language")));
        counts.put("joint", count(models, model -> model.groups().size() > 1));
        counts.put("industry", count(models, model -> model.categories().contains("Industry")));
        return counts;
    }

    private static int count(List<Model> models, Predicate<Model> counted) {
        return (int) models.stream().filter(counted).count();
    }

    private static Predicate<Model> in(Window years) {
        return model -> years.contains(model.date().getYear());
    }

    private static Predicate<Model> of(String country) {
        return model -> model.countries().contains(country);
    }

    /** The models that came to Korea's count, or went from it, by whatever revision; a new name alone is neither. */
    private String koreans(Window years) {
        Map<Model, String> newNames = revision.renamed().stream()
                .collect(Collectors.toMap(Revision.Renamed::before, pair -> pair.after().name()));
        List<String> gone = koreans(before, years).map(model -> newNames.getOrDefault(model, model.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> come = koreans(after, years).map(Model::name).filter(name -> !gone.remove(name)).toList();
        return named("came", come) + named("went", gone);
    }

    private static Stream<Model> koreans(Snapshot snapshot, Window years) {
        return snapshot.models().stream().filter(in(years)).filter(of(KOREA));
    }

    private static String named(String what, List<String> names) {
        return names.isEmpty()
                ? ""
                : "; " + what + ": "
                        + names.stream().limit(SHOWN).map(BadInput::quote).collect(Collectors.joining(", "))
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
