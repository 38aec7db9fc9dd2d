package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import largescale.Models;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class EvidenceTest {

    private final Table rows = Models.of("A Korea 2022-07-01", "C Japan 2022-05-01", "B Korea 2022-05-01",
            "D Korea 2021-05-01");
    private final Evidence evidence = Evidence.NONE.with(rows);

    /** The names of the models behind a number, put together. */
    private String behind(Map<String, Object> place, String column, long number) {
        return String.join("", evidence.behind(place, column, number).orElseThrow()).replace("row-", "");
    }

    @Test
    void aNumberStandsForTheRowsOfItsPlaceOldestFirst() {
        assertEquals("DBCA", behind(Map.of(), "Count", 4), "those of a day by name");
        assertEquals("BA", behind(Map.of("Country", "Korea"), "2022", 2));
        assertEquals("DBA", behind(Map.of("Country", "Korea"), "Total", 3));
        assertEquals("C", behind(Map.of("Country", "Japan", "Year", 2022), "Models", 1));
        assertEquals("BCA", behind(Map.of("Year", new Window(2022, 2023)), "Total", 3));
        assertEquals("C", behind(Map.of("Country", "Japan", "Remark", "x"), "Total", 1), "the rows have no Remark");
    }

    @Test
    void aCumulativeCountHasAllRowsUpToItsYear() {
        assertEquals("D", behind(Map.of("Year", 2021), "Cumulative models", 1));
        assertEquals("DBA", behind(Map.of("Country", "Korea", "Year", 2022), "Cumulative models", 3));
        assertEquals("DBCA", behind(Map.of(), "Cumulative models", 4));
    }

    @Test
    void whatIsNoCountHasNoRowsUnlessTheyAreGiven() {
        assertTrue(evidence.behind(Map.of("Year", 2022), "Growth (%)", 200).isEmpty());
        assertTrue(Evidence.NONE.behind(Map.of("Year", 2022), "Models", 3).isEmpty());
        Evidence both = evidence.with("Korean models", Count.where(rows, "Country", "Korea"));
        assertEquals(2, both.behind(Map.of("Year", 2022), "Korean models", 2).orElseThrow().size());
        assertEquals(3, both.behind(Map.of("Year", 2022), "Models", 3).orElseThrow().size());
        assertEquals(7, both.rows().count(), "each table's own");
    }

    @Test
    void aPointStandsForItsModel() {
        LocalDate day = LocalDate.of(2022, 5, 1);
        assertEquals(List.of("row-C"), evidence.at(Map.of("Model", "C", "Publication date", day)).orElseThrow());
        assertTrue(evidence.at(Map.of("Model", "C", "Publication date", day.plusDays(1))).isEmpty());
    }

    @Test
    void aNumberThatIsNotTheCountOfItsRowsIsRefusedAndSoAreRowsThatAreNoModels() {
        assertEquals("The number 3 in column \"2022\" at {Country=Korea} is not the count of the rows that it is said "
                + "to be counted from: these are 2. Give from(…) the table that was counted.",
                assertThrows(BadInput.class, () -> behind(Map.of("Country", "Korea"), "2022", 3)).getMessage());
        Table others = Table.create(StringColumn.create("Country", "Korea"));
        assertTrue(assertThrows(BadInput.class, () -> Evidence.NONE.with(others)).getMessage()
                .contains("Model, Publication date, Row, as the report's tables have them; these have: Country."));
    }
}
