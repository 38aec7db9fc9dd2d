package largescale.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How far some numbers spread over combinations of rules of counting and snapshots, and which of the two moves them.
 *
 * @param numbers those that the first combination gives, and not as 0
 */
public record Spread(List<Specified> numbers) {

    public Spread {
        numbers = numbers.stream().filter(one -> one.own() > 0).toList();
    }

    /** Whether there is anything to compare: a number, and more than one combination. */
    public boolean isTold() {
        return hasRules() || hasSnapshots();
    }

    /** Whether several rules were tried. */
    public boolean hasRules() {
        return choices(Spread::rules) > 1;
    }

    /** Whether several snapshots were counted. */
    public boolean hasSnapshots() {
        return choices(Spread::snapshot) > 1;
    }

    /** Whether a number is another by other rules in the same snapshot. */
    public boolean hangsOnRules() {
        return numbers.stream().anyMatch(one -> one.differsWithin(Spread::snapshot));
    }

    /** Whether a number is another in another snapshot by the same rules. */
    public boolean hangsOnSnapshot() {
        return numbers.stream().anyMatch(one -> one.differsWithin(Spread::rules));
    }

    private long choices(UnaryOperator<Map<String, String>> part) {
        return numbers.stream().mapToLong(one -> one.choices().stream().map(part).distinct().count()).max().orElse(0);
    }

    private static Map<String, String> snapshot(Map<String, String> choices) {
        return Map.of(Specified.SNAPSHOT, choices.get(Specified.SNAPSHOT));
    }

    private static Map<String, String> rules(Map<String, String> choices) {
        Map<String, String> rules = new HashMap<>(choices);
        rules.remove(Specified.SNAPSHOT);
        return rules;
    }
}
