package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void readsARawExportsHabits() {
        CsvFile file = CsvFile.read(
                Exports.file("\uFEFFModel,Abstract\r\nBLOOM,\"Two lines,\r\nand \"\"quotes\"\"\"\r\n\" T5 \n\",\r\n"));
        assertEquals(List.of("Model", "Abstract"), file.columns());
        assertEquals(List.of(List.of("BLOOM", "Two lines,\r\nand \"quotes\""), List.of("T5", "")),
                file.rows().stream().map(CsvFile.Row::cells).toList());
        assertEquals(2, file.rows().get(1).number());
        assertEquals(4, file.rows().get(1).line(), "the record before it has two lines");
        assertEquals(1, CsvFile.read(Exports.file("a,b\n1,2")).rows().size(), "the last needs no line end");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoExport() {
        for (Path none : List.of(folder.resolve("nowhere.csv"), folder)) {
            refused(none, " does not exist, or cannot be read. Give the path of a CSV file.");
        }
        refused("", " is empty. Export or download it again.");
        refused("a,b\n", " has a header but no records. Export or download it again.");
        refused(Exports.file("모델,국가\n하이퍼클로바,한국\n".getBytes(Charset.forName("MS949"))), " is not UTF-8 text. "
                + "Give a CSV file as Epoch AI publishes it, unpacked; from a spreadsheet, save as \"CSV UTF-8\".");
        for (String other : List.of("a;b\n1;2\n", "a\tb\n1\t2\n", "\n<!DOCTYPE html><html></html>")) {
            refused(other, " is no CSV file with commas. An address may have led to a web page, or a spreadsheet has "
                    + "written semicolons: download the CSV file itself, or save as CSV with commas.");
        }
    }

    @Test
    void saysWhichRecordIsCutOrRagged() {
        refused("a,b\nx,1\n\"y,2\n", ", record 2: the file ends inside a quoted cell. "
                + "It was cut off: download it again.");
        refused("a,b\n\"x\"y,1\n", ", record 1: a quoted cell is followed by other text. Double the quotes inside the "
                + "cell.");
        refused("a,b\nx,1\ny\n", ", record 2 (line 3, \"y\"), column \"a\", value \"y\": the record has 1 cells, the "
                + "header 2. Look for a comma or a quote that is missing or too many (a text with a comma stands in "
                + "double quotes), or download it again.");
        refused("a,b\nx,1,2\n", ", record 1 (line 2, \"x\"), column \"b\", value \"1\": the record has 3 cells");
    }

    @Test
    void saysWhichCellIsMissingOrTwice() {
        CsvFile.Row row = CsvFile.read(Exports.file("a,b\nx,\n")).rows().get(0);
        refused(() -> row.given("b"), ", record 1 (line 2, \"x\"), column \"b\", value \"\": this needs a value.");
        refused(() -> row.whole("a"),
                ", record 1 (line 2, \"x\"), column \"a\", value \"x\": this is no whole number.");
        refused(() -> row.get("c"), ", header: there is no column \"c\". It has: a, b.");
        CsvFile file = CsvFile.read(Exports.file("a,b,c\n1,2,x\n1,3,y\n4,5,z\n1,3,w\n"));
        assertEquals(file, file.unique("a", "b", "c"));
        refused(() -> file.unique("a", "b"), ", record 4 (line 5, \"1\"), column \"b\", value \"3\": record 2 has the "
                + "same. Remove one of the two.");
    }

    @Test
    void aValueInAMessageIsCutAndHasNothingThatATerminalObeys() {
        BadInput refusal = refused("a,b\n\u001b[2J\u202e" + "👩".repeat(1000) + "\n", ", record 1 (line 2, \"\ufffd[2J"
                + "\ufffd" + "👩".repeat(55) + "…\"), column ");
        assertEquals(0, refusal.getStackTrace().length);
    }

    private BadInput refused(String text, String says) {
        return refused(Exports.file(text), says);
    }

    private static BadInput refused(Path file, String says) {
        return refused(() -> CsvFile.read(file), file.getFileName() + says);
    }

    private static BadInput refused(Executable reading, String says) {
        BadInput refusal = assertThrows(BadInput.class, reading);
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
        return refusal;
    }
}
