package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import largescale.Models;
import largescale.chart.Charts;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Value;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** From a number to its models: in tables, sentences and charts. */
class ListsTest {

    private static final Card CARD = new Card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)),
            LocalDate.of(2024, 7, 24), "", "", "", "", "", true);
    private static final Window WINDOW = new Window(2021, 2022);

    private final Table rows = Models.of("B Korea 2022-05-01", "A Korea 2021-05-01", "C Japan 2022-06-01");
    private final Table counts = WINDOW.perYear(rows, "Country");

    /** What the models of each list have in common, and their rows. */
    private static List<String> lists(Display display) {
        return display.lists().stream()
                .map(list -> list.common().stream().map(Value::value).toList() + " " + list.rows()).toList();
    }

    private static List<Integer> listsOf(Display display, int row) {
        return display.content().grid().rows().get(row).stream().map(Value::list).toList();
    }

    @Test
    void everyCountOfATableLeadsToItsModelsOldestFirst() {
        Display display = Exhibit.of("T", counts, CARD, WINDOW).from(rows).display();
        assertEquals(List.of("[Korea, 2021] row-A", "[Korea, 2022] row-B", "[Korea] row-A row-B",
                "[Japan, 2022] row-C", "[Japan] row-C"), lists(display));
        assertEquals(Arrays.asList(null, 0, 1, 2), listsOf(display, 0));
        assertEquals(Arrays.asList(null, null, 3, 4), listsOf(display, 1), "a count of none leads nowhere");
    }

    @Test
    void aCumulativeCountLeadsToAllModelsUpToItsYear() {
        Table years = Table.create("y", IntColumn.create("Year", new int[]{2021, 2022}),
                IntColumn.create("Cumulative models", new int[]{1, 3}));
        assertEquals(List.of("[2021] row-A", "[2022] row-A row-B row-C"),
                lists(Exhibit.of("T", years, CARD, WINDOW).from(rows).display()));
    }

    @Test
    void tablesAndPlacesInASentenceLeadToTheirModels() {
        Display display = Finding.inEnglish("{korea} of {all}, {country}", "korea",
                Count.where(rows, "Country", "Korea"), "all", rows, "country", Count.top(2, counts, "Total"))
                .from(rows).display();
        Map<String, Value> values = new TreeMap<>(((Content.Finding) display.content()).sentence().values());
        assertEquals(List.of("[] row-A row-B row-C", "[Korea] row-A row-B", "[Japan] row-C", "[] row-A row-B"),
                lists(display));
        assertEquals(List.of(3, 2), List.of(values.get("all").value(), values.get("korea").value()));
        assertEquals(List.of(0, 3), List.of(values.get("all").list(), values.get("korea").list()));
        assertEquals(List.of(1, 2), values.get("country").each().stream().map(Value::list).toList());
    }

    @Test
    void everyBarLeadsToItsModelsAndSoDoesItsNumberInTheTable() {
        Display display = Exhibit.of(Charts.ranked("T", counts, "Total"), CARD, WINDOW).from(rows).display();
        List<String> found = lists(display);
        assertEquals("[Korea] row-A row-B", found.get(listsOf(display, 0).get(1)));
        assertEquals("[Japan] row-C", found.get(listsOf(display, 1).get(1)));
        assertEquals(2, found.size());
    }

    @Test
    void pointsOfModelsWithOneNameLeadToTheirOwn() {
        Table twins = Models.of("Twin Korea 2021-05-01", "Twin Japan 2021-05-01", "Quiet Japan 2021-05-01");
        twins.replaceColumn(DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25, Double.NaN));
        twins.replaceColumn(StringColumn.create("Row", "one", "two", "three"));
        assertEquals(List.of("one", "two", "three"), Exhibit.of(Charts.compute("T", twins.first(2), "Country")
                .along(twins.last(1)), CARD, WINDOW).from(twins).display().lists().stream().map(ModelList::rows)
                .toList());
    }

    @Test
    void aNumberThatIsNotTheCountOfItsRowsIsRefused() {
        Table wrong = Table.create("w", StringColumn.create("Country", "Korea"),
                IntColumn.create("Total", new int[]{5}));
        assertThrows(BadInput.class, () -> Exhibit.of("T", wrong, CARD, WINDOW).from(rows).display());
        assertThrows(BadInput.class, () -> Finding.inEnglish("{country}", "country", Count.top(1, wrong, "Total"))
                .from(rows).display());
    }
}
