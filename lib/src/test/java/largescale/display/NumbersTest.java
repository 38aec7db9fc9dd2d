package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import largescale.Models;
import largescale.chart.Charts;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Sentence.Piece;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** From a number to its models: in tables, sentences, comparisons and charts. */
class NumbersTest {

    private static final Card CARD = new Card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)),
            LocalDate.of(2024, 7, 24),
            "https://epoch.ai", "Epoch AI", "CC BY 4.0", "https://creativecommons.org", "", true);
    private static final Window WINDOW = new Window(2021, 2022);

    private final Table rows = Models.of("B Korea 2022-05-01", "A Korea 2021-05-01", "C Japan 2022-06-01");
    private final Table counts = WINDOW.perYear(rows, "Country");

    /** The lists of a display, each as its Korean title and its rows. */
    private static List<String> lists(Display display) {
        return display.lists().stream().map(list -> list.title().ko() + ": " + list.each()).toList();
    }

    private static List<Integer> listsOf(List<Cell> row) {
        return row.stream().map(Cell::list).toList();
    }

    @Test
    void everyCountOfATableLeadsToItsModelsOldestFirst() {
        Display display = Exhibit.of("T", counts, CARD, WINDOW).from(rows).display();
        assertEquals(List.of("한국, 2021: [row-A]", "한국, 2022: [row-B]", "한국: [row-A, row-B]", "일본, 2022: [row-C]",
                "일본: [row-C]"), lists(display));
        List<List<Cell>> grid = ((Content.TableExhibit) display.content()).grid().rows();
        assertEquals(Arrays.asList(null, 0, 1, 2), listsOf(grid.get(0)));
        assertEquals(Arrays.asList(null, null, 3, 4), listsOf(grid.get(1)), "a count of none leads nowhere");
    }

    @Test
    void aCumulativeCountLeadsToAllModelsUpToItsYear() {
        Table years = Table.create("y", IntColumn.create("Year", new int[]{2021, 2022}),
                IntColumn.create("Cumulative models", new int[]{1, 3}));
        assertEquals(List.of("2021: [row-A]", "2022: [row-A, row-B, row-C]"),
                lists(Exhibit.of("T", years, CARD, WINDOW).from(rows).display()));
    }

    @Test
    void aTableInASentenceIsANumberThatLeadsToItsModels() {
        Display display = Finding
                .inEnglish("{korea, plural, =0 {none} one {# model} other {# models}} of {all, number} ({share}%).",
                        "korea", Count.where(rows, "Country", "Korea"), "all", rows, "share", 66.7)
                .display();
        assertEquals(
                List.of(new Piece("2", 1, null), new Piece(" models of "), new Piece("3", 0, null),
                        new Piece(" (66.7%).")),
                ((Content.Finding) display.content()).sentence().en());
        assertEquals(List.of(": [row-A, row-B, row-C]", ": [row-A, row-B]"), lists(display));
    }

    @Test
    void placesOfARankingLeadToTheirModels() {
        Display display = Finding.inEnglish("{country}", "country", Count.top(2, counts, "Total")).from(rows).display();
        assertEquals(List.of(new Piece("South Korea ("), new Piece("2", 0, null), new Piece(") and Japan ("),
                new Piece("1", 1, null),
                new Piece(")")), ((Content.Finding) display.content()).sentence().en());
    }

    @Test
    void everyBarLeadsToItsModelsAndSoDoesItsNumberInTheTable() {
        BarTrace bars = BarTrace.builder(counts.stringColumn("Country"), counts.intColumn("Total")).build();
        Display display = Exhibit.of(new Figure(Layout.builder("T", "Country", "Models").build(), bars), CARD, WINDOW)
                .from(rows).display();
        assertEquals(List.of("한국: [row-A, row-B]", "일본: [row-C]"), lists(display));
        Content.ChartExhibit chart = (Content.ChartExhibit) display.content();
        List<?> drawn = (List<?>) chart.figure().data().get(0).get("customdata");
        assertEquals(chart.numbers().rows().stream().map(row -> row.get(1).list()).toList(), drawn);
        assertEquals(2, drawn.stream().distinct().count());
    }

    @Test
    void aPartOfYearsHasTheListOfItsNumber() {
        Window years = new Window(2020, 2022);
        Display display = Exhibit.of(Charts.beforeAndLast("T", years.perYear(rows, "Country"), years), CARD, WINDOW)
                .from(rows).display();
        assertEquals(List.of("한국, 2020~2021: [row-A]", "한국, 2022: [row-B]", "일본, 2022: [row-C]",
                "한국: [row-A, row-B]", "일본: [row-C]"), lists(display));
    }

    @Test
    void aCountOfOtherRowsIsRefusedWithAMessage() {
        Table wrong = Table.create("w", StringColumn.create("Country", "Korea"),
                IntColumn.create("Total", new int[]{5}));
        assertThrows(BadInput.class, () -> Exhibit.of("T", wrong, CARD, WINDOW).from(rows).display());
    }
}
