package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CountTest {

    private final Table pairs = Table.create("Pairs",
            StringColumn.create("Country", "Korea", "Japan", "Korea"),
            IntColumn.create("Year", new int[]{2021, 2023, 2023}));

    @Test
    void countsRowsWithAllOfTheValues() {
        assertEquals(2, Count.of(pairs, "Country", "Korea"));
        assertEquals(1, Count.of(pairs, "Country", "Korea", "Year", 2023));
        assertEquals(0, Count.of(pairs, "Country", "France"));
        assertEquals(3, Count.of(pairs));
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        assertThrows(BadInput.class, () -> Count.of(pairs, "Country"));
        BadInput refusal = assertThrows(BadInput.class, () -> Count.of(pairs, "Land", "Korea"));
        assertTrue(refusal.getMessage().contains("There are: Country, Year."), refusal.getMessage());
    }

    @Test
    void theTopOfARankingDropsNoneByChance() {
        Table counts = Table.create(StringColumn.create("Country", "B", "A", "D", "C", "E"),
                IntColumn.create("Total", new int[]{2, 5, 2, 2, 0}));
        assertEquals(List.of("A", "B", "C", "D"),
                Count.top(2, counts, "Total").stream().map(Count.Place::name).toList());
        assertEquals(List.of(new Count.Place("A", 5)), Count.top(1, counts, "Total"));
        assertEquals(4, Count.top(9, counts, "Total").size(), "a count of none is no place");
        assertEquals(List.of(), Count.top(0, counts, "Total"));
        assertEquals(List.of(), Count.top(5, counts.emptyCopy(), "Total"));
        assertEquals(1, Count.among(Count.top(1, counts, "Total"), counts).rowCount());
        assertEquals(0, Count.among(List.of(), counts).rowCount());
    }

    @Test
    void theFirstAreAtMostAllOfThem() {
        assertEquals(List.of("Korea", "Japan"), Count.first(2, pairs, "Country"));
        assertEquals(List.of("Korea", "Japan", "Korea"), Count.first(9, pairs, "Country"));
        assertEquals(List.of(), Count.first(5, pairs.emptyCopy(), "Country"));
    }

    @Test
    void leavesOutRowsAndTakesTheFirstOfEach() {
        assertEquals(List.of("Japan"), Count.without(pairs, "Country", "Korea").stringColumn("Country").asList());
        assertEquals(List.of("Korea", "Japan"), Count.firstOfEach(pairs, "Country").stringColumn("Country").asList());
        assertEquals(2023, Count.firstOfEach(pairs.sortOn("-Year"), "Country").intColumn("Year").get(0));
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertEquals(50.0, Count.percent(pairs.first(1), pairs.first(2)));
        assertTrue(Double.isNaN(Count.percent(pairs.first(0), pairs.first(0))));
    }

    @Test
    void recordsAreAboveAllBeforeThem() {
        Table sizes = Table.create(DoubleColumn.create("Size", 2, 1, 2, 3, 3, 5));
        assertEquals(List.of(2.0, 3.0, 5.0), Count.records(sizes, "Size").doubleColumn("Size").asList());
        assertEquals(0, Count.records(sizes.emptyCopy(), "Size").rowCount());
    }

    @Test
    void theFirstComeWithAllThatEqualTheLastOfThem() {
        Table sizes = Table.create(DoubleColumn.create("Size", 5, 3, 3, 2));
        assertEquals(1, Count.firstWithEqual(1, sizes, "Size").rowCount());
        assertEquals(3, Count.firstWithEqual(2, sizes, "Size").rowCount());
        assertEquals(4, Count.firstWithEqual(9, sizes, "Size").rowCount());
        assertEquals(0, Count.firstWithEqual(4, sizes.emptyCopy(), "Size").rowCount());
    }

    @Test
    void aNameIsFoundInAListAndInACombinationButNotInsideAnother() {
        Table types = Table.create(
                StringColumn.create("Organization type", "Academia + Industry", "Industry", "Academia"),
                StringColumn.create("Domains", "Vision, Language", "Vision-language", "Language"));
        assertEquals(2, Count.of(types, "Organization type", "Industry"));
        assertEquals(2, Count.of(types, "Domains", "Language"));
        assertEquals(1, Count.of(types, "Domains", "Vision, Language"), "the list itself");
        assertEquals(1, Count.without(types, "Domains", "Language").rowCount());
    }

    @Test
    void aCommaSeparatesOnlyWhereAColumnLists() {
        Table names = Table.create(StringColumn.create("Model", "Small, fast", "fast"),
                StringColumn.create("Organizations", "Beijing Academy, Inc, Meta", "Inc"));
        assertEquals(1, Count.of(names, "Model", "fast"));
        assertEquals(1, Count.of(names, "Organizations", "Beijing Academy, Inc"));
        assertEquals(1, Count.of(names, "Organizations", "Meta"));
    }

    @Test
    void whatIsNotKnownIsFoundByNoText() {
        Table domains = Table.create(StringColumn.create("Domains", "", "Language"));
        assertEquals(1, Count.of(domains, "Domains", ""));
        assertEquals(1, Count.without(domains, "Domains", "").rowCount());
    }

    @Test
    void ofSeveralValuesOneIsEnough() {
        assertEquals(3, Count.of(pairs, "Country", List.of("Korea", "Japan")));
        assertEquals(1, Count.of(pairs, "Country", List.of("Korea", "France"), "Year", List.of(2022, 2023)));
        assertEquals(0, Count.of(pairs, "Country", List.of()));
    }

    @Test
    void numbersAreEqualWhateverTheirType() {
        Table sizes = Table.create(DoubleColumn.create("Parameters", 7e9, Double.NaN),
                StringColumn.create("Tasks per model", "2", "3+"));
        assertEquals(1, Count.of(sizes, "Parameters", 7_000_000_000L));
        assertEquals(1, Count.of(pairs, "Year", 2021.0));
        assertEquals(1, Count.of(sizes, "Tasks per model", 2));
        BadInput refusal = assertThrows(BadInput.class, () -> Count.of(pairs, "Year", "2023"));
        assertTrue(refusal.getMessage().contains("without quotes"), refusal.getMessage());
    }

    @Test
    void whatIsKnownAndWhatIsNotAreAllRows() {
        Table sizes = Table.create(DoubleColumn.create("Size", 1, Double.NaN, 3));
        assertEquals(List.of(1.0, 3.0), Count.known(sizes, "Size").doubleColumn("Size").asList());
        assertEquals(1, Count.unknown(sizes, "Size").rowCount());
        assertThrows(BadInput.class, () -> Count.known(sizes, "Length"));
    }

    @Test
    void rowsOfAnotherTableAreFoundByTheirModels() {
        Table models = Table.create(StringColumn.create("Row", "a"));
        Table rows = Table.create(StringColumn.create("Country", "Korea", "Japan", "France"),
                StringColumn.create("Row", "a", "b", "a"));
        assertEquals(List.of("Korea", "France"), Count.about(models, rows).stringColumn("Country").asList());
    }

    @Test
    void crossedCountsHaveAColumnForEachValueAndTheMostFrequentFirst() {
        Table crossed = Count.crossed(pairs, "Country", "Country", "Korea", "France");
        assertEquals(List.of("Country", "Korea", "France"), crossed.columnNames());
        assertEquals(List.of("Korea", "Japan"), crossed.stringColumn("Country").asList());
        assertEquals(List.of(2, 0), crossed.intColumn("Korea").asList());
        assertEquals(List.of(0, 0), crossed.intColumn("France").asList());
    }

    @Test
    void stackedRowsSayFromWhichTableTheyAre() {
        Table stacked = Count.stacked("Part", "Late", Count.where(pairs, "Year", 2023), "All", pairs);
        assertEquals(List.of("Late", "Late", "All", "All", "All"), stacked.stringColumn("Part").asList());
        assertEquals(List.of(2023, 2023, 2021, 2023, 2023), stacked.intColumn("Year").asList());
        assertEquals(3, pairs.rowCount());
        assertEquals(2, pairs.columnCount(), "the tables stay as they are");
        assertThrows(BadInput.class, () -> Count.stacked("Part", "Late"));
        assertThrows(BadInput.class, () -> Count.stacked("Part"));
    }
}
