package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** What sentences say of models: {@link Increase}, {@link Trend}, {@link Gap} and {@link Growth}. */
class ToldTest {

    private static final LocalDate UNTIL = LocalDate.of(2024, 7, 24);
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final Table all = Table.create(StringColumn.create("Model", "a", "b", "c", "d", "e"),
            DoubleColumn.create("Training compute (FLOP)", 5e25, 4e24, 2e25, Double.NaN, 5e25),
            StringColumn.create("Confidence", "Likely", "Speculative", "Likely", "", "Likely"),
            DateColumn.create("Publication date", LocalDate.of(2020, 3, 1), LocalDate.of(2021, 6, 30),
                    LocalDate.of(2021, 6, 30), LocalDate.of(2019, 1, 1), LocalDate.of(2023, 5, 2)));

    /** The increase of so many models a year from 2020 on. */
    private static Increase increase(int until, int... numbers) {
        return Increase.of(Table.create(IntColumn.create("Year", IntStream.range(2020, 2020 + numbers.length)),
                IntColumn.create("Models", numbers)), LocalDate.of(until, 5, 1));
    }

    /** So many models of each year from 2020 on. */
    private static Table yearly(int... numbers) {
        return Table.create("Models", IntColumn.create("Year", IntStream.range(0, numbers.length)
                .flatMap(year -> IntStream.range(0, numbers[year]).map(model -> 2020 + year))));
    }

    private static Trend trend(Table part, Table whole) {
        return Trend.of(part, whole, UNTIL);
    }

    private Gap gap(int... rows) {
        return Gap.of(all.where(Selection.with(rows)), all);
    }

    /** Models of so many tens of FLOP, one every four years: these are 1,461 days. */
    private static Table models(double... tens) {
        return Table.create("Models",
                DateColumn.create("Publication date",
                        IntStream.range(0, tens.length).mapToObj(i -> START.plusDays(1461L * i))),
                DoubleColumn.create("Training compute (FLOP)", Arrays.stream(tens).map(ten -> Math.pow(10, ten))));
    }

    @Test
    void eachComponentOfARecordIsAnArgument() {
        assertEquals(Map.of("year", 2020, "year2", 2022, "steps", 2, "start", 4, "few", true, "rising", true, "growth",
                100.0, "growth2", 2.0), increase(2023, 4, 8, 16, 3).arguments());
        assertTrue(trend(yearly(), yearly()).arguments().containsKey("year"), "also one without a value");
    }

    @Test
    void anIncreaseGoesToTheLastYearThatWasOver() {
        Increase falling = increase(2024, 4, 8, 16, 3);
        assertEquals(List.of(2023, 3, false), List.of(falling.year2(), falling.steps(), falling.rising()));
        assertEquals(Math.cbrt(3 / 4.0), falling.growth2(), 1e-12);
        assertEquals(List.of(false, 0.0), List.of(increase(2024, 5, 5).rising(), increase(2024, 5, 5).growth()),
                "as many are not more");
        assertEquals(List.of(true, false), List.of(increase(2024, 9, 10).few(), increase(2024, 10, 11).few()));
    }

    @Test
    void ofOneYearOrNoneNoIncreaseIsTold() {
        for (Increase none : List.of(increase(2020, 4, 8), increase(2021, 4, 8))) {
            assertEquals(0, none.steps());
            assertTrue(Double.isNaN(none.growth()) && Double.isNaN(none.growth2()));
        }
        assertEquals(List.of(0, 4), List.of(increase(2020, 4, 8).start(), increase(2021, 4, 8).start()));
        assertFalse(Double.isFinite(increase(2024, 0, 3).growth()), "from nothing");
    }

    @Test
    void aTrendTellsTheShareOfTheLastYearAndHowItMoved() {
        Trend trend = trend(yearly(0, 5, 0, 5), yearly(5, 10, 5, 20));
        assertEquals(List.of(2020, 2023, 3, true), List.of(trend.year(), trend.year2(), trend.span(), trend.over()));
        assertEquals(List.of(25.0, 25.0, 25.0), List.of(trend.share(), trend.percent2(), trend.change()));
        assertEquals(List.of(5, 20), List.of(trend.after().rowCount(), trend.last().rowCount()));
        assertEquals(0.0, trend(yearly(50, 51), yearly(100, 100)).change(), "less than two points");
        assertEquals(-2.0, trend(yearly(50, 48), yearly(100, 100)).change(), 1e-9);
    }

    @Test
    void yearsOfFewModelsAndYearsThatWereNotOverAreNoMeasureUnlessThereAreNoOthers() {
        Trend firm = trend(yearly(1, 1, 1, 2, 5), yearly(4, 5, 5, 5, 5));
        assertEquals(List.of(2021, 2023, true), List.of(firm.year(), firm.year2(), firm.over()));
        assertEquals(2021, trend(yearly(0, 1), yearly(0, 1, 0, 0, 9)).year2(), "few, but over");
        Trend only = trend(yearly(0, 0, 0, 0, 1), yearly(0, 0, 0, 0, 2));
        assertEquals(List.of(2024, 2024, 0, false), List.of(only.year(), only.year2(), only.span(), only.over()));
        assertNull(trend(yearly(), yearly()).year());
        assertTrue(Double.isNaN(trend(yearly(), yearly()).share()));
    }

    @Test
    void aFarGapIsAFractionAndACloseOneAPercentage() {
        assertEquals(new Gap(List.of("b"), 4e24, List.of("Speculative"), List.of("a", "e"), 5e25, List.of("Likely"),
                "far", 8, 13), gap(1));
        assertEquals(List.of("close", 40.0), List.of(gap(1, 2, 3).gap(), gap(1, 2, 3).percent()));
        all.doubleColumn(1).set(2, 5e24);
        assertEquals("far", gap(2).gap(), "ten times");
        assertEquals(List.of("level", "none", "none"), List.of(gap(0, 1).gap(), gap(3).gap(), gap().gap()));
    }

    @Test
    void theGapOfEachYearIsThatAtItsEnd() {
        Window years = new Window(2019, 2024);
        LocalDate until = LocalDate.of(2023, 5, 1);
        Table gaps = Gap.byYear("Own", all.where(Selection.with(1, 3, 4)), "World", all, years, until);
        assertEquals(List.of("Year", "Own", "Own (FLOP)", "World", "World (FLOP)", "Own (%)"),
                gaps.columnNames());
        assertEquals(List.of("2020", "2021", "2022", "2023"), gaps.stringColumn("Year").asList(),
                "no known compute in 2019, no data in 2024");
        assertEquals(List.of("", "b", "b", "b"), gaps.stringColumn("Own").asList(), "e came after the last day");
        assertEquals(List.of("a", "a", "a", "a"), gaps.stringColumn("World").asList());
        assertEquals(Arrays.asList(null, 8.0, 8.0, 8.0), gaps.doubleColumn("Own (%)").asList());
        assertEquals(0, Gap.byYear("Own", all, "World", all.emptyCopy(), years, until).rowCount());
    }

    @Test
    void anExactExponentialHasItsFactorAndItsLine() {
        // Ten thousand times as much in four years is ten times a year.
        Growth growth = Growth.of(models(23, 27, 31, 35, 39));
        assertEquals(10, growth.growth(), 1e-9);
        Table line = growth.line();
        assertEquals(List.of(START, START.plusDays(4 * 1461)), line.dateColumn("Publication date").asList());
        assertEquals(23, Math.log10(line.doubleColumn(1).get(0)), 1e-9);
        assertEquals(39, Math.log10(line.doubleColumn(1).get(1)), 1e-9);
        assertEquals(Math.pow(10, -0.25), Growth.of(models(27, 26, 25, 24, 23)).growth(), 1e-9, "what falls");
    }

    @Test
    void fewModelsOrCloseOnesTellNoGrowth() {
        Table close = models(23, 24, 25, 26, 27);
        close.replaceColumn(DateColumn.create("Publication date", IntStream.range(0, 5)
                .mapToObj(i -> START.plusDays(i == 4 ? 182 : 0))));
        for (Table models : List.of(models(), models(23, 24, 25, 26), close, models(23, 24, 25, 26, Double.NaN))) {
            Growth growth = Growth.of(models);
            assertTrue(Double.isNaN(growth.growth()) && growth.line().isEmpty());
        }
        close.dateColumn(0).set(4, START.plusDays(183));
        assertTrue(Growth.of(close).growth() > 1);
    }
}
