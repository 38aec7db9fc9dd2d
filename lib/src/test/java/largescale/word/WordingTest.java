package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording english = new Wording(Language.EN, Labels.read(), new HashSet<>());
    private final Wording korean = new Wording(Language.KO, Labels.read(), new HashSet<>());

    @Test
    void datesAndLargeNumbersTakeTheLanguagesForm() {
        assertEquals("14 March 2023", english.value("Publication date", LocalDate.of(2023, 3, 14)));
        assertEquals("2023년 3월 14일", korean.value("Publication date", LocalDate.of(2023, 3, 14)));
        assertEquals("405B", english.value("Parameters", 405e9));
        assertEquals("4,050억", korean.value("Parameters", 405e9));
        assertEquals("1,234", english.value("Models", 1234));
        assertEquals("1,234", korean.value("Models", 1234));
        assertEquals("2023", english.value("Year", 2023), "a year has no thousands");
        assertEquals("2010–2022", english.value("Period", "2010–2022"));
        assertEquals("2010~2022", korean.value("Period", "2010–2022"));
    }

    @Test
    void computeIsWrittenAsTheFieldDoes() {
        assertEquals("3.8×10²⁵", english.value("Training compute (FLOP)", 3.8e25));
        assertEquals("10²³", english.value("Training compute (FLOP)", 1e23));
        assertEquals("10²⁴", english.value("Training compute (FLOP)", 9.999e23));
    }

    @Test
    void ratesHaveOneDecimal() {
        assertEquals("11.1", english.value("Growth (%)", 11.05));
        assertEquals("11.4", english.value("Growth (%)", 11.35), "in binary a little less");
        assertEquals("200.0", korean.value("Growth (%)", 200.0));
        assertEquals("67.22", english.value("Private investment (USD billion)", 67.22));
    }

    @Test
    void aNameThatTurnsTheDirectionOfWritingIsKeptApart() {
        assertEquals("a\uFFFDb", english.value("Model", "a\u202Eb"), "an override is no part of a name");
        assertEquals("Korea\uFFFD", english.value("Country", "Korea\u200B"), "it is not the country");
        assertEquals("\u2068\u05D0\u05D1\u2069", english.value("Model", "\u05D0\u05D1"));
        assertEquals("GPT-4", english.value("Model", "GPT-4"));
    }

    @Test
    void whatIsUnknownIsADash() {
        for (Object unknown : new Object[]{"", Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("–", english.value("Growth (%)", unknown));
        }
        assertEquals("–", english.value("Country", null));
    }

    @Test
    void aValueIsTranslatedInTheContextOfItsColumn() {
        assertEquals("채팅", korean.value("Task", "Chat"));
        assertEquals("Chat", korean.value("Model", "Chat"));
        assertEquals("한국, 미국", korean.value("Countries", "Korea, United States"));
        assertEquals("학계 + 산업계", korean.value("Organization type", "Academia + Industry"));
        assertEquals("Chat", english.value("Task", "Chat"));
    }

    @Test
    void inEnglishKoreaIsSouthKoreaAndApostrophesAreCurlyButInNames() {
        assertEquals("South Korea, United States", english.value("Countries", "Korea, United States"));
        assertEquals("Models of the South Korean models in South Korea", english.term("Statement",
                "Models of the Korean models in South Korea"));
        assertEquals("Epoch AI’s, in Korean", english.term("Title", "Epoch AI's, in Korean"));
        assertEquals("Korea University's", english.value("Organizations", "Korea University's"));
        assertEquals("Korea's", english.value("Model", "Korea's"));
    }

    @Test
    void aTextIsWrittenInTheFormOfItsColumn() {
        for (String column : List.of("Snapshot", "Data of", "Step")) {
            assertEquals("24 July 2024", english.value(column, "2024-07-24"));
        }
        assertEquals("2024년 7월 24일", korean.column("2024-07-24"));
        assertEquals("2024-07-24", korean.value("Model", "2024-07-24"), "what a model is called is no day");
        assertEquals("예(동률)", korean.value("2025-05-20", "yes, by a tie"));
        assertEquals("열어 본 파일", korean.value("Data of", "opened file"));
        assertEquals("국가", korean.value("What", "Countries"));
        assertEquals("국가", korean.value("Changed", "Countries"));
        assertEquals("14 March 2023", english.value("Publication date", "2023-03-14"));
        assertEquals("2023 상반기", korean.value("Half-year", "2023 H1"));
        assertEquals("the second half of 2023", english.value("Half", "2023 H2"));
        assertEquals("Closed", english.value("Openness", "closed"));
        assertEquals("예", korean.value("Claim", true));
        assertEquals("no", english.value("Claim", false));
        assertEquals("한국, 미국", korean.value("Countries", "Korea, United States"));
        assertEquals("삼성", korean.value("Names in the data", "Samsung"));
    }

    @Test
    void aSentenceWordsItsArgumentsByTheirNames() {
        Map<String, Object> arguments = Map.of("models", 2, "year", 2023,
                "country", List.of(new Wording.Ranked("Korea", "8", null), new Wording.Ranked("Japan", "3", null)));
        String pattern = "{models, plural, one {# model} other {# models}} in {year}: {country}";
        assertEquals("2 models in 2023: South Korea (8) and Japan (3)", english.sentence(pattern, arguments));
        assertEquals("2 models in 2023: 한국(8개), 일본(3개)", korean.sentence(pattern, arguments), "without its Korean");
    }

    @Test
    void aSentenceNamesItsCountryInEachOfItsForms() {
        String pattern = "{nation은} {nation} {national}";
        assertEquals("한국은 한국 한국", korean.sentence(pattern, Map.of("nation", new Nation("Korea"))));
        assertEquals("프랑스는 프랑스 프랑스", korean.sentence(pattern, Map.of("nation", new Nation("France"))));
        String inEnglish = "In {nation}, {national}";
        assertEquals("In South Korea, South Korean",
                english.sentence(inEnglish, Map.of("nation", new Nation("Korea"))));
        assertEquals("In the United States, American",
                english.sentence(inEnglish, Map.of("nation", new Nation("United States"))));
    }

    @Test
    void aSentenceSelectsByWhatTheDataHasAndNotByItsKorean() {
        String pattern = "{openness, select, open {O} other {X}} {openness}{end, select, true {.} other {?}}";
        Map<String, Object> open = Map.of("openness", "open", "end", true);
        assertEquals("O 공개.", korean.sentence(pattern, open));
        assertEquals("O Open.", english.sentence(pattern, open));
        assertEquals("X 비공개?", korean.sentence(pattern, Map.of("openness", "closed", "end", false)));
        assertEquals("2 O 3", korean.sentence(
                "{models, plural, other {# {country, select, Korea {O {all}} other {X}}}}",
                Map.of("models", 2, "country", "Korea", "all", 3)), "also inside of a plural");
        String said = assertThrows(BadInput.class,
                () -> english.sentence("{model_kind, select, a {} other {}}", Map.of("all", 1))).getMessage();
        assertTrue(said.contains("{model_kind}, which is not among its arguments: all."), said);
    }

    @Test
    void aSentenceThatCannotBeFilledIsRefused() {
        assertThrows(BadInput.class, () -> english.sentence("{models} of {all}", Map.of("models", 1)));
        assertThrows(BadInput.class, () -> english.sentence("{models", Map.of("models", 1)));
    }

    @Test
    void whatHasNoKoreanStaysEnglishAndIsSaid() {
        Words words = Words.read();
        assertEquals(Text.same("Atlantis"), words.value("Country", "Atlantis"));
        words.value("Model", "Atlantis");
        assertEquals(List.of("Country: Atlantis"), words.untranslated(), "names of models are not translated");
    }

    @Test
    void numbersOfASentenceLeadToTheirLists() {
        Sentence sentence = Words.read().sentence(
                Text.same("{models, plural, one {# model} other {# models}} of {all, number} in {year}, {country}"),
                Map.of("models", 2, "all", 30, "year", 2023,
                        "country",
                        List.of(new Wording.Ranked("Korea", "8", 5), new Wording.Ranked("Japan", "3", null))),
                Map.of("models", 0, "all", 1));
        assertEquals(List.of(new Sentence.Piece("2", 0, null), new Sentence.Piece(" models of "),
                new Sentence.Piece("30", 1, null), new Sentence.Piece(" in 2023, South Korea ("),
                new Sentence.Piece("8", 5, null),
                new Sentence.Piece(") and Japan (3)")), sentence.en());
    }

    @Test
    void textFromTheDataCannotFakeAList() {
        Sentence sentence = Words.read().sentence(Text.same("{model}"), Map.of("model", "\uE0000\uE001x\uE002"),
                Map.of());
        assertEquals(List.of(new Sentence.Piece("\uFFFD0\uFFFDx\uFFFD")), sentence.en());
    }
}
