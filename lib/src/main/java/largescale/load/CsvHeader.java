package largescale.load;

import com.google.common.base.CharMatcher;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** The header of a CSV file, and what takes the wanted cells of its records. */
final class CsvHeader {

    /** What would be obeyed or not be seen, unlike a tab or a line end, which may stand in a cell. */
    private static final CharMatcher NO_TEXT = CharMatcher.javaIsoControl()
            .or(CharMatcher.inRange('\u2028', '\u2029')).or(CharMatcher.is('\uFEFF'))
            .or(CharMatcher.inRange('\uFFFE', '\uFFFF')).and(CharMatcher.noneOf("\t\n\r"));

    private final String file;
    private final List<String> columns;
    private final int[] places;
    private final List<String> wanted;

    /**
     * The cells so far, as they stand and stripped: most of an export are there often, and each is looked at once and
     * kept once.
     */
    private final Map<String, String> known = new HashMap<>();

    /**
     * The header with these cells.
     *
     * @param file the file's name as messages show it
     * @param wanted which columns are, beside the first
     * @throws BadInput if a cell is no text, two are the same, or something else than commas separates them
     */
    CsvHeader(String file, List<String> cells, Predicate<String> wanted) {
        this.file = file;
        this.columns = stripped(cells);
        refuseOtherCodings();
        refuseRepeated();
        refuseOtherSeparators();
        this.places = IntStream.range(0, columns.size()).filter(i -> i == 0 || wanted.test(columns.get(i))).toArray();
        this.wanted = Arrays.stream(places).mapToObj(columns::get).toList();
    }

    /** The names of the wanted columns, in order. */
    List<String> wanted() {
        return wanted;
    }

    /**
     * A record's wanted cells.
     *
     * @param record all its cells
     * @param number the record's number; the first below the header is 1
     * @param line the line of the file in which it begins; the first is 1
     * @throws BadInput if it is longer or shorter than the header, or a wanted cell is no text
     */
    String[] cells(CSVRecord record, int number, long line) {
        if (record.size() != columns.size()) {
            throw ragged(whole(record, number, line));
        }
        String[] cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = record.get(places[i]);
            cells[i] = known.get(cell);
            if (cells[i] == null) {
                int noText = NO_TEXT.indexIn(cell);
                if (noText >= 0) {
                    throw noText(cell.charAt(noText), wanted.get(i), whole(record, number, line));
                }
                cells[i] = cell.strip();
                // The first names the record: hardly one comes again.
                if (i > 0) {
                    known.put(cell, cells[i]);
                }
            }
        }
        return cells;
    }

    private CsvFile.Row whole(CSVRecord record, int number, long line) {
        return new CsvFile.Row(file, number, line, columns, stripped(record.toList()));
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    private static BadInput ragged(CsvFile.Row row) {
        int last = Math.min(row.cells().size(), row.columns().size()) - 1;
        return row.error(row.columns().get(last), "the record has " + row.cells().size() + " cells, the header "
                + row.columns().size() + ". Look for a comma or a quote that is missing or too many, or download it "
                + "again.");
    }

    private static BadInput noText(char character, String column, CsvFile.Row row) {
        return row.error(column, String.format("it has the character U+%04X (%s), which is no text. Remove it, or "
                + "download it again.", (int) character, Character.getName(character)));
    }

    // UTF-16 is UTF-8 too, with a zero beside each letter.
    private void refuseOtherCodings() {
        if (columns.stream().anyMatch(column -> column.indexOf('\0') >= 0)) {
            throw CsvFile.notText(file, "");
        }
    }

    private void refuseRepeated() {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new BadInput(file + ", header: the column " + BadInput.quote(column)
                        + " stands there twice. Remove one of them.");
            }
        }
    }

    private void refuseOtherSeparators() {
        String header = columns.get(0);
        if (columns.size() == 1 && (header.contains(";") || header.contains("\t"))) {
            throw new BadInput(file + ", header: the columns are separated by "
                    + (header.contains(";") ? "semicolons" : "tabs") + ", not by commas. A spreadsheet wrote it so: "
                    + "take Epoch AI's own file, or save as CSV with commas.");
        }
    }
}
