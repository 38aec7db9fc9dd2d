package largescale.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import largescale.load.BadInput;
import largescale.load.Project;

/** Which notebooks become pages. */
public final class NotebookFiles {

    /**
     * Their names, as a glob: two digits and a hyphen, and whatever follows, for the sections in their order; after
     * them the page of all models.
     */
    public static final String NAMES = "{[0-9][0-9]-*,models}.ipynb";

    private NotebookFiles() {}

    /** The folder that they are in. */
    public static Path folder() {
        return Project.root().resolve("notebooks");
    }

    /** All of them, in the order of the report. @throws BadInput if there is none */
    public static List<Path> all() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(), NAMES)) {
            List<Path> files = StreamSupport.stream(found.spliterator(), false).sorted().toList();
            if (files.isEmpty()) {
                throw new BadInput("There is no notebook in notebooks/. Its name begins with two digits and a hyphen.");
            }
            return files;
        }
    }
}
