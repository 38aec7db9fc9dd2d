package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import largescale.word.Language;
import largescale.word.Text;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GridsTest {

    private static Grid grid(Table table) {
        return ((Content.BareTable) Displays.of(table).content()).grid();
    }

    @Test
    void everyRowIsShownInBothLanguages() {
        Table table = Table.create("t", StringColumn.create("Country", "Korea", "Japan"),
                IntColumn.create("Total", new int[]{1, 2}));
        assertEquals("Country\tTotal\nSouth Korea\t1\nJapan\t2", PlainText.of(Displays.of(table), Language.EN));
        assertEquals("국가\t합계\n한국\t1\n일본\t2", PlainText.of(Displays.of(table), Language.KO));
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        Grid grid = grid(Table.create(StringColumn.create("Model", "M"), StringColumn.create("Link",
                "javascript:alert(1) https://www.a.example/x?\"> http://b.example")));
        Cell links = grid.rows().get(0).get(1);
        assertEquals(List.of("https://www.a.example/x?\">", "http://b.example"), links.links());
        assertEquals(Text.same("javascript:alert(1)"), links.text());
    }

    @Test
    void aSpreadsheetGetsNothingForWhatIsNotKnown() {
        Grid grid = grid(Table.create(StringColumn.create("Model", "M"), StringColumn.create("Link", ""),
                DoubleColumn.create("Parameters", Double.NaN)));
        for (Cell unknown : grid.rows().get(0).subList(1, 3)) {
            assertEquals(Text.same("–"), unknown.text());
            assertEquals("", unknown.value());
        }
    }

    @Test
    void aCellTellsASpreadsheetTheWholeNumberAndThePlainDay() {
        Grid grid = grid(
                Table.create("t", StringColumn.create("Model", "M"), DoubleColumn.create("Parameters", 1.75e11),
                        DateColumn.create("Publication date", LocalDate.of(2023, 3, 14)),
                        IntColumn.create("Total", new int[]{7})));
        List<Cell> row = grid.rows().get(0);
        assertEquals(Arrays.asList(null, "1.75E+11", "2023-03-14", null), row.stream().map(Cell::value).toList());
        assertEquals(List.of(Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.DAY, Cell.Kind.NUMBER),
                row.stream().map(Cell::kind).toList());
        assertEquals(new Text("175B", "1,750억"), row.get(1).text());
        assertEquals(new Text("14 March 2023", "2023년 3월 14일"), row.get(2).text());
    }

    @Test
    void aCategoryThatIsNotKnownHasANameAndAYearIsAWholeNumber() {
        List<Cell> row = grid(Table.create("c", StringColumn.create("Model accessibility", ""),
                DoubleColumn.create("Year", new double[]{2021}))).rows().get(0);
        assertEquals(List.of("not known", "2021"), row.stream().map(cell -> cell.text().en()).toList());
    }

    @Test
    void whatWasChangedIsWrittenAsAValueOfItsColumn() {
        Grid grid = grid(Table.create(StringColumn.create("Step", "Corrected", "Corrected", "Removed"),
                StringColumn.create("Changed", "Countries", "Publication date", ""),
                StringColumn.create("Before", "Korea, Japan", "2023-03-14", "")));
        assertEquals(List.of(new Text("South Korea, Japan", "한국, 일본"), new Text("14 March 2023", "2023년 3월 14일"),
                Text.same("–")), grid.rows().stream().map(row -> row.get(2).text()).toList());
        assertEquals("발표일", grid.rows().get(1).get(1).text().ko());
        assertEquals("", grid.rows().get(2).get(2).value());
    }
}
