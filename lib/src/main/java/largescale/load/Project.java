package largescale.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the project's files are, however the kernel was started. */
public final class Project {

    private static final Path ROOT = find();

    private Project() {}

    /** The project's root: relative paths that a user gives are relative to it. */
    public static Path root() {
        return ROOT;
    }

    /** A file of the project's {@code data} folder. */
    public static Path data(String name) {
        return ROOT.resolve("data").resolve(name);
    }

    /** What the environment sets, as {@code REPORT_} and the name; nothing if it is blank. */
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv("REPORT_" + name)).filter(value -> !value.isBlank());
    }

    /** A path as a message shows it: relative where it lies inside the project. */
    public static String shown(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(ROOT) ? ROOT.relativize(path).toString() : path.toString();
    }

    /**
     * Refuses to work for a notebook of another project than the library's: the kernel of an environment that several
     * projects use is of the project that was set up last. A notebook that lies in no project may be anybody's.
     *
     * @throws BadInput if the working directory, which is the notebook's, lies in another project
     */
    public static void refuseAnother() {
        refuseAnother(Path.of("").toAbsolutePath());
    }

    static void refuseAnother(Path folder) {
        Optional<Path> project = around(folder).filter(other -> !isOurs(other));
        if (project.isPresent()) {
            throw new BadInput("This notebook lies in the project " + project.get() + ", but Jupyter works with the "
                    + "library and the data of " + ROOT + ". Run make lab in " + project.get() + " and open it there.");
        }
    }

    private static boolean isOurs(Path project) {
        try {
            return Files.isSameFile(project, ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // JupyterLab starts a kernel in the notebook's folder, Maven in lib/, make in the root: only the place of the
    // library itself is the same for all of them.
    private static Path find() {
        try {
            Path library = Path.of(Project.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return around(library).orElseThrow(() -> new BadInput("No data/snapshots.csv above " + library
                    + ": leave the library in the project's lib folder."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project in which a file lies. */
    private static Optional<Path> around(Path file) {
        return Stream.iterate(file, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("data").resolve("snapshots.csv")))
                .findFirst();
    }
}
