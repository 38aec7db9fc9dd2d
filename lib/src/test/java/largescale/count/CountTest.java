package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CountTest {

    private final Table pairs = Table.create("Pairs",
            StringColumn.create("Country", "Korea", "Japan", "Korea"),
            IntColumn.create("Year", new int[] {2021, 2023, 2023}));

    @Test
    void countsRowsWithAllOfTheValues() {
        assertEquals(2, Count.of(pairs, "Country", "Korea"));
        assertEquals(1, Count.of(pairs, "Country", "Korea", "Year", 2023));
        assertEquals(0, Count.of(pairs, "Country", "France"));
        assertEquals(3, Count.of(pairs));
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        assertThrows(BadInput.class, () -> Count.of(pairs, "Country"));
        BadInput refusal = assertThrows(BadInput.class, () -> Count.of(pairs, "Land", "Korea"));
        assertTrue(refusal.getMessage().contains("It has: Country, Year."), refusal.getMessage());
    }

    @Test
    void theFirstAreAtMostAllOfThem() {
        assertEquals(List.of("Korea", "Japan"), Count.first(2, pairs, "Country"));
        assertEquals(List.of("Korea", "Japan", "Korea"), Count.first(9, pairs, "Country"));
        assertEquals(List.of(), Count.first(5, pairs.emptyCopy(), "Country"));
    }
}
