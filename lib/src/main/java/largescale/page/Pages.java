package largescale.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import largescale.word.Language;

/** Stands for what writes the pages. */
public final class Pages {

    private Pages() {}

    /** Writes the pages into a folder. */
    public static void write(Path folder, List<Notebook> notebooks, List<Language> languages) throws IOException {
        for (Language language : languages) {
            Files.writeString(folder.resolve("report-" + language.code() + ".html"), notebooks.toString());
            Files.createDirectory(folder.resolve(language.code()));
        }
        Files.writeString(folder.resolve("index.html"), notebooks.toString());
    }
}
