package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

class GapTest {

    private static final Table ALL = Table.create(StringColumn.create("Model", "a", "b", "c", "d", "e"),
            DoubleColumn.create("Training compute (FLOP)", 5e25, 4e24, 2e25, Double.NaN, 5e25),
            StringColumn.create("Confidence", "Likely", "Speculative", "Likely", "", "Likely"));

    private static Map<String, Object> gap(int... rows) {
        Object[] all = Gap.of(ALL.where(Selection.with(rows)), ALL, "korea", 3);
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            byName.put((String) all[i], all[i + 1]);
        }
        return byName;
    }

    @Test
    void aFarOneIsAFractionAndACloseOneAPercentage() {
        assertEquals(List.of("far", 13L, List.of("b"), List.of("a", "e"), 3), List.of(gap(1).get("gap"),
                gap(1).get("ratio"), gap(1).get("model"), gap(1).get("model2"), gap(1).get("korea")));
        assertEquals(List.of("close", 40.0), List.of(gap(1, 2).get("gap"), gap(1, 2).get("percent")));
    }

    @Test
    void equalsAreLevelAndWhatIsNotKnownIsNone() {
        assertEquals("level", gap(0, 1).get("gap"));
        assertEquals("none", gap(3).get("gap"));
        assertEquals("none", gap().get("gap"));
    }

    @Test
    void theGapOfEachYearIsThatAtItsEnd() {
        Table all = ALL.copy().addColumns(DateColumn.create("Publication date", LocalDate.of(2020, 3, 1),
                LocalDate.of(2021, 6, 30), LocalDate.of(2021, 6, 30), LocalDate.of(2019, 1, 1),
                LocalDate.of(2023, 5, 2)));
        Table some = all.where(Selection.with(1, 3, 4));
        Table gap = Gap.byYear("Own", some, "World", all, new Window(2019, 2024), LocalDate.of(2023, 5, 1));
        assertEquals(List.of("Year", "Own", "Own (FLOP)", "World", "World (FLOP)", "Percent of the largest"),
                gap.columnNames());
        assertEquals(List.of("2020", "2021", "2022", "2023"), gap.stringColumn("Year").asList(),
                "no known compute in 2019, no data in 2024");
        assertEquals(List.of("", "b", "b", "b"), gap.stringColumn("Own").asList(), "e came after the last day");
        assertEquals(List.of("a", "a", "a", "a"), gap.stringColumn("World").asList());
        assertEquals(Arrays.asList(null, 8.0, 8.0, 8.0), gap.doubleColumn("Percent of the largest").asList());
        assertEquals(0, Gap.byYear("Own", some, "World", all.emptyCopy(), new Window(2019, 2024),
                LocalDate.of(2023, 5, 1)).rowCount());
    }
}
