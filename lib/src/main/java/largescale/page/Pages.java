package largescale.page;

import com.google.common.base.Throwables;
import com.google.common.base.Suppliers;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import largescale.word.Language;
import largescale.word.Words;

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
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, List<Notebook> notebooks, List<Language> languages)
            throws IOException {
        Files.createDirectory(folder.resolve("assets"));
        for (Language language : languages) {
            Files.createDirectory(folder.resolve(language.code()));
        }
        List<Callable<Path>> written = new ArrayList<>();
        of(notebooks, languages).forEach((file, content) -> written.add(
                () -> Files.writeString(folder.resolve(file), content.get())));
        atOnce(written);
    }

    /**
     * The same files, by their paths in the folder, each made when it is asked for. Several threads
     * may ask.
     *
     * @param notebooks in the order of the report
     */
    public static Map<String, Supplier<String>> of(List<Notebook> notebooks, List<Language> languages) {
        Words words = Words.read();
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        Map<Language, Supplier<Edition>> editions = new EnumMap<>(Language.class);
        for (Language language : languages) {
            editions.put(language,
                    Suppliers.memoize(
                            () -> Edition.of(notebooks, language, languages, words, Cleaning::light)));
        }
        // The longest first.
        editions.forEach((language, edition) -> files.put("report-" + language.code() + ".html",
                () -> page(edition.get(), "report-" + language.code(), Page.Places.ON_ONE_PAGE,
                        (out, page) -> JtewholeGenerated.render(out, null, page))));
        editions.forEach((language, edition) -> {
            Map<String, Supplier<String>> pages = new LinkedHashMap<>();
            BiConsumer<String, BiConsumer<HtmlTemplateOutput, Page>> add = (name, template) -> pages.put(name,
                    Suppliers.memoize(() -> page(edition.get(), name, Page.Places.IN_A_FOLDER, template)));
            add.accept("index", (out, page) -> JteoverviewGenerated.render(out, null, page));
            files.put(language.code() + "/" + Models.FILE, () -> edition.get().models().script());
            for (int i = 0; i < notebooks.size(); i++) {
                int at = i;
                add.accept(notebooks.get(i).name(), (out, page) -> JtesectionGenerated.render(out, null, page,
                        page.edition().sections().get(at)));
            }
            add.accept("reconciliation", (out, page) -> JtereconciliationGenerated.render(out, null, page));
            pages.forEach((name, page) -> files.put(language.code() + "/" + name + ".html", page));
            files.put(language.code() + "/" + Place.FILE, () -> Place.script(pages));
        });
        files.put("index.html", () -> Html.render(out -> JtelanguagesGenerated.render(out, null, words, languages)));
        Assets.NAMES.forEach(asset -> files.put("assets/" + asset, () -> Assets.text(asset)));
        return files;
    }

    /** Has written pages load themselves anew in a browser, once others are written in their place. */
    public static void follow(Path folder) throws IOException {
        Path assets = folder.resolve("assets");
        String version = System.nanoTime() + "n";
        Files.writeString(assets.resolve("report.js"),
                "globalThis.shown = " + version + ";\n" + Assets.text("follow.js"), StandardOpenOption.APPEND);
        Files.writeString(assets.resolve("saved.js"), "if (globalThis.shown !== " + version + ") location.reload();\n");
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
     * A notebook as a page that needs nothing else, whether it has been executed or not. It may be anybody's, so HTML
     * that is not the library's is cleaned thoroughly.
     */
    static String single(Notebook notebook, Language language) {
        Edition edition = Edition.of(List.of(notebook), language, List.of(language), Words.read(), Cleaning::thorough);
        Page page = Page.of(edition, notebook.name(), Page.Places.ON_ONE_PAGE);
        Section section = edition.sections().get(0);
        return Html.render(out -> JtesingleGenerated.render(out, null, page, section));
    }

    private static String page(Edition edition, String name, Page.Places places,
            BiConsumer<HtmlTemplateOutput, Page> template) {
        Page page = Page.of(edition, name, places);
        return Html.render(out -> template.accept(out, page));
    }
}
