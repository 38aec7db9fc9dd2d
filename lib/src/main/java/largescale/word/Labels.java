package largescale.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import largescale.load.CsvFile;
import largescale.load.DataFile;

/**
 * The Korean of every text that a reader sees, keyed by its context and its English: {@code data/labels.csv}. The
 * context of a value is its column, so that a model called Chat keeps its name while the task Chat becomes Korean. A
 * context that the file lacks is not translated at all, such as the names of models; of the names of organizations the
 * file has some.
 */
public final class Labels {

    private static final DataFile<Labels> FILE = new DataFile<>("labels.csv", Labels::new);

    private final Map<String, Map<String, String>> korean = new HashMap<>();

    private Labels(CsvFile file) {
        for (CsvFile.Row row : file.unique("Context", "English").rows()) {
            korean.computeIfAbsent(row.get("Context"), context -> new LinkedHashMap<>())
                    .put(row.get("English"), row.get("Korean"));
        }
    }

    /** The labels as the file has them now. */
    public static Labels read() {
        return FILE.read();
    }

    /** The texts of a context with their Korean. */
    public Map<String, String> of(String context) {
        return korean.getOrDefault(context, Map.of());
    }

    /** Whether texts of a context are translated. */
    public boolean translates(String context) {
        return korean.containsKey(context);
    }

    /** The text of which this is the Korean, if it is that of any. */
    public Optional<String> english(String context, String text) {
        return of(context).entrySet().stream()
                .filter(label -> label.getValue().equals(text)).map(Map.Entry::getKey).findFirst();
    }

    /** The Korean of a text, if there is any. */
    public Optional<String> korean(String context, String english) {
        return Optional.ofNullable(of(context).get(english)).filter(text -> !text.isEmpty());
    }
}
