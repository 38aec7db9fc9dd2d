package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a report of two notebooks, in two languages. */
class PagesTest {

    private static final String FINDING = "4 models";

    private static final Map<String, String> FILES = Books.files(notebooks(), Language.EN, Language.KO);

    private static List<Notebook> notebooks() {
        return List.of(
                Books.book("03-country", Books.prose("# 3. Country\n\nWhich?", "en"),
                        Books.prose("# 3. 국가\n\n어디?", "ko"),
                        Books.code(Books.REPORT), Books.prose("## First"), Books.code(Books.TABLE),
                        Books.code(Books.CHART, "picture"), Books.prose("## Second"),
                        Books.code(Books.FINDING, "answer"), Books.code(Books.REPORT.published("country"))),
                Books.book("08-summary", Books.prose("# 8. Summary"), Books.code(Books.REPORT.between(2021, 2021)),
                        Books.code(Books.FINDING, "lead"), Books.code(Books.FINDING, "headline"),
                        Books.code(Books.FINDING, "conclusion"), Books.code(Books.FINDING)),
                Books.book("10-models", Books.prose("# 10. Models"), Books.code(Books.MODELS)));
    }

    private static Document page(String name) {
        return Jsoup.parse(FILES.get(name));
    }

    @Test
    void thereIsAPageANotebookAndLanguageAndTheSameNotebooksMakeTheSameBytes(@TempDir Path folder)
            throws IOException {
        Stream<String> ofLanguages = Stream.of("index.html", "reconciliation.html", "03-country.html",
                "08-summary.html", "10-models.html", ListedModels.FILE, SearchPlace.FILE)
                .flatMap(name -> Stream.of("en/" + name, "ko/" + name));
        assertEquals(Stream.of(ofLanguages, Stream.of("index.html", "report-en.html", "report-ko.html"),
                Assets.NAMES.stream().map(name -> "assets/" + name)).flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(FILES.keySet()));
        assertEquals(FILES, Books.files(notebooks(), Language.EN, Language.KO));
        assertEquals(List.of("en/index.html", "ko/index.html"), page("index.html").select("a").eachAttr("href"));
        assertTrue(Books.script(page("report-ko.html"), "models").size() > 4, "with those of another snapshot alone");
        assertTrue(Pages.write(folder, List.of(Books.book("a", Books.code(Books.REPORT.finding("{country}", "country",
                "Atlantis")))), List.of(Language.KO)).contains("Country: Atlantis"));
        assertTrue(Files.exists(folder.resolve("ko/a.html")));
    }

    @Test
    void theFrameLeadsThroughTheReportAndSaysWhatMakesItAgain() {
        Document page = page("ko/03-country.html");
        assertEquals("ko", page.select("html").attr("lang"));
        assertEquals("../en/03-country.html", page.select(".languages a").attr("href"));
        assertEquals(List.of("index.html", "03-country.html", "#country-first", "#country-second", "08-summary.html",
                "reconciliation.html", "10-models.html"), page.select(".sections a").eachAttr("href"));
        assertEquals("3. 국가", page.select(".sections a[aria-current=page]").text());
        assertEquals(List.of("index.html", "08-summary.html"), page.select(".turn a").eachAttr("href"));
        assertEquals(page.select(".answer .finding").text(), page.select("meta[name=description]").attr("content"));
        assertEquals("reconciliation.html#IS-178-published-country", page.select("p.published a").attr("href"));
        String foot = page.select("footer").text();
        assertTrue(foot.contains("2024-07-24-four-models.csv, SHA-256 ") && foot.contains("2020~2023 · make report "
                + "SNAPSHOT=path/to/2024-07-24-four-models.csv FROM=2020 TO=2023"), foot);
        assertTrue(page.select(".stamp").text().startsWith("2020~2023년 출시 모델."));
        assertTrue(page("en/08-summary.html").select(".stamp").text().startsWith("Models published 2021."));
    }

    @Test
    void theOverviewHasLeadPicturesFindingsAndConclusions() {
        Document page = page("en/index.html");
        assertEquals(FINDING, page.select(".answer .finding").text());
        assertEquals(List.of("overview-country-by-country"), page.select(".pictures figure").eachAttr("id"));
        assertEquals(List.of(FINDING, FINDING + " 8. Summary"),
                page.select(".findings li").eachText());
        assertEquals(2, page("en/08-summary.html").select(".finding").size(), "a conclusion is an answer there");
        assertEquals(2, page("report-en.html").select("[data-kind=overview]").size(), "once what it stands on");
        Document alone = Jsoup.parse(Pages.export(notebooks().get(1), Language.EN));
        assertEquals(List.of(4, 0), List.of(alone.select(".finding").size(), alone.select(".way").size()));
    }

    @Test
    void aPageRunsOurScriptsAloneAndFetchesNothing() {
        for (String name : FILES.keySet().stream().filter(file -> file.endsWith(".html")).toList()) {
            Document page = page(name);
            List<String> policy = List.of(page.select("meta[charset] + meta[http-equiv=Content-Security-Policy]")
                    .attr("content").split("; "));
            assertTrue(policy.containsAll(List.of("default-src 'none'", "connect-src 'none'", "form-action 'none'",
                    "base-uri 'none'", "img-src data: blob:")), policy.toString());
            String own = page.select("script:not([type], [src])").stream()
                    .map(script -> "'sha256-" + Base64.getEncoder().encodeToString(Hashing.sha256()
                            .hashString(script.data(), StandardCharsets.UTF_8).asBytes()) + "'")
                    .collect(Collectors.joining(" "));
            assertTrue(policy.contains("script-src " + (own.isEmpty() ? "'self' file:" : own)), policy.toString());
            assertEquals(name.startsWith("report"), page.select("[src], link[rel=stylesheet]").isEmpty(), name);
        }
    }
}
