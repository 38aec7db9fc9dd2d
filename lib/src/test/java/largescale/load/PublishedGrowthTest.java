package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class PublishedGrowthTest {

    @Test
    void aDoublingTimeIsTurnedIntoGrowthAndARangeStaysOne() {
        Table published = PublishedGrowth.read();
        // Doubling every 3.4 months is to double 12/3.4 times a year.
        assertEquals(11.547, row(published, "Largest training runs").getDouble("Growth a year (times)"), 1e-3);
        assertEquals(4, row(published, "Frontier models since 2018").getDouble("Growth a year (times)"));
        Row range = row(published, "Notable and frontier models");
        assertTrue(Double.isNaN(range.getDouble("Growth a year (times)")));
        assertEquals(4, range.getDouble("Low (times)"));
        assertEquals(5, range.getDouble("High (times)"));
        assertTrue(published.stringColumn("Link").asList().stream().allMatch(link -> link.startsWith("https://")));
    }

    private static Row row(Table published, String estimate) {
        return published.where(published.stringColumn("Estimate").isEqualTo(estimate)).row(0);
    }
}
