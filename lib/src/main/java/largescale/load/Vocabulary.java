package largescale.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of all generations of Epoch AI's export made one: {@code data/vocabulary.csv} says, for a column, which
 * spelling in an export is which term here. A spelling that is not in the table is a term itself.
 */
public final class Vocabulary {

    private static final DataFile<Vocabulary> FILE = new DataFile<>("vocabulary.csv", Vocabulary::new);

    private final Map<String, Map<String, String>> terms = new HashMap<>();

    private Vocabulary(CsvFile file) {
        file.unique("Column", "In exports").rows().forEach(row -> terms
                .computeIfAbsent(row.get("Column"), column -> new LinkedHashMap<>())
                .put(row.get("In exports"), row.get("Term")));
    }

    /** As the file has it now. */
    public static Vocabulary read() {
        return FILE.read();
    }

    /** The term for a value of a column, such as Country. */
    public String term(String column, String spelling) {
        return terms.getOrDefault(column, Map.of()).getOrDefault(spelling, spelling);
    }

    /** What a column may be called in exports: its own name, then the others in the order of the table. */
    List<String> names(String column) {
        return Stream.concat(Stream.of(column), terms.get("Column").entrySet().stream()
                .filter(name -> name.getValue().equals(column)).map(Map.Entry::getKey)).toList();
    }
}
