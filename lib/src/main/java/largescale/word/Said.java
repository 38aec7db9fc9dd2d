package largescale.word;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence in no language: which one, and the values that it says. {@link Words} says it in a language.
 *
 * @param key its name in {@code data/sentences.csv}; or its English pattern, whose Korean is in
 *     {@code data/labels.csv}
 * @param values what it says, by name
 */
public record Said(String key, Map<String, Value> values) {

    public Said {
        values = new TreeMap<>(values);
    }

    /** @param values as {@link Value#of(Object)} takes them, by name */
    public static Said of(String key, Map<String, ?> values) {
        Map<String, Value> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, Value.of(value)));
        return new Said(key, all);
    }

    /** The same where nothing in it leads anywhere. */
    @JsonIgnore
    public Said alone() {
        Map<String, Value> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, alone(value)));
        return new Said(key, plain);
    }

    private static Value alone(Value value) {
        List<Value> each = value.each() == null ? null : value.each().stream().map(Said::alone).toList();
        return new Value(value.value(), value.column(), value.count(), null, null, each, value.between(),
                value.said() == null ? null : value.said().alone());
    }
}
