package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void anEstimateWithoutANumberIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("published-growth.csv");
        String head = "Estimate,Times a year,Low,High,Months to double,Period,Source,Address\n";
        for (String numbers : List.of(",,,", ",4,,", ",,5,")) {
            Files.writeString(file, head + "A,4,,,,2010,S,https://a.org\nB," + numbers + ",2010,S,https://a.org\n");
            String said = assertThrows(BadInput.class, () -> PublishedGrowth.read(file)).getMessage();
            assertTrue(said.contains("published-growth.csv, record 2") && said.contains("Fill in how many times a year,"
                    + " or Low and High, or Months to double."), said);
        }
        for (String numbers : List.of("4,,,", ",4,5,", ",,,6")) {
            Files.writeString(file, head + "A," + numbers + ",2010,S,https://a.org\n");
            assertEquals(1, PublishedGrowth.read(file).rowCount());
        }
        Files.writeString(file, head + "A,4,,,,2010,S,https://a.org\nA,5,,,,2011,S,https://a.org\n");
        assertThrows(BadInput.class, () -> PublishedGrowth.read(file), "an estimate stands there twice");
    }

    private static Row row(Table published, String estimate) {
        return published.where(published.stringColumn("Estimate").isEqualTo(estimate)).row(0);
    }
}
