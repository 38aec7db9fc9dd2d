package largescale.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small exports for tests, in a temporary folder. */
public final class Exports {

    public static final String HEADER = "Model,Domain,Task,Organization,Publication date,"
            + "Training compute (FLOP),Country\n";

    private Exports() {}

    public static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("export.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Snapshot snapshot(Path folder, String records) {
        return Snapshot.open(file(folder, HEADER + records).toString());
    }
}
