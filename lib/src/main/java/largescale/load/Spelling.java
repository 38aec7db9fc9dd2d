package largescale.load;

import java.util.Collection;
import java.util.Optional;

/** What stands in a table for a value that somebody writes otherwise. */
public final class Spelling {

    private static final DataFile<Vocabulary> VOCABULARY = new DataFile<>("vocabulary.csv", Vocabulary::of);

    private Spelling() {}

    /**
     * The one of a column's values that is the same but for capitals, or that the written one is a spelling of in
     * {@code data/vocabulary.csv}. What an organization is called hangs on the rules of counting: none is meant.
     *
     * @param column its name in a table of models, or in one that has a row for each of their items
     * @param values those it has
     * @return nothing if it has none that is certain to be meant
     */
    public static Optional<String> meant(String column, String written, Collection<String> values) {
        String item = ModelColumn.item(column), term = VOCABULARY.read().term(item, written);
        return values.stream().filter(value -> !item.equals(ModelColumn.ORGANIZATIONS.item())
                && (value.equalsIgnoreCase(written.strip()) || value.equals(term))).findFirst();
    }
}
