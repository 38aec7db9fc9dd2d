package largescale.compare;

import com.google.common.collect.Comparators;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.compare.Computed.Part;
import largescale.compare.Population.Grouping;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Model;
import largescale.load.ModelColumn;
import largescale.load.Rule;
import largescale.load.Rules;

/**
 * How the published claims are evaluated: orders, sets, firsts and truths, by the rules that
 * {@code data/published-claims.csv} states in words.
 *
 * @param claim the claim
 * @param all the models of its years
 */
record Claims(Published claim, Population all) {

    private static final String LANGUAGE = "Language";
    private static final String MULTIMODAL = "Multimodal";
    private static final int SEVERAL_MODELS = 3;
    private static final int LARGEST = 4;
    private static final int TWO_DIGITS = 10;

    /** So many models of a year are what the report calls "in earnest": 0, 1, 8 and 28 of 2020 to 2023. */
    private static final int IN_EARNEST = 5;

    /** The report counts a company and its subsidiary as one developer where it says that none has a partner. */
    private static final Rules AFFILIATES_AS_ONE = new Rules(Set.of(Rule.AFFILIATES_AS_ONE));

    /** What the data gives. @throws BadInput if nobody has said how the claim is evaluated */
    Computed computed() {
        return switch (claim.key()) {
            case "overall.rising" -> rising();
            case "country.order", "country.2023.order" -> order(all.ranking(Grouping.COUNTRIES));
            case "korea.developers" -> names(korean().ranking(Grouping.ORGANIZATIONS));
            case "korea.domains" -> names(domains(korean()).filter(part -> !part.name().equals(LANGUAGE)).toList());
            case "korea.industry" -> industry(korean().models());
            case "korea.single" -> single(new Population(all.years(), AFFILIATES_AS_ONE.of(korean().models())));
            case "domain.order" -> order(domains(all).toList());
            case "domain.wider" -> firstYear(beyondLanguage(), IN_EARNEST);
            case "multimodal.first" -> first(all.with(Grouping.DOMAINS, MULTIMODAL).models());
            case "task.order" -> order(all.ranking(Grouping.TASKS));
            case "task.two.single-digit" -> fewWithTwoTasks();
            case "task.three.first" -> firstYear(with(ModelColumn.TASKS_PER_MODEL, "3+"), 1);
            case "organization.government.models" -> government();
            case "organization.three-or-more" -> names(all.ranking(Grouping.ORGANIZATIONS).stream()
                    .filter(part -> part.models().size() >= SEVERAL_MODELS).toList());
            case "models2024.top" -> order(largest().stream().map(model -> new Part("Model", model.name(),
                    all.years(), ModelColumn.TRAINING_COMPUTE.inTables(), model.compute(), List.of(model))).toList());
            case "models2024.language" -> all("Domain", LANGUAGE, largest(), ModelColumn.DOMAINS);
            case "models2024.nvidia" -> largest().stream().noneMatch(model -> model.hardware().isEmpty())
                    ? all("Training hardware", "NVIDIA", largest(), ModelColumn.TRAINING_HARDWARE)
                    : Computed.NONE;
            default -> throw new BadInput("data/published-claims.csv has the claim " + BadInput.quote(claim.key())
                    + ", and no rule evaluates it.");
        };
    }

    private Population korean() {
        return all.with(Grouping.COUNTRIES, "Korea");
    }

    /** A ranking of domains; Epoch AI's tag Multimodal is none. */
    private static Stream<Part> domains(Population models) {
        return models.ranking(Grouping.DOMAINS).stream().filter(part -> !part.name().equals(MULTIMODAL));
    }

    private List<Model> beyondLanguage() {
        return all.models().stream().filter(model -> model.domains().stream()
                .anyMatch(domain -> !domain.equals(LANGUAGE) && !domain.equals(MULTIMODAL))).toList();
    }

    private List<Model> with(ModelColumn column, String value) {
        return all.models().stream().filter(model -> column.text(model).equals(value)).toList();
    }

    /** The models with the most training compute; equal ones by name. */
    private List<Model> largest() {
        return all.models().stream().filter(model -> !Double.isNaN(model.compute()))
                .collect(Comparators.least(LARGEST,
                        Comparator.comparingDouble((Model model) -> -model.compute()).thenComparing(Model::name)));
    }

    private List<Part> byYear(List<Model> models) {
        return IntStream.rangeClosed(all.years().from(), all.years().to()).mapToObj(year -> Part.of("Year",
                Integer.toString(year), new Window(year, year),
                models.stream().filter(model -> model.date().getYear() == year).toList())).toList();
    }

    private Computed rising() {
        List<Part> years = byYear(all.models());
        return truth(IntStream.range(1, years.size()).allMatch(
                i -> years.get(i).models().size() > years.get(i - 1).models().size()), years);
    }

    private Computed fewWithTwoTasks() {
        List<Part> years = byYear(with(ModelColumn.TASKS_PER_MODEL, "2")).stream()
                .filter(part -> List.of("2021", "2022").contains(part.name())).toList();
        return truth(years.stream().allMatch(part -> part.models().size() < TWO_DIGITS), years);
    }

    private Computed industry(List<Model> korean) {
        return korean.stream().noneMatch(model -> model.categories().isEmpty())
                ? all("Organization type", "Industry", korean, ModelColumn.ORGANIZATION_TYPE)
                : Computed.NONE;
    }

    private static Computed single(Population korean) {
        return korean.models().isEmpty()
                ? Computed.NONE
                : truth(korean.models().stream().noneMatch(model -> model.groups().size() > 1),
                        korean.ranking(ModelColumn.DEVELOPMENT));
    }

    /** Whether all models have a word in a column; of no model nothing is said. */
    private Computed all(String context, String word, List<Model> models, ModelColumn column) {
        List<Model> with = models.stream().filter(model -> column.text(model).contains(word)).toList();
        return models.isEmpty()
                ? Computed.NONE
                : truth(with.size() == models.size(), List.of(
                        Part.of(context, word, all.years(), with),
                        Part.of("Basis", "models in all", all.years(), models)));
    }

    private static Computed truth(boolean holds, List<Part> parts) {
        return new Computed(Boolean.toString(holds), parts);
    }

    /** The first year of at least so many models. */
    private Computed firstYear(List<Model> models, int least) {
        List<Part> years = byYear(models).stream().filter(part -> part.models().size() >= least).toList();
        return years.isEmpty() ? Computed.NONE : new Computed(years.get(0).name(), years);
    }

    private Computed first(List<Model> models) {
        return models.stream().min(Comparator.comparing(Model::date).thenComparing(Model::name))
                .map(oldest -> new Computed(oldest.name(), List.of(
                        Part.of("Domain", MULTIMODAL, all.years(), models))))
                .orElse(Computed.NONE);
    }

    private Computed government() {
        List<Model> models = all.models().stream().filter(model -> model.categories().contains("Government")).toList();
        return new Computed(joined(models.stream().map(Model::name).toList()), List.of(
                Part.of("Organization type", "Government", all.years(), models)));
    }

    private Computed names(List<Part> parts) {
        return new Computed(joined(parts.stream().map(Part::name).toList()), parts);
    }

    /** Names, those that the report names first, in its order. */
    private String joined(Collection<String> names) {
        return names.stream().sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(";"));
    }

    /**
     * The names with the highest numbers, as many as were published. Equal ones may stand either way round: where the
     * published order is one of the right ones, it is the value.
     */
    private Computed order(List<Part> parts) {
        int places = claim.members().size();
        List<Part> ranked = parts.stream().sorted(Comparator
                .comparingDouble((Part part) -> -part.number().doubleValue())
                .thenComparingInt(part -> place(part.name()))
                .thenComparing(Part::name)).toList();
        double least = ranked.size() < places ? 0 : ranked.get(places - 1).number().doubleValue();
        return new Computed(ranked.stream().limit(places).map(Part::name).collect(Collectors.joining(";")),
                ranked.stream().filter(part -> part.number().doubleValue() >= least).toList());
    }

    private int place(String name) {
        int place = claim.members().indexOf(name);
        return place < 0 ? claim.members().size() : place;
    }
}
