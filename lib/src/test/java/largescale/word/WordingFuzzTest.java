package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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

    private final Wording english = Wording.in(Language.EN);
    private final Wording korean = Wording.in(Language.KO);

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
