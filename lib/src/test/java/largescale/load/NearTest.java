package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    private static final List<String> COLUMNS = List.of("Model", "Year", "Half-year", "Countries", "Country",
            "Training compute (FLOP)");

    @Test
    void aSlipOfTheHandIsNear() {
        assertEquals(List.of("Country"), Near.to("Cuntry", COLUMNS));
        assertEquals(List.of("Country"), Near.to("Conutry", COLUMNS));
        assertEquals(List.of("Year"), Near.to("yaer", COLUMNS));
    }

    @Test
    void anEndThatIsNotWrittenIsNear() {
        assertEquals(List.of("Countries", "Country"), Near.to("Count", COLUMNS));
    }

    @Test
    void aPartOfANameIsNear() {
        assertEquals(List.of("Training compute (FLOP)"), Near.to("compute", COLUMNS));
        assertEquals(List.of("Korea"), Near.to("South Korea", List.of("Korea", "Japan")));
    }

    @Test
    void anotherWordIsNot() {
        assertEquals(List.of(), Near.to("Licence", COLUMNS));
        assertEquals(List.of(), Near.to("x", COLUMNS));
        assertEquals(List.of(), Near.to("Land", List.of("Lane way", "Kind")), "two slips in a short name");
        assertEquals(List.of(), Near.to("", COLUMNS));
        assertEquals("There are: a, b.", Near.said("Licence", List.of("a", "b")));
    }
}
