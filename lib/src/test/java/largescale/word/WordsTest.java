package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import largescale.AnyText;
import largescale.count.Count;
import largescale.load.BadInput;
import largescale.word.Words.Piece;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values and sentences are written in each language, whatever stands in them. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class WordsTest {

    private final Words english = Words.in(Language.EN);
    private final Words korean = Words.in(Language.KO);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Column            | Value               | English                   | Korean
            Models            | #1234               | 1,234                     | 1,234
            Parameters        | #405e9              | 405B                      | 4,050억
            Growth (%)        | #NaN                | –                         | –
            Growth (%)        | ''                  | –                         | –
            Publication date  | 2023-03-14          | 14 March 2023             | 2023년 3월 14일
            Snapshot          | 2024-07-24          | 24 July 2024              | 2024년 7월 24일
            Data of           | opened file         | opened file               | 열어 본 파일
            Lowest by         | 2024-07-24          | 24 July 2024              | 2024년 7월 24일
            Model             | 2024-07-24          | 2024-07-24                | 2024-07-24
            Period            | 2010–2022           | 2010–2022                 | 2010~2022
            Window            | 2020                | 2020                      | 2020
            Half-year         | 2023 H1             | 2023 H1                   | 2023 상반기
            Half              | 2023 H2             | the second half of 2023   | 2023년 하반기
            2025-05-20        | yes, by a tie       | yes, by a tie             | 예(동률)
            What              | Countries           | Countries                 | 국가
            Openness          | closed              | Closed                    | 비공개
            Country           | Korea               | South Korea               | 한국
            Countries         | Korea, United States | South Korea, United States | 한국, 미국
            Organization type | Academia + Industry | Academia + Industry       | 학계 + 산업계
            Names in the data | Samsung             | Samsung                   | 삼성
            Model             | Chat                | Chat                      | Chat
            Organization      | Some Lab's          | Some Lab's                | Some Lab's
            Model             | Korea's             | Korea's                   | Korea's
            """)
    void aValueIsWrittenInTheFormAndContextOfItsColumn(String column, String value, String inEnglish,
            String inKorean) {
        Object plain = value.startsWith("#") ? (Object) Double.valueOf(value.substring(1)) : value;
        assertEquals(inEnglish, english.value(column, plain));
        assertEquals(inKorean, korean.value(column, plain));
    }

    @Test
    void truthsAndColumnsHaveTheirWords() {
        assertEquals(List.of("no", "예"), List.of(english.value("Claim", false), korean.value("Claim", true)));
        assertEquals("2024년 7월 24일", korean.column("2024-07-24"), "a day in the head of a column");
        assertEquals(List.of("2020~2022", "국가", "1.5"),
                List.of(korean.column("2020–2022"), korean.column("Country"), korean.column("1.5")));
    }

    @Test
    void inEnglishKoreaIsSouthKoreaAndApostrophesAreCurlyButInNames() {
        assertEquals("Models of the South Korean models in South Korea",
                english.term("Statement", "Models of the Korean models in South Korea"));
        assertEquals("Epoch AI’s, in Korean", english.term("Title", "Epoch AI's, in Korean"));
    }

    /** Values of each sort, by the names that sentences call them. */
    private static final Map<String, Object> VALUES = new HashMap<>(Map.of("models", 2, "one", 1, "year", 2023,
            "percent", 6.73, "country", "United States", "country2", "Korea", "openness", "open", "end", true,
            "task", List.of("Chat", "Translation", "Chat"), "part", Said.of("{one, plural, one {# part} other {#}}",
                    Map.of("one", 1))));

    static {
        VALUES.put("compute", null);
        VALUES.put("country3", List.of(new Count.Place("Korea", 8), new Count.Place("Japan", 3)));
        VALUES.put("year2", List.of(new Count.Place("2023", 5)));
        VALUES.put("nation", "France");
        VALUES.put("step", Value.each("; ", List.of(Value.of("Chat").in("Task"), Value.of(3).in("Models"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Pattern                                       | English                      | Korean
            {models, plural, one {# m} other {# ms}}      | 2 ms                         | 2 ms
            {one, plural, one {# m} other {# ms}} {year}  | 1 m 2023                     | 1 ms 2023
            {models, spellout} {percent}%                 | two 6.7%                     | 이 6.7%
            {compute}                                     | –                            | –
            in {country}                                  | in the United States         | in 미국
            {country} in {country2}                       | The United States in South Korea | 미국 in 한국
            {country3} in {year2}                         | South Korea (8) and Japan (3) in 2023 (5) \
            | 한국(8개), 일본(3개) in 2023년(5개)
            {task}                                        | Chat, Translation and Chat | 채팅, 번역, 채팅
            {step}                                        | Chat; 3                      | 채팅; 3
            {openness}, {openness, select, open {O} other {X}} | Open, O                 | 공개, O
            {end, select, true {.} other {?}}             | .                            | .
            {models, plural, other {# {openness, select, open {O {one}} other {X}}}} | 2 O 1 | 2 O 1
            <{part}>                                      | <1 part>                     | <1>
            {nation은} {nation} {national}                | {nation은} France French     | 프랑스는 프랑스 프랑스
            """)
    void aSentenceSaysItsValuesByTheirNames(String pattern, String inEnglish, String inKorean) {
        Said said = Said.of(pattern.replace("{nation은} ", ""), VALUES);
        assertEquals(inEnglish.replace("{nation은} ", ""), english.say(said));
        assertEquals(inKorean, korean.say(Said.of(pattern, VALUES)), "without its Korean");
    }

    @ParameterizedTest
    @CsvSource({"{models} of {all}, {all}", "'{models, plural, other {{all}}}', {all}",
            "'{kind, select, a {} other {}}', {kind}", "{models, is no message pattern",
            "'{share, number}', no count"})
    void aSentenceThatCannotBeFilledIsRefused(String pattern, String told) {
        String message = assertThrows(BadInput.class,
                () -> english.say(Said.of(pattern, Map.of("models", 1, "share", 48.5)))).getMessage();
        assertTrue(message.contains(told) && message.contains("(en)"), message);
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.list() != null
                ? "[" + piece.text() + "]" + piece.list()
                : piece.link() != null ? "[" + piece.text() + "](" + piece.link() + ")" : piece.text())
                .reduce("", String::concat);
    }

    @Test
    void numbersLeadToTheirListsAndNamesToTheWeb() {
        Said said = Said.of("{models, plural, one {# model} other {# models}} of {all, number}, {country}; {source}",
                Map.of("models", Value.of(2).behind(0), "all", Value.of(30).behind(1), "country",
                        Value.each(null, List.of(Value.of(new Count.Place("Korea", 8)).behind(5),
                                Value.of(new Count.Place("Japan", 3)))),
                        "source", Value.of("epoch.ai").link("https://epoch.ai/data")));
        assertEquals("[2]0 models of [30]1, South Korea ([8]5) and Japan (3); [epoch.ai](https://epoch.ai/data)",
                marked(english.pieces(said)));
    }

    @Test
    void aTextOfTheDataIsTamedAndForgesNoWayAnywhere() {
        assertEquals("a\uFFFDb", english.value("Model", "a\u202Eb"), "an override is no part of a name");
        assertEquals("Korea\uFFFD", english.value("Country", "Korea\u200B"), "it is not the country");
        Said said = Said.of("{model}", Map.of("model", "\uE0000\uE001x\uE002"));
        assertEquals(List.of(new Piece("\uFFFD0\uFFFDx\uFFFD", null, null)), english.pieces(said));
    }

    /** Characters that turn the direction of writing, are not seen or for private use are shown as unknown. */
    private static String tame(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069\\p{Co}"
                + "&&[^\t\n\r]]", "\ufffd");
    }

    @Property
    void aTextStandsInASentenceAsItIs(@ForAll @NotBlank String text,
            @ForAll @Size(min = 1, max = 4) List<@NotBlank String> names) {
        Said said = Said.of("<{model}|{names}>", Map.of("model", text, "names", names));
        assertTrue(english.say(said).startsWith("<" + tame(text + "|" + names.get(0))), english.say(said));
        assertTrue(english.say(said).endsWith(tame(names.get(names.size() - 1) + ">")), english.say(said));
        assertEquals("<" + tame(text + "|" + String.join(", ", names)) + ">", korean.say(said));
        assertEquals(1, english.pieces(said).size(), "it leads nowhere");
        assertEquals(tame(text), korean.value("Model", text));
    }

    @Property
    void aPatternIsSaidOrRefused(@ForAll String pattern) {
        try {
            english.say(Said.of(pattern, Map.of("x", Value.of(1).behind(0))));
        } catch (BadInput e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
        }
    }
}
