package largescale.load;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.Given.Task;
import largescale.load.Organizations.Organization;

/**
 * The rules by which models are counted: of each {@link Rule} one choice. Immutable.
 *
 * <pre>{@code
 * report.by(Rules.OF_REPORT.with(Choice.FIRST_COUNTRY)).countries()
 * }</pre>
 *
 * @param choices the choice of each rule
 */
public record Rules(Map<Rule, Choice> choices) {

    /** The rules that reproduce the report (IS-178): of each rule the first choice. */
    public static final Rules OF_REPORT = new Rules(Stream.of(Rule.values())
            .collect(Collectors.toMap(Function.identity(), rule -> rule.choices().get(0))));

    private static final String MULTINATIONAL = "Multinational";
    private static final String MULTIMODAL = "Multimodal";
    private static final String GOOGLE = "Google";
    private static final int SEVERAL = 2;

    /** The groups that organizations have when they count as one developer with another. */
    private static final Map<Choice, Map<String, String>> JOINED = Map.of(
            Choice.NAVER_AS_ONE, Map.of("Search Solutions", "NAVER"),
            Choice.XVERSE_AS_ONE, Map.of("Shenzhen Yuanxiang Technology", "XVERSE Technology"));

    public Rules {
        choices = Collections.unmodifiableMap(new EnumMap<>(choices));
    }

    /** The same rules but for one choice. */
    public Rules with(Choice choice) {
        Map<Rule, Choice> changed = new EnumMap<>(choices);
        changed.put(choice.rule(), choice);
        return new Rules(changed);
    }

    /** Whether this is the choice of its rule. */
    public boolean has(Choice choice) {
        return choices.get(choice.rule()) == choice;
    }

    /** Every combination of the choices of some rules, the report's own first; the other rules are the report's. */
    public static List<Rules> combinations(Rule... rules) {
        List<Rules> all = List.of(OF_REPORT);
        for (Rule rule : rules) {
            all = all.stream().flatMap(some -> rule.choices().stream().map(some::with)).toList();
        }
        return all;
    }

    /** The models that count by these rules, with what the rules make of each. @param models by whatever rules */
    List<Model> of(List<Model> models) {
        return equals(OF_REPORT)
                ? models
                : models.stream().filter(this::counts).map(model -> model.by(this)).toList();
    }

    private boolean counts(Model model) {
        return has(Choice.PRESUMED_COMPUTE) || !Double.isNaN(model.compute());
    }

    List<String> domains(Given given) {
        if (has(Choice.MULTIMODAL_BY_TAG)) {
            return given.domains();
        }
        List<String> domains = given.domains().stream().filter(domain -> !domain.equals(MULTIMODAL)).toList();
        return domains.size() < SEVERAL ? domains : Stream.concat(domains.stream(), Stream.of(MULTIMODAL)).toList();
    }

    List<String> tasks(List<Task> given) {
        return given.stream().map(has(Choice.TASKS_AS_ONE) ? Task::term : Task::name).distinct().toList();
    }

    /** The distinct groups in order, each with its own organizations. */
    Map<String, List<String>> groups(List<Organization> given) {
        return Collections.unmodifiableMap(given.stream().distinct().collect(Collectors.groupingBy(this::group,
                LinkedHashMap::new, Collectors.mapping(Organization::name, Collectors.toUnmodifiableList()))));
    }

    private String group(Organization organization) {
        if (has(Choice.ALPHABET_APART) && organization.group().equals(GOOGLE)) {
            return organization.name();
        }
        return JOINED.entrySet().stream().filter(joined -> has(joined.getKey()))
                .map(joined -> joined.getValue().get(organization.group())).filter(group -> group != null).findFirst()
                .orElse(organization.group());
    }

    List<String> countries(Given given) {
        List<String> all = has(Choice.HEADQUARTERS) ? withHeadquarters(given) : given.countries();
        return has(Choice.FIRST_COUNTRY) && !all.isEmpty() ? all.subList(0, 1) : all;
    }

    private static List<String> withHeadquarters(Given given) {
        List<String> seats = given.organizations().stream().map(Organization::headquarters)
                .filter(seat -> !seat.isEmpty()).toList();
        if (!given.countries().contains(MULTINATIONAL) || seats.isEmpty()) {
            return given.countries();
        }
        Set<String> countries = new LinkedHashSet<>(given.countries());
        countries.remove(MULTINATIONAL);
        countries.addAll(seats);
        return List.copyOf(countries);
    }
}
