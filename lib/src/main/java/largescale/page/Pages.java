package largescale.page;

import com.google.common.base.Throwables;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
     * @param address where the folder will be on the web, with a slash at its end, for previews of links
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, List<Notebook> notebooks, List<Language> languages, Optional<URI> address)
            throws IOException {
        Words words = Words.read();
        Path assets = Files.createDirectory(folder.resolve("assets"));
        for (String asset : Assets.NAMES) {
            Files.writeString(assets.resolve(asset), Assets.text(asset));
        }
        Files.write(assets.resolve(Assets.PREVIEW), Assets.preview());
        Files.writeString(folder.resolve("index.html"),
                Html.render(out -> JtelanguagesGenerated.render(out, null, words, languages)));
        List<Edition> editions = atOnce(languages.stream().<Callable<Edition>>map(
                language -> () -> Edition.of(notebooks, language, languages, words, Cleaning::light, address))
                .toList());
        List<Callable<Path>> written = new ArrayList<>();
        for (Edition edition : editions) {
            Language language = edition.language();
            Path pages = Files.createDirectory(folder.resolve(language.code()));
            // The longest first.
            written.add(() -> write(folder, edition, "report-" + language.code(), Page.Places.ON_ONE_PAGE,
                    (out, page) -> JtewholeGenerated.render(out, null, page)));
            written.add(() -> write(pages, edition, "index", Page.Places.IN_A_FOLDER,
                    (out, page) -> JteoverviewGenerated.render(out, null, page)));
            written.add(() -> write(pages, edition, "reconciliation", Page.Places.IN_A_FOLDER,
                    (out, page) -> JtereconciliationGenerated.render(out, null, page)));
            for (Section section : edition.sections()) {
                written.add(() -> write(pages, edition, section.name(), Page.Places.IN_A_FOLDER,
                        (out, page) -> JtesectionGenerated.render(out, null, page, section)));
            }
        }
        atOnce(written);
    }

    /** As many at a time as there are processors. */
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                done.add(task.get());
            }
            return done;
        } catch (ExecutionException e) {
            Throwables.throwIfInstanceOf(e.getCause(), IOException.class);
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        } finally {
            threads.shutdown();
        }
    }

    /**
     * A notebook as a page that needs nothing else, whether it has been executed or not.
     *
     * @param cleaning what becomes of HTML that is not the library's
     */
    static String single(Notebook notebook, Language language, UnaryOperator<String> cleaning) {
        Edition edition = Edition.of(List.of(notebook), language, List.of(language), Words.read(), cleaning,
                Optional.empty());
        Page page = Page.of(edition, notebook.name(), Page.Places.ON_ONE_PAGE);
        Section section = edition.sections().get(0);
        return Html.render(out -> JtesingleGenerated.render(out, null, page, section));
    }

    private static Path write(Path folder, Edition edition, String name, Page.Places places,
            BiConsumer<HtmlTemplateOutput, Page> template) throws IOException {
        Page page = Page.of(edition, name, places);
        return Files.writeString(folder.resolve(name + ".html"), Html.render(out -> template.accept(out, page)));
    }
}
