package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SentencesTest {

    private static final Table RANKING = Table.create("r",
            StringColumn.create("Country", "China", "France", "Korea", "Japan"),
            IntColumn.create("Total", 9, 3, 3, 0));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(0, Set.of("none")),
                Arguments.of(1, Set.of("one")),
                Arguments.of(2, Set.of("two", "several")),
                Arguments.of(30L, Set.of("several")),
                Arguments.of(Double.NaN, Set.of("none")),
                Arguments.of(Double.POSITIVE_INFINITY, Set.of("none")),
                Arguments.of(-0.1, Set.of("less")),
                Arguments.of(0.1, Set.of("more")),
                Arguments.of(0.0, Set.of()),
                Arguments.of(null, Set.of("none")),
                Arguments.of("", Set.of("none")),
                Arguments.of("Korea", Set.of("one")),
                Arguments.of(true, Set.of("yes")),
                Arguments.of(false, Set.of("no")),
                Arguments.of(RANKING, Set.of("several")),
                Arguments.of(RANKING.first(0), Set.of("none")),
                Arguments.of(List.of(), Set.of("none")),
                Arguments.of(List.of("a"), Set.of("one")),
                Arguments.of(List.of("a", "a"), Set.of("two", "several")),
                Arguments.of(Count.top(1, RANKING, "Total"), Set.of("one")),
                Arguments.of(Count.top(3, RANKING, "Total"), Set.of("several")),
                Arguments.of(Count.top(3, RANKING.dropRange(0, 1), "Total"), Set.of("two", "several", "tie")),
                Arguments.of(Count.rank("Japan", RANKING, "Total"), Set.of("none")),
                Arguments.of(Count.rank("China", RANKING, "Total"), Set.of("first")),
                Arguments.of(Count.rank("Korea", RANKING, "Total"), Set.of("tie")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsCalledByWhatItIs(Object value, Set<String> words) {
        assertEquals(words, Sentences.words(value));
    }

    @Test
    void theFirstVersionThatFitsIsSaid() {
        Sentences sentences = Sentences.read();
        Map<String, Object> arguments = new HashMap<>(Map.of("total", 0, "years", 4, "begun", true));
        assertTrue(sentences.pattern("releases.total", arguments).en().startsWith("No large-scale AI model"));
        arguments.put("total", 5);
        assertTrue(sentences.pattern("releases.total", arguments).ko().contains("가장 많은 해"));
    }

    @Test
    void anArgumentThatIsCalledLikeAWordTakesNothingFromTheWord() {
        // One year of one model: the case is years=one, whatever an argument of the name "one" counts.
        Map<String, Object> arguments = Map.of("total", 1, "years", 1, "begun", true, "one", 7);
        assertEquals(Sentences.read().pattern("releases.total", Map.of("total", 1, "years", 1, "begun", true)),
                Sentences.read().pattern("releases.total", arguments));
    }

    @Test
    void aSentenceThatIsNotThereIsNamedWithThoseThatAre() {
        String said = assertThrows(BadInput.class, () -> Sentences.read().pattern("korea.rang", Map.of()))
                .getMessage();
        assertTrue(said.contains("no sentence \"korea.rang\"") && said.contains("korea.rank"), said);
    }

    @Test
    void everySentenceHasALastVersionWithoutACondition() {
        Map<String, String> last = new HashMap<>();
        CsvFile.read(Project.data("sentences.csv")).rows().forEach(row -> last.put(row.get("Key"), row.get("Case")));
        assertEquals(Set.of(""), Set.copyOf(last.values()));
    }

    @Test
    void aCaseOfWhatIsNoArgumentIsRefusedRatherThanTakenForNone() {
        String said = assertThrows(BadInput.class,
                () -> Sentences.read().pattern("releases.total", Map.of("total", 3, "begun", true))).getMessage();
        assertTrue(said.contains("\"years=one\"") && said.contains("begun, total"), said);
    }

    @Test
    void bothLanguagesOfAVersionAreThereAndReadable() {
        Sentences.read().all().forEach((key, versions) -> versions.forEach(pattern -> {
            // What stands around the values is Korean, if it is words at all.
            String around = pattern.ko().replaceAll("\\{\\w+}", "");
            assertTrue(around.matches("(?s).*[가-힣].*|\\P{L}+"), key);
            assertTrue(!pattern.en().isEmpty() && !pattern.en().matches("(?s).*[가-힣].*"), key);
            new MessageFormat(pattern.en());
            new MessageFormat(pattern.ko());
        }));
    }
}
