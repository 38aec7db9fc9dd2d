package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import largescale.count.Count.Place;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CountTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final Table models = Table.create("Models",
            StringColumn.create("Model", "Small, fast", "B", "A", "fast"),
            StringColumn.create("Countries", "Korea, Japan", "Korea", "France", ""),
            StringColumn.create("Organizations", "Lab, Inc., KT", "KT", "Lab", "Inc."),
            StringColumn.create("Organization type", "Academia + Industry", "Industry", "unknown", "Academia"),
            StringColumn.create("Openness", "open", "closed", "open", "unknown"),
            IntColumn.create("Year", new int[]{2023, 2022, 2023, 2021}),
            DoubleColumn.create("Parameters", 7e9, 3e9, 3e9, Double.NaN),
            DateColumn.create("Publication date", DAY, LocalDate.of(2022, 1, 1), DAY, DAY.minusYears(2)),
            BooleanColumn.create("Big", true, false, true, false), StringColumn.create("Row", "1", "2", "3", "4"));

    private final Table ranking = Table.create(StringColumn.create("Country", "B", "A", "D", "C", "E"),
            IntColumn.create("Total", 2, 5, 2, 2, 0));

    private int of(Object... columnsAndValues) {
        return Count.of(models, columnsAndValues);
    }

    private static List<String> names(Table models) {
        return models.stringColumn("Model").asList();
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(place -> place.name() + " " + place.count()).toList();
    }

    @Test
    void everyPairOfColumnAndValueMustHold() {
        assertEquals(4, of());
        assertEquals(List.of(2, 2, 1),
                List.of(of("Big", true), of("Publication date", DAY), of("Big", false, "Year", 2021)));
        assertEquals(List.of("A"), names(Count.where(models, "Openness", "open", "Parameters", 3_000_000_000L)));
        assertEquals(1, of("Year", 2022.0), "whatever the type of a number");
        assertThrows(BadInput.class, () -> of("Year", 2022, "Big"));
    }

    @Test
    void aColumnThatListsHasEachOfItsItems() {
        assertEquals(2, of("Countries", "Korea"));
        assertEquals(1, of("Countries", "Korea, Japan"), "the list itself");
        assertEquals(1, of("Organizations", "Lab, Inc."), "a name may have a comma");
        assertEquals(2, of("Organization type", "Industry"));
        assertEquals(1, of("Model", "fast"), "a name is no list");
        assertEquals(1, of("Countries", ""), "what is not known is an item of no list");
    }

    @Test
    void ofSeveralValuesOneIsEnough() {
        assertEquals(3, of("Countries", List.of("Korea", "France")));
        assertEquals(1, of("Countries", List.of("Korea", "France"), "Year", List.of(2022, 2021)));
        assertEquals(0, of("Countries", List.of()));
        assertEquals(2, of("Organizations", List.of(new Place("KT", 2))), "places of a ranking");
        assertEquals(List.of("A", "fast"), names(Count.without(models, "Countries", "Korea", "Japan")));
    }

    @Test
    void theRowsAreCalledAsTheFirstValue() {
        assertEquals("Japan", Count.where(models, "Countries", "Japan", "Openness", "open").name());
        assertEquals("Finland", Count.where(models, "Countries", "Finland").name(), "also where there are none");
        assertEquals("Models", Count.where(models, "Year", 2023).name());
        assertEquals("Models", models.name());
    }

    @ParameterizedTest
    @CsvSource({"Year, numbers, 2023", "Publication date, days, 'LocalDate.of(2023, 12, 31)'", "Big, truths, true"})
    void aValueOfAnotherKindIsRefusedWithWhatToWrite(String column, String kind, String example) {
        assertEquals("The column \"" + column + "\" has " + kind + ", and \"2023-06-01\" is none. Write it as in "
                + example + ", without quotes.",
                assertThrows(BadInput.class, () -> of(column, "2023-06-01")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"Openness, Open, open", "Openness, opn, open", "Countries, Koria, Korea", "Countries, 한국, Korea"})
    void aValueThatIsNoTermIsRefusedWithTheNearest(String column, String value, String meant) {
        String message = assertThrows(BadInput.class, () -> of(column, List.of("", value))).getMessage();
        assertTrue(message.startsWith("The column \"" + column + "\" has no \"" + value + "\", which is no term of "
                + "data/labels.csv either. Did you mean \"" + meant + "\"? There are: "), message);
    }

    @Test
    void aTermThatOtherRowsMayHaveIsNotRefusedNorIsAnyNameOfAnOpenColumn() {
        assertEquals(0, of("Countries", "Finland, Poland"));
        assertEquals(0, of("Organizations", "kt"));
        assertEquals(0, of("Model", "Koera"));
    }

    @Test
    void whatIsKnownAndWhatIsNotAreAllRows() {
        assertEquals(List.of("Small, fast", "B", "A"), names(Count.known(models, "Parameters")));
        assertEquals(List.of("fast"), names(Count.unknown(models, "Countries")));
    }

    @Test
    void rowsAreFoundAndLabelledByTheirModels() {
        Table rows = Table.create(StringColumn.create("Country", "Korea", "Japan", "Korea"),
                StringColumn.create("Row", "1", "1", "2"));
        Table open = Count.where(models, "Openness", "open");
        assertEquals(List.of("Korea", "Japan"), Count.ofModels(rows, open).stringColumn("Country").asList());
        assertEquals(List.of("in", "in", "out", "out"),
                Count.labelled(models, rows, "Part", "in", "out").stringColumn("Part").asList());
        assertFalse(models.containsColumn("Part"), "the table stays as it is");
    }

    @Test
    void aCountryWithoutALabelIsCountedAsItIs() {
        Table rows = Table.create("Countries", StringColumn.create("Country", "Atlantis", "Atlantis", "Korea"),
                StringColumn.create("Openness", "open", "open", "closed"));
        assertEquals(List.of(0, 1), Count.crossed(rows, "Country", "Openness", "closed").intColumn("closed").asList());
        List<Count.Place> top = Count.top(1, rows.countBy("Country"), "Count");
        assertEquals(0, Count.where(Count.where(rows, "Openness", "closed"), "Country", top).rowCount());
        assertEquals(2, Count.of(rows, "Country", "Atlantis"));
    }

    @Test
    void crossedCountsHaveAColumnForEachValueAndTheMostFrequentFirst() {
        Table crossed = Count.crossed(models, "Openness", "Countries", "Korea", "Finland");
        assertEquals(List.of("Openness", "Korea", "Finland"), crossed.columnNames());
        assertEquals(List.of("open", "closed", "unknown"), crossed.stringColumn("Openness").asList());
        assertEquals(List.of(1, 1, 0), crossed.intColumn("Korea").asList());
        assertEquals(List.of(0, 0, 0), crossed.intColumn("Finland").asList());
    }

    @Test
    void theFirstOfEachAndThoseAboveAllBeforeAreTakenInTheOrderOfTheRows() {
        assertEquals(List.of("Small, fast", "B", "fast"), names(Count.firstOfEach(models, "Openness")));
        Table sizes = Table.create(DoubleColumn.create("Size", 2, 1, 2, Double.NaN, 3, 3, 5));
        assertEquals(List.of(2.0, 3.0, 5.0), Count.records(sizes, "Size").doubleColumn("Size").asList());
    }

    @Test
    void theLargestComeWithAllThatEqualTheLastOfThem() {
        assertEquals(List.of("Small, fast"), names(Count.largest(1, models, "Parameters")));
        assertEquals(List.of("Small, fast", "A", "B"), names(Count.largest(2, models, "Parameters")), "by name");
        assertEquals(3, Count.largest(9, models, "Parameters").rowCount(), "of the last nothing is known");
        assertEquals(0, Count.largest(4, models.emptyCopy(), "Parameters").rowCount());
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertEquals(25.0, Count.percent(models.first(1), models));
        assertTrue(Double.isNaN(Count.percent(models.first(0), models.first(0))));
    }

    @Test
    void noPlaceOfARankingIsDroppedByChance() {
        assertEquals(List.of("A 5"), names(Count.top(1, ranking, "Total")));
        assertEquals(List.of("A 5", "B 2", "C 2", "D 2"), names(Count.top(2, ranking, "Total")));
        assertEquals(4, Count.top(9, ranking, "Total").size(), "a count of none is no place");
        assertEquals(List.of(), Count.top(0, ranking, "Total"));
        assertEquals(List.of("B 2", "C 2", "D 2"), names(Count.next(1, ranking, "Total")), "after the first place");
        assertEquals(List.of("B 2", "A 5", "D 2", "C 2", "E 0"), names(Count.each(ranking, "Total")));
    }

    @Test
    void aRankKnowsWhoIsAheadAndWhoIsBeside() {
        Rank rank = Count.rank("C", ranking, "Total");
        assertEquals(new Rank("C", 2, 4, List.of(new Place("A", 5)), List.of("B", "D")), rank);
        assertEquals(
                Map.of("rank", rank, "countries", 4, "country", rank.ahead(), "country2", rank.beside(), "near", true),
                rank.arguments());
        assertEquals(List.of(1, 0, 0), Stream.of("A", "E", "X")
                .map(name -> Count.rank(name, ranking, "Total").place()).toList());
        assertEquals(java.util.Arrays.asList(2, 1, 2, 2, null), Count.ranks("R", ranking.intColumn("Total")).asList());
    }
}
