package largescale.word;

import java.util.HashMap;
import java.util.Map;
import largescale.load.CsvFile;
import largescale.load.Project;

/** The texts of {@code data/labels.csv}, by their context and their English. */
public final class Words {

    private final Map<String, Map<String, Text>> texts = new HashMap<>();

    private Words() {}

    /** Reads them. @throws largescale.load.BadInput if the file cannot be read */
    public static Words read() {
        Words words = new Words();
        for (CsvFile.Row row : CsvFile.read(Project.data("labels.csv")).rows()) {
            words.texts.computeIfAbsent(row.get("Context"), context -> new HashMap<>())
                    .put(row.get("English"), new Text(row.get("English"), row.get("Korean")));
        }
        return words;
    }

    /** The text. @throws IllegalStateException if the file lacks it */
    public Text term(String context, String english) {
        Text text = texts.getOrDefault(context, Map.of()).get(english);
        if (text == null) {
            throw new IllegalStateException("data/labels.csv lacks " + context + ": " + english);
        }
        return text;
    }
}
