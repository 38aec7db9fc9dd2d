package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {

    private static final List<String> NAMES = List.of("Model", "Year", "Countries", "Country", "Korea", "Model",
            "Training compute (FLOP)", "Training dataset", "Training hardware", "Training time (hours)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Cuntry      | \"Country\"", "Conutry | \"Country\"", "cOUNTRY | \"Country\"", "yaar | \"Year\"",
            // An end that is not written; a part; the other way round.
            "Count       | \"Countries\" or \"Country\"", "compute | \"Training compute (FLOP)\"",
            "South Korea | \"Korea\"", "modell | \"Model\"",
            "training    | \"Training compute (FLOP)\" or \"Training dataset\" or \"Training hardware\""})
    void aSlipAnEndAndAPartAreNear(String written, String near) {
        assertEquals("Did you mean " + near + "? ", Near.guess(written, NAMES));
    }

    @Test
    void anotherWordIsNot() {
        for (String other : List.of("Licence", "x", "Yarr", "", "ta")) {
            assertEquals("", Near.guess(other, NAMES), other);
        }
        assertEquals("There are: a, b.", Near.said("Licence", List.of("a", "b")));
    }
}
