package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void capitalsAndSpellingsOfExportsAreCertain() {
        assertEquals(Optional.of("open"), Spelling.meant("Openness", " Open", List.of("closed", "open")));
        assertEquals(Optional.of("Korea"), Spelling.meant("Country", "South Korea", List.of("Japan", "Korea")));
        assertEquals(Optional.of("Korea"), Spelling.meant("Countries", "Korea (Republic of)", List.of("Korea")));
    }

    @Test
    void nothingElseIs() {
        assertEquals(Optional.empty(), Spelling.meant("Country", "Koera", List.of("Korea")));
        assertEquals(Optional.empty(), Spelling.meant("Country", "South Korea", List.of("Japan")));
        // What an organization is called hangs on the rules of counting.
        assertEquals(Optional.empty(), Spelling.meant("Organization", "LG AI Research", List.of("LG")));
        assertEquals(Optional.empty(), Spelling.meant("Organization", "deepmind", List.of("DeepMind")));
        assertEquals(Optional.empty(), Spelling.meant("Organizations", "LG AI Research", List.of("LG")));
        assertEquals(Optional.empty(), Spelling.meant("Model", "South Korea", List.of("Korea")));
    }
}
