package largescale.show;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import largescale.load.CsvFile;
import largescale.load.Project;

/**
 * The Korean of every text that a reader sees, keyed by its context and its English: {@code data/labels.csv}. The
 * context of a value is its column, so that a model called Chat keeps its name while the task Chat becomes Korean. A
 * context that the file lacks is not translated at all: names of models and organizations are none.
 */
final class Labels {

    private final Map<String, Map<String, String>> korean = new HashMap<>();

    static Labels read() {
        Labels labels = new Labels();
        for (CsvFile.Row row : CsvFile.read(Project.data("labels.csv")).rows()) {
            String other = labels.korean.computeIfAbsent(row.get("Context"), context -> new HashMap<>())
                    .put(row.get("English"), row.get("Korean"));
            if (other != null) {
                throw row.error("English", "this context has it twice. Remove one of the two records.");
            }
        }
        return labels;
    }

    boolean translates(String context) {
        return korean.containsKey(context);
    }

    Optional<String> korean(String context, String english) {
        return Optional.ofNullable(korean.getOrDefault(context, Map.of()).get(english)).filter(text -> !text.isEmpty());
    }
}
