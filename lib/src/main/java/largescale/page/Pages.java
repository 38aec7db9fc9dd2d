package largescale.page;

import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
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
                Html.render(out -> JtelanguagesGenerated.render(out, null, words, languages)));
        for (Language language : languages) {
            Edition edition = Edition.of(notebooks, language, languages, words, Cleaning::light);
            Path pages = Files.createDirectory(folder.resolve(language.code()));
            write(pages, edition, "index", Page.Places.IN_A_FOLDER,
                    (out, page) -> JteoverviewGenerated.render(out, null, page));
            write(pages, edition, "reconciliation", Page.Places.IN_A_FOLDER,
                    (out, page) -> JtereconciliationGenerated.render(out, null, page));
            for (Section section : edition.sections()) {
                write(pages, edition, section.name(), Page.Places.IN_A_FOLDER,
                        (out, page) -> JtesectionGenerated.render(out, null, page, section));
            }
            write(folder, edition, "report-" + language.code(), Page.Places.ON_ONE_PAGE,
                    (out, page) -> JtewholeGenerated.render(out, null, page));
        }
    }

    /**
     * A notebook as a page that needs nothing else, whether it has been executed or not.
     *
     * @param cleaning what becomes of HTML that is not the library's
     */
    static String single(Notebook notebook, Language language, UnaryOperator<String> cleaning) {
        Edition edition = Edition.of(List.of(notebook), language, List.of(language), Words.read(), cleaning);
        Page page = Page.of(edition, notebook.name(), Page.Places.ON_ONE_PAGE);
        Section section = edition.sections().get(0);
        return Html.render(out -> JtesingleGenerated.render(out, null, page, section));
    }

    private static void write(Path folder, Edition edition, String name, Page.Places places,
            BiConsumer<HtmlTemplateOutput, Page> template) throws IOException {
        Page page = Page.of(edition, name, places);
        Files.writeString(folder.resolve(name + ".html"), Html.render(out -> template.accept(out, page)));
    }
}
