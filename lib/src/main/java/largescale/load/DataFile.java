package largescale.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A CSV file of the project's {@code data} folder that is read once, and again when it has changed, so that an analyst
 * who edits it need not start the kernel anew.
 */
public final class DataFile<T> {

    private final String name;
    private final Function<CsvFile, T> made;
    private String version;
    private T content;

    /** @param name the file's name in the folder @param made what is made of its records; immutable */
    public DataFile(String name, Function<CsvFile, T> made) {
        this.name = name;
        this.made = made;
    }

    /** What the file holds now. @throws BadInput if it cannot be read, or its records are wrong */
    public synchronized T read() {
        Path file = Project.data(name);
        String now = version(file);
        if (!now.equals(version)) {
            content = made.apply(CsvFile.read(file));
            version = now;
        }
        return content;
    }

    /** Which version of a file there is now: its place, time and size. */
    static String version(Path file) {
        try {
            return file.toAbsolutePath() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "";
        }
    }
}
