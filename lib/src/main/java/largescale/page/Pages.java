package largescale.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import largescale.word.Language;
import largescale.word.Words;

/** Makes pages of executed notebooks: a page a notebook and language, an overview, and one file a language. */
public final class Pages {

    private Pages() {}

    /**
     * Writes the pages: {@code index.html}, a folder a language, {@code report-en.html} and {@code report-ko.html}, and
     * the files that they share. The same notebooks make the same bytes.
     *
     * @param folder where to; it exists
     * @param notebooks in the order of the report
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, List<Notebook> notebooks, List<Language> languages) throws IOException {
        Words words = Words.read();
        Path assets = Files.createDirectory(folder.resolve("assets"));
        for (String asset : Assets.NAMES) {
            Files.writeString(assets.resolve(asset), Assets.text(asset));
        }
        Files.writeString(folder.resolve("index.html"),
                Templates.render("languages", Map.of("words", words, "languages", languages)));
        for (Language language : languages) {
            Edition edition = Edition.of(notebooks, language, languages, words, Cleaning.NONE);
            Path pages = Files.createDirectory(folder.resolve(language.code()));
            write(pages, "overview", Page.of(edition, "index", Page.Places.IN_A_FOLDER), Map.of());
            write(pages, "reconciliation", Page.of(edition, "reconciliation", Page.Places.IN_A_FOLDER), Map.of());
            for (Section section : edition.sections()) {
                write(pages, "section", Page.of(edition, section.name(), Page.Places.IN_A_FOLDER), Map.of("section", section));
            }
            write(folder, "whole", Page.of(edition, "report-" + language.code(), Page.Places.ON_ONE_PAGE), Map.of());
        }
    }

    /**
     * A notebook as a page that needs nothing else, whether it has been executed or not. HTML that is not the library's
     * stays as it is, or is cleaned.
     */
    static String single(Notebook notebook, Language language, Cleaning cleaning) {
        Edition edition = Edition.of(List.of(notebook), language, List.of(language), Words.read(), cleaning);
        Page page = Page.of(edition, notebook.name(), Page.Places.ON_ONE_PAGE);
        return Templates.render("single", Map.of("page", page, "section", edition.sections().get(0)));
    }

    private static void write(Path folder, String template, Page page, Map<String, Object> others) throws IOException {
        Map<String, Object> parameters = new HashMap<>(others);
        parameters.put("page", page);
        Files.writeString(folder.resolve(page.name() + ".html"), Templates.render(template, parameters));
    }
}
