package largescale.word;

import com.google.common.collect.Maps;
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
        return new Said(key, Maps.transformValues(values, Value::of));
    }
}
