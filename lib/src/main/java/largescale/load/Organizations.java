package largescale.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code data/organizations.csv} knows of the organizations that develop models: the group each belongs to
 * (Alphabet's laboratories are one), the country of its headquarters, and its category.
 */
public final class Organizations {

    private static final DataFile<Organizations> FILE = new DataFile<>("organizations.csv", Organizations::new);
    private static final Set<String> CATEGORIES = Set.of("", "Industry", "Academia", "Government",
            "Research collective");

    private final Map<String, Organization> byName = new LinkedHashMap<>();

    /**
     * One organization.
     *
     * @param group the organizations that count as one developer share it
     * @param headquarters a country's term, or an empty text
     * @param category Industry, Academia, Government, Research collective, or an empty text
     */
    public record Organization(String name, String group, String headquarters, String category) {}

    private Organizations(CsvFile file) {
        Vocabulary vocabulary = Vocabulary.read();
        for (CsvFile.Row row : file.unique("Organization").rows()) {
            if (!CATEGORIES.contains(row.get("Category"))) {
                throw row.error("Category", "it is none of Industry, Academia, Government and Research collective. "
                        + "Write one of them, or leave it empty.");
            }
            byName.put(row.given("Organization"), new Organization(row.given("Organization"), row.given("Group"),
                    vocabulary.term("Country", row.get("Headquarters")), row.get("Category")));
        }
    }

    /** As the file has them now. */
    public static Organizations read() {
        return FILE.read();
    }

    /** Whether the table has an organization of that name. */
    boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The organization of that name; one that the table lacks is a group of its own, of no known seat or category. */
    Organization get(String name) {
        return byName.getOrDefault(name, new Organization(name, name, "", ""));
    }

    /**
     * The country of a group's headquarters: that of the organization which bears its name, else of the first in it
     * that has one; an empty text where none is known.
     */
    public String seat(String group) {
        Stream<Organization> its = byName.values().stream().filter(one -> one.group().equals(group));
        return Stream.concat(Stream.of(get(group)), its).map(Organization::headquarters)
                .filter(seat -> !seat.isEmpty()).findFirst().orElse("");
    }
}
