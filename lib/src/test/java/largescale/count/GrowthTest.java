package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GrowthTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** Student's t with three degrees of freedom, 97.5 %, from a printed table. */
    private static final double T3 = 3.182446;

    /** A model every year of 365.25 days, that is 1,461 days in four. */
    private static Table models(double... decades) {
        return Table.create("Models",
                DateColumn.create("Publication date", IntStream.range(0, decades.length)
                        .mapToObj(i -> START.plusDays(1461L * i))),
                DoubleColumn.create("Training compute (FLOP)",
                        IntStream.range(0, decades.length).mapToDouble(i -> Math.pow(10, decades[i])).toArray()));
    }

    @Test
    void anExactExponentialHasItsFactorAndNoInterval() {
        // Ten thousand times as much in four years is ten times a year, and doubles in 12·log10(2) months.
        Growth growth = Growth.of(models(23, 27, 31, 35, 39));
        assertEquals(5, growth.models());
        assertEquals(10, growth.perYear(), 1e-9);
        assertEquals(10, growth.low(), 1e-6);
        assertEquals(10, growth.high(), 1e-6);
        assertEquals(3.6123599479677742, growth.doubling(), 1e-9);
        Table line = growth.line("Trend");
        assertEquals("Trend", line.name());
        assertEquals(List.of(START, START.plusDays(4 * 1461)), line.dateColumn("Publication date").asList());
        assertEquals(23, Math.log10(line.doubleColumn(1).get(0)), 1e-9);
        assertEquals(39, Math.log10(line.doubleColumn(1).get(1)), 1e-9);
    }

    @Test
    void theIntervalIsStudents() {
        // In closed form: x in steps of four years around its mean, so that the sum of its squares is 160.
        Growth growth = Growth.of(models(23, 24.4, 24.2, 26, 26.4));
        double slope = (-2 * 23 - 24.4 + 26 + 2 * 26.4) / 40;
        double squares = 0, mean = (23 + 24.4 + 24.2 + 26 + 26.4) / 5;
        for (int i = 0; i < 5; i++) {
            squares += Math.pow(new double[]{23, 24.4, 24.2, 26, 26.4}[i] - mean - slope * 4 * (i - 2), 2);
        }
        double margin = T3 * Math.sqrt(squares / 3 / 160);
        assertEquals(Math.pow(10, slope), growth.perYear(), 1e-9);
        assertEquals(slope - margin, Math.log10(growth.low()), 1e-6);
        assertEquals(slope + margin, Math.log10(growth.high()), 1e-6);
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
            assertTrue(Double.isNaN(growth.perYear()) && Double.isNaN(growth.low()) && Double.isNaN(growth.high())
                    && Double.isNaN(growth.doubling()) && growth.line("Trend").isEmpty());
            assertEquals(Math.min(5, Count.known(models, "Training compute (FLOP)").rowCount()), growth.models());
        }
    }

    @Test
    void whatFallsDoesNotDouble() {
        Growth growth = Growth.of(models(27, 26, 25, 24, 23));
        assertEquals(Math.pow(10, -0.25), growth.perYear(), 1e-9);
        assertTrue(Double.isNaN(growth.doubling()));
        Object[] said = growth.with("korea", 1);
        assertEquals(List.of("korea", 1, "fitted", 5), List.of(said).subList(0, 4));
        assertFalse((boolean) said[List.of(said).indexOf("rising") + 1]);
        assertTrue((boolean) said[List.of(said).indexOf("told") + 1]);
    }

    @Test
    void eachValueHasItsGrowthAndItsTimesTurnedRound() {
        Table rows = Count.stacked("Selection", "All", models(23, 27, 31, 35, 39), "Noisy",
                models(23, 24.4, 24.2, 26, 23), "Few", models(23));
        Table table = Growth.by(rows, "Selection");
        assertEquals(List.of("Selection", "Models", "Growth a year (times)", "Low (times)", "High (times)",
                "Doubling time (months)", "Low (months)", "High (months)"), table.columnNames());
        assertEquals(List.of("All", "Noisy", "Few"), table.stringColumn(0).asList());
        assertEquals(List.of(5, 5, 1), table.intColumn("Models").asList());
        assertEquals(10, table.row(0).getDouble("Growth a year (times)"), 1e-9);
        assertTrue(table.row(1).getDouble("Low (times)") < 1, "and so there is no longest doubling time");
        assertTrue(table.column("High (months)").isMissing(1));
        assertEquals(12 * Math.log(2) / Math.log(table.row(1).getDouble("High (times)")),
                table.row(1).getDouble("Low (months)"), 1e-9);
        assertTrue(table.column("Growth a year (times)").isMissing(2));
        assertEquals(0, Growth.by(rows.emptyCopy(), "Selection").rowCount());
        rows.addColumns(StringColumn.create("Half", List.of("a", "a", "b", "b", "b", "a", "a", "b", "b", "b", "a")));
        assertEquals(List.of("All", "All", "Noisy", "Noisy", "Few"), Growth.by(rows, "Selection", "Half")
                .stringColumn(0).asList());
        assertThrows(BadInput.class, () -> Growth.by(rows));
    }
}
