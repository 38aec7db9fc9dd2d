package largescale.press.run;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Tablesaw;
import largescale.press.page.Notebook;
import largescale.press.page.Pages;
import largescale.press.run.Notebooks.Executed;
import largescale.word.Language;

/**
 * {@code make preview}: executes the notebooks, then each one that is saved, and writes the pages to {@code
 * build/preview}, where those that a browser shows load themselves anew.
 */
public final class Preview {

    private static final int LOOK_MILLISECONDS = 300;

    private final List<Language> languages = Language.ofPages();
    private final Notebooks notebooks = new Notebooks(Notebooks.LIMIT);
    private final Map<Path, Notebook> executed = new TreeMap<>();
    private final Path folder = Project.root().resolve("build/preview");

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Tablesaw.start();
        Cells.takeStreams();
        try {
            new Preview().follow();
        } catch (BadInput e) {
            System.err.println(BadInput.visible(e.getMessage()));
            System.exit(1);
        }
    }

    private void follow() throws IOException, InterruptedException {
        Map<Path, FileTime> seen = Map.of();
        while (true) {
            Map<Path, FileTime> now = written();
            if (!now.equals(seen)) {
                show(Sets.difference(now.entrySet(), seen.entrySet()).stream().map(Map.Entry::getKey).toList());
            }
            seen = now;
            Thread.sleep(LOOK_MILLISECONDS);
        }
    }

    /** When notebooks and data were last saved. */
    private static Map<Path, FileTime> written() throws IOException {
        Map<Path, FileTime> written = new TreeMap<>();
        try (Stream<Path> data = Files.walk(Project.data(""))) {
            for (Path file : Iterables.concat(Notebooks.files(List.of()), data.filter(Files::isRegularFile).toList())) {
                written.put(file, Files.getLastModifiedTime(file));
            }
        }
        return written;
    }

    /** Executes the notebooks that were saved, or all if the data were. */
    private void show(List<Path> saved) throws IOException {
        try {
            List<Path> all = Notebooks.files(List.of());
            List<Path> anew = all.containsAll(saved) ? saved : all;
            List<Executed> made = anew.isEmpty() ? List.of() : notebooks.execute(anew);
            for (int i = 0; i < anew.size(); i++) {
                executed.put(anew.get(i), made.get(i).notebook());
            }
            executed.keySet().retainAll(all);
            ReportFolder report = ReportFolder.begin(folder);
            Pages.write(report.made(), List.copyOf(executed.values()), languages);
            Pages.follow(report.made());
            report.replace();
            System.out.println("The pages are in " + folder + ": open " + languages.get(0).code()
                    + "/index.html there. They follow what is saved; Ctrl+C ends it.");
        } catch (BadInput e) {
            e.getMessage().lines().map(BadInput::visible).forEach(System.out::println);
        }
    }
}
