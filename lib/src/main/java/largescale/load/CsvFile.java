package largescale.load;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /**
     * More than any export has (Epoch AI's longest cell has 8,000 characters, its database 10,000 rows): a file beyond
     * is none.
     */
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_RECORDS = 500_000;

    /** What would be obeyed or not be seen, unlike a tab or a line end, which may stand in a cell. */
    private static final CharMatcher NO_TEXT = CharMatcher.javaIsoControl()
            .or(CharMatcher.inRange('\u2028', '\u2029')).or(CharMatcher.is('\uFEFF'))
            .or(CharMatcher.inRange('\uFFFE', '\uFFFF')).and(CharMatcher.noneOf("\t\n\r"));

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * Reads a file, every column of it.
     *
     * @throws BadInput if the file is missing or cannot be read, is empty or has a header only, is not UTF-8 text, is
     *     HTML, ends inside a quoted cell, names a column twice, has a record that is shorter or longer than the
     *     header, a record of more than a million characters or more than 500,000 records, or in a cell that is wanted
     *     a control character (but tabs and line ends), a separator of lines or a byte-order mark
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
                BoundedReader text = text(bytes)) {
            return read(file, name, text, wanted, bytes);
        } catch (CharacterCodingException e) {
            throw notText(name, " from line " + malformedLine(file) + " on");
        } catch (IOException e) {
            throw new BadInput(name + " cannot be read: " + e.getMessage());
        }
    }

    private static BoundedReader text(InputStream file) throws IOException {
        InputStream bytes = BOMInputStream.builder().setInputStream(file).get();
        // A decoder made here reports malformed bytes; one made from a charset's name would replace them.
        return new BoundedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), MOST_CHARACTERS);
    }

    private static CsvFile read(Path file, String name, BoundedReader text, Predicate<String> wanted,
            HashingInputStream bytes) throws IOException {
        refuseOtherKinds(name, text);
        Header header = null;
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(text)) {
            long line = 1;
            for (CSVRecord record : parser) {
                if (header == null) {
                    header = Header.of(name, stripped(record), wanted);
                } else {
                    rows.add(header.row(record, line));
                }
                if (rows.size() > MOST_RECORDS) {
                    throw new BadInput(name + " has more than " + MOST_RECORDS
                            + " records, more than any export of models. Give another file.");
                }
                line = parser.getCurrentLineNumber() + 1;
                text.recordRead();
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            if (e.getCause() instanceof BoundedReader.TooLong) {
                throw new BadInput(name + ", record " + (rows.size() + 1) + ": it has more than " + MOST_CHARACTERS
                        + " characters, more than any record of an export. Look for a quote that is missing or too "
                        + "many, or download it again.");
            }
            throw unparsable(name, rows, e.getCause());
        } catch (CSVException e) {
            throw unparsable(name, rows, e);
        }
        if (rows.isEmpty()) {
            throw new BadInput(name + " has a header but no records. Export or download it again.");
        }
        String sha256 = bytes.hash().toString();
        FilesRead.add(file, sha256);
        return new CsvFile(file, header.wanted(), List.copyOf(rows), text.endsWithLine(), sha256);
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
            throw new BadInput(name + " is empty. Export or download it again.");
        }
        if (first == '<') {
            throw new BadInput(name + " is an HTML or XML page, not CSV: the address may have led to a web page. "
                    + "Download the CSV file itself.");
        }
        text.reset();
    }

    // UTF-16 is UTF-8 too, with a zero beside each letter.
    private static void refuseOtherCodings(String name, List<String> columns) {
        if (columns.stream().anyMatch(column -> column.indexOf('\0') >= 0)) {
            throw notText(name, "");
        }
    }

    private static List<String> stripped(CSVRecord record) {
        return record.stream().map(String::strip).toList();
    }

    /**
     * Takes the wanted cells of records.
     *
     * @param file the file's name as messages show it
     * @param columns all that the file has
     * @param places where the wanted ones stand
     * @param wanted their names
     * @param known the cells so far, as they stand and stripped: most of an export are there often, and each is looked
     *     at once and kept once
     */
    private record Header(String file, List<String> columns, List<Integer> places, List<String> wanted,
            Map<String, String> known) {

        static Header of(String file, List<String> columns, Predicate<String> wanted) {
            refuseOtherCodings(file, columns);
            refuseRepeated(file, columns);
            refuseOtherSeparators(file, columns);
            List<Integer> places = IntStream.range(0, columns.size())
                    .filter(i -> i == 0 || wanted.test(columns.get(i))).boxed().toList();
            return new Header(file, columns, places, places.stream().map(columns::get).toList(), new HashMap<>());
        }

        Row row(CSVRecord record, long line) {
            if (record.size() != columns.size()) {
                throw ragged(whole(record, line));
            }
            String[] cells = new String[places.size()];
            for (int i = 0; i < cells.length; i++) {
                String cell = record.get(places.get(i));
                cells[i] = known.get(cell);
                if (cells[i] == null) {
                    refuseWhatIsNoText(cell, wanted.get(i), record, line);
                    cells[i] = cell.strip();
                    known.put(cell, cells[i]);
                }
            }
            return new Row(file, record.getRecordNumber() - 1, line, wanted, List.of(cells));
        }

        private Row whole(CSVRecord record, long line) {
            return new Row(file, record.getRecordNumber() - 1, line, columns, stripped(record));
        }

        private static BadInput ragged(Row row) {
            int last = Math.min(row.cells.size(), row.columns.size()) - 1;
            return row.error(row.columns.get(last), "the record has " + row.cells.size() + " cells, the header "
                    + row.columns.size() + ". Look for a comma or a quote that is missing or too many, or download it "
                    + "again.");
        }

        private void refuseWhatIsNoText(String cell, String column, CSVRecord record, long line) {
            int found = NO_TEXT.indexIn(cell);
            if (found >= 0) {
                int character = cell.charAt(found);
                throw whole(record, line).error(column, String.format("it has the character U+%04X (%s), which is no "
                        + "text. Remove it, or download it again.", character, Character.getName(character)));
            }
        }
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

    private static void refuseOtherSeparators(String name, List<String> columns) {
        String header = columns.get(0);
        if (columns.size() == 1 && (header.contains(";") || header.contains("\t"))) {
            throw new BadInput(name + ", header: the columns are separated by "
                    + (header.contains(";") ? "semicolons" : "tabs") + ", not by commas. A spreadsheet wrote it so: "
                    + "take Epoch AI's own file, or save as CSV with commas.");
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

    private static BadInput notText(String name, String where) {
        return new BadInput(
                name + " is not UTF-8 text" + where + ". Give a CSV file as Epoch AI publishes it, unpacked; "
                        + "from a spreadsheet, save as \"CSV UTF-8\".");
    }

    private static BadInput unparsable(String name, List<Row> rows, IOException cause) {
        String last = rows.isEmpty()
                ? ""
                : "; the last whole record is " + BadInput.quote(rows.get(rows.size() - 1).cells.get(0));
        boolean cut = String.valueOf(cause.getMessage()).contains("EOF");
        return new BadInput(name + ", record " + (rows.size() + 1) + ": "
                + (cut
                        ? "the file ends inside a quoted cell" + last + ". It was cut off: download it again."
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
