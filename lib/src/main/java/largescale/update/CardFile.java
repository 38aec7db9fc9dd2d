package largescale.update;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import largescale.load.BadInput;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What {@code data/snapshots.csv} says, to be given a line more or less; its other lines stay as they are, to the byte.
 *
 * @param text the file's, with a byte-order mark if it has one
 * @param lines one a snapshot, in the order of the file
 */
record CardFile(String text, List<Line> lines) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final CSVFormat WITH_HEADER = FORMAT.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();
    private static final TreeSet<String> COLUMNS = new TreeSet<>(
            List.of("File", "As of", "Accessed", "Source", "ETag", "Rows", "SHA-256", "Derived how"));
    private static final String AGAIN = " Restore it from version control.";

    /**
     * The line of a snapshot.
     *
     * @param cells by column, in the order of the file
     * @param start where in the text it begins
     */
    record Line(Map<String, String> cells, int start) {

        String file() {
            return cells.get("File");
        }

        LocalDate asOf() {
            return LocalDate.parse(cells.get("As of"));
        }

        String source() {
            return cells.get("Source");
        }

        String etag() {
            return cells.get("ETag");
        }

        String sha256() {
            return cells.get("SHA-256");
        }
    }

    /** @throws BadInput if it is no such file; the message says what is wrong with it */
    static CardFile read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("data/snapshots.csv is not UTF-8 CSV." + AGAIN);
        }
        return read(text);
    }

    private static CardFile read(String text) {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(mark)), WITH_HEADER)) {
            boolean known = parser.getHeaderNames().containsAll(COLUMNS);
            for (CSVRecord record : parser) {
                if (known && !(record.isConsistent() && isDay(record.get("As of")))) {
                    throw new BadInput("data/snapshots.csv, record " + record.getRecordNumber() + ": it has not as many cells as "
                            + "the header, or no day in the column \"As of\"." + AGAIN);
                }
                Map<String, String> cells = new LinkedHashMap<>();
                parser.getHeaderNames().forEach(column -> cells.put(column, known ? record.get(column) : ""));
                lines.add(new Line(cells, mark + (int) record.getCharacterPosition()));
            }
            if (!known || lines.isEmpty()) {
                throw new BadInput("data/snapshots.csv has no records, or not the columns " + String.join(", ", COLUMNS) + "." + AGAIN);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new BadInput("data/snapshots.csv is not UTF-8 CSV: " + e.getMessage() + "." + AGAIN);
        }
        return new CardFile(text, List.copyOf(lines));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The snapshots, the newest last; of several files of a day the corrected ones are behind the first. */
    List<Line> byDay() {
        return lines.stream().sorted(Comparator.comparing(Line::asOf).thenComparing(Line::file)).toList();
    }

    /** The newest snapshot. */
    Line newest() {
        return byDay().get(lines.size() - 1);
    }

    /**
     * With a line more, at the end. What is not given is as of the newest snapshot: publisher, licence.
     *
     * @param cells by column
     */
    CardFile with(Map<String, String> cells) {
        Map<String, String> whole = new LinkedHashMap<>(newest().cells());
        whole.putAll(cells);
        List<Map<String, String>> expected = new ArrayList<>(cells(lines));
        expected.add(whole);
        return checked(text + (text.endsWith("\n") ? "" : "\n") + FORMAT.format(whole.values().toArray()) + "\n", expected);
    }

    /** Without one of its lines. */
    CardFile without(Line line) {
        int next = lines.indexOf(line) + 1;
        List<Line> rest = new ArrayList<>(lines);
        rest.remove(line);
        return checked(text.substring(0, line.start()) + (next < lines.size() ? text.substring(lines.get(next).start()) : ""), cells(rest));
    }

    private static CardFile checked(String text, List<Map<String, String>> expected) {
        CardFile file = read(text);
        if (!cells(file.lines).equals(expected)) {
            throw new BadInput("data/snapshots.csv would not read back with a line more or less." + AGAIN);
        }
        return file;
    }

    private static List<Map<String, String>> cells(List<Line> lines) {
        return lines.stream().map(Line::cells).toList();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
