package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import largescale.word.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {

    @ParameterizedTest
    @CsvSource({"03-country,country", "07-models-2024,models-2024", "09_my notes!,my-notes", "08-한국 모델,한국-모델",
            "12,section",
            "05-content,content-section", "06-reconciliation,reconciliation-section", "a--b_c-,a-b_c"})
    void aSectionsAddressIsItsNameWithoutTheNumber(String name, String address) {
        assertEquals(address, Addresses.ofSection(name));
    }

    private static List<String> ids(Notebook notebook, Language language) {
        return Books.page(notebook, language).select("main [id]:not(.prose)").eachAttr("id");
    }

    @Test
    void headingsAreNamedAfterTheEnglishOnesInBothLanguages() {
        Notebook notebook = Books.book("02-overall",
                Books.prose("# Overall\n## A *second*, `third` & fourth_one", "en"),
                Books.prose("# 전체\n## 둘째", "ko"), Books.prose("## Overall"));
        for (Language language : Language.values()) {
            assertEquals(List.of("overall-overall", "overall-a-second-third-fourth-one", "overall-overall-2"),
                    ids(notebook, language));
        }
    }

    @Test
    void whereTheyAreNotAsManyEachLanguageHasItsOwn() {
        Notebook notebook = Books.book("02-overall", Books.prose("# Overall\n## More", "en"),
                Books.prose("# 전체 현황", "ko"));
        assertEquals(List.of("overall-overall", "overall-more"), ids(notebook, Language.EN));
        assertEquals(List.of("overall-전체-현황"), ids(notebook, Language.KO));
    }

    @Test
    void aHeadingThatSharesAnExhibitsKeyGetsANumber() {
        Notebook notebook = Books.book("02-overall", Books.prose("## Models"),
                Books.code("", List.of(Books.shown(Books.json("table")), Books.shown(Books.json("table")))),
                Books.prose("## Models"));
        assertEquals(List.of("overall-models-3", "overall-models", "overall-models-2", "overall-models-4"),
                ids(notebook, Language.EN), "the exhibits first");
    }

    @Test
    void cellsOfTheOtherLanguageAreLeftOut() {
        Notebook notebook = Books.book("02-overall", Books.prose("English", "en"), Books.prose("한국어", "ko"),
                Books.prose("both"),
                Books.code("var korean = 1;", List.of(), "ko"));
        Document page = Books.page(notebook, Language.EN);
        assertEquals(List.of("English", "both"), page.select("main :is(.question, .prose)").eachText());
        assertEquals(0, page.select("pre").size());
        assertEquals(List.of("한국어", "both"),
                Books.page(notebook, Language.KO).select("main :is(.question, .prose)").eachText());
    }

    @Test
    void titleAndQuestionAreOfTheFirstProse() {
        Section section = Section.of(
                Books.book("02-overall", Books.prose("- list\n\nHow *many*\nmodels?\n\n# Second\n\nNo.")),
                Language.EN, UnaryOperator.identity());
        assertEquals("Second", section.title());
        assertEquals("<p>How <em>many</em>\nmodels?</p>\n", section.question());
        Section bare = Section.of(Books.book("02-overall", Books.code("x", List.of())), Language.EN,
                UnaryOperator.identity());
        assertEquals("02-overall", bare.title());
        assertEquals("", bare.question());
        assertEquals(1, bare.body().size());
    }

    @Test
    void proseIsMarkdownAsJupyterLabKnowsIt() {
        ObjectNode cell = Books.prose(
                "Question?\n\n| a | b |\n|---|---|\n" +
                        "| 1 | 2 |\n\n~~x~~ https://a.example ![d](attachment:d.png) <mark>m</mark>");
        cell.putObject("attachments").putObject("d.png").put("image/png", "QUJD");
        Document page = Books.page(Books.book("01-a", cell), Language.EN);
        assertEquals(List.of("1", "2"), page.select(".prose td").eachText());
        assertEquals("x", page.select(".prose del").text());
        assertEquals("https://a.example", page.select(".prose a").attr("href"));
        assertEquals("data:image/png;base64,QUJD", page.select(".prose img").attr("src"));
        assertEquals("m", page.select(".prose mark").text());
    }

    @Test
    void theAnswerStandsUnderTheTitleAlone() {
        Notebook notebook = Books.book("01-a", Books.prose("# A\n\nWhy?\n\nBecause."),
                Books.code("", List.of(Books.shown(Books.json("chart")))),
                Books.code("count();", List.of(Books.shown(Books.json("finding"))), "answer"));
        Document page = Books.page(notebook, Language.EN);
        assertEquals(List.of("h1", "div", "div", "div"),
                page.select("main > *").stream().map(Element::tagName).skip(1).limit(4).toList());
        assertEquals("Why?", page.select("h1 + .question").text());
        assertEquals("3 models were released, the report says.", page.select(".question + .answer").text());
        assertEquals("Because.", page.select(".answer + .prose").text());
        assertEquals(1, page.select(".finding").size());
        assertEquals("count();", page.select(".code pre").last().text(), "its code stands where it was computed");
    }

    @Test
    void aTitleSaysAFindingAfterTheNumberAndChartsAndTablesAreNumbered() {
        Notebook notebook = Books.book("09-since", Books.prose("# 9. Two years after\n\nWhat came?"),
                Books.code("", List.of(Books.shown(Books.json("finding"))), "title"),
                Books.code("", List.of(Books.shown(Books.json("table")), Books.shown(Books.json("chart")),
                        Books.shown(Books.json("table")))));
        Document page = Books.page(notebook, Language.EN);
        assertEquals("9. 3 models were released, the report says.", page.select("h1").text());
        assertEquals("since-9-two-years-after", page.select("h1").attr("id"));
        assertEquals(0, page.select(".finding").size());
        assertEquals(List.of("Table 9-1. Models", "Figure 9-1. Models by country", "Table 9-2. Models"),
                page.select("figcaption").eachText());
        Document plain = Books.page(Books.book("models", Books.prose("# Every model"),
                Books.code("", List.of(Books.shown(Books.json("table"))))), Language.EN);
        assertEquals("Models", plain.select("figcaption").text());
    }

    @Test
    void methodStandsInAFoldAtTheFootAndHasNoPlaceInTheContents() {
        Notebook notebook = Books.book("01-a", Books.prose("# A\n\nWhy?"),
                Books.prose("## Rules\n\nOne each.", "method"),
                Books.code("", List.of(Books.shown(Books.json("overview")))), Books.prose("## First"),
                Books.prose("More rules.", "method"), Books.prose("## Second"));
        Document page = Books.page(notebook, Language.EN);
        assertEquals(List.of("First", "Second"), page.select(".contents a").eachText());
        assertEquals(List.of("How we count", "What this page stands on"),
                page.select(".fold > summary").eachText());
        assertEquals("Rules One each. More rules.", page.select(".fold .prose").text());
        assertEquals(0, page.select("main > .prose:contains(rules)").size());
        assertEquals("a-what-this-page-stands-on", page.select(".fold > figure").attr("id"));
    }

    @Test
    void aTermLeadsToTheGlossaryWhereASectionFirstUsesIt() {
        Notebook notebook = Books.book("01-a",
                Books.prose("- **FLOP (an operation).** A *sum* or a product.\n- plain\n- **Open weights**: to be had.",
                        "glossary"),
                Books.prose("So many flops, `open weights` and [FLOP](x).\n\nMore FLOP of open weights."));
        Document page = Books.page(notebook, Language.EN);
        assertEquals(3, page.select("main > .glossary li").size());
        assertEquals(List.of("flop", "open weights"), page.select(".prose:not(.glossary) a.term").eachText());
        assertEquals(List.of("A sum or a product.", "to be had."), page.select("a.term").eachAttr("title"));
        assertEquals(List.of("#a-text", "#a-text"), page.select("a.term").eachAttr("href"));
        assertEquals("So many flops, open weights and FLOP. More FLOP of open weights.",
                page.select(".prose:not(.glossary)").text());
    }
}
