package largescale.load;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What {@code data/organizations.csv} knows of the organizations that develop models: the group each belongs to
 * (Alphabet's laboratories are one), the country of its headquarters, and its category.
 */
final class Organizations {

    private static final Set<String> CATEGORIES = Set.of("", "Industry", "Academia", "Government",
            "Research collective");

    private final Map<String, Organization> byName = new LinkedHashMap<>();
    private int longest = 1;

    /**
     * One organization.
     *
     * @param group the organizations that count as one developer share it
     * @param headquarters a country's term, or an empty text
     * @param category Industry, Academia, Government, Research collective, or an empty text
     */
    record Organization(String name, String group, String headquarters, String category) {}

    /** @param data the project's data folder */
    static Organizations read(Path data, Vocabulary vocabulary) {
        Organizations organizations = new Organizations();
        for (CsvFile.Row row : CsvFile.read(data.resolve("organizations.csv")).unique("Organization").rows()) {
            Organization organization = new Organization(row.given("Organization"), row.given("Group"),
                    vocabulary.term("Country", row.get("Headquarters")), row.get("Category"));
            organizations.longest = Math.max(organizations.longest, organization.name().split(", ").length);
            if (!CATEGORIES.contains(organization.category())) {
                throw row.error("Category", "it is none of Industry, Academia, Government and Research collective. "
                        + "Write one of them, or leave it empty.");
            }
            organizations.byName.put(organization.name(), organization);
        }
        return organizations;
    }

    /** The names in the table. */
    Set<String> names() {
        return byName.keySet();
    }

    /** Of how many items, separated by commas, the longest name in the table is. */
    int longestName() {
        return longest;
    }

    /** The organization of that name; one that the table lacks is a group of its own, of no known seat or category. */
    Organization get(String name) {
        return byName.getOrDefault(name, new Organization(name, name, "", ""));
    }
}
