package largescale.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** A text of records, none of which may be longer than a limit: what has no line end for a gigabyte is no export. */
final class BoundedReader extends BufferedReader {

    private final int most;
    private long sinceRecord;
    private int last = -1;

    /** A record goes beyond the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    BoundedReader(Reader text, int most) {
        super(text);
        this.most = most;
    }

    /** The reader ahead of the records has read one: what it reads from now on may be the next. */
    void recordRead() {
        sinceRecord = 0;
    }

    /** Whether the last character was the end of a line. */
    boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        return character < 0 ? character : counted(character, 1);
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int read = super.read(characters, from, length);
        if (read > 0) {
            counted(characters[from + read - 1], read);
        }
        return read;
    }

    private int counted(int character, int read) throws TooLong {
        last = character;
        sinceRecord += read;
        if (sinceRecord > most) {
            throw new TooLong();
        }
        return character;
    }
}
