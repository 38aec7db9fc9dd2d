package largescale.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which country groups of organizations have their seat, as far as {@code data/organizations.csv} knows. */
public final class Headquarters {

    private static final DataFile<Map<String, String>> FILE = new DataFile<>("organizations.csv", file -> of(
            file.rows(), Vocabulary.read(Project.data(""))));

    private Headquarters() {}

    /** The country by the name of the group; that of the organization which bears the name counts first. */
    public static Map<String, String> ofGroups() {
        return FILE.read();
    }

    private static Map<String, String> of(List<CsvFile.Row> rows, Vocabulary vocabulary) {
        Map<String, String> seats = new HashMap<>();
        for (CsvFile.Row row : rows) {
            String seat = vocabulary.term("Country", row.get("Headquarters"));
            if (!seat.isEmpty() && row.get("Organization").equals(row.get("Group"))) {
                seats.put(row.get("Group"), seat);
            } else if (!seat.isEmpty()) {
                seats.putIfAbsent(row.get("Group"), seat);
            }
        }
        return Map.copyOf(seats);
    }
}
