package largescale.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Small exports for tests, which go when these have run, and copies of the project. */
public final class Exports {

    public static final String HEADER = "Model,Domain,Task,Organization,Publication date,"
            + "Training compute (FLOP),Country\n";

    private static final Path FOLDER = folder();

    private Exports() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("exports");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each is in a folder of its own: of one name, size and moment they would be taken for the same. */
    static Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempDirectory(FOLDER, "").resolve("export.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Snapshot snapshot(String records) {
        return Snapshot.open(file(HEADER + records).toString());
    }

    /** Gives the library a copy of the project, until the property is cleared. @return its folder of data */
    public static Path otherProject(Path folder) throws IOException {
        FileUtils.copyDirectory(Project.data("").toFile(), folder.resolve("data").toFile());
        System.setProperty(Project.OTHER, folder.toString());
        return folder.resolve("data");
    }
}
