package largescale.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A cell that holds a list, as Epoch AI writes it: items separated by commas, an item that needs it in quotes, as in
 * {@code Question answering,"Text summarization\n"}.
 */
final class ListCell {

    private static final CSVFormat ITEMS = CSVFormat.DEFAULT.builder()
            .setIgnoreSurroundingSpaces(true).setTrailingData(true).setLenientEof(true).get();

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** A legal form after a comma, and what may follow: {@code Ltd. (APUS)}. No organization is called so alone. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)(co|ltd|limited|inc|incorporated|corp|corporation|llc|l\\.l\\.c|"
                    + "llp|plc|gmbh|ag|s\\.?a|s\\.?a\\.s|b\\.?v|pte|pty)\\.?( ltd\\.?)?( \\(.*\\))?");

    private ListCell() {}

    /** The items in order, white space inside them folded, empty ones left out. */
    static List<String> items(String cell) {
        try (CSVParser parser = CSVParser.parse(cell, ITEMS)) {
            return parser.getRecords().stream().flatMap(CSVRecord::stream)
                    .map(item -> SPACE.matcher(item.strip()).replaceAll(" ")).filter(item -> !item.isEmpty()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("A lenient parser refused " + BadInput.quote(cell), e);
        }
    }

    /**
     * The items, where those that together are a known name with commas inside are that one name, and a legal form
     * belongs to the name before it: {@code Acme Co., Ltd.} is one.
     *
     * @param longest of how many items the longest known name is
     */
    static List<String> names(String cell, Set<String> known, int longest) {
        List<String> items = new ArrayList<>();
        for (String item : items(cell)) {
            if (!items.isEmpty() && LEGAL_FORM.matcher(item).matches()) {
                items.set(items.size() - 1, items.get(items.size() - 1) + ", " + item);
            } else {
                items.add(item);
            }
        }
        List<String> names = new ArrayList<>();
        for (int start = 0; start < items.size();) {
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
