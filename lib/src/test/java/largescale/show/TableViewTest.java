package largescale.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import largescale.word.Language;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewTest {

    private final Wording english = new Wording(Language.EN, Labels.read());

    @Test
    void textFromTheDataStaysText() {
        String html = new TableView(Table.create("t<b>", StringColumn.create("Model<i>", "</td><script>alert(1)</script>")))
                .in(english).html();
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<b>") || html.contains("<i>"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        String html = new TableView(Table.create(StringColumn.create("Model", "M", "N"), StringColumn.create("Link",
                "javascript:alert(1)", "https://www.a.example/x?\"><script> http://b.example"))).in(english).html();
        assertFalse(html.contains("href=\"javascript"), html);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("<a href=\"https://www.a.example/x?&quot;&gt;&lt;script&gt;\" rel=\"noopener\">a.example</a>"), html);
        assertTrue(html.contains(">b.example</a>"), html);
    }

    @Test
    void aTableLongerThanAScreenScrolls() {
        Table twenty = Table.create("t", StringColumn.create("Country", java.util.Collections.nCopies(20, "Korea")));
        Table more = Table.create("t", StringColumn.create("Country", java.util.Collections.nCopies(21, "Korea")));
        assertFalse(new TableView(twenty).in(english).html().contains("max-height"));
        assertTrue(new TableView(more).in(english).html().contains("style=\"overflow:auto;max-height:36rem\""));
    }

    @Test
    void aCellTellsASpreadsheetTheWholeNumberAndThePlainDate() {
        Table table = Table.create("t", StringColumn.create("Model", "M"), tech.tablesaw.api.DoubleColumn.create("Parameters", 1.75e11),
                tech.tablesaw.api.DateColumn.create("Publication date", java.time.LocalDate.of(2023, 3, 14)), IntColumn.create("Total", new int[] {7}));
        String html = new TableView(table).in(english).html();
        assertTrue(html.contains(" data-value=\"1.75E+11\">175B<") && html.contains(" data-value=\"2023-03-14\">14 March 2023<"), html);
        assertTrue(html.contains("<td style=\"text-align:right\">7</td>"), "what is shown is the number already");
    }

    @Test
    void everyRowIsShownWithItsHeader() {
        Table table = Table.create("t", StringColumn.create("Country", "Korea", "Japan"), IntColumn.create("Total", new int[] {1, 2}));
        View view = new TableView(table).in(new Wording(Language.KO, Labels.read()));
        assertEquals("국가\t합계\n한국\t1\n일본\t2", view.text());
        assertTrue(view.html().contains("<th scope=\"col\" style=\"text-align:left\">국가</th>"), view.html());
        assertTrue(view.html().contains("<th scope=\"row\" style=\"text-align:left\">일본</th>"), view.html());
    }
}
