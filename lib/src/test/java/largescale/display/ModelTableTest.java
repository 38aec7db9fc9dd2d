package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import largescale.Report;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What a reader of the page explores: the models of each snapshot, under each of their values. */
class ModelTableTest {

    private final Report report = Report.open("lib/src/test/resources/2024-07-24-four-models.csv").all();

    /** Of that file alone: bundled snapshots may be added. */
    static Showable four(String... columns) {
        Snapshot snapshot = Snapshot.open("lib/src/test/resources/2024-07-24-four-models.csv");
        return new ModelTable(new Window(2020, 2023), "opened file", "All models of the list",
                List.of(columns), Map.of("opened file", snapshot), Set.of());
    }

    @Test
    void aModelIsUnderEachOfItsValuesAsTheReportCountsThem() {
        Content.ModelsShown shown = (Content.ModelsShown) four("Model", "Publication date").display().content();
        assertEquals(report.models().rowCount(), shown.grid().rows().size());
        Map<String, Table> counted = Map.of("country", report.countries().countBy("Country"), "domain",
                report.domains().countBy("Domain"), "task", report.tasks().countBy("Task"), "organization",
                report.organizations().countBy("Organization"), "year", report.models().countBy("Year"));
        counted.forEach((name, counts) -> {
            int facet = shown.facets().stream().map(Content.Facet::name).toList().indexOf(name);
            List<List<String>> sets = shown.facets().get(facet).sets();
            int values = shown.rows().stream().mapToInt(row -> sets.get(row.get(2 + facet)).size()).sum();
            assertEquals((int) counts.intColumn("Count").sum(), values, name);
            assertEquals(counts.rowCount(), shown.facets().get(facet).values().size(), name);
        });
        assertEquals(List.of("model", "publication-date"), shown.columns());
    }

    @Test
    void theLargestComputeIsFirstAndWhatIsTheSameIsThereOnce() {
        Content.ModelsShown shown = (Content.ModelsShown) report
                .explore("All models of the list", "Training compute (FLOP)")
                .display().content();
        List<Object> compute = shown.grid().rows().stream().map(row -> row.get(0).value()).toList();
        List<Double> known = compute.stream().filter(Objects::nonNull).map(Double.class::cast).toList();
        assertEquals(known.stream().sorted((one, other) -> Double.compare(other, one)).toList(), known);
        assertEquals(known.size(), compute.stream().takeWhile(Objects::nonNull).count());
        shown.cells().forEach(column -> assertEquals(Set.copyOf(column).size(), column.size()));
        assertEquals("opened file", shown.open());
        assertEquals(report.eachSnapshot().keySet().stream().toList(),
                shown.snapshots().stream().map(Content.OfSnapshot::name).toList());
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        String said = assertThrows(BadInput.class, () -> four("Model", "Colour").display()).getMessage();
        assertEquals("Models have no column Colour. They have: Model, Year,", said.substring(0, 53));
    }
}
