package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HavingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final Table models = Table.create("Models",
            StringColumn.create("Countries", "Korea, Japan", "Korea", "France"),
            StringColumn.create("Organizations", "Lab, Inc., KT", "KT", "Lab"),
            StringColumn.create("Openness", "open", "closed", "open"),
            IntColumn.create("Year", new int[]{2023, 2022, 2023}),
            DateColumn.create("Publication date", List.of(DAY, LocalDate.of(2022, 1, 1), DAY)),
            BooleanColumn.create("Big", true, false, true));

    private int rows(Object... columnsAndValues) {
        return Having.rows(models, columnsAndValues).size();
    }

    private void refused(String message, String column, Object value) {
        assertEquals(message, assertThrows(BadInput.class, () -> rows(column, value)).getMessage());
    }

    @Test
    void findsValuesOfEachKindAndItemsOfLists() {
        assertEquals(2, rows("Countries", "Korea"));
        assertEquals(1, rows("Countries", "Korea, Japan"));
        assertEquals(1, rows("Organizations", "Lab, Inc."), "a name may have a comma");
        assertEquals(3, rows("Countries", List.of("Korea", "France", "Finland")));
        assertEquals(2, rows("Year", 2023, "Publication date", DAY, "Big", true));
        assertEquals(0, rows("Countries", List.of()));
    }

    @Test
    void aValueThatIsCertainToBeMeantOtherwiseIsRefused() {
        refused("The column \"Openness\" has no \"Open\", but \"open\": write a value as it stands in the data.",
                "Openness", "Open");
        refused("The column \"Countries\" has no \"Korea (Republic of)\", but \"Korea\": write a value as it stands in "
                + "the data.", "Countries", List.of("France", "Korea (Republic of)"));
    }

    @Test
    void aTermThatTheColumnMayHaveInOtherYearsIsNot() {
        assertEquals(0, rows("Countries", "Finland"));
        assertEquals(0, rows("Countries", "Finland, Poland"));
        assertEquals(0, rows("Countries", "USA"), "the United States are not among these rows");
        assertEquals(0, rows("Organizations", "kt"), "what an organization is called hangs on the rules");
    }

    @Test
    void aValueThatIsNoTermIsRefusedWithTheNearest() {
        BadInput refusal = assertThrows(BadInput.class, () -> rows("Countries", List.of("Korea", "Koera")));
        assertTrue(refusal.getMessage().startsWith("The column \"Countries\" has no \"Koera\", which is no term of "
                + "data/labels.csv either. Did you mean \"Korea\"? There are: Australia, Austria, "),
                refusal.getMessage());
        refused("The column \"Openness\" has no \"opne\", which is no term of data/labels.csv either. Did you mean "
                + "\"open\"? There are: closed, open, unknown.", "Openness", "opne");
        refused("The column \"Countries\" has no \"한국\", but \"Korea\": write a value as it stands in the data.",
                "Countries", "한국");
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        refused("The column \"Year\" has numbers, and \"2023\" is none. Write the number without quotes, as in 2023.",
                "Year", "2023");
        refused("The column \"Publication date\" has days, and \"2023-06-01\" is none. Write LocalDate.of(2023, 6, 1).",
                "Publication date", "2023-06-01");
        refused("The column \"Publication date\" has days, and \"June\" is none. Write LocalDate.of(2023, 12, 31).",
                "Publication date", "June");
        refused("The column \"Big\" has truths, and \"yes\" is none. Write true or false without quotes.", "Big",
                "yes");
    }
}
