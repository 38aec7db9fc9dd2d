package largescale.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class WindowTest {

    private final Window window = new Window(2020, 2022);
    private final Table pairs = Table.create("Pairs", StringColumn.create("Country", "B", "A", "A", "C", "C", "D"),
            IntColumn.create("Parts", 1, 2, 2, 2, 1, 9), IntColumn.create("Year", 2020, 2020, 2022, 2022, 2022, 2023));

    @Test
    void aYearWithoutModelsIsZeroAndOtherYearsAreLeftOut() {
        Table rows = window.perYear(pairs);
        assertEquals(List.of("Year", "Models"), rows.columnNames());
        assertEquals(List.of(2020, 2021, 2022), rows.intColumn("Year").asList());
        assertEquals(List.of(2, 0, 3), rows.intColumn("Models").asList());
        Table columns = window.perYear(pairs, "Country");
        assertEquals(List.of("Country", "2020", "2021", "2022", "Total"), columns.columnNames());
        assertEquals(List.of("A", "C", "B"), columns.stringColumn("Country").asList(), "most first, then by name");
        assertEquals(List.of(1, 0, 1), columns.intColumn("2020").asList());
        assertEquals(List.of(0, 0, 0), columns.intColumn("2021").asList());
        assertEquals(List.of(2, 2, 1), columns.intColumn("Total").asList());
        assertEquals(List.of("2", "1"), window.perYear(pairs, "Parts").stringColumn("Parts").asList(),
                "numbers are counted as texts");
        assertEquals(0, window.perYear(pairs.emptyCopy(), "Country").rowCount());
    }

    @Test
    void halfYearsRunToTheLastThatHasAModel() {
        Table rows = Table.create(StringColumn.create("Half-year", "2021 H1", "2020 H2", "2021 H1", "2023 H1"));
        Table halves = window.perHalfYear(rows);
        assertEquals(List.of("2020 H1", "2020 H2", "2021 H1"), halves.stringColumn("Half-year").asList());
        assertEquals(List.of(0, 1, 2), halves.intColumn("Models").asList());
        assertEquals(0, window.perHalfYear(rows.emptyCopy()).rowCount());
        assertEquals(4, new Window(2020, 2021).perHalfYear(rows.append(Table.create(StringColumn.create("Half-year",
                "2021 H2")))).rowCount(), "the last half of the window");
    }

    @Test
    void bothYearsAreInside() {
        assertTrue(window.contains(2020) && window.contains(2022));
        assertFalse(window.contains(2019) || window.contains(2023));
        assertArrayEquals(new String[]{"2020", "2021", "2022"}, window.names());
        assertEquals("2022", window.last());
        assertEquals("2020–2022", window.toString());
        assertEquals("2020", new Window(2020, 2020).toString());
    }

    @ParameterizedTest
    @CsvSource({"2023, 2020", "1899, 2020", "2020, 3001"})
    void whatIsNoWindowIsRefused(int from, int to) {
        assertTrue(assertThrows(BadInput.class, () -> new Window(from, to)).getMessage()
                .startsWith("The window from " + from + " to " + to + " is not valid: "));
    }
}
