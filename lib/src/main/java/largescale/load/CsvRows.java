package largescale.load;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The records of a file as a list. Their cells stand one after another, and a record is made when it is asked for: kept
 * as objects, records would be two fifths of what is held while a large export is opened.
 */
final class CsvRows extends AbstractList<CsvFile.Row> implements RandomAccess {

    private final String file;
    private final List<String> columns;
    private String[] cells = {};
    private long[] lines = {};
    private int size;

    /**
     * None as yet.
     *
     * @param file the file's name as messages show it
     * @param columns the header
     */
    CsvRows(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The header. */
    List<String> columns() {
        return columns;
    }

    /** One more. @param line the line of the file in which it begins */
    void add(String[] record, long line) {
        if (size == lines.length) {
            int room = Math.max(16, size + size / 2);
            lines = Arrays.copyOf(lines, room);
            cells = Arrays.copyOf(cells, room * columns.size());
        }
        lines[size] = line;
        System.arraycopy(record, 0, cells, size * columns.size(), record.length);
        size++;
    }

    @Override
    public CsvFile.Row get(int index) {
        int from = Objects.checkIndex(index, size) * columns.size();
        return new CsvFile.Row(file, index + 1, lines[index], columns,
                Collections.unmodifiableList(Arrays.asList(cells).subList(from, from + columns.size())));
    }

    @Override
    public int size() {
        return size;
    }
}
