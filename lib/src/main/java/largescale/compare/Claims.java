package largescale.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.compare.Computed.Part;
import largescale.count.Count;
import largescale.count.Rule;
import largescale.count.Tables;
import largescale.load.BadInput;
import tech.tablesaw.api.Table;

/**
 * How the published claims are evaluated: orders, sets, firsts and truths, by the rules that
 * {@code data/published-claims.csv} states in words.
 *
 * @param claim the claim
 * @param all the models of its years
 */
record Claims(Published claim, Tables all) {

    private static final String COMPUTE = "Training compute (FLOP)";
    private static final String LANGUAGE = "Language";
    private static final String MULTIMODAL = "Multimodal";
    private static final int SEVERAL_MODELS = 3;
    private static final int LARGEST = 4;
    private static final int TWO_DIGITS = 10;

    /** So many models of a year are what the report calls "in earnest": 0, 1, 8 and 28 of 2020 to 2023. */
    private static final int IN_EARNEST = 5;

    /** What the data gives. @throws BadInput if nobody has said how the claim is evaluated */
    Computed computed() {
        Table models = all.models();
        return switch (claim.key()) {
            case "overall.rising" -> rising(byYear(models));
            case "country.order", "country.2023.order" -> order(ranking("Country", all.countries()));
            case "korea.developers" -> names(ranking("Organization", korean(all.organizations())));
            case "korea.domains" -> names(ranking("Domain",
                    Count.without(korean(all.domains()), "Domain", LANGUAGE, MULTIMODAL)));
            case "korea.industry" -> every("Organization type", korean(models), "Industry");
            case "korea.single" -> single(korean(all.by(Rule.AFFILIATES_AS_ONE).models()));
            case "domain.order" -> order(ranking("Domain", Count.without(all.domains(), "Domain", MULTIMODAL)));
            case "domain.wider" -> firstYear(IN_EARNEST, Count.ofModels(models,
                    Count.without(all.domains(), "Domain", LANGUAGE, MULTIMODAL)));
            case "multimodal.first" -> first(Count.where(models, "Domains", MULTIMODAL));
            case "task.order" -> order(ranking("Task", all.tasks()));
            case "task.two.single-digit" -> few(byYear(Count.where(models, "Tasks per model", "2")));
            case "task.three.first" -> firstYear(1, Count.where(models, "Tasks per model", "3+"));
            case "organization.government.models" -> government(Count.where(models, "Organization type",
                    "Government"));
            case "organization.three-or-more" -> names(ranking("Organization", all.organizations()).stream()
                    .filter(part -> part.rows().rowCount() >= SEVERAL_MODELS).toList());
            case "models2024.top" -> order(bySize(largest(models)));
            case "models2024.language" -> every("Domains", largest(models), LANGUAGE);
            case "models2024.nvidia" -> every("Training hardware", largest(models), "NVIDIA");
            default -> throw new BadInput("data/published-claims.csv has the claim " + BadInput.quote(claim.key())
                    + ", and no rule evaluates it.");
        };
    }

    private static Table korean(Table rows) {
        return Count.where(rows, "Countries", "Korea");
    }

    private static Table largest(Table models) {
        return Count.largest(LARGEST, models, COMPUTE).first(LARGEST);
    }

    private List<Part> bySize(Table models) {
        return IntStream.range(0, models.rowCount()).mapToObj(row -> new Part("Model", models.getString(row, "Model"),
                claim.years(), COMPUTE, models.doubleColumn(COMPUTE).get(row), models.rows(row))).toList();
    }

    private List<Part> ranking(String column, Table rows) {
        return Part.ranking(column, claim.years(), rows);
    }

    private List<Part> byYear(Table models) {
        return IntStream.of(claim.years().years()).mapToObj(year -> Part.ofYear(year, models)).toList();
    }

    private static Computed rising(List<Part> years) {
        return truth(IntStream.range(1, years.size()).allMatch(
                i -> years.get(i).rows().rowCount() > years.get(i - 1).rows().rowCount()), years);
    }

    private static Computed few(List<Part> years) {
        List<Part> some = years.stream().filter(part -> Set.of("2021", "2022").contains(part.name())).toList();
        return truth(some.stream().allMatch(part -> part.rows().rowCount() < TWO_DIGITS), some);
    }

    private Computed single(Table korean) {
        return korean.isEmpty()
                ? Computed.NONE
                : truth(Count.of(korean, "Development", "joint") == 0, ranking("Development", korean));
    }

    /** Whether all models have a word in a column; nothing is said of no model, or where one has nothing there. */
    private Computed every(String column, Table models, String word) {
        if (models.isEmpty()
                || models.stringColumn(column).asList().stream().anyMatch(Set.of("", "unknown")::contains)) {
            return Computed.NONE;
        }
        Table with = models.where(models.stringColumn(column).containsString(word));
        return truth(with.rowCount() == models.rowCount(), List.of(
                Part.of(Tables.item(column), word, claim.years(), with),
                Part.of("Basis", "models in all", claim.years(), models)));
    }

    private static Computed truth(boolean holds, List<Part> parts) {
        return new Computed(Boolean.toString(holds), parts);
    }

    /** The first year of at least so many models. */
    private Computed firstYear(int least, Table models) {
        List<Part> years = byYear(models).stream().filter(part -> part.rows().rowCount() >= least).toList();
        return years.isEmpty() ? Computed.NONE : new Computed(years.get(0).name(), years);
    }

    private Computed first(Table models) {
        return models.isEmpty()
                ? Computed.NONE
                : new Computed(models.sortOn("Publication date", "Model").getString(0, "Model"),
                        List.of(Part.of("Domain", MULTIMODAL, claim.years(), models)));
    }

    private Computed government(Table models) {
        return new Computed(joined(models.stringColumn("Model").asList().stream()),
                List.of(Part.of("Organization type", "Government", claim.years(), models)));
    }

    private Computed names(List<Part> parts) {
        return new Computed(joined(parts.stream().map(Part::name)), parts);
    }

    /** Names, those that the report names first, in its order. */
    private String joined(Stream<String> names) {
        return names.sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(";"));
    }

    /**
     * The names with the highest numbers, as many as were published. Equal ones may stand either way round: where the
     * published order is one of the right ones, it is the value.
     */
    private Computed order(List<Part> parts) {
        int places = claim.members().size();
        List<Part> ranked = new ArrayList<>(parts);
        ranked.sort(Comparator.comparingDouble((Part part) -> -part.number().doubleValue())
                .thenComparingInt(part -> place(part.name())).thenComparing(Part::name));
        double least = ranked.size() < places ? 0 : ranked.get(places - 1).number().doubleValue();
        return new Computed(ranked.stream().limit(places).map(Part::name).collect(Collectors.joining(";")),
                ranked.stream().filter(part -> part.number().doubleValue() >= least).toList());
    }

    private int place(String name) {
        int place = claim.members().indexOf(name);
        return place < 0 ? claim.members().size() : place;
    }
}
