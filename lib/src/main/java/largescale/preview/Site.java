package largescale.preview;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.page.Notebook;
import largescale.page.Pages;
import largescale.page.Preview;
import largescale.word.Language;
import org.apache.commons.io.FilenameUtils;

/**
 * The pages of the report, of what each notebook gave last. A page is made when it is asked for. Where a notebook
 * failed its message is its page; the other pages then have what it gave before.
 */
final class Site {

    // A picture in an output may be longer than what Jackson reads of strangers.
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build());

    private final List<Language> languages;
    private final Map<String, Notebook> executed = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Set<String> expected = new TreeSet<>();
    private Map<String, Supplier<String>> files;

    /** @param notebooks those of which something will be {@link #put} */
    Site(List<Language> languages, Collection<Path> notebooks) {
        this.languages = languages;
        notebooks.forEach(notebook -> expected.add(name(notebook)));
        remake();
    }

    /** What a notebook and its page are called. */
    static String name(Path notebook) {
        return FilenameUtils.getBaseName(notebook.toString());
    }

    /** From now on this is what a notebook gave. @return why it has no page, if it has none */
    synchronized Optional<String> put(Path file, Outcome outcome) {
        String name = name(file);
        expected.remove(name);
        failures.remove(name);
        if (outcome instanceof Outcome.Failed failed) {
            failures.put(name, failed.message());
        } else if (outcome instanceof Outcome.Executed done) {
            try {
                Notebook notebook = Notebook.read(name, JSON.readTree(done.ipynb().read()));
                notebook.refuseUnread();
                executed.put(name, notebook);
                remake();
            } catch (IOException | BadInput e) {
                failures.put(name, Project.shown(file) + ": " + e.getMessage());
            }
        }
        return Optional.ofNullable(failures.get(name));
    }

    /** A notebook is no more. */
    synchronized void forget(Path file) {
        String name = name(file);
        expected.remove(name);
        failures.remove(name);
        executed.remove(name);
        remake();
    }

    private void remake() {
        Map<String, Supplier<String>> made = new HashMap<>();
        Pages.of(List.copyOf(executed.values()), languages, Optional.empty())
                .forEach((path, content) -> made.put(path, Suppliers.memoize(content::get)));
        files = made;
    }

    /** The file of the report at a path in its folder, or what stands in its place; nothing if there is none. */
    Optional<String> at(String path) {
        Supplier<String> file;
        synchronized (this) {
            String name = name(Path.of(path));
            boolean page = path.endsWith(".html");
            if (page && failures.containsKey(name)) {
                return Optional.of(Preview.failed(name, failures.get(name)));
            }
            if (page && (expected.contains(name) || !expected.isEmpty() && !executed.containsKey(name))) {
                return Optional.of(Preview.waiting(name, "Still to be run: " + String.join(", ", expected)));
            }
            if (page && executed.isEmpty()) {
                return Optional.of(Preview.failed(name, String.join("\n\n", failures.values())));
            }
            file = files.get(path);
            if (file == null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(file.get());
        } catch (RuntimeException e) {
            return Optional.of(Preview.failed(path, "The page cannot be made: " + e));
        }
    }

    /** The language that is shown first. */
    Language first() {
        return languages.get(0);
    }
}
