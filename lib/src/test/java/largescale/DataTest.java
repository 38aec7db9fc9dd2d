package largescale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import largescale.load.BadInput;
import largescale.load.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class DataTest {

    @TempDir
    Path folder;

    private String write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("own.csv"), text, charset).toString();
    }

    @Test
    void aFileOfTheDataFolderIsATableWithTheReportsNamesOfCountries() {
        Table investment = Report.open("2024-07-24").data("ai-private-investment-2023.csv");
        assertEquals(List.of("United States", "China", "United Kingdom", "Korea"),
                investment.stringColumn("Country").asList());
        assertEquals(1.39, investment.doubleColumn("Private investment (USD billion)").getDouble(3));
    }

    @Test
    void aFileOfOnesOwnIsReadAsItIs() throws IOException {
        Table own = Data.read(write("\uFEFFCountry,Name,Score,Rank\n\"Korea, Rep.\",Société,4.0,4\n", UTF_8));
        assertEquals(List.of("Country", "Name", "Score", "Rank"), own.columnNames());
        assertEquals(List.of("Korea", "Société"), List.of(own.getString(0, 0), own.getString(0, 1)));
        assertEquals(List.of(ColumnType.DOUBLE, ColumnType.INTEGER), own.types().subList(2, 4), "4.0 is no 4");
        // Maven starts the tests in lib.
        assertEquals(4, Data.read("src/test/resources/2024-07-24-four-models.csv").rowCount());
    }

    @Test
    void oneThatIsNoneIsRefused() throws IOException {
        assertRefused("is not UTF-8 text", write("Name\nSociété\n", ISO_8859_1));
        assertRefused("own.csv, record 1 (line 2, \"Korea\"), column \"Country\"",
                write("Country,Labs\nKorea\n", UTF_8));
        assertRefused(
                "There is no file \"none.csv\" in the project's data folder, nor in " + Project.root().resolve("lib")
                        + ". Write the name with its ending, or a path.",
                "none.csv");
    }

    private static void assertRefused(String part, String file) {
        String refusal = assertThrows(BadInput.class, () -> Data.read(file)).getMessage();
        assertTrue(refusal.contains(part), refusal);
    }
}
