package largescale.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A cell that holds a list, as Epoch AI writes it: items separated by commas, an item that needs it in quotes, as in
 * {@code Question answering,"Text summarization\n"}.
 */
final class ListCell {

    private static final CSVFormat ITEMS = CSVFormat.DEFAULT.builder()
            .setIgnoreSurroundingSpaces(true).setTrailingData(true).setLenientEof(true).get();

    private ListCell() {}

    /** The items in order, white space inside them folded, empty ones left out. */
    static List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(cell, ITEMS)) {
            parser.forEach(record -> record.forEach(item -> items.add(item.strip().replaceAll("\\s+", " "))));
        } catch (IOException e) {
            throw new IllegalStateException("A lenient parser refused " + BadInput.quote(cell), e);
        }
        items.removeIf(String::isEmpty);
        return List.copyOf(items);
    }

    /** The items, where those that together are a known name with commas inside are that one name. */
    static List<String> names(String cell, Set<String> known) {
        List<String> items = items(cell);
        int longest = known.stream().mapToInt(name -> name.split(", ").length).max().orElse(1);
        List<String> names = new ArrayList<>();
        for (int start = 0; start < items.size(); ) {
            int end = Math.min(items.size(), start + longest);
            while (end > start + 1 && !known.contains(String.join(", ", items.subList(start, end)))) {
                end--;
            }
            names.add(String.join(", ", items.subList(start, end)));
            start = end;
        }
        return List.copyOf(names);
    }
}
