package largescale.load;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, read strictly and as a whole: UTF-8 with or without a byte-order mark, every record as
 * long as the header, at least one record. Cells are stripped of surrounding white space and never null.
 *
 * @param file where it was read from
 * @param columns the names in the header, in order
 * @param rows the records, in order
 * @param ended whether the last line has its end; where it has none, the file may have been cut inside its last record
 * @param sha256 the checksum of the bytes that were read, hexadecimal
 */
public record CsvFile(Path file, List<String> columns, List<Row> rows, boolean ended, String sha256) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * Reads a file.
     *
     * @throws BadInput if the file is missing or cannot be read, has no records, is not UTF-8 text, is a web page, ends
     *     inside a quoted cell, is separated by something else than commas, or has a record that is shorter or longer
     *     than the header
     */
    public static CsvFile read(Path file) {
        String name = Project.shown(file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            // A decoder made here reports malformed bytes; a text made of bytes would replace them.
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return of(file, name, text.startsWith("\uFEFF") ? text.substring(1) : text,
                    Hashing.sha256().hashBytes(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new BadInput(name + " is not UTF-8 text. Give a CSV file as Epoch AI publishes it, unpacked; from a "
                    + "spreadsheet, save as \"CSV UTF-8\".");
        } catch (IOException e) {
            throw new BadInput(name + " does not exist, or cannot be read. Give the path of a CSV file.");
        }
    }

    private static CsvFile of(Path file, String name, String text, String sha256) throws IOException {
        refuseOthers(name, text);
        List<Row> all = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            long line = 1;
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(String::strip).toList();
                List<String> header = all.isEmpty() ? cells : all.get(0).cells;
                all.add(new Row(name, all.size(), line, header, cells).complete());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw new BadInput(name + ", record " + Math.max(1, all.size()) + ": "
                    + (e.getCause().getMessage().contains("EOF")
                            ? "the file ends inside a quoted cell. It was cut off: download it again."
                            : "a quoted cell is followed by other text. Double the quotes inside the cell."));
        }
        if (all.size() < 2) {
            throw new BadInput(name + (all.isEmpty() ? " is empty" : " has a header but no records")
                    + ". Export or download it again.");
        }
        return new CsvFile(file, all.get(0).cells, List.copyOf(all.subList(1, all.size())),
                text.endsWith("\n") || text.endsWith("\r"), sha256);
    }

    private static void refuseOthers(String name, String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        if (header.startsWith("<") || !header.contains(",") && header.matches(".*[;\t].*")) {
            throw new BadInput(name + " is no CSV file with commas. An address may have led to a web page, or a "
                    + "spreadsheet has written semicolons: download the CSV file itself, or save as CSV with commas.");
        }
    }

    /** This file. @throws BadInput if two of its records have the same values in some columns */
    public CsvFile unique(String... keys) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            Row other = seen.putIfAbsent(Stream.of(keys).map(row::get).toList(), row);
            if (other != null) {
                throw row.error(keys[keys.length - 1], "record " + other.number + " has the same. Remove one of the "
                        + "two.");
            }
        }
        return this;
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
    public record Row(String file, int number, long line, List<String> columns, List<String> cells) {

        private static final Pattern NUMBER = Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

        private Row complete() {
            if (cells.size() != columns.size()) {
                int last = Math.min(cells.size(), columns.size()) - 1;
                throw error(columns.get(last), "the record has " + cells.size() + " cells, the header "
                        + columns.size() + ". Look for a comma or a quote that is missing or too many (a text with a "
                        + "comma stands in double quotes), or download it again.");
            }
            return this;
        }

        /** The cell of a column, or an empty text. @throws BadInput if the file has no such column */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new BadInput(file + ", header: there is no column " + BadInput.quote(column) + ". It has: "
                        + String.join(", ", columns) + ".");
            }
            return cells.get(index);
        }

        /** The cell of a column that needs a value. @throws BadInput if it is empty */
        public String given(String column) {
            if (get(column).isEmpty()) {
                throw error(column, "this needs a value. Fill it in.");
            }
            return get(column);
        }

        /** A day of the years 1900 to 2999. @throws BadInput if it is none */
        public LocalDate day(String column) {
            try {
                LocalDate day = LocalDate.parse(get(column));
                if (day.getYear() >= 1900 && day.getYear() < 3000) {
                    return day;
                }
            } catch (DateTimeException e) {
                // The same error as for a year that no model can have.
            }
            throw error(column, "this is no day from 1900 to 2999. Write year, month and day, as in 2023-03-14.");
        }

        /** A whole number of zero or more. @throws BadInput if it is none, or has more than nine digits */
        public int whole(String column) {
            if (!WHOLE.matcher(get(column)).matches()) {
                throw error(column, "this is no whole number. Write digits alone, as in 2023.");
            }
            return Integer.parseInt(get(column));
        }

        /** A number of zero or more; NaN of an empty cell. @throws BadInput if it is none */
        public double number(String column) {
            String cell = get(column);
            double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!cell.isEmpty() && !Double.isFinite(number)) {
                throw error(column, "this is no number of zero or more. Write it as in 3.8e+25 or 405000000000, "
                        + "without separators, or leave the cell empty.");
            }
            return number;
        }

        /** An error about the cell of a column: file, record, column, value, and what is wrong with it. */
        public BadInput error(String column, String problem) {
            return new BadInput(file + ", record " + number + " (line " + line + ", " + BadInput.quote(cells.get(0))
                    + "), column " + BadInput.quote(column) + ", value " + BadInput.quote(get(column)) + ": "
                    + problem);
        }
    }
}
