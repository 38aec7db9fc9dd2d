package largescale.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * A CSV file with a header, read strictly and as a whole: UTF-8 with or without a byte-order mark, every record as
 * long as the header, at least one record. Cells are stripped of surrounding white space and never null.
 *
 * @param file where it was read from
 * @param columns the names in the header, in order
 * @param rows the records, in order
 */
public record CsvFile(Path file, List<String> columns, List<Row> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    public CsvFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws BadInput if the file is missing or cannot be read, is empty or has a header only, is not UTF-8 text, is
     *     HTML, ends inside a quoted cell, names a column twice, or has a record that is shorter or longer than the
     *     header
     */
    public static CsvFile read(Path file) {
        String name = Project.shown(file);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(name + (Files.exists(file) ? " is not a file." : " does not exist.")
                    + " Give the path of a CSV file.");
        }
        try (Reader text = text(file)) {
            return read(file, name, text);
        } catch (CharacterCodingException e) {
            throw notText(name);
        } catch (IOException e) {
            throw new BadInput(name + " cannot be read: " + e.getMessage());
        }
    }

    private static Reader text(Path file) throws IOException {
        InputStream bytes = BOMInputStream.builder().setPath(file).get();
        // A decoder made here reports malformed bytes; one made from a charset's name would replace them.
        return new java.io.BufferedReader(new InputStreamReader(bytes, java.nio.charset.StandardCharsets.UTF_8.newDecoder()));
    }

    private static CsvFile read(Path file, String name, Reader text) throws IOException {
        refuseOtherKinds(name, text);
        List<String> columns = null;
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(text)) {
            long line = 1;
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                    throw notText(name);
                }
                if (columns == null) {
                    columns = cells;
                    refuseRepeated(name, columns);
                } else {
                    rows.add(new Row(name, record.getRecordNumber() - 1, line, columns, cells));
                    refuseRagged(rows.get(rows.size() - 1));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw unparsable(name, rows, e.getCause());
        } catch (CSVException e) {
            throw unparsable(name, rows, e);
        }
        if (rows.isEmpty()) {
            throw new BadInput(name + " has a header but no records. Export or download it again.");
        }
        return new CsvFile(file, columns, rows);
    }

    private static void refuseOtherKinds(String name, Reader text) throws IOException {
        text.mark(8192);
        int first = text.read();
        for (int skipped = 0; skipped < 8000 && first >= 0 && Character.isWhitespace(first); skipped++) {
            first = text.read();
        }
        if (first < 0) {
            throw new BadInput(name + " is empty. Export or download it again.");
        }
        if (first == '<') {
            throw new BadInput(name + " is an HTML or XML page, not CSV: the address may have led to a web page. "
                    + "Download the CSV file itself.");
        }
        text.reset();
    }

    private static void refuseRepeated(String name, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new BadInput(name + ", header: the column " + BadInput.quote(column)
                        + " stands there twice. Remove one of them.");
            }
        }
    }

    private static void refuseRagged(Row row) {
        if (row.cells.size() != row.columns.size()) {
            int last = Math.min(row.cells.size(), row.columns.size()) - 1;
            throw row.error(row.columns.get(last), "the record has " + row.cells.size() + " cells, the header "
                    + row.columns.size() + ". Look for a comma or a quote that is missing or too many, or download it again.");
        }
    }

    private static BadInput notText(String name) {
        return new BadInput(name + " is not UTF-8 text. Give a CSV file as Epoch AI publishes it, unpacked; "
                + "from a spreadsheet, save as \"CSV UTF-8\".");
    }

    private static BadInput unparsable(String name, List<Row> rows, IOException cause) {
        String last = rows.isEmpty() ? "" : "; the last whole record is " + BadInput.quote(rows.get(rows.size() - 1).cells.get(0));
        boolean cut = String.valueOf(cause.getMessage()).contains("EOF");
        return new BadInput(name + ", record " + (rows.size() + 1) + ": "
                + (cut ? "the file ends inside a quoted cell" + last + ". It was cut off: download it again."
                        : "a quoted cell is followed by other text" + last + ". Double the quotes inside the cell."));
    }

    /**
     * One record.
     *
     * @param file the file's name as messages show it
     * @param number the record's number; the first below the header is 1
     * @param line the line of the file in which it begins; the first is 1
     * @param columns the header
     * @param cells the record's cells, in the header's order
     */
    public record Row(String file, long number, long line, List<String> columns, List<String> cells) {

        /**
         * The cell of a column, or an empty text.
         *
         * @throws BadInput if the file has no such column
         */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new BadInput(file + ", header: there is no column " + BadInput.quote(column) + ". It has: "
                        + String.join(", ", columns) + ".");
            }
            return cells.get(index);
        }

        /** An error about the cell of a column: file, record, column, value, and what is wrong with it. */
        public BadInput error(String column, String problem) {
            int index = columns.indexOf(column);
            String value = index >= 0 && index < cells.size() ? cells.get(index) : "";
            return new BadInput(file + ", record " + number + " (line " + line + ", " + BadInput.quote(cells.get(0)) + "), column "
                    + BadInput.quote(column) + ", value " + BadInput.quote(value) + ": " + problem);
        }
    }
}
