package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Exports;
import largescale.load.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Which version of a sentence is said; and that all of data/sentences.csv can be said. */
class SentencesTest {

    /** What sentences have among their values anyway, so that one language may say it and another not. */
    private static final Set<String> GIVEN = Set.of("window", "until", "sofar", "nation", "korea");

    private static final Table RANKING = Table.create("r",
            StringColumn.create("Country", "China", "France", "Korea", "Japan"),
            IntColumn.create("Total", 9, 3, 3, 0));

    @TempDir
    Path folder;

    @AfterEach
    void theProjectItselfAgain() {
        System.clearProperty(Project.OTHER);
    }

    /** Sentences in the place of the project's. @param lines each Key,Case,English,Korean */
    private Sentences sentences(String... lines) {
        try {
            Files.writeString(Exports.otherProject(Files.createTempDirectory(folder, "")).resolve("sentences.csv"),
                    "Key,Case,English,Korean\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Sentences.read();
    }

    /** The sentence k of a value a, and of b, which is 3. */
    private static Said said(Object a) {
        Map<String, Object> values = new HashMap<>(Map.of("b", 3));
        values.put("a", a);
        return Said.of("k", values);
    }

    private static Arguments row(boolean holds, Object value, String... cases) {
        return arguments(holds, value, List.of(cases));
    }

    /** Whether cases hold of a value. */
    static Stream<Arguments> values() {
        return Stream.of(
                row(true, 0, "a=0", "a<1", "a<b", "a=no"), row(false, 0, "a=?", "a>0", "a<0"),
                row(true, 5L, "a>4", "a=5", "a>b", "a>4 b=3"), row(false, 5L, "a>5", "a=b", "a>4 b=4", "b=4 a>4"),
                row(true, 3.0, "a=3", "a=b"), row(true, -0.1, "a<0"), row(true, 0.1, "a>0", "a<1"),
                row(true, Double.NaN, "a=?"), row(false, Double.NaN, "a=0", "a<1", "a>0", "a=b", "a>b"),
                row(true, Double.POSITIVE_INFINITY, "a=?"), row(true, null, "a=?"), row(false, null, "a=0"),
                row(true, "", "a=0"), row(false, "", "a=?"), row(true, "Korea", "a=1", "a=yes"),
                row(true, true, "a=yes", "a=1"), row(false, true, "a=no"), row(true, false, "a=no"),
                row(true, RANKING, "a=4"), row(true, RANKING.first(0), "a=0"),
                row(true, List.of(), "a=0"), row(true, List.of("x", "x"), "a=2", "a>1"),
                row(true, Count.top(1, RANKING, "Total"), "a=1"), row(true, Count.top(3, RANKING, "Total"), "a=b"),
                row(true, Count.rank("Japan", RANKING, "Total"), "a=0"),
                row(true, Count.rank("Korea", RANKING, "Total"), "a=2"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aCaseHoldsByWhatAValueIsOrHas(boolean holds, Object value, List<String> cases) {
        for (String one : cases) {
            assertEquals(holds ? "holds" : "else", sentences("k," + one + ",holds,참", "k,,else,거짓")
                    .pattern(said(value), Language.EN), one);
        }
    }

    @Test
    void theFirstVersionThatFitsIsSaidInEachLanguage() {
        Sentences read = sentences("k,a>4,many,많음", "k,a>1,some,조금", "k,,few,적음");
        assertEquals(List.of("many", "some", "few"),
                Stream.of(5, 4, 1).map(a -> read.pattern(said(a), Language.EN)).toList());
        assertEquals("조금", read.pattern(said(2), Language.KO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            k,total=0,x,y     | "k" of data/sentences.csv has the case "total=0". Its values are: a, b.
            k,a=total,x,y     | "k" of data/sentences.csv has the case "a=total". Its values are: a, b.
            k,a=0,x,y         | has no version of the sentence "k" for these values: {a=
            """)
    void aSentenceThatNoVersionOrCaseFitsNamesKeyCaseAndValues(String line, String message) {
        String told = assertThrows(BadInput.class,
                () -> sentences(line).pattern(said(1), Language.EN)).getMessage();
        assertTrue(told.contains(message), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k,a==0,x,y", "k,a,x,y", "k,a>=0,x,y", "k,a=0,,y", "k,a=0,x,", "k,,x,y\nk,a=0,x,y"})
    void aLineThatCannotBeSaidIsRefusedWithItsPlace(String lines) {
        String told = assertThrows(BadInput.class, () -> sentences(lines)).getMessage();
        assertTrue(told.contains("sentences.csv"), told);
    }

    @Test
    void eachVersionIsAPatternOfTheSameValuesInBothLanguages() {
        CsvFile.read(Project.data("sentences.csv")).rows()
                .forEach(row -> same(row.get("Key") + " " + row.get("Case"), row.get("English"), row.get("Korean")));
        Map<String, String> last = new HashMap<>();
        CsvFile.read(Project.data("sentences.csv")).rows().forEach(row -> last.put(row.get("Key"), row.get("Case")));
        assertEquals(Set.of(""), Set.copyOf(last.values()), "the last version has no condition");
        Labels.read().of("Sentence", Language.KO).forEach((english, korean) -> same(english, english, korean));
    }

    private static void same(String name, String english, String korean) {
        assertEquals(values(english), values(korean), name);
        assertTrue(!english.matches("(?s).*[가-힣].*"), name);
        // What stands around the values is Korean, if it is words at all.
        assertTrue(korean.replaceAll("\\{\\w+}", "").matches("(?s).*[가-힣].*|\\P{L}+|"), name);
    }

    /** The values that a pattern says, also inside of its plurals; what it only chooses by is up to the language. */
    private static Set<String> values(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        Deque<String> inside = new ArrayDeque<>();
        for (int i = 0; i < parts.countParts(); i++) {
            MessagePattern.Part part = parts.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    inside.push(parts.getSubstring(parts.getPart(i + 1)).replaceFirst("^nation.*", "nation"));
                    if (Set.of(ArgType.NONE, ArgType.SIMPLE).contains(part.getArgType())) {
                        names.add(inside.peek());
                    }
                }
                case ARG_LIMIT -> inside.pop();
                case REPLACE_NUMBER -> names.add(inside.peek());
                default -> {
                }
            }
        }
        names.removeAll(GIVEN);
        return names;
    }
}
