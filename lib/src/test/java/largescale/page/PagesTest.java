package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    private static final List<Language> BOTH = List.of(Language.EN, Language.KO);

    /** Classes of what libraries draw, by the file that they are in. */
    private static final Map<String, List<String>> OF_LIBRARIES = Map.of("plotly-cartesian.min.js",
            List.of("nsewdrag"));

    @TempDir
    static Path folder;

    private static Map<String, String> files;

    @BeforeAll
    static void write() throws IOException {
        files = Books.write(folder, List.of(Books.country(), Books.domain()), BOTH);
    }

    private static Document page(String name) {
        return Jsoup.parse(files.get(name));
    }

    @Test
    void thereIsAPageANotebookAndAFileALanguage() {
        List<String> pages = Stream.of("03-country", "04-domain", "index", "reconciliation")
                .map(name -> "/" + name + ".html").toList();
        List<String> expected = new ArrayList<>(
                List.of("assets/languages.js", "assets/numbers.js", "assets/table.js", "assets/parts.js",
                        "assets/plotly-cartesian.min.js", "assets/report.css",
                        "assets/report.js", "assets/search.js", "en/search-index.js", "index.html",
                        "en/models-data.js", "ko/models-data.js",
                        "ko/search-index.js", "report-en.html", "report-ko.html"));
        BOTH.forEach(language -> pages.forEach(page -> expected.add(language.code() + page)));
        assertEquals(new TreeSet<>(expected), new TreeSet<>(files.keySet()));
    }

    @Test
    void exhibitsHeadingsAndStatementsHaveTheirAddresses() {
        List<String> country = List.of("country-3-country", "country-shown-2", "country-text", "country-text-2",
                "country-the-whole-window", "country-shown", "country-models", "country-models-by-country",
                "country-text-3", "country-models-by-country-2", "country-nothing", "country-models-2",
                "country-published-country");
        for (Language language : BOTH) {
            assertEquals(country, page(language.code() + "/03-country.html").select("main [id]").eachAttr("id"));
        }
        List<String> whole = page("report-ko.html").select("[id]").eachAttr("id");
        assertEquals(whole.size(), new TreeSet<>(whole).size(), whole.toString());
        List<String> missing = new ArrayList<>(country);
        missing.addAll(
                List.of("country", "domain", "reconciliation", "what-this-page-stands-on", "findings", "differences",
                        "overview-country-models-by-country", "IS-178-published-country", "country.KR"));
        missing.removeAll(whole);
        assertEquals(List.of(), missing);
    }

    @Test
    void aSectionHasItsTitleStampQuestionAndAnswerAboveTheRest() {
        Document page = page("en/03-country.html");
        assertEquals("3. Country – Large-scale AI models: a living report", page.title());
        assertEquals(List.of("The whole window", "Models by country"), page.select("nav.contents a").eachText());
        assertEquals(List.of("#country-the-whole-window", "#country-models-by-country-2"),
                page.select("nav.contents a").eachAttr("href"));
        List<Element> children = page.select("main > *");
        assertEquals(
                List.of("3. Country", "Snapshot of 24 July 2024 Click any number to see the models behind it.",
                        "Which countries?",
                        "3 models were released, the report says.", "A rule."),
                children.stream().map(Element::text).skip(1).limit(5).toList());
        assertEquals(List.of("← Overview", "4. Domain →"), page.select("nav.turn a").eachText());
        assertEquals(List.of("← 3. Country", "Check against the SPRi report →"),
                page("en/04-domain.html").select("nav.turn a").eachText());
        assertEquals("report", page.select("details.code pre").first().text());
        assertEquals("java", page.select("details.code pre").first().attr("data-language"));
        assertEquals(0, page("en/04-domain.html").select("nav.contents").size(), "one heading needs no contents");
    }

    static List<String> kinds() {
        return Books.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindShowsSomethingOnAPage(String kind) {
        Notebook notebook = Books.book("01-a", Books.prose("# A"),
                Books.code("x", List.of(Books.shown(Books.kept(kind)))));
        for (Language language : BOTH) {
            String shown = Books.page(notebook, language)
                    .select("main > div:not(.question) > :not(details.code), .fold > figure").text();
            assertFalse(shown.isBlank() || shown.equals("from the kernel"), kind + " shows nothing on a page");
        }
    }

    @Test
    void theFrameLeadsThroughTheReport() {
        Document page = page("ko/03-country.html");
        assertEquals("ko", page.select("html").attr("lang"));
        assertEquals("../en/03-country.html", page.select(".languages a").attr("href"));
        assertEquals("English", page.select(".languages a").text());
        assertEquals("2024년 7월 24일 시점 자료 숫자를 누르면 해당 모델을 볼 수 있다.", page.select(".stamp").text());
        assertEquals(
                List.of("index.html", "03-country.html", "#country-the-whole-window",
                        "#country-models-by-country-2", "04-domain.html", "reconciliation.html"),
                page.select(".sections a").eachAttr("href"));
        assertEquals("3. 국가별 현황", page.select(".sections a[aria-current=page]").text());
        assertEquals(List.of("요약", "재집계", "검증"), page.select(".sections span").eachText());
        for (String place : List.of(".page > .sections", "main .sections")) {
            assertEquals(List.of("#content", "#country", "#domain", "#reconciliation"),
                    page("report-en.html").select(place + " a").eachAttr("href"),
                    "beside the text, and on paper in it");
        }
        assertEquals(0, page("report-en.html").select(".languages").size());
    }

    @Test
    void theFootSaysWhatMakesThePageAgain() {
        String foot = page("ko/03-country.html").select("footer").text();
        assertTrue(foot.contains("인용 방법 데이터로 다시 쓰는 보고서."), foot);
        assertTrue(foot.contains("버전 " + Assets.version() + " · 2024-07-24.csv, SHA-256 3fa900000000 · 2020~2023 · "
                + "make report SNAPSHOT=2024-07-24 FROM=2020 TO=2023"), foot);
        assertFalse(Assets.version().contains("$"));
        assertEquals(64, page("ko/03-country.html").select("footer [title]").attr("title").length());
    }

    @Test
    void aPageSaysWhatItsOwnNotebookOpenedAndWhichOthersStandOnOtherData(@TempDir Path other) throws IOException {
        ObjectNode newer = Books.json("overview");
        ((ObjectNode) newer.at("/content/stamp")).put("en", "Snapshot of 1 September 2026");
        ((ObjectNode) newer.at("/content/citation")).put("en", "On the newer data.");
        ((ObjectNode) newer.at("/content/standing")).put("snapshot", "2026-09-01.csv");
        ((ObjectNode) newer.at("/content/lines/0/value/en/0")).put("text", "Published in 2024");
        Notebook added = Books.book("09-added", Books.prose("# 9. Added"),
                Books.code("", List.of(Books.shown(newer))));
        Map<String, String> made = Books.write(other, List.of(Books.domain(), added), List.of(Language.EN));
        Document page = Jsoup.parse(made.get("en/09-added.html"));
        assertTrue(page.select(".stamp").text().startsWith("Snapshot of 1 September 2026"));
        assertTrue(page.select("footer").text().contains("On the newer data."));
        assertTrue(page.select("footer").text().contains("2026-09-01.csv"));
        assertTrue(Jsoup.parse(made.get("en/04-domain.html")).select(".stamp").text()
                .startsWith("Snapshot of 24 July 2024"));
        for (String name : List.of("en/index.html", "en/reconciliation.html", "en/04-domain.html",
                "en/09-added.html")) {
            assertTrue(Jsoup.parse(made.get(name)).select("footer").text().startsWith(
                    "Sections based on other data or years: 9. Added – Snapshot of 1 September 2026"), name);
        }
        assertFalse(page("en/index.html").select("footer").text().contains("other data"));
    }

    @Test
    void theOverviewHasAnswerPicturesFindingsConclusionsAndWhereToCheck(@TempDir Path other) throws IOException {
        Document page = page("en/index.html");
        assertEquals("", page.select("main > .answer").text(), "no cell is the lead");
        assertTrue(page.select(".stamp").text().startsWith("The SPRi report: Bong Kang-ho, “"));
        assertTrue(page.select(".stamp").text().contains("19 August 2024. Version " + Assets.version() + "."));
        assertEquals(List.of("3 models were released, the report says. 3. Country"),
                page.select(".findings li").eachText());
        assertEquals("Recounted from Epoch AI’s data, 1 of 5 figures and 0 of 0 claims of the SPRi report that this "
                + "data can test come out as published; 3 have changed since, as Epoch AI revised its data. The "
                + "counting rules were fitted to reproduce the published figures. Check against the SPRi report",
                page.select(".trust").last().text());
        assertEquals("reconciliation.html", page.select(".trust a").first().attr("href"));
        assertEquals(List.of("overview-country-models-by-country"), page.select(".pictures figure").eachAttr("id"));
        assertEquals("Figure 3-1. Models by country", page.select(".pictures figcaption").text());
        assertEquals("03-country.html", page.select(".pictures .way a").attr("href"));
        assertEquals(0, page.select("main .fold").size());

        ObjectNode finding = Books.json("finding");
        Notebook summary = Books.book("08-summary", Books.prose("# 8. Summary"),
                Books.code("one", List.of(Books.shown(finding)), "lead"),
                Books.code("two", List.of(Books.shown(finding)), "lead"),
                Books.code("", List.of(Books.shown(finding)), "headline"),
                Books.code("", List.of(Books.shown(Books.kept("finding"))), "conclusion"));
        Map<String, String> made = Books.write(other, List.of(summary), List.of(Language.EN));
        Document led = Jsoup.parse(made.get("en/index.html"));
        assertEquals(2, led.select(".answer .finding").size());
        assertEquals(1, led.select("#findings + .findings li").size());
        assertEquals(1, led.select("#conclusions + .findings li").size());
        Document section = Jsoup.parse(made.get("en/08-summary.html"));
        assertEquals(0, section.select(".finding").size(), "they stand on the overview alone");
        assertEquals(List.of("one", "two"), section.select(".code pre").eachText().subList(0, 2));
        assertEquals(4, Books.page(summary, Language.EN).select(".finding").size(), "an export has no overview");
    }

    @Test
    void theCheckPageBeginsWithWhatDiffersAndIsThePlaceOfEachStatementWithAValue() {
        for (String name : List.of("en/reconciliation.html", "report-en.html")) {
            Document page = page(name);
            Element part = name.startsWith("en") ? page.selectFirst("main") : page.getElementById("reconciliation");
            assertEquals(List.of("The report", "The survey"), part.select("h2").eachText());
            assertEquals(List.of("differences", "IS-178-published-country"),
                    part.select("[data-kind=comparison]").eachAttr("id"));
            assertEquals(List.of("#country.CN", "#country.US", "#country.FR", "#country.US.share"),
                    part.select("#differences tbody th a").eachAttr("href"));
            assertEquals(List.of("country.KR", "country.CN", "country.US", "country.FR", "country.US.share"),
                    part.select("details [data-kind=comparison] tbody th span[id]").eachAttr("id"));
            assertEquals(List.of("reproduced", "differs", "revised", "revised", "revised"),
                    part.select(".status").eachAttr("data-status"));
            assertTrue(part.text().contains("1 statement of it cannot be compared with this data."), "in one line");
        }
    }

    @Test
    void aSectionSaysHowManyAreReproducedAndShowsTheStatementsOfItsYears() {
        for (String name : List.of("en/03-country.html", "report-en.html")) {
            Document page = page(name);
            String check = name.startsWith("en") ? "reconciliation.html" : "";
            Element badge = page.selectFirst("p.published a");
            assertEquals("1 of 5 published statements reproduced", badge.text());
            assertEquals(check + "#IS-178-published-country", badge.attr("href"));
            assertEquals(
                    Stream.of("country.KR", "country.CN", "country.US", "country.FR", "country.US.share")
                            .map(key -> check + "#" + key).toList(),
                    page.select("details.published tbody th > a").eachAttr("href"),
                    "none that speaks of 2024 or has no value");
            assertEquals(0, page.select("details.published tbody [id]").size());
        }
    }

    @Test
    void modelsThatAreInAnotherSnapshotAloneAreOnTheirList() {
        assertTrue(files.get("en/models-data.js").contains("[\"Withdrawn\","));
    }

    @Test
    void theOneFileReportSaysOnceWhatItStandsOn(@TempDir Path other) throws IOException {
        assertEquals(1, page("report-en.html").select("[data-kind=overview]").size());
        ObjectNode wider = Books.json("overview");
        ((ObjectNode) wider.at("/content/lines/0/value/en/0")).put("text", "Published in 2024");
        Notebook following = Books.book("07-models", Books.code("", List.of(Books.shown(wider))));
        Map<String, String> made = Books.write(other, List.of(Books.domain(), following), List.of(Language.EN));
        assertEquals(List.of("models-what-this-page-stands-on", "what-this-page-stands-on"),
                Jsoup.parse(made.get("report-en.html")).select("[data-kind=overview]").eachAttr("id"));
        assertEquals(1, Jsoup.parse(made.get("en/07-models.html")).select("[data-kind=overview]").size());
    }

    @Test
    void aPageCarriesTheListsThatItsNumbersLeadTo() {
        Document page = page("ko/03-country.html");
        JsonNode behind = Books.script(page, "lists");
        List<String> titles = new ArrayList<>();
        behind.get("country-models").forEach(list -> titles.add(list.get(0).asText()));
        String address = page.select("#country-models td .count").first().attr("href");
        assertEquals("한국", titles.get(Integer.parseInt(address.replace("#country-models/", ""))), address);
        JsonNode models = Books.script(page("report-ko.html"), "models");
        assertEquals("HyperCLOVA 82B", models.at("/" + behind.at("/country-models/0/1").asText().split(" ")[0] + "/0")
                .asText());
        assertEquals("중국", models.at("/0/2").asText());
        assertEquals("https://b.example/", models.at("/0/7/2").asText(), "links lead to the web alone");
        assertEquals(8, models.get(0).size());
        JsonNode figure = Books.script(page, "figure");
        assertEquals("[1,null]", figure.at("/data/0/customdata").toString(), "as the display numbers it");
        assertEquals("한국", figure.at("/data/0/x/0").asText());
        assertEquals("국가별 모델", figure.at("/alone/title/text").asText());
        assertEquals(10, figure.at("/narrow/margin/l").asInt());
    }

    @Test
    void aFindingLeadsToTheExhibitThatTellsMore(@TempDir Path other) throws IOException {
        ObjectNode hanging = Books.json("finding");
        ((ObjectNode) hanging.get("content")).put("more", "models");
        Notebook notebook = Books.book("02-overall", Books.code("", List.of(Books.shown(hanging))));
        Map<String, String> made = Books.write(other, List.of(notebook, Books.country()), List.of(Language.EN));
        Element more = Jsoup.parse(made.get("en/02-overall.html")).selectFirst(".finding + .way a");
        assertEquals(List.of("03-country.html#country-models", "3. Country"),
                List.of(more.attr("href"), more.text()));
        assertEquals(0, Books.page(notebook, Language.EN).select(".finding + .way").size(), "it is nowhere");
    }

    @Test
    void modelsOfAListAreFoundInAllNotebooksOfTheReport(@TempDir Path other) throws IOException {
        Notebook without = Books.book("03-country", Books.code("", List.of(Books.shown(Books.json("finding")))));
        Map<String, String> made = Books.write(other, List.of(without, Books.domain()), List.of(Language.EN));
        assertEquals(1, Jsoup.parse(made.get("en/03-country.html")).select(".finding .count").size());
        Document alone = Books.page(without, Language.EN);
        assertEquals(0, Books.script(alone, "models").size());
        assertEquals(0, alone.select(".count").size(), "a number whose models are nowhere leads nowhere");
        assertTrue(alone.select(".finding").text().startsWith("3 models"));
    }

    @Test
    void theFirstPageKnowsTheLanguages() {
        Document page = page("index.html");
        assertEquals(List.of("en/index.html", "ko/index.html"), page.select("a").eachAttr("href"));
        assertEquals(List.of("en", "ko"), page.select("a").eachAttr("hreflang"), "the script reads them");
        assertEquals("assets/languages.js", page.select("script").attr("src"));
    }

    @Test
    void aPageThatStandsAloneHasAllWithin() {
        Document page = page("report-en.html");
        assertEquals(0, page.select("script[src], link[rel=stylesheet]").size());
        assertTrue(page.select("style").first().data().contains(".exhibit {"));
        String scripts = String.join("", page.select("script:not([type])").stream().map(Element::data).toList());
        for (String bundled : List.of("plotly.js 4.1.1. Copyright", "d3-format 1.4.5. Copyright", "gl-mat4 1.2.0")) {
            assertTrue(scripts.contains(bundled), bundled);
        }
        assertTrue(scripts.contains("Draws the charts"));
    }

    @Test
    void everyPageSaysItsAnswerToThoseWhoDoNotOpenIt() {
        Document page = page("en/03-country.html");
        String answer = page.select(".answer .finding").text();
        assertTrue(answer.length() > 10);
        assertEquals(answer, page.select("meta[name=description]").attr("content"));
    }

    @Test
    void everyPageSaysFirstThatItRunsOurScriptsAloneAndFetchesNothing() {
        int pages = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                pages++;
                Document page = Jsoup.parse(file.getValue());
                List<String> policies = page.select("meta[charset] + meta[http-equiv=Content-Security-Policy]")
                        .eachAttr("content");
                assertEquals(1, policies.size(), file.getKey());
                List<String> policy = List.of(policies.get(0).split("; "));
                assertTrue(policy.containsAll(List.of("default-src 'none'", "connect-src 'none'", "form-action 'none'",
                        "base-uri 'none'", "img-src data: blob:")), policy.toString());
                Stream<String> own = page.select("script:not([type], [src])").stream().map(
                        script -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(script.data())) + "'");
                String scripts = page.select("script[src]").isEmpty()
                        ? own.collect(Collectors.joining(" "))
                        : "'self' file:";
                assertTrue(policy.contains("script-src " + scripts), policy.toString());
            }
        }
        assertEquals(11, pages);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameNotebooksMakeTheSameBytes(@TempDir Path first, @TempDir Path second) throws IOException {
        ObjectNode chart = Books.json("chart");
        JsonNode turned = turned(chart);
        assertNotEquals(chart.toString(), turned.toString());
        assertEquals(Books.write(first, List.of(Books.book("01-a", Books.code("", List.of(Books.shown(chart))))), BOTH),
                Books.write(second, List.of(Books.book("01-a", Books.code("", List.of(Books.shown(turned))))), BOTH));
    }

    /** The same with the members of each object in another order. */
    private static JsonNode turned(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = Books.JSON.createArrayNode();
            node.forEach(item -> array.add(turned(item)));
            return array;
        }
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode object = Books.JSON.createObjectNode();
            names.forEach(name -> object.set(name, turned(node.get(name))));
            return object;
        }
        return node;
    }

    @Test
    void everyClassIsStyledAndEveryStyledClassIsThere() {
        // The glossary's links are looked at with the sections, the choice of models by test_models.py.
        TreeSet<String> used = new TreeSet<>(List.of("term", "choices", "rare"));
        files.forEach((name, html) -> {
            if (name.endsWith(".html")) {
                Jsoup.parse(html).select("[class]").forEach(element -> used.addAll(element.classNames()));
            }
        });
        for (String script : List.of("parts.js", "table.js", "numbers.js", "report.js", "search.js")) {
            used.addAll(found("class: \"([\\w -]+)\"|classList\\.\\w+\\(\"([\\w-]+)\"", Assets.text(script)));
        }
        // Selectors only: declarations and comments have full stops of their own.
        String selectors = Assets.text("report.css").replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^{}]*}", "{}");
        TreeSet<String> styled = found("\\.([A-Za-z][\\w-]*)", selectors);
        TreeSet<String> made = new TreeSet<>(styled);
        made.removeAll(used);
        OF_LIBRARIES.forEach((file, names) -> names.forEach(name -> {
            assertTrue(Assets.text(file).contains(name), name);
            made.remove(name);
        }));
        assertEquals(new TreeSet<>(), made, "styled, but nowhere to be found");
        used.removeAll(styled);
        assertEquals(new TreeSet<>(), used, "not styled");
    }

    private static TreeSet<String> found(String pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.addAll(List.of(match.group(group).split(" ")));
                }
            }
        });
        return found;
    }

    @Test
    void aCellIsOneLineWithoutSpaceAround() {
        assertTrue(files.get("en/03-country.html").contains("<td class=\"number\">2</td>"), "scripts look for it so");
        assertTrue(files.get("en/reconciliation.html").contains("<span id=\"country.KR\">"));
        assertFalse(files.get("en/03-country.html").contains("style="));
    }
}
