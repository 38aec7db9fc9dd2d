package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import largescale.Report;
import largescale.display.Display;
import largescale.display.Showable;
import largescale.html.Html;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables as JupyterLab and pages show them. */
class SheetTest {

    private final Report report = Report.open("2024-07-24");

    private static Document html(Showable shown, Language language) {
        return Jsoup.parse(Html.of(shown.display(), language));
    }

    /** Each cell as its class, its text and what a spreadsheet gets instead. */
    private static List<String> cells(Document html, String row) {
        return html.select(row + " > *").stream().map(cell -> cell.className() + "|" + cell.text()
                + (cell.hasAttr("data-value") ? "|" + cell.attr("data-value") : "")).toList();
    }

    @Test
    void aCellIsReadAsItsLanguageWritesItAndASpreadsheetGetsThePlainValue() {
        Table table = Table.create("t", StringColumn.create("Model", "M"), DoubleColumn.create("Parameters", 1.75e11),
                DateColumn.create("Publication date", LocalDate.of(2023, 3, 14)),
                IntColumn.create("Total", new int[]{7}), DoubleColumn.create("Year", new double[]{2021}),
                DoubleColumn.create("Growth (%)", Double.NaN), StringColumn.create("Openness", ""),
                StringColumn.create("Link", "javascript:alert(1) https://www.a.example/x?\"> http://b.example"));
        Document english = html(() -> Display.of(table), Language.EN);
        assertEquals(List.of("|M", "number|175B|1.75E+11", "date|14 March 2023|2023-03-14", "number|7", "number|2021",
                "number|–|", "|–|", "|javascript:alert(1) a.example b.example|javascript:alert(1) "
                        + "https://www.a.example/x?\"> http://b.example"),
                cells(english, "tbody tr"));
        assertEquals(List.of("https://www.a.example/x?\">", "http://b.example"),
                english.select("a").eachAttr("href"), "only addresses of the web lead anywhere");
        Document korean = html(() -> Display.of(table), Language.KO);
        assertEquals(List.of("number|1,750억|1.75E+11", "date|2023년 3월 14일|2023-03-14"),
                cells(korean, "tbody tr").subList(1, 3));
        assertEquals("모델", korean.select("th").first().text());
        assertEquals("not known", html(() -> Display.of(Table.create(StringColumn.create("Openness", ""))),
                Language.EN).select("tbody th").text(), "a category has a name");
    }

    @Test
    void aYearThatWasNotOverIsNamedSoInRowsAndColumns() {
        Table rows = Table.create("r", IntColumn.create("Year", 2023, 2024), IntColumn.create("Models", 5, 3));
        Table columns = Table.create("c", StringColumn.create("Country", "Korea"),
                IntColumn.create("2024", new int[]{3}));
        assertEquals(List.of("number|2024 (incomplete)|2024", "number|3"),
                cells(html(report.table("T", rows), Language.EN), "tbody tr:last-child"));
        assertEquals(List.of("|국가", "number|2024(일부)|2024"), cells(html(report.table("T", columns), Language.KO),
                "thead tr"));
        assertEquals("2024", html(report.table("T", columns).across(List.of("2024-07-24", "2026-08-19")), Language.EN)
                .select("thead th").last().text());
    }

    @Test
    void whatWasChangedIsWrittenAsAValueOfItsColumn() {
        Table changes = Table.create(StringColumn.create("Step", "Corrected", "Corrected", "Removed"),
                StringColumn.create("Changed", "Countries", "Publication date", ""),
                StringColumn.create("Before", "Korea, Japan", "2023-03-14", ""));
        assertEquals(List.of("내용 수정 국가 한국, 일본", "내용 수정 발표일 2023년 3월 14일", "삭제 – –"),
                html(() -> Display.of(changes), Language.KO).select("tbody tr").eachText());
    }

    @Test
    void aTableLongerThanAScreenScrollsAndSaysHowLongItIs() {
        for (int rows : List.of(20, 21)) {
            Document html = html(() -> Display.of(Table.create(StringColumn.create("Country",
                    Collections.nCopies(rows, "Korea")))), Language.KO);
            assertEquals(rows > 20 ? List.of("21행. 표 안에서 스크롤한다.") : List.of(), html.select(".rows").eachText());
            assertEquals(rows > 20, html.select(".scroll").hasClass("long"));
        }
    }

    @Test
    void jupyterLabGetsNothingThatNeedsAScriptOrAnAddress() {
        for (Showable shown : Books.kinds()) {
            Document html = html(shown, Language.EN);
            assertEquals(0, html.select("script, [id], [href^=#], .plot").size(), html.html());
            assertFalse(html.body().text().isBlank() || Html.text(Html.of(shown.display(), Language.EN)).isBlank());
        }
        Element numbers = html(Books.CHART, Language.EN).selectFirst("details.data");
        assertEquals("The numbers of this chart", numbers.select("summary").text());
        assertEquals(List.of("United States 2", "China 1", "South Korea 1"), numbers.select("tbody tr").eachText());
        assertEquals("There is nothing to show for this period.",
                html(Books.kinds().get(7), Language.EN).select("figure > p")
                        .first().text());
    }
}
