package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    Path folder;

    @Test
    void worksForItsOwnNotebooksByWhateverPathAndForThoseOfNoProject() throws IOException {
        Project.refuseAnother();
        Project.refuseAnother(Project.root().resolve("notebooks"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Project.root());
        Project.refuseAnother(link.resolve("notebooks"));
        Files.delete(link);
        Project.refuseAnother(folder);
    }

    @Test
    void refusesANotebookOfAnotherProject() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("data")).resolve("snapshots.csv"));
        Path notebooks = Files.createDirectories(folder.resolve("notebooks/more"));
        BadInput refused = assertThrows(BadInput.class, () -> Project.refuseAnother(notebooks));
        assertEquals(
                "This notebook lies in the project " + folder + ", but Jupyter works with the library and the data "
                        + "of " + Project.root() + ". Run make lab in " + folder + " and open it there.",
                refused.getMessage());
    }
}
