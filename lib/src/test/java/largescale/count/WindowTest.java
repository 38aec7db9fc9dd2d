package largescale.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class WindowTest {

    private final Window window = new Window(2020, 2022);
    private final Table pairs = Table.create("Country",
            StringColumn.create("Country", "B", "A", "A", "C", "C"),
            IntColumn.create("Year", new int[]{2020, 2020, 2022, 2022, 2022}));

    @Test
    void aYearWithoutModelsIsARowOfZero() {
        Table rows = window.perYear(pairs);
        assertEquals(List.of("Year", "Models"), rows.columnNames());
        assertEquals(List.of(2020, 2021, 2022), rows.intColumn("Year").asList());
        assertEquals(List.of(2, 0, 3), rows.intColumn("Models").asList());
    }

    @Test
    void aYearWithoutModelsIsAColumnOfZeros() {
        Table columns = window.perYear(pairs, "Country");
        assertEquals(List.of("Country", "2020", "2021", "2022", "Total"), columns.columnNames());
        assertEquals(List.of("A", "C", "B"), columns.stringColumn("Country").asList(),
                "most first, equal ones by name");
        assertEquals(List.of(1, 0, 1), columns.intColumn("2020").asList());
        assertEquals(List.of(0, 0, 0), columns.intColumn("2021").asList());
        assertEquals(List.of(2, 2, 1), columns.intColumn("Total").asList());
    }

    @Test
    void otherYearsAreLeftOut() {
        Window last = new Window(2022, 2023);
        assertEquals(List.of(3, 0), last.perYear(pairs).intColumn("Models").asList());
        Table columns = last.perYear(pairs, "Country");
        assertEquals(List.of("C", "A"), columns.stringColumn("Country").asList());
        assertEquals(List.of(2, 1), columns.intColumn("Total").asList());
    }

    @Test
    void countsByTablesawAreTakenAsTheyAre() {
        assertEquals(lines(window.perYear(pairs)), lines(window.perYear(pairs.countBy("Year"))));
        assertEquals(lines(window.perYear(pairs, "Country")),
                lines(window.perYear(pairs.countBy("Country", "Year"), "Country")));
    }

    private static String lines(Table table) {
        return table.printAll().replaceFirst(".*\n", "");
    }

    @Test
    void wholeNumbersAreCountedAsTexts() {
        Table sizes = pairs.copy().addColumns(IntColumn.create("Groups", new int[]{1, 2, 2, 2, 1}));
        assertEquals(List.of("2", "1"), window.perYear(sizes, "Groups").stringColumn("Groups").asList());
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        BadInput refusal = assertThrows(BadInput.class, () -> window.perYear(pairs, "Land"));
        assertTrue(refusal.getMessage().contains("\"Land\""), refusal.getMessage());
        assertThrows(BadInput.class, () -> window.perYear(pairs.rejectColumns("Year")));
    }

    @Test
    void nothingToCountIsNoError() {
        assertEquals(0, window.perYear(pairs.emptyCopy(), "Country").rowCount());
        assertEquals(List.of(0, 0, 0), window.perYear(pairs.emptyCopy()).intColumn("Models").asList());
    }

    @Test
    void bothYearsAreInside() {
        assertEquals(true, window.contains(2020) && window.contains(2022));
        assertEquals(false, window.contains(2019) || window.contains(2023));
        assertArrayEquals(new String[]{"2020", "2021", "2022"}, window.names());
        assertEquals("2020–2022", window.toString());
        assertEquals("2020", new Window(2020, 2020).toString());
    }

    @Test
    void refusesWhatIsNoWindow() {
        assertThrows(BadInput.class, () -> new Window(2023, 2020));
        assertThrows(BadInput.class, () -> new Window(20, 2020));
        assertThrows(BadInput.class, () -> new Window(1899, 2020));
        assertThrows(BadInput.class, () -> new Window(2020, 3001));
        assertEquals("2999–3000", new Window(2999, 3000).toString(), "a section looks at the year after the window");
    }

    @Test
    void halfYearsRunToTheLastThatHasAModel() {
        Table rows = Table.create(StringColumn.create("Half-year", "2021 H1", "2020 H2", "2021 H1", "2023 H1"));
        Table halves = window.perHalfYear(rows);
        assertEquals(List.of("2020 H1", "2020 H2", "2021 H1"), halves.stringColumn("Half-year").asList());
        assertEquals(List.of(0, 1, 2), halves.intColumn("Models").asList());
        assertEquals(0, window.perHalfYear(rows.emptyCopy()).rowCount());
    }
}
