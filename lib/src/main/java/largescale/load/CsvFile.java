package largescale.load;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param ended whether the last line has its end; where it has none, the file may have been cut inside its last record
 * @param sha256 the checksum of just the bytes that were read, hexadecimal
 */
public record CsvFile(Path file, List<String> columns, List<Row> rows, boolean ended, String sha256) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * Reads a file, every column of it.
     *
     * @throws BadInput if the file is missing or cannot be read, is empty or has a header only, is not UTF-8 text, is
     *     HTML, ends inside a quoted cell, names a column twice, has a record that is shorter or longer than the
     *     header, or in a cell that is wanted a control character (but tabs and line ends), a separator of lines or a
     *     byte-order mark
     */
    public static CsvFile read(Path file) {
        return read(file, column -> true);
    }

    /**
     * Reads a file, and of it the first column and those that are wanted: exports carry much prose that nobody counts.
     *
     * @throws BadInput as {@link #read(Path)} does
     */
    public static CsvFile read(Path file, Predicate<String> wanted) {
        String name = Project.shown(file);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(name + (Files.exists(file) ? " is not a file." : " does not exist.")
                    + " Give the path of a CSV file.");
        }
        try (HashingInputStream bytes = new HashingInputStream(Hashing.sha256(), Files.newInputStream(file));
                Reader text = text(bytes)) {
            return read(file, name, text, wanted, bytes);
        } catch (CharacterCodingException e) {
            throw notText(name, " from line " + malformedLine(file) + " on");
        } catch (IOException e) {
            throw new BadInput(name + " cannot be read: " + e.getMessage());
        }
    }

    private static Reader text(InputStream file) throws IOException {
        InputStream bytes = BOMInputStream.builder().setInputStream(file).get();
        // A decoder made here reports malformed bytes; one made from a charset's name would replace them.
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    private static CsvFile read(Path file, String name, Reader text, Predicate<String> wanted,
            HashingInputStream bytes) throws IOException {
        refuseOtherKinds(name, text);
        CsvRows rows = new CsvRows(name, List.of());
        try (CSVParser parser = FORMAT.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw empty(name);
            }
            CsvHeader header = new CsvHeader(name, records.next().toList(), wanted);
            rows = new CsvRows(name, header.wanted());
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                rows.add(header.cells(records.next(), rows.size() + 1, line), line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw malformed(name, rows, e.getCause());
        }
        if (rows.isEmpty()) {
            throw new BadInput(name + " has a header but no records. Export or download it again.");
        }
        String sha256 = bytes.hash().toString();
        return new CsvFile(file, rows.columns(), rows, endsWithLine(file), sha256);
    }

    /**
     * This file, after a look that no two records have the same values in some columns.
     *
     * @throws BadInput if two have
     */
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

    private static void refuseOtherKinds(String name, Reader text) throws IOException {
        text.mark(8192);
        int first = text.read();
        for (int skipped = 0; skipped < 8000 && first >= 0 && Character.isWhitespace(first); skipped++) {
            first = text.read();
        }
        if (first < 0) {
            throw empty(name);
        }
        if (first == '<') {
            throw new BadInput(name + " is an HTML or XML page, not CSV: the address may have led to a web page. "
                    + "Download the CSV file itself.");
        }
        text.reset();
    }

    private static boolean endsWithLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n' || last.get(0) == '\r';
        }
    }

    /** The reader is ahead of the records, so the line of the first bytes that are none is looked for. */
    private static long malformedLine(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(8192);
            CharBuffer text = CharBuffer.allocate(8192);
            long line = 1;
            while (true) {
                boolean end = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), text.clear(), end);
                line += text.flip().chars().filter(character -> character == '\n').count();
                if (end || result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the record behind some. @throws IOException the cause, where it is none of the record */
    private static BadInput malformed(String name, CsvRows rows, IOException cause) throws IOException {
        String problem, advice;
        if (!(cause instanceof CSVException)) {
            throw cause;
        }
        if (cause.getMessage().contains("EOF")) {
            problem = "the file ends inside a quoted cell";
            advice = "It was cut off: download it again.";
        } else {
            problem = "a quoted cell is followed by other text";
            advice = "Double the quotes inside the cell.";
        }
        String last = rows.isEmpty()
                ? ""
                : "; the last whole record is " + BadInput.quote(rows.get(rows.size() - 1).cells.get(0));
        return new BadInput(name + ", record " + (rows.size() + 1) + ": " + problem + last + ". " + advice);
    }

    private static BadInput empty(String name) {
        return new BadInput(name + " is empty. Export or download it again.");
    }

    static BadInput notText(String name, String where) {
        return new BadInput(
                name + " is not UTF-8 text" + where + ". Give a CSV file as Epoch AI publishes it, unpacked; "
                        + "from a spreadsheet, save as \"CSV UTF-8\".");
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

        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

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

        /** A number of zero or more. @throws BadInput if it is none */
        public double number(String column) {
            String cell = get(column);
            double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!Double.isFinite(number) || number < 0) {
                throw error(column, "this is no number of zero or more. Write it as in 3.8e+25 or 405000000000, "
                        + "without separators, or leave the cell empty.");
            }
            return number;
        }

        /** An error about the cell of a column: file, record, column, value, and what is wrong with it. */
        public BadInput error(String column, String problem) {
            int index = columns.indexOf(column);
            String value = index >= 0 && index < cells.size() ? cells.get(index) : "";
            return new BadInput(file + ", record " + number + " (line " + line + ", " + BadInput.quote(cells.get(0))
                    + "), column " + BadInput.quote(column) + ", value " + BadInput.quote(value) + ": " + problem);
        }
    }
}
