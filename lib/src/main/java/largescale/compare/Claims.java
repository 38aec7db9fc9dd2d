package largescale.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.compare.Computed.Part;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Tables;
import tech.tablesaw.api.Table;

/**
 * How the published claims are evaluated: orders, sets, firsts and truths, by the rules that
 * {@code data/published-claims.csv} states in words.
 *
 * @param claim the claim
 * @param data the tables of the models of its years
 */
record Claims(Published claim, Tables data) {

    private static final String COMPUTE = "Training compute (FLOP)";
    private static final int SEVERAL_MODELS = 3;
    private static final int LARGEST = 4;
    private static final int TWO_DIGITS = 10;

    /** What the data gives. @throws BadInput if nobody has said how the claim is evaluated */
    Computed computed() {
        return switch (claim.key()) {
            case "overall.rising" -> rising();
            case "country.order", "country.2023.order" -> order(ranking(data.countries(), "Country"));
            case "korea.developers" -> names(ranking(korean(data.organizations()), "Organization"));
            case "korea.domains" -> names(ranking(korean(domains().where(
                    domains().stringColumn("Domain").isNotEqualTo("Language"))), "Domain"));
            case "korea.industry" -> industry(korean(data.models()));
            case "korea.single" -> single(korean(data.models()));
            case "domain.order" -> order(ranking(domains(), "Domain"));
            case "domain.wider" -> firstYear(beyondLanguage());
            case "multimodal.first" -> first(data.models().where(data.models().stringColumn("Row")
                    .isIn(Count.where(data.domains(), "Domain", "Multimodal").stringColumn("Row").asSet())));
            case "task.order" -> order(ranking(data.tasks(), "Task"));
            case "task.two.single-digit" -> fewWithTwoTasks();
            case "task.three.first" -> firstYear(Count.where(data.models(), "Tasks per model", "3+"));
            case "organization.government.models" -> government();
            case "organization.three-or-more" -> names(ranking(data.organizations(), "Organization").stream()
                    .filter(part -> part.number().intValue() >= SEVERAL_MODELS).toList());
            case "models2024.top" -> order(largest().stream()
                    .map(row -> new Part("Model", row.getString("Model"), claim.years(), COMPUTE,
                            row.getDouble(COMPUTE), Count.where(largest(), "Row", row.getString("Row"))))
                    .toList());
            case "models2024.language" -> all("Domain", "Language", largest(), "Domains");
            case "models2024.nvidia" -> largest().stringColumn("Training hardware").isMissing().isEmpty()
                    ? all("Training hardware", "NVIDIA", largest(), "Training hardware")
                    : Computed.NONE;
            default -> throw new BadInput("data/published-claims.csv has the claim " + BadInput.quote(claim.key())
                    + ", and no rule evaluates it.");
        };
    }

    private List<Part> ranking(Table rows, String column) {
        return Ranking.of(rows, column, claim.years());
    }

    /** The rows of models with a Korean developer. */
    private Table korean(Table rows) {
        return rows.where(rows.stringColumn("Row")
                .isIn(Count.where(data.countries(), "Country", "Korea").stringColumn("Row").asSet()));
    }

    /** The rows of domains; Epoch AI's tag Multimodal is none. */
    private Table domains() {
        return data.domains().where(data.domains().stringColumn("Domain").isNotEqualTo("Multimodal"));
    }

    private Table beyondLanguage() {
        Table others = domains().where(domains().stringColumn("Domain").isNotEqualTo("Language"));
        return data.models().where(data.models().stringColumn("Row").isIn(others.stringColumn("Row").asSet()));
    }

    /** The models with the most training compute; all of them where there are more of them that are equal. */
    private Table largest() {
        Table known = data.models().where(data.models().doubleColumn(COMPUTE).isNotMissing())
                .sortOn("-" + COMPUTE, "Model");
        return known.first(Math.min(LARGEST, known.rowCount()));
    }

    private List<Part> byYear(Table rows) {
        return IntStream.rangeClosed(claim.years().from(), claim.years().to()).mapToObj(year -> Part.of("Year",
                Integer.toString(year), new Window(year, year), Count.where(rows, "Year", year))).toList();
    }

    private Computed rising() {
        List<Part> years = byYear(data.models());
        return truth(IntStream.range(1, years.size()).allMatch(
                i -> years.get(i).number().intValue() > years.get(i - 1).number().intValue()), years);
    }

    private Computed fewWithTwoTasks() {
        List<Part> years = byYear(Count.where(data.models(), "Tasks per model", "2")).stream()
                .filter(part -> List.of("2021", "2022").contains(part.name())).toList();
        return truth(years.stream().allMatch(part -> part.number().intValue() < TWO_DIGITS), years);
    }

    private Computed industry(Table korean) {
        boolean known = !korean.isEmpty() && Count.of(korean, "Organization type", "unknown") == 0;
        return known ? all("Organization type", "Industry", korean, "Organization type") : Computed.NONE;
    }

    private Computed single(Table korean) {
        return korean.isEmpty()
                ? Computed.NONE
                : truth(Count.of(korean, "Development", "joint") == 0, ranking(korean, "Development"));
    }

    /** Whether all models have a word in a column. */
    private Computed all(String context, String word, Table models, String column) {
        Table with = models.where(models.stringColumn(column).containsString(word));
        return models.isEmpty()
                ? Computed.NONE
                : truth(with.rowCount() == models.rowCount(), List.of(
                        Part.of(context, word, claim.years(), with),
                        Part.of("Basis", "models in all", claim.years(), models)));
    }

    private static Computed truth(boolean holds, List<Part> parts) {
        return new Computed(Boolean.toString(holds), parts);
    }

    private Computed firstYear(Table models) {
        List<Part> years = byYear(models).stream().filter(part -> part.number().intValue() > 0).toList();
        return years.isEmpty() ? Computed.NONE : new Computed(years.get(0).name(), years);
    }

    private Computed first(Table models) {
        Table oldestFirst = models.sortOn("Publication date", "Model");
        return models.isEmpty()
                ? Computed.NONE
                : new Computed(oldestFirst.getString(0, "Model"), List.of(
                        Part.of("Domain", "Multimodal", claim.years(), models)));
    }

    private Computed government() {
        Table models = data.models().where(
                data.models().stringColumn("Organization type").containsString("Government"));
        return new Computed(joined(models.stringColumn("Model").asList()), List.of(
                Part.of("Organization type", "Government", claim.years(), models)));
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
