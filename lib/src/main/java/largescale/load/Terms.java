package largescale.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a country, a domain, a task or an openness is called: each has its line in {@code data/labels.csv}. */
public final class Terms {

    private static final List<String> CLOSED = List.of("Country", "Domain", "Task", "Openness");

    private static final DataFile<Map<String, Map<String, String>>> LABELS = new DataFile<>("labels.csv", Terms::read);

    private Terms() {}

    private static Map<String, Map<String, String>> read(CsvFile file) {
        Map<String, Map<String, String>> terms = new HashMap<>();
        file.rows().stream().filter(row -> CLOSED.contains(row.get("Context")))
                .forEach(row -> terms.computeIfAbsent(row.get("Context"), context -> new HashMap<>())
                        .put(row.get("English"), row.get("Korean")));
        return terms;
    }

    /** All that there are, and their Korean. @param item Country, …; of any other than those four there are none */
    public static Map<String, String> of(String item) {
        return LABELS.read().getOrDefault(item, Map.of());
    }

    /** The column of which a text is a term. */
    public static Optional<String> columnOf(String text) {
        return CLOSED.stream().filter(column -> of(column).containsKey(text)).findFirst();
    }
}
