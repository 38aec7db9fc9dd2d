package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void capitalsSpellingsOfExportsAndGroupsAreCertain() {
        assertEquals(Optional.of("open"), Spelling.meant("Openness", " Open", List.of("closed", "open")));
        assertEquals(Optional.of("Korea"), Spelling.meant("Country", "South Korea", List.of("Japan", "Korea")));
        assertEquals(Optional.of("Korea"), Spelling.meant("Countries", "Korea (Republic of)", List.of("Korea")));
        assertEquals(Optional.of("LG"), Spelling.meant("Organization", "LG AI Research", List.of("KT", "LG")));
    }

    @Test
    void nothingElseIs() {
        assertEquals(Optional.empty(), Spelling.meant("Country", "Koera", List.of("Korea")));
        assertEquals(Optional.empty(), Spelling.meant("Country", "South Korea", List.of("Japan")));
        // Laboratories stand under their own names there.
        assertEquals(Optional.empty(), Spelling.meant("Organizations", "LG AI Research", List.of("LG")));
        assertEquals(Optional.empty(), Spelling.meant("Model", "South Korea", List.of("Korea")));
    }
}
