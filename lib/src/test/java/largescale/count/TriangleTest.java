package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TriangleTest {

    /** What is known of 1000 models of a year half a year after its end, and a year later, and so on. */
    private static final double[] COMPLETE = {0.5, 0.8, 1};

    /** A snapshot in the middle of each year from 2022 on. */
    private static Triangle known(int snapshots) {
        NavigableMap<LocalDate, Map<Integer, Integer>> byDay = new TreeMap<>();
        for (int year = 2022; year < 2022 + snapshots; year++) {
            Map<Integer, Integer> counts = new HashMap<>(Map.of(year, 123, 1999, 3));
            for (int before = 1; before <= COMPLETE.length; before++) {
                counts.put(year - before, (int) (COMPLETE[before - 1] * (1000 + 100 * (year - before - 2020))));
            }
            byDay.put(LocalDate.of(year, 7, 1), counts);
        }
        return new Triangle(byDay);
    }

    @Test
    void knownFactorsAreFoundAgain() {
        Table factors = known(4).factors();
        assertEquals(List.of(0.5, 1.5), factors.doubleColumn("From age").asList());
        assertEquals(1.6, factors.doubleColumn("Development factor").get(0), 1e-9);
        assertEquals(1.25, factors.doubleColumn("Development factor").get(1), 1e-9);
        assertEquals(List.of(3, 3), factors.intColumn("Years compared").asList());
        Triangle.Nowcast last = known(4).nowcast(2024).orElseThrow();
        assertEquals(5, last.age());
        assertEquals(1400, last.models(), 1e-6);
        assertEquals(0, last.error(), 1e-6);
    }

    @Test
    void whereNoStepLeadsOnNothingIsForeseen() {
        assertEquals(List.of(), known(1).steps());
        assertEquals(Optional.empty(), known(1).nowcast(2021));
        assertEquals(0, known(1).backTest().rowCount());
        assertEquals(Optional.empty(), known(4).nowcast(2025), "it was not over");
        assertEquals(Optional.empty(), known(4).nowcast(1999), "of too few models");
        assertTrue(new Triangle(new TreeMap<>()).table().isEmpty());
    }

    @Test
    void oneYearAloneGivesNoRange() {
        Triangle.Nowcast next = known(2).nowcast(2022).orElseThrow();
        assertEquals(3, next.age());
        assertEquals(960, next.models(), 1e-6);
        assertTrue(Double.isNaN(next.error()));
    }

    @Test
    void theErrorIsThatOfMack() {
        // Of factors 2 and 3, each from 100: mean 2.5, variance 100 · 0.25 · 2 / 1 = 50.
        Triangle triangle = new Triangle(new TreeMap<>(Map.of(
                LocalDate.of(2022, 7, 1), Map.of(2021, 100),
                LocalDate.of(2023, 7, 1), Map.of(2021, 200, 2022, 100),
                LocalDate.of(2024, 7, 1), Map.of(2022, 300, 2023, 100))));
        Triangle.Nowcast next = triangle.nowcast(2023).orElseThrow();
        assertEquals(250, next.models(), 1e-9);
        assertEquals(250 * Math.sqrt(50 / 6.25 * (1 / 100.0 + 1 / 200.0)), next.error(), 1e-9);
    }

    @Test
    void theBackTestUsesOnlyWhatWasKnownThen() {
        Table tested = known(4).backTest();
        assertEquals(List.of("2023-07-01", "2023-07-01", "2024-07-01"),
                tested.stringColumn("Data of").asList());
        for (int row = 0; row < tested.rowCount(); row++) {
            assertEquals(tested.doubleColumn("Known since").get(row), tested.doubleColumn("Expected").get(row));
        }
    }
}
