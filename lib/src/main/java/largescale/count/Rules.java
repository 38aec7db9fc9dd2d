package largescale.count;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.Model;
import largescale.load.Organizations.Organization;
import largescale.load.Vocabulary;

/**
 * What is counted of a model: by the rules that reproduce the report (IS-178), each found by recounting its figures on
 * the snapshot of 24 July 2024, but for those that hold instead.
 */
final class Rules {

    private static final String MULTINATIONAL = "Multinational";
    private static final String MULTIMODAL = "Multimodal";
    private static final String GOOGLE = "Google";

    /** The groups of which other groups are a part. */
    private static final Map<String, String> AFFILIATES = Map.of("Search Solutions", "NAVER",
            "Shenzhen Yuanxiang Technology", "XVERSE Technology");

    private final Set<Rule> instead;
    private final Vocabulary vocabulary = Vocabulary.read();

    Rules(Rule... instead) {
        this.instead = Set.of(instead);
    }

    boolean counts(Model model) {
        return !instead.contains(Rule.WITH_ESTIMATE) || !Double.isNaN(model.compute());
    }

    List<String> domains(Model model) {
        if (!instead.contains(Rule.MULTIMODAL_BY_DOMAINS)) {
            return model.domains();
        }
        List<String> domains = model.domains().stream().filter(domain -> !domain.equals(MULTIMODAL)).toList();
        return domains.size() < 2 ? domains : Stream.concat(domains.stream(), Stream.of(MULTIMODAL)).toList();
    }

    List<String> tasks(Model model) {
        return instead.contains(Rule.TASKS_APART)
                ? model.tasks()
                : model.tasks().stream().map(task -> vocabulary.term("Task", task)).distinct().toList();
    }

    /** The distinct groups of its organizations in order, each with its own. */
    Map<String, List<String>> groups(Model model) {
        return model.organizations().stream().distinct().collect(Collectors.groupingBy(this::group, LinkedHashMap::new,
                Collectors.mapping(Organization::name, Collectors.toList())));
    }

    private String group(Organization one) {
        if (instead.contains(Rule.ALPHABET_APART) && one.group().equals(GOOGLE)) {
            return one.name();
        }
        return instead.contains(Rule.AFFILIATES_AS_ONE)
                ? AFFILIATES.getOrDefault(one.group(), one.group())
                : one.group();
    }

    /** 'Multinational' gives way to the headquarters of its organizations, as far as they are known. */
    Collection<String> countries(Model model) {
        Set<String> countries = new LinkedHashSet<>(model.countries());
        List<String> seats = model.organizations().stream().map(Organization::headquarters)
                .filter(seat -> !seat.isEmpty()).toList();
        if (!instead.contains(Rule.MULTINATIONAL_AS_LISTED) && !seats.isEmpty() && countries.remove(MULTINATIONAL)) {
            countries.addAll(seats);
        }
        return countries.stream().limit(instead.contains(Rule.FIRST_COUNTRY) ? 1 : Long.MAX_VALUE).toList();
    }
}
