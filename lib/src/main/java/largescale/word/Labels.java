package largescale.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import largescale.load.CsvFile;
import largescale.load.DataFile;

/**
 * The words of every text that a reader sees, keyed by its context and its English: {@code data/labels.csv}, with a
 * column for each other language. The context of a value is its column, so that a model called Chat keeps its name
 * while the task Chat becomes Korean. A context that the file lacks is not translated at all, such as the names of
 * models; of the names of organizations the file has some.
 */
public final class Labels {

    private static final DataFile<Labels> FILE = new DataFile<>("labels.csv", Labels::new);

    private final Map<String, Map<String, CsvFile.Row>> byContext = new LinkedHashMap<>();

    private Labels(CsvFile file) {
        for (CsvFile.Row row : file.unique("Context", "English").rows()) {
            byContext.computeIfAbsent(row.get("Context"), context -> new LinkedHashMap<>())
                    .put(row.get("English"), row);
        }
    }

    /** The labels as the file has them now. */
    public static Labels read() {
        return FILE.read();
    }

    /** The texts of a context in a language, by their English. */
    public Map<String, String> of(String context, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        byContext.getOrDefault(context, Map.of())
                .forEach((english, row) -> texts.put(english, row.get(language.column())));
        return texts;
    }

    /** The first context that has a text, if any has. */
    Optional<String> context(String english) {
        return byContext.keySet().stream().filter(context -> byContext.get(context).containsKey(english)).findFirst();
    }

    /** Whether texts of a context are translated. */
    boolean translates(String context) {
        return byContext.containsKey(context);
    }

    /** The text in a language, if there is any. */
    Optional<String> text(String context, String english, Language language) {
        return Optional.ofNullable(byContext.getOrDefault(context, Map.of()).get(english))
                .map(row -> row.get(language.column())).filter(text -> !text.isEmpty());
    }
}
