package largescale.load;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which bytes the CSV files had that were read in this JVM, by the checksum of just those bytes: a report stands on one
 * version of each. The notebooks of {@code make report} have one such memory, because this class lies in the launcher's
 * jar too, whence all of them take it; so it uses no other class of the library.
 */
public final class FilesRead {

    private static final Map<Path, Set<String>> CHECKSUMS = new ConcurrentHashMap<>();

    private FilesRead() {}

    /** A file was read, with this checksum. */
    public static void add(Path file, String sha256) {
        CHECKSUMS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> ConcurrentHashMap.newKeySet()).add(sha256);
    }

    /** The files that were read in more than one version, in order. */
    public static Set<Path> changed() {
        Set<Path> changed = new TreeSet<>();
        CHECKSUMS.forEach((file, checksums) -> {
            if (checksums.size() > 1) {
                changed.add(file);
            }
        });
        return changed;
    }
}
