package largescale.load;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the project's files are, however the kernel was started. */
public final class Project {

    /** The system property by which a test gives the library another project. */
    public static final String OTHER = "largescale.project";

    private static final Path ROOT = find();

    private Project() {}

    /** The project's root: relative paths that a user gives are relative to it. */
    public static Path root() {
        String other = System.getProperty(OTHER);
        return other == null ? ROOT : Path.of(other);
    }

    /** A file of the project's {@code data} folder. */
    public static Path data(String name) {
        return root().resolve("data").resolve(name);
    }

    /** What the environment sets, as {@code REPORT_} and the name; nothing if it is blank. */
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv("REPORT_" + name)).filter(value -> !value.isBlank());
    }

    /** A path as a message shows it: relative where it lies inside the project. */
    public static String shown(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(root()) ? root().relativize(path).toString() : path.toString();
    }

    // JupyterLab starts a kernel in the notebook's folder, Maven in lib/, make in the root: only the place of the
    // library itself is the same for all of them.
    private static Path find() {
        try {
            Path library = Path.of(Project.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.iterate(library, Objects::nonNull, Path::getParent)
                    .filter(folder -> Files.isRegularFile(folder.resolve("data").resolve("snapshots.csv"))).findFirst()
                    .orElseThrow(() -> new BadInput("No data/snapshots.csv above " + library
                            + ": leave the library in the project's lib folder."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
