package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import largescale.word.Language;
import largescale.Models;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

class ExhibitTest {

    private static final Card CARD = new Card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)), LocalDate.of(2024, 7, 24), "https://epoch.ai",
            "Epoch AI", "CC BY 4.0", "https://creativecommons.org", 1, "", true);
    private static final Window WINDOW = new Window(2020, 2021);

    private final Wording english = new Wording(Language.EN, Labels.read());
    private final Table wide = Table.create("w", StringColumn.create("Country", "Korea"),
            IntColumn.create("2020", new int[] {0}), IntColumn.create("2021", new int[] {3}), IntColumn.create("Total", new int[] {3}));

    @Test
    void ruleWindowSnapshotAndSourceStandBesideATable() {
        String html = Exhibit.of("Large-scale AI models by country", wide, CARD, WINDOW).rule("The rule.").in(english).html();
        for (String part : List.of("Large-scale AI models by country", "The rule.",
                "Models published 2020–2021. Snapshot of 24 July 2024. Source: Epoch AI, CC BY 4.0.")) {
            assertTrue(html.contains(part), part + " in " + html);
        }
    }

    @Test
    void theyStandInAChartItselfToo() {
        Figure figure = new Figure(Layout.builder("T", "Country", "Models").build(),
                BarTrace.builder(wide.stringColumn("Country"), wide.intColumn("Total")).build());
        String layout = Exhibit.of(figure, CARD, WINDOW).rule("The rule.").in(english).figure().get("layout").toString();
        assertTrue(layout.contains("The rule.<br>Models published 2020–2021. Snapshot of 24 July 2024."), layout);
    }

    @Test
    void aYearThatWasNotOverIsNamedSoAndStaysANumberForASpreadsheet() {
        Window window = new Window(2024, 2024);
        Table rows = Table.create("r", IntColumn.create("Year", new int[] {2024}), IntColumn.create("Models", new int[] {3}));
        Table columns = Table.create("c", StringColumn.create("Country", "Korea"), IntColumn.create("2024", new int[] {3}));
        for (Table table : List.of(rows, columns)) {
            String html = Exhibit.of("T", table, CARD, window).in(english).html();
            assertTrue(html.contains("data-value=\"2024\">2024 so far</th>"), html);
        }
        assertTrue(!Exhibit.of("T", wide, CARD, WINDOW).in(english).html().contains("so far"));
    }

    @Test
    void aCategoryThatIsNotKnownHasANameAndAYearIsAWholeNumber() {
        Table table = Table.create("c", StringColumn.create("Model accessibility", ""), DoubleColumn.create("Year", new double[] {2021}));
        assertTrue(Exhibit.of("T", table, CARD, WINDOW).in(english).html().contains(
                "<th scope=\"row\" style=\"text-align:left\">not known</th><td style=\"text-align:right\">2021</td>"));
        Table links = Table.create("l", StringColumn.create("Link", "https://example.org/a"));
        assertTrue(Exhibit.of("T", links, CARD, WINDOW).in(english).html().contains("<a href=\"https://example.org/a\""));
    }

    @Test
    void aFileOfItsNumbersIsNamedAfterSnapshotAndYears() {
        assertTrue(Exhibit.of("T", wide, CARD, WINDOW).in(english).html().contains("data-counted=\"2024-07-24-2020-2021\""));
    }

    @Test
    void whatIsNotKnownStandsBesideIt() {
        Table one = Models.of("A Korea 2021-05-01"), all = Models.of("A Korea 2021-05-01", "B France 2020-01-01");
        String html = Exhibit.of("T", wide, CARD, WINDOW).unknown("Task", one, all).in(english).html();
        assertTrue(html.contains("Task not known: <span data-list=\"1\">1</span> of <span data-list=\"0\">2</span> models (50.0%)."), html);
        assertTrue(!Exhibit.of("T", wide, CARD, WINDOW).unknown("Task", Models.of(), all).in(english).html().contains("not known"));
    }

    @Test
    void profilesStandSideBySide() {
        Table two = Table.create(StringColumn.create("Model", "A", "<b>"), StringColumn.create("Countries", "Korea", ""));
        View view = Exhibit.profiles("T", two, CARD, WINDOW).in(new Wording(Language.KO, Labels.read()));
        assertTrue(view.text().contains("모델\tA\t<b>\n국가\t한국\t–"), view.text());
    }

    @Test
    void aFileOfUnknownDateIsNamed() {
        Card card = new Card("my <export>.csv", Optional.empty(), LocalDate.of(2021, 5, 1), "", "Epoch AI", "CC BY 4.0", "", 1, "", false);
        String html = Exhibit.of("T", wide, card, WINDOW).in(english).html();
        assertTrue(html.contains("Snapshot my &lt;export&gt;.csv of unknown date"), html);
        assertTrue(html.contains("2021 was not over in the data."), html);
    }

    @Test
    void nothingToShowIsSaid() {
        String html = Exhibit.of("T", wide.emptyCopy(), CARD, WINDOW).in(english).html();
        assertTrue(html.contains("There is nothing to show for these years."), html);
    }

    @Test
    void countsGoIntoTheLongFormWithoutZeros() {
        assertEquals(List.of(row("Korea", "2021", 3), row("Korea", "all", 3)),
                Exhibit.of("T", wide, CARD, WINDOW).counts("country").facts().get("exhibits"));
        Table years = WINDOW.rows(Table.create("c", IntColumn.create("Year", new int[] {2020}), IntColumn.create("Count", new int[] {5})));
        assertEquals(List.of(row("all", "2020", 5), row("all", "all", 5)),
                Exhibit.of("T", years, CARD, WINDOW).counts("country").facts().get("exhibits"));
    }

    private static Map<String, Object> row(String category, String year, int models) {
        return Map.of("exhibit", "country", "category", category, "year", year, "models", models);
    }

    @Test
    void whatIsNoTableOfCountsIsRefused() {
        assertThrows(BadInput.class, () -> Exhibit.of("T", wide.rejectColumns("2020"), CARD, WINDOW).counts("country"));
        assertThrows(BadInput.class, () -> Exhibit.of("T", wide, CARD, WINDOW).series("Country"));
    }
}
