package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void readsARawExportsHabits() {
        CsvFile file = CsvFile.read(Exports.file(folder,
                "\uFEFFModel,Abstract\r\nBLOOM,\"Two lines,\r\nand \"\"quotes\"\"\"\r\n\" T5 \n\",\r\n"));
        assertEquals(List.of("Model", "Abstract"), file.columns());
        assertEquals(2, file.rows().size());
        assertEquals("Two lines,\r\nand \"quotes\"", file.rows().get(0).get("Abstract"));
        assertEquals("T5", file.rows().get(1).get("Model"));
        assertEquals("", file.rows().get(1).get("Abstract"));
        assertEquals(2, file.rows().get(1).number());
        assertEquals(4, file.rows().get(1).line(), "the record before it has two lines");
    }

    @Test
    void lastRecordNeedsNoLineEnd() {
        assertEquals(1, CsvFile.read(Exports.file(folder, "a,b\n1,2")).rows().size());
    }

    @Test
    void refusesWhatIsNoCsv() {
        refused("does not exist", folder.resolve("nowhere.csv"));
        refused("is not a file", folder);
        refused("is empty", Exports.file(folder, ""));
        refused("is empty", Exports.file(folder, "\n \n"));
        refused("is empty", Exports.file(folder, "\n".repeat(10_000)));
        refused("no records", Exports.file(folder, "a,b\n"));
        refused("HTML", Exports.file(folder, "\n<!DOCTYPE html><html></html>"));
        refused("not UTF-8 text", Exports.file(folder, "a,b\nJülich,2\n".getBytes(StandardCharsets.ISO_8859_1)));
        refused("not UTF-8 text", Exports.file(folder, new byte[]{'P', 'K', 3, 4, 0, 0, 'a', ',', '\n', 0}));
    }

    @Test
    void namesTheLineThatIsNoUtf8() {
        String lines = "x,1\r\n".repeat(10_000);
        byte[] text = ("a,b\n" + lines + "Jülich,2\n").getBytes(StandardCharsets.ISO_8859_1);
        refused("export.csv is not UTF-8 text from line 10002 on. Give", Exports.file(folder, text));
        byte[] surrogate = {'a', ',', 'b', '\n', 'x', ',', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
        refused("export.csv is not UTF-8 text from line 2 on. Give", Exports.file(folder, surrogate));
    }

    @ParameterizedTest
    @CsvSource({"0000, NULL", "0008, BACKSPACE", "001B, ESCAPE", "001F, INFORMATION SEPARATOR ONE", "007F, DELETE",
            "0085, NEXT LINE (NEL)", "009B, CONTROL SEQUENCE INTRODUCER", "2028, LINE SEPARATOR",
            "2029, PARAGRAPH SEPARATOR", "FEFF, ZERO WIDTH NO-BREAK SPACE"})
    void refusesWhatWouldBeObeyedOrNotBeSeen(String number, String name) {
        char character = (char) Integer.parseInt(number, 16);
        for (String cell : List.of("v" + character + "w", "v" + character, character + "v")) {
            BadInput refusal = refused("record 2 (line 3, \"m\"), column \"b\", value \"",
                    Exports.file(folder, "a,b,c\nx,1,2\nm," + cell + ",3\n"));
            assertTrue(refusal.getMessage().contains(": it has the character U+" + number + " (" + name + "), which is "
                    + "no text. Remove it"), refusal.getMessage());
        }
        // Prose that nobody reads may have it.
        assertEquals(1, CsvFile.read(Exports.file(folder, "a,b\nx,v" + character + "w\n"), "other"::equals).rows()
                .size());
    }

    @Test
    void linesEndAsOnWindowsTooAndATabMayStandInACell() {
        CsvFile.Row row = CsvFile.read(Exports.file(folder, "\ufeffa,b\r\n\"x\r\ny\",1\t2\r\n")).rows().get(0);
        assertEquals(List.of("x\r\ny", "1\t2"), row.cells());
    }

    @Test
    void saysWhereARecordIsCutOrRagged() {
        refused("record 2: the file ends inside a quoted cell; the last whole record is \"x\"",
                Exports.file(folder, "a,b\nx,1\n\"y,2\n"));
        refused("record 2 (line 3, \"y\"), column \"a\", value \"y\": the record has 1 cells, the header 2",
                Exports.file(folder, "a,b\nx,1\ny\n"));
        refused("record 1 (line 2, \"x\"), column \"b\", value \"1\": the record has 3 cells, the header 2",
                Exports.file(folder, "a,b\nx,1,2\n"));
        refused("record 1: a quoted cell is followed by other text", Exports.file(folder, "a,b\n\"x\"y,1\n"));
    }

    @Test
    void refusesAColumnTwice() {
        refused("header: the column \"a\" stands there twice", Exports.file(folder, "a,a\n1,2\n"));
    }

    @Test
    void namesTheColumnsWhereOneIsMissing() {
        CsvFile file = CsvFile.read(Exports.file(folder, "a,b\n1,2\n"));
        BadInput refusal = assertThrows(BadInput.class, () -> file.rows().get(0).get("c"));
        assertTrue(refusal.getMessage().contains("no column \"c\". It has: a, b."), refusal.getMessage());
    }

    @Test
    void messagesCarryNoControlCharactersAndNoStack() {
        BadInput refusal = refused("\"\\u001b[2J", Exports.file(folder, "a,b\n\u001b[2J" + "x".repeat(1000) + "\n"));
        assertTrue(refusal.getMessage().chars().noneMatch(Character::isISOControl), refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 400, "a message of " + refusal.getMessage().length());
        assertEquals(0, refusal.getStackTrace().length);
    }

    private static BadInput refused(String part, Path file) {
        BadInput refusal = assertThrows(BadInput.class, () -> CsvFile.read(file));
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(file.getFileName().toString()), refusal.getMessage());
        return refusal;
    }

    @Test
    void everyFileOfTheProjectIsOne() throws Exception {
        try (var files = Files.walk(Project.data(""))) {
            List<Path> csv = files.filter(file -> file.toString().endsWith(".csv")).toList();
            csv.forEach(CsvFile::read);
            assertTrue(csv.size() >= 9, "only " + csv.size());
        }
    }
}
