package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import largescale.Report;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;

/** What a reader of the page explores: the models of each snapshot. That it counts them is in test_models.py. */
class ModelTableTest {

    private final Report report = Report.open("lib/src/test/resources/2024-07-24-four-models.csv").all();

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
        assertEquals(List.of("2024-07-24", "opened file", "2025-05-20", "2026-08-19"),
                shown.snapshots().stream().map(Content.OfSnapshot::name).toList());
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        Showable none = report.explore("All models of the list", "Model", "Colour");
        String said = assertThrows(BadInput.class, none::display).getMessage();
        assertEquals("Models have no column Colour. They have: Model, Year,", said.substring(0, 53));
    }
}
