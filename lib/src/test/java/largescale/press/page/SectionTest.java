package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import largescale.word.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the cells of a notebook stand on a page, by their tags, and their addresses. */
class SectionTest {

    @ParameterizedTest
    @CsvSource({"03-country,country", "07-models-2024,models-2024", "09_my notes!,my-notes", "08-한국 모델,한국-모델",
            "12,section", "a--b_c-,a-b-c"})
    void aSectionsAddressIsItsNameWithoutTheNumber(String name, String address) {
        assertEquals(address, Placing.section(Books.book(name), Language.EN).address());
    }

    private static List<String> ids(Language language, JsonNode... cells) {
        return Books.export(language, cells).select("main [id]:not(.prose)").eachAttr("id");
    }

    @Test
    void headingsAreNamedAfterTheEnglishOnesAndExhibitsAfterTheirKeys() {
        JsonNode[] both = {Books.prose("## A *second*, `third` & fourth_one", "en"), Books.prose("## 둘째", "ko"),
                Books.prose("## Models"), Books.code(Books.TABLE), Books.code(Books.TABLE)};
        for (Language language : Language.values()) {
            assertEquals(List.of("country-3-country", "country-a-second-third-fourth-one", "country-models-3",
                    "country-models", "country-models-2"), ids(language, both), "the exhibits' first");
        }
        assertEquals(List.of("country-3-country", "country-둘째"), ids(Language.KO, Books.prose("## One\n## Two", "en"),
                Books.prose("## 둘째", "ko")), "where they are not as many each language has its own");
    }

    @Test
    void answerAndNumbersStandAboveAndCodeWhereItWasComputed() {
        Document page = Books.export(Language.EN, Books.prose("Because.\n\n## First"), Books.code(Books.CHART),
                Books.code(Books.TABLE), Books.code(Books.FINDING, "answer"),
                Books.code(Books.TABLE), Books.prose("## Second"), Books.code(Books.REPORT),
                Books.prose("## Rules\n\nOne each.", "method"));
        assertEquals("3. Country", page.select("h1").text());
        assertEquals("country-3-country", page.select("h1").attr("id"));
        assertEquals("h1 stamp question answer prose", page.select("main > *:not(noscript)").stream().limit(5)
                .map(part -> part.is("h1") ? "h1" : part.className()).collect(Collectors.joining(" ")));
        assertEquals(1, page.select(".finding").size());
        assertEquals(List.of("Figure 3-1. Large-scale AI models by country", "Table 3-1. Large-scale AI models by "
                + "country", "Table 3-2. Large-scale AI models by country"),
                page.select("main > div figcaption").eachText());
        assertEquals(5, page.select(".code pre").size());
        assertEquals(List.of("First", "Second"), page.select(".contents a").eachText());
        assertEquals(List.of("How we count", "Data behind this page"), page.select("main .fold > summary").eachText());
        assertEquals("Rules One each.", page.select(".fold .prose").text());
        assertEquals(0, page.select("main > .prose:contains(each)").size());
    }

    @Test
    void aTermLeadsToTheGlossaryWhereASectionFirstUsesIt() {
        Document page = Books.export(Language.EN,
                Books.prose("- **FLOP (an operation).** A *sum* or a product.\n- plain\n- **Open weights**: to be had.",
                        "glossary"),
                Books.prose("So many flops, `open weights` and [FLOP](x).\n\nMore FLOP of open weights."));
        assertEquals(3, page.select("main > .glossary li").size());
        assertEquals(List.of("flop", "open weights"), page.select(".prose:not(.glossary) a.term").eachText());
        assertEquals(List.of("A sum or a product.", "to be had."), page.select("a.term").eachAttr("title"));
        String glossary = "#" + page.select(".glossary").attr("id");
        assertEquals(List.of(glossary, glossary), page.select("a.term").eachAttr("href"));
        assertEquals("So many flops, open weights and FLOP. More FLOP of open weights.",
                page.select(".prose:not(.glossary)").text());
    }
}
