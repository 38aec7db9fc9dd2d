package largescale.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.Given.Task;
import largescale.load.Organizations.Organization;

/**
 * The rules by which models are counted: the report's own, but for some. Immutable.
 *
 * @param instead the rules that hold in the place of the report's
 */
public record Rules(Set<Rule> instead) {

    /** The rules that reproduce the report (IS-178). */
    public static final Rules OF_REPORT = new Rules(Set.of());

    private static final String MULTINATIONAL = "Multinational";
    private static final String MULTIMODAL = "Multimodal";
    private static final String GOOGLE = "Google";
    private static final int SEVERAL = 2;

    /** The groups of which other groups are a part. */
    private static final Map<String, String> AFFILIATES = Map.of("Search Solutions", "NAVER",
            "Shenzhen Yuanxiang Technology", "XVERSE Technology");

    public Rules {
        instead = Set.copyOf(instead);
    }

    private boolean has(Rule rule) {
        return instead.contains(rule);
    }

    /** The models that count by these rules, with what the rules make of each. @param models by whatever rules */
    public List<Model> of(List<Model> models) {
        return equals(OF_REPORT)
                ? models
                : models.stream().filter(this::counts).map(model -> model.by(this)).toList();
    }

    private boolean counts(Model model) {
        return !has(Rule.WITH_ESTIMATE) || !Double.isNaN(model.compute());
    }

    List<String> domains(Given given) {
        if (!has(Rule.MULTIMODAL_BY_DOMAINS)) {
            return given.domains();
        }
        List<String> domains = given.domains().stream().filter(domain -> !domain.equals(MULTIMODAL)).toList();
        return domains.size() < SEVERAL ? domains : Stream.concat(domains.stream(), Stream.of(MULTIMODAL)).toList();
    }

    List<String> tasks(List<Task> given) {
        return given.stream().map(has(Rule.TASKS_APART) ? Task::name : Task::term).distinct().toList();
    }

    /** The distinct groups in order, each with its own organizations. */
    Map<String, List<String>> groups(List<Organization> given) {
        return Collections.unmodifiableMap(given.stream().distinct().collect(Collectors.groupingBy(this::group,
                LinkedHashMap::new, Collectors.mapping(Organization::name, Collectors.toUnmodifiableList()))));
    }

    private String group(Organization organization) {
        if (has(Rule.ALPHABET_APART) && organization.group().equals(GOOGLE)) {
            return organization.name();
        }
        return has(Rule.AFFILIATES_AS_ONE)
                ? AFFILIATES.getOrDefault(organization.group(), organization.group())
                : organization.group();
    }

    List<String> countries(Given given) {
        List<String> all = has(Rule.MULTINATIONAL_AS_LISTED) ? given.countries() : withHeadquarters(given);
        return has(Rule.FIRST_COUNTRY) && !all.isEmpty() ? all.subList(0, 1) : all;
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
