package largescale.load;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a country, a domain, a task or an openness is called: each has its line in {@code data/labels.csv}. */
public final class Terms {

    private static final List<String> CLOSED = List.of("Country", "Domain", "Task", "Openness");

    private static final DataFile<Table<String, String, String>> LABELS = new DataFile<>("labels.csv", Terms::read);

    private Terms() {}

    private static Table<String, String, String> read(CsvFile labels) {
        return labels.unique("Context", "English").rows().stream().filter(row -> CLOSED.contains(row.get("Context")))
                .collect(ImmutableTable.toImmutableTable(row -> row.get("Context"), row -> row.get("English"),
                        row -> row.get("Korean")));
    }

    /** All that there are, and their Korean. @param item Country, …; of any other than those four there are none */
    public static Map<String, String> of(String item) {
        return LABELS.read().row(item);
    }

    /** The column of which a text is a term. */
    public static Optional<String> columnOf(String text) {
        return CLOSED.stream().filter(column -> of(column).containsKey(text)).findFirst();
    }
}
