package largescale.load;

import java.util.Collection;
import java.util.Optional;

/** What stands in a table for a value that somebody writes otherwise. */
public final class Spelling {

    private static final DataFile<Vocabulary> VOCABULARY = new DataFile<>("vocabulary.csv", Vocabulary::of);
    private static final DataFile<Organizations> ORGANIZATIONS = new DataFile<>("organizations.csv",
            file -> Organizations.of(file, VOCABULARY.read()));

    private Spelling() {}

    /**
     * The one of a column's values that is the same but for capitals, that the written one is a spelling of in
     * {@code data/vocabulary.csv}, or that is the group of an organization so called in {@code data/organizations.csv}.
     *
     * @param column its name in a table of models, or in one that has a row for each of their items
     * @param values those it has
     * @return nothing if it has none that is certain to be meant
     */
    public static Optional<String> meant(String column, String written, Collection<String> values) {
        String term = VOCABULARY.read().term(ModelColumn.item(column), written);
        String group = column.equals("Organization") ? ORGANIZATIONS.read().get(written).group() : written;
        return values.stream().filter(value -> value.equalsIgnoreCase(written.strip()) || value.equals(term)
                || value.equals(group)).findFirst();
    }
}
