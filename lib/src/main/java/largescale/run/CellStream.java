package largescale.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.commons.io.input.ClosedInputStream;

/**
 * {@code System.out} and {@code System.err} for several notebooks at a time: what a thread prints goes to the cell that
 * its notebook is at. {@code System.in} has nothing to read.
 */
final class CellStream extends PrintStream {

    private CellStream(Function<NotebookRun, OutputStream> ofNotebook, PrintStream ofProgram) {
        super(new OutputStream() {
            private OutputStream current() {
                return NotebookRun.current().map(ofNotebook).orElse(ofProgram);
            }

            @Override
            public void write(int b) throws IOException {
                current().write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                current().write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                current().flush();
            }
        }, true, StandardCharsets.UTF_8);
    }

    static void install() {
        System.setOut(new CellStream(NotebookRun::out, System.out));
        System.setErr(new CellStream(NotebookRun::err, System.err));
        System.setIn(ClosedInputStream.INSTANCE);
    }

    // One notebook does not close it for the others.
    @Override
    public void close() {
        flush();
    }
}
