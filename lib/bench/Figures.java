import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import largescale.compare.Comparison;
import largescale.compare.Published;
import largescale.load.Snapshot;
import largescale.load.Tablesaw;

/** Opens an export and computes all published figures, five times in one process: the seconds of each, a line each. */
public final class Figures {

    private static final int ROUNDS = 5;

    /** @param arguments the path of an export */
    public static void main(String[] arguments) throws IOException {
        Tablesaw.start();
        for (int round = 0; round < ROUNDS; round++) {
            // A file of another time is another one, and is read again.
            Files.setLastModifiedTime(Path.of(arguments[0]), FileTime.fromMillis(round));
            long start = System.nanoTime();
            Comparison.of(Snapshot.open(arguments[0]), Published.figures());
            System.out.println((System.nanoTime() - start) / 1e9);
        }
    }
}
