package largescale.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A CSV file of the project's {@code data} folder that many displays need: read once, and again when it has changed, so
 * that an analyst who edits it need not start the kernel anew.
 */
public final class DataFile<T> {

    private final Path file;
    private final Function<CsvFile, T> made;
    private Object stand;
    private T content;

    /**
     * @param name the file's name in the folder
     * @param made what is made of its records; immutable
     */
    public DataFile(String name, Function<CsvFile, T> made) {
        this.file = Project.data(name);
        this.made = made;
    }

    /**
     * What the file holds now.
     *
     * @throws BadInput if it cannot be read, or its records are wrong
     */
    public synchronized T read() {
        Object now = stand();
        if (content == null || !now.equals(stand)) {
            content = made.apply(CsvFile.read(file));
            stand = now;
        }
        return content;
    }

    private Object stand() {
        try {
            return Files.getLastModifiedTime(file).toString() + Files.size(file);
        } catch (IOException e) {
            return "";
        }
    }
}
