package largescale.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all generations of Epoch AI's export made one: {@code data/vocabulary.csv} says, for a column, which
 * spelling in an export is which term here. A spelling that is not in the table is a term itself.
 */
final class Vocabulary {

    private static final String COLUMN_NAMES = "Column";

    private final Map<String, Map<String, String>> terms = new HashMap<>();

    /** @param data the project's data folder */
    static Vocabulary read(Path data) {
        return of(CsvFile.read(data.resolve("vocabulary.csv")));
    }

    /** @param file that table */
    static Vocabulary of(CsvFile file) {
        Vocabulary vocabulary = new Vocabulary();
        for (CsvFile.Row row : file.unique("Column", "In exports").rows()) {
            vocabulary.terms.computeIfAbsent(vocabulary.column(row.get("Column")), c -> new LinkedHashMap<>())
                    .put(row.get("In exports"), row.get("Term"));
        }
        return vocabulary;
    }

    /** The term for a value of a column. */
    String term(String column, String spelling) {
        return terms.getOrDefault(column, Map.of()).getOrDefault(spelling, spelling);
    }

    /** Whether an export that has both columns means the first: the table names it before the second. */
    boolean prefers(String one, String other) {
        List<String> spellings = List.copyOf(terms.getOrDefault(COLUMN_NAMES, Map.of()).keySet());
        return spellings.contains(one) && spellings.indexOf(one) < spellings.indexOf(other);
    }

    /** The name of a column here. */
    String column(String name) {
        return term(COLUMN_NAMES, name);
    }
}
