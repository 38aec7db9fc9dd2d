package largescale.load;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a CSV text, one after another, by RFC 4180: cells are separated by commas; a cell that begins with a
 * quote goes to the next one that isn't doubled. A line ends with a line feed, a carriage return or both; empty lines
 * are none.
 */
final class CsvRecords {

    private static final int END = -1;

    private final Reader text;
    private final int most;
    private final char[] buffer = new char[1 << 13];
    private int next;
    private int filled;
    private char last;
    private int line = 1;

    private char[] cell = new char[1 << 8];
    private int length;
    private int beginning;
    /** How many characters the buffer has had from the beginning of the record on. */
    private int sinceRecord;
    private int columns;

    /** What is no record. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;

        private final String advice;

        private Malformed(String problem, String advice) {
            super(problem);
            this.advice = advice;
        }

        /** What to do about it. */
        String advice() {
            return advice;
        }
    }

    /** @param most how many characters a record may have: what has no line end for a gigabyte is no export */
    CsvRecords(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The line of the text in which the record read last begins; the first is 1. */
    int line() {
        return beginning;
    }

    /** Whether the character read last is the end of a line. */
    boolean atLineEnd() {
        return isLineEnd(last);
    }

    /**
     * The cells of the next record; none at the end of the text.
     *
     * @throws Malformed if the text ends in a quoted cell, other text follows one, or the record is too long
     */
    List<String> next() throws IOException {
        sinceRecord = filled - next;
        int character = read();
        while (isLineEnd(character)) {
            character = read();
        }
        List<String> cells = new ArrayList<>(columns);
        if (character == END) {
            return cells;
        }
        beginning = line;
        int end = cell(character, cells);
        while (end == ',') {
            end = cell(read(), cells);
        }
        columns = cells.size();
        return cells;
    }

    /** Reads a cell. @return the character that ends it */
    private int cell(int first, List<String> cells) throws IOException {
        length = 0;
        int end = first == '"' ? quoted() : plain(first);
        cells.add(new String(cell, 0, length));
        return end;
    }

    private int plain(int first) throws IOException {
        int character = first;
        while (!isEnd(character)) {
            append(character);
            character = read();
        }
        return character;
    }

    private int quoted() throws IOException {
        for (int character = read(); character != END; character = read()) {
            if (character == '"') {
                character = read();
                if (character != '"') {
                    return behindQuote(character);
                }
            }
            append(character);
        }
        throw new Malformed("the file ends inside a quoted cell", "It was cut off: download it again.");
    }

    private int behindQuote(int first) throws IOException {
        int character = first;
        while (!isEnd(character)) {
            if (!Character.isWhitespace(character)) {
                throw new Malformed("a quoted cell is followed by other text", "Double the quotes inside the cell.");
            }
            character = read();
        }
        return character;
    }

    private static boolean isEnd(int character) {
        return character == ',' || isLineEnd(character) || character == END;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private void append(int character) {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, 2 * length);
        }
        cell[length++] = (char) character;
    }

    private int read() throws IOException {
        if (next == filled && !fill()) {
            return END;
        }
        char character = buffer[next++];
        if (character == '\r' || character == '\n' && last != '\r') {
            line++;
        }
        last = character;
        return character;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, text.read(buffer));
        sinceRecord += filled;
        if (sinceRecord > most) {
            throw new Malformed("it has more than " + most + " characters, more than any record of an export",
                    "Look for a quote that is missing or too many, or download it again.");
        }
        return filled > 0;
    }
}
