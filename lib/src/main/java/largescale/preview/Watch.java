package largescale.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of a folder have changed since they were last named. A file that was written is named when it is as it
 * was at the look before: Jupyter empties a file and then writes it. The JDK's own watch looks every few seconds on
 * some systems, and sees nothing of a shared folder on others.
 */
final class Watch {

    private final Path folder;
    private final int depth;
    private final PathMatcher names;
    private final Map<Path, Version> named;
    private Map<Path, Version> last;

    private record Version(FileTime written, long size) {}

    /** @param names a glob for the names of files @param depth how many folders deep they may be */
    Watch(Path folder, int depth, String names) throws IOException {
        this.folder = folder;
        this.depth = depth;
        this.names = folder.getFileSystem().getPathMatcher("glob:" + names);
        last = versions();
        named = new HashMap<>(last);
    }

    /** Looks once. @return the files that were written, made or removed */
    Set<Path> look() throws IOException {
        Map<Path, Version> now = versions();
        Set<Path> changed = new TreeSet<>(now.keySet());
        changed.addAll(named.keySet());
        changed.removeIf(file -> Objects.equals(named.get(file), now.get(file))
                || !Objects.equals(last.get(file), now.get(file)));
        named.keySet().removeAll(changed);
        changed.stream().filter(now::containsKey).forEach(file -> named.put(file, now.get(file)));
        last = now;
        return changed;
    }

    private Map<Path, Version> versions() throws IOException {
        Map<Path, Version> versions = new HashMap<>();
        try (Stream<Path> files = Files.find(folder, depth,
                (file, attributes) -> attributes.isRegularFile() && names.matches(file.getFileName()))) {
            for (Path file : List.copyOf(files.toList())) {
                versions.put(file, new Version(Files.getLastModifiedTime(file), Files.size(file)));
            }
        } catch (NoSuchFileException e) {
            // It was removed between the two calls. The next look is complete.
            return last == null ? Map.of() : last;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return versions;
    }
}
