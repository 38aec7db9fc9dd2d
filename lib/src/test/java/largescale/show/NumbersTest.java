package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import largescale.word.Language;
import largescale.Models;
import largescale.compare.Comparison;
import largescale.compare.Published;
import largescale.count.Count;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** From a number to its models: in tables, sentences, comparisons and charts. */
class NumbersTest {

    private static final Card CARD = new Card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)), LocalDate.of(2024, 7, 24), "https://epoch.ai",
            "Epoch AI", "CC BY 4.0", "https://creativecommons.org", 1, "", true);
    private static final Window WINDOW = new Window(2021, 2022);

    private final Wording korean = new Wording(Language.KO, Labels.read());
    private final Wording english = new Wording(Language.EN, Labels.read());
    private final Table rows = Models.of("B Korea 2022-05-01", "A Korea 2021-05-01", "C Japan 2022-06-01");
    private final Table counts = WINDOW.columns(rows.countBy("Country", "Year"));

    /** The lists of a view, each as its title and the names of its models. */
    private static List<String> lists(View view) {
        return Arrays.stream(view.lists().lists()).map(list -> {
            Map<?, ?> one = (Map<?, ?>) list;
            return one.get("title") + ": " + ((List<?>) one.get("models")).stream()
                    .map(model -> (String) ((Object[]) view.lists().models()[(Integer) model])[0]).toList();
        }).toList();
    }

    @Test
    void everyCountOfATableLeadsToItsModelsOldestFirst() {
        View view = Exhibit.of("T", counts, CARD, WINDOW).from(rows).in(korean);
        assertEquals(List.of("한국, 2021: [A]", "한국, 2022: [B]", "한국: [A, B]", "일본, 2022: [C]", "일본: [C]"), lists(view));
        assertTrue(view.html().contains("<span data-list=\"2\">2</span>"), view.html());
        assertTrue(view.html().contains("<td style=\"text-align:right\">0</td>"), "a count of none leads nowhere");
    }

    @Test
    void aModelSaysWhereItComesFrom() {
        Object[] model = (Object[]) Exhibit.of("T", counts, CARD, WINDOW).from(rows).in(korean).lists().models()[0];
        assertEquals(List.of("A", "Lab of A", "한국", "2021-05-01", "2021년 5월 1일", "1.0E24", "1e24"), Arrays.asList(model).subList(0, 7));
        assertEquals(List.of("https://example.org/A"), model[7], "only addresses of the web");
    }

    @Test
    void aTableInASentenceIsANumberThatLeadsToItsModels() {
        View view = Finding.of("{korea, plural, =0 {none} one {# model} other {# models}} of {all, number} ({share}%).",
                "korea", Count.rows(rows, "Country", "Korea"), "all", rows, "share", 66.7).in(english);
        assertEquals("2 models of 3 (66.7%).", view.text());
        assertTrue(view.html().contains("<span data-list=\"1\">2</span> models of <span data-list=\"0\">3</span> (66.7%)."), view.html());
        assertEquals(List.of("3 models: [A, B, C]", "2 models: [A, B]"), lists(view));
    }

    @Test
    void placesOfARankingLeadToTheirModels() {
        View view = Finding.of("{country}", "country", Count.top(2, counts, "Total")).from(rows).in(english);
        assertEquals("Korea (2) and Japan (1)", view.text());
        assertEquals("<p class=\"finding\">Korea (<span data-list=\"0\">2</span>) and Japan (<span data-list=\"1\">1</span>)</p>", view.html());
    }

    @Test
    void textFromTheDataCannotFakeAList() {
        Finding finding = Finding.of("{model}", "model", "\uE0000\uE001x\uE002");
        assertEquals("<p class=\"finding\">\uFFFD0\uFFFDx\uFFFD</p>", finding.in(english).html());
    }

    @Test
    void aComputedFigureLeadsToItsModels() {
        Published published = new Published("f", "s", "Meaning", "models", "", "2", "", "");
        View view = new ComparisonView(Comparison.of(List.of(published), Window.OF_REPORT, CARD)
                .with("f", Count.rows(rows, "Country", "Korea"))).in(english);
        assertTrue(view.html().contains("<td style=\"text-align:right\"><span data-list=\"0\">2</span></td>"), view.html());
        assertEquals(List.of("Meaning: [A, B]"), lists(view));
    }

    @Test
    void everyBarLeadsToItsModelsAndSoDoesItsNumberInTheTable() {
        BarTrace bars = BarTrace.builder(counts.stringColumn("Country"), counts.intColumn("Total")).build();
        View view = Exhibit.of(new Figure(Layout.builder("T", "Country", "Models").build(), bars), CARD, WINDOW).from(rows).in(english);
        assertEquals(List.of("Korea: [A, B]", "Japan: [C]"), lists(view));
        assertEquals(List.of(0, 1), ((Map<?, ?>) ((List<?>) view.figure().get("data")).get(0)).get("customdata"));
        assertTrue(view.html().contains("<span data-list=\"1\">1</span>"), view.html());
    }

    @Test
    void aCountOfOtherRowsIsRefusedWithAMessage() {
        Table wrong = Table.create("w", StringColumn.create("Country", "Korea"), IntColumn.create("Total", new int[] {5}));
        assertThrows(BadInput.class, () -> Exhibit.of("T", wrong, CARD, WINDOW).from(rows).in(english));
    }
}
