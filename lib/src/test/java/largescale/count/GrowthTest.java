package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class GrowthTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** A model every year of 365.25 days, that is 1,461 days in four. */
    private static Table models(double... decades) {
        return Table.create("Models",
                DateColumn.create("Publication date", IntStream.range(0, decades.length)
                        .mapToObj(i -> START.plusDays(1461L * i))),
                DoubleColumn.create("Training compute (FLOP)",
                        IntStream.range(0, decades.length).mapToDouble(i -> Math.pow(10, decades[i])).toArray()));
    }

    @Test
    void anExactExponentialHasItsFactorAndItsLine() {
        // Ten thousand times as much in four years is ten times a year.
        Growth growth = Growth.of(models(23, 27, 31, 35, 39));
        assertEquals(5, growth.models());
        assertEquals(10, growth.perYear(), 1e-9);
        Table line = growth.line("Trend");
        assertEquals("Trend", line.name());
        assertEquals(List.of(START, START.plusDays(4 * 1461)), line.dateColumn("Publication date").asList());
        assertEquals(23, Math.log10(line.doubleColumn(1).get(0)), 1e-9);
        assertEquals(39, Math.log10(line.doubleColumn(1).get(1)), 1e-9);
    }

    @Test
    void fewModelsOrCloseOnesTellNoGrowth() {
        Table close = models(23, 24, 25, 26, 27);
        close.replaceColumn(DateColumn.create("Publication date", IntStream.range(0, 5)
                .mapToObj(i -> START.plusDays(i == 4 ? 182 : 0))));
        Table day = models(23, 24, 25, 26, 27);
        day.replaceColumn(DateColumn.create("Publication date", IntStream.range(0, 5).mapToObj(i -> START)));
        for (Table models : List.of(models(), models(23), models(23, 24, 25, 26), close, day,
                models(23, 24, 25, 26, Double.NaN))) {
            Growth growth = Growth.of(models);
            assertTrue(Double.isNaN(growth.perYear()) && growth.line("Trend").isEmpty());
            assertEquals(Math.min(5, Count.known(models, "Training compute (FLOP)").rowCount()), growth.models());
        }
    }

    @Test
    void whatFallsHasLessAYearLater() {
        assertEquals(Math.pow(10, -0.25), Growth.of(models(27, 26, 25, 24, 23)).perYear(), 1e-9);
    }
}
