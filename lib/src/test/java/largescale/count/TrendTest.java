package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TrendTest {

    private static final LocalDate UNTIL = LocalDate.of(2024, 7, 24);

    private static Table models(int... years) {
        return Table.create("Models", IntColumn.create("Year", years), StringColumn.create("Row",
                IntStream.range(0, years.length).mapToObj(row -> years[row] + " " + row)));
    }

    private static Map<String, Object> trend(Table part, Table whole) {
        Object[] all = Trend.of(part, whole, UNTIL);
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            byName.put((String) all[i], all[i + 1]);
        }
        return byName;
    }

    /** So many models of each year from 2020 on. */
    private static Table yearly(int... numbers) {
        return models(IntStream.range(0, numbers.length)
                .flatMap(year -> IntStream.range(0, numbers[year]).map(model -> 2020 + year)).toArray());
    }

    @Test
    void tellsTheShareOfTheLastYearAndHowItMoved() {
        Map<String, Object> trend = trend(yearly(0, 5, 0, 5), yearly(5, 10, 5, 20));
        assertEquals(List.of(2020, 2023, 3), List.of(trend.get("year"), trend.get("year2"), trend.get("span")));
        assertEquals(List.of(25.0, 25.0, true),
                List.of(trend.get("percent2"), trend.get("change"), trend.get("over")));
    }

    @Test
    void yearsOfFewModelsAndYearsThatWereNotOverAreNoMeasure() {
        Map<String, Object> trend = trend(yearly(1, 1, 1, 2, 5), yearly(1, 5, 5, 5, 5));
        assertEquals(List.of(2021, 2023, true), List.of(trend.get("year"), trend.get("year2"), trend.get("over")));
        assertEquals(2023, Trend.last(yearly(1, 5, 5, 5, 5), UNTIL).intColumn("Year").max());
        Map<String, Object> only = trend(yearly(0, 0, 0, 0, 1), yearly(0, 0, 0, 0, 2));
        assertEquals(List.of(2024, 2024, false), List.of(only.get("year"), only.get("year2"), only.get("over")));
        assertEquals(2021, trend(yearly(0, 1), yearly(0, 1, 0, 0, 9)).get("year"), "few, but over");
    }

    @Test
    void lessThanTwoPointsAreNoMovement() {
        assertEquals(0.0, trend(yearly(50, 51), yearly(100, 100)).get("change"));
        assertEquals(-2.0, (double) trend(yearly(50, 48), yearly(100, 100)).get("change"), 1e-9);
    }

    @Test
    void knowsNoYearWhereThereIsNoModel() {
        Map<String, Object> trend = trend(models(), models());
        assertNull(trend.get("year"));
        assertEquals(0, trend.get("span"));
        assertTrue(Double.isNaN((double) trend.get("share")));
    }

    @Test
    void marksModelsAndLaysSharesOutByYear() {
        Table all = models(2020, 2021, 2021);
        Table some = all.last(1);
        assertEquals(List.of("Other", "Other", "Some"),
                Count.marked(all, some, "Kind", "Some", "Other").stringColumn("Kind").asList());
        Table shares = new Window(2020, 2022).shares("Some models", some, all);
        assertEquals(List.of(0, 1, 0), shares.intColumn("Some models").asList());
        assertEquals(List.of(0.0, 50.0), shares.doubleColumn("Share (%)").asList().subList(0, 2));
        assertEquals(List.of("2020 1", "2021 2", "2022 0"), Count.each(shares, "Models").stream()
                .map(place -> place.name() + " " + place.count()).toList());
    }

    @Test
    void followsTheFirstPlace() {
        Table ranking = Table.create("Ranking", StringColumn.create("Name", Stream.of("a", "b", "c", "d")),
                IntColumn.create("Total", 3, 3, 2, 2));
        assertEquals(List.of("c", "d"), Count.next(1, ranking, "Total").stream().map(Count.Place::name).toList());
    }
}
