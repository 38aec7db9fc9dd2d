package largescale.press.page;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import largescale.html.Html;
import largescale.word.Language;
import org.apache.commons.io.function.Uncheck;

/** Makes pages of executed notebooks: a page a notebook and language, an overview, and one file a language. */
public final class Pages {

    private Pages() {}

    /**
     * Writes the pages: {@code index.html}, a folder a language with what its search looks through,
     * {@code report-en.html} and {@code report-ko.html}, and the files that they share. The same notebooks make
     * the same bytes.
     *
     * @param folder where to; it exists
     * @param notebooks in the order of the report
     * @return the texts that {@code data/labels.csv} lacks, each as {@code Context: English}
     * @throws IOException if a file cannot be written
     */
    public static List<String> write(Path folder, List<Notebook> notebooks, List<Language> languages)
            throws IOException {
        Files.createDirectory(folder.resolve("assets"));
        for (Language language : languages) {
            Files.createDirectory(folder.resolve(language.code()));
        }
        List<Edition> editions = languages.stream().map(language -> Edition.of(notebooks, language, languages))
                .toList();
        try {
            List.copyOf(of(editions).entrySet()).parallelStream()
                    .forEach(file -> Uncheck.apply(Files::writeString, folder.resolve(file.getKey()),
                            file.getValue().get()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return editions.stream().flatMap(edition -> edition.words().untranslated().stream()).distinct().toList();
    }

    /** The same files, by their paths in the folder, each made when it is asked for. Several threads may ask. */
    static Map<String, Supplier<String>> of(List<Edition> editions) {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        for (Edition edition : editions) {
            String language = edition.words().language().code(), whole = "report-" + language, folder = language + "/";
            files.put(whole + ".html", () -> page(edition, whole, true));
            Map<String, Supplier<String>> pages = new LinkedHashMap<>();
            Stream.of(Stream.of("index"), edition.sections().stream().map(Section::name), Stream.of("reconciliation"))
                    .flatMap(names -> names)
                    .forEach(name -> pages.put(name, Suppliers.memoize(() -> page(edition, name, false))));
            pages.forEach((name, page) -> files.put(folder + name + ".html", page));
            files.put(folder + ListedModels.FILE, () -> edition.models().script());
            files.put(folder + SearchPlace.FILE, () -> SearchPlace.script(pages));
        }
        files.put("index.html", () -> Html.render(out -> JtelanguagesGenerated.render(out, null, editions)));
        Assets.NAMES.forEach(asset -> files.put("assets/" + asset, () -> Assets.text(asset)));
        return files;
    }

    /** A notebook as a page that needs nothing else, whether it has been executed or not. */
    static String export(Notebook notebook, Language language) {
        return page(Edition.of(List.of(notebook), language, List.of(language)), notebook.name(), true);
    }

    private static String page(Edition edition, String name, boolean oneFile) {
        Page page = Page.of(edition, name, oneFile);
        return Html.render(out -> JtepageGenerated.render(out, null, page));
    }
}
