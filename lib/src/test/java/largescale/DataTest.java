package largescale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import largescale.load.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class DataTest {

    @Test
    void aFileOfTheDataFolderIsATableWithTheReportsNamesOfCountries() {
        Table investment = Data.read("ai-private-investment-2023.csv");
        assertEquals(List.of("United States", "China", "United Kingdom", "Korea"),
                investment.stringColumn("Country").asList());
        assertEquals(1.39, investment.doubleColumn("Private investment (USD billion)").getDouble(3));
        assertEquals(4, Data.read("published-growth.csv").doubleColumn("Low (times)").getDouble(3), "4.0 is no 4");
    }

    @Test
    void aFileOfOnesOwnIsReadByItsPathAndOneThatIsNoneIsRefused(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), "Country,Labs\n\"Korea, Rep.\",3\n");
        assertEquals("Korea", Data.read(own.toString()).getString(0, "Country"));
        Files.writeString(own, "Country,Labs\nKorea\n");
        assertSays("own.csv, record 1 (line 2, \"Korea\"), column \"Country\"", own.toString());
        assertSays("There is no file \"nowhere.csv\" in the project's data folder, nor in ", "nowhere.csv");
    }

    private static void assertSays(String part, String file) {
        String refusal = assertThrows(BadInput.class, () -> Data.read(file)).getMessage();
        assertTrue(refusal.contains(part), refusal);
    }
}
