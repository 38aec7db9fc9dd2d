package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import largescale.AnyText;
import largescale.load.BadInput;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever is said: a text stands in the sentence as it is, and a pattern that is none is refused. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class WordingFuzzTest {

    private final Words words = Words.read();

    /** Characters that turn the direction of writing, are not seen or for private use are shown as unknown. */
    private static String tame(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069\\p{Co}"
                + "&&[^\t\n\r]]", "\ufffd");
    }

    /** English has one kind of apostrophe, but for names. */
    private static String curly(String text) {
        return tame(text).replace('\'', '’');
    }

    /** Without the signs that keep the direction of a text to itself. */
    private static String bare(String said) {
        return said.replaceAll("[\\u2068\\u2069]", "");
    }

    private static String said(List<Sentence.Piece> pieces) {
        return bare(pieces.stream().map(Sentence.Piece::text).collect(Collectors.joining()));
    }

    @Property
    void aTextStandsInASentenceAsItIs(@ForAll @NotBlank String text,
            @ForAll @Size(min = 1, max = 4) List<@NotBlank String> names) {
        Sentence sentence = words.sentence(new Text("<{text}|{names}>", "‘{text}’ {names}"),
                Map.of("text", text, "names", names), Map.of());
        assertTrue(said(sentence.en()).startsWith(curly("<" + text + "|") + tame(names.get(0))), said(sentence.en()));
        assertTrue(said(sentence.ko()).startsWith(tame("‘" + text + "’ " + names.get(0))), said(sentence.ko()));
        assertTrue(said(sentence.en()).endsWith(tame(names.get(names.size() - 1) + ">")), said(sentence.en()));
    }

    @Property
    void aPatternIsSaidOrRefused(@ForAll String pattern) {
        try {
            said(words.sentence(new Text(pattern, pattern), Map.of("x", 1), Map.of("x", 0)).en());
        } catch (BadInput e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
        }
    }

    @Property
    void aTextWithoutItsKoreanStandsInBothLanguages(@ForAll @NotBlank String text) {
        assertEquals(tame(text), bare(words.value("Model", text).en()));
        assertEquals(tame(text), bare(words.value("Model", text).ko()));
    }
}
