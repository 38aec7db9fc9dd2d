package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartTest {

    private final Table models = Table.create("m", StringColumn.create("Model", "a", "b"),
            StringColumn.create("Country", "Korea", "China"),
            DateColumn.create("Publication date", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)),
            DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25));
    private final Table years = Table.create("y", StringColumn.create("Openness", "open"),
            IntColumn.create("2023", new int[]{2}), IntColumn.create("Total", new int[]{2}));

    @Test
    void itKnowsWhoseValuesItsSeriesAreUnlessTheirColumnSaysNothing() {
        assertEquals("Country", Charts.compute("T", models, "Country").series);
        assertEquals("Openness", Charts.yearsInParts("T", years).series);
        models.stringColumn("Country").setName("Series");
        assertEquals("", Charts.compute("T", models, "Series").series);
    }

    @Test
    void eachMethodMakesAnother() {
        Chart plain = Charts.compute("T", models, "Country");
        Chart chart = plain.named(models.last(1)).named(models).threshold("A", 1e23).threshold("B", 1e25).along(models);
        assertEquals(List.of("b", "a"), List.copyOf(chart.named), "those that matter most first");
        assertEquals(List.of("A", "B"), chart.thresholds.stream().map(ChartData.Threshold::name).toList());
        assertEquals(List.of(2, 3), List.of(plain.getTraces().length, chart.getTraces().length));
        assertEquals(List.of(Set.of(), List.of()), List.of(plain.named, plain.thresholds));
        assertThrows(BadInput.class, () -> plain.threshold("A", Double.NaN));
    }

    @Test
    void whatHasNoPointsOfModelsSaysWhichHave() {
        for (Chart chart : List.of(Charts.ranked("T", years, "Total"), Charts.histogram("T", years, "Total"))) {
            for (var asked : List.<Runnable>of(() -> chart.named(models), () -> chart.along(models))) {
                assertTrue(assertThrows(BadInput.class, asked::run).getMessage().contains("Charts.compute"));
            }
        }
    }
}
