package largescale.load;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of all generations of Epoch AI's export made one: {@code data/vocabulary.csv} says, for a column, which
 * spelling in an export is which term here. A spelling that is not in the table is a term itself.
 */
public final class Vocabulary {

    private static final DataFile<Vocabulary> FILE = new DataFile<>("vocabulary.csv", Vocabulary::new);

    /** By column and spelling. */
    private final Table<String, String, String> terms;

    private Vocabulary(CsvFile file) {
        terms = file.unique("Column", "In exports").rows().stream().collect(ImmutableTable.toImmutableTable(
                row -> row.get("Column"), row -> row.get("In exports"), row -> row.get("Term")));
    }

    /** As the file has it now. */
    public static Vocabulary read() {
        return FILE.read();
    }

    /** The term for a value of a column, such as Country. */
    public String term(String column, String spelling) {
        return terms.row(column).getOrDefault(spelling, spelling);
    }

    /** What a column may be called in exports: its own name, then the others in the order of the table. */
    List<String> names(String column) {
        return Stream.concat(Stream.of(column), terms.row("Column").entrySet().stream()
                .filter(name -> name.getValue().equals(column)).map(Map.Entry::getKey)).toList();
    }
}
