package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import largescale.Models;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class EvidenceTest {

    private final Table rows = Models.of("A Korea 2021-05-01", "B Korea 2022-05-01", "C Japan 2022-06-01",
            "D Korea 2022-07-01");
    private final Evidence evidence = Evidence.NONE.with(rows);

    private List<String> behind(Map<String, Object> place, String column, long number) {
        return evidence.behind(place, column, number).orElseThrow();
    }

    private static List<String> rows(String... models) {
        return Stream.of(models).map(model -> "row-" + model).toList();
    }

    @Test
    void theOldestModelIsFirstAndThoseOfADayStandByName() {
        Table mixed = Models.of("B Korea 2022-05-01", "C Korea 2021-05-01", "A Korea 2022-05-01");
        assertEquals(rows("C", "A", "B"), Evidence.NONE.with(mixed).behind(Map.of(), "Count", 3).orElseThrow());
        assertEquals(rows("C", "A", "B"), Evidence.oldestFirst(mixed));
    }

    @Test
    void aNumberStandsForTheRowsOfItsPlace() {
        assertEquals(rows("B", "D"), behind(Map.of("Country", "Korea"), "2022", 2));
        assertEquals(rows("A", "B", "D"), behind(Map.of("Country", "Korea"), "Total", 3));
        assertEquals(rows("B", "C", "D"), behind(Map.of("Year", 2022), "Models", 3));
        assertEquals(rows("C"), behind(Map.of("Country", "Japan", "Year", 2022), "Models", 1));
        assertEquals(rows("A", "B", "C", "D"), behind(Map.of(), "Count", 4));
    }

    @Test
    void aColumnThatTheRowsLackSaysNothingOfThem() {
        assertEquals(rows("C"), behind(Map.of("Country", "Japan", "Remark", "x"), "Total", 1));
    }

    @Test
    void aCumulativeCountHasAllRowsUpToItsYear() {
        assertEquals(rows("A"), behind(Map.of("Year", 2021), "Cumulative models", 1));
        assertEquals(rows("A", "B", "C", "D"), behind(Map.of("Year", 2022), "Cumulative models", 4));
        assertEquals(rows("C"), behind(Map.of("Country", "Japan", "Year", 2022), "Cumulative models", 1));
        assertEquals(rows("A", "B", "C", "D"), behind(Map.of(), "Cumulative models", 4));
    }

    @Test
    void whatIsNoCountHasNoRowsUnlessTheyAreGiven() {
        assertTrue(evidence.behind(Map.of("Year", 2022), "Growth (%)", 200).isEmpty());
        assertTrue(Evidence.NONE.behind(Map.of("Year", 2022), "Models", 3).isEmpty());
        Evidence both = evidence.with("Korean models", Count.where(rows, "Country", "Korea"));
        assertEquals(2, both.behind(Map.of("Year", 2022), "Korean models", 2).orElseThrow().size());
        assertEquals(3, both.behind(Map.of("Year", 2022), "Models", 3).orElseThrow().size());
    }

    @Test
    void aNumberThatIsNotTheCountOfItsRowsIsRefused() {
        String message = assertThrows(BadInput.class, () -> evidence.behind(Map.of("Country", "Korea"), "2022", 3))
                .getMessage();
        assertTrue(
                message.startsWith("The number 3 in column \"2022\" at {Country=Korea} is not the count of the rows"),
                message);
        assertTrue(message.contains("these are 2."), message);
    }

    @Test
    void aPointStandsForItsModel() {
        assertEquals(rows("C"),
                evidence.at(Map.of("Model", "C", "Publication date", LocalDate.of(2022, 6, 1))).orElseThrow());
        assertTrue(evidence.at(Map.of("Model", "C", "Publication date", LocalDate.of(2022, 6, 2))).isEmpty());
    }

    @Test
    void rowsThatAreNoModelsAreRefused() {
        assertThrows(BadInput.class, () -> Evidence.NONE.with(Table.create(StringColumn.create("Country", "Korea"))));
    }
}
