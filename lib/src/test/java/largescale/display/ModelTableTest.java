package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import largescale.Report;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a reader of the page explores: models under each of their values, and counts by year. */
class ModelTableTest {

    private final Report report = Report.open("lib/src/test/resources/2024-07-24-four-models.csv").between(2020, 2023);
    private final Table models = Table.create("Models", StringColumn.create("Model", "A", "B", "C"),
            StringColumn.create("Row", "r1", "r2", "r3"));

    @Test
    void aModelIsUnderEachOfItsValuesAndThoseOfOthersAreNotOffered() {
        Table countries = Table.create("Countries", StringColumn.create("Country", "Japan", "France", "Japan", "Italy",
                ""), StringColumn.create("Row", "r1", "r1", "r2", "r9", "r3"));
        Content.Models shown = (Content.Models) report.modelTable("All models of the list", models)
                .by("Country", countries).display().content();
        Content.Facet facet = shown.facets().get(0);
        assertEquals(List.of("unknown", "France", "Japan"),
                facet.values().stream().map(Content.FacetValue::value).toList());
        assertEquals(List.of(List.of(1, 2), List.of(2), List.of(0)), facet.rows());
        assertEquals("country", facet.name());
        assertEquals(List.of("model"), shown.columns(), "Row is not shown");
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        String said = assertThrows(BadInput.class, () -> report.modelTable("All models of the list",
                Table.create("Models", StringColumn.create("Model", "A")))).getMessage();
        assertTrue(said.contains("Row") && said.contains("It has: Model."), said);
        said = assertThrows(BadInput.class, () -> report.modelTable("All models of the list", models)
                .by("Country", models)).getMessage();
        assertTrue(said.contains("Country") && said.contains("It has: Model, Row."), said);
    }

    @Test
    void countsAreThoseOfTheNotebookYearByYear() {
        Table counts = Table.create("Counts", StringColumn.create("Country", "Japan", "Japan", "France"),
                IntColumn.create("Year", new int[]{2021, 2019, 2030}), IntColumn.create("Count", new int[]{3, 2, 1}));
        Content.YearCounts shown = (Content.YearCounts) report.countsByYear("Models by year")
                .with("opened file", report.until(), counts).display().content();
        assertEquals(List.of(Map.of(2030, 1), Map.of(2019, 2, 2021, 3)), shown.snapshots().get(0).columns().get(0)
                .categories().stream().map(Content.OfCategory::models).toList());
        assertEquals(1, shown.grid().rows().size(), "only what has models in the window");
        assertEquals("3", shown.grid().rows().get(0).get(6).text().en());
    }

    @Test
    void whatAreNoCountsByYearIsRefused() {
        String said = assertThrows(BadInput.class, () -> report.countsByYear("Models by year")
                .with("opened file", report.until(), models)).getMessage();
        assertTrue(said.contains("These have: Model, Row."), said);
    }
}
