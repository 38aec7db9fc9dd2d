package largescale.press.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.notebook.Imports;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notebooks as programs. That Jupyter's kernel gives the same is tested beside JupyterLab. */
class NotebooksTest {

    @TempDir
    private Path folder;

    private Path notebook(String name, String... cells) throws IOException {
        ObjectNode notebook = Ipynb.JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        notebook.putObject("metadata");
        ArrayNode all = notebook.putArray("cells");
        Stream.of(cells).forEach(source -> {
            ObjectNode cell = all.addObject().put("cell_type", "code").put("source", source);
            cell.putObject("metadata");
        });
        return Files.writeString(folder.resolve(name + ".ipynb"), Ipynb.JSON.writeValueAsString(notebook));
    }

    private static List<Notebooks.Executed> execute(Path... notebooks) {
        return new Notebooks(Duration.ofSeconds(20)).execute(List.of(notebooks));
    }

    private String refusal(String... cells) throws IOException {
        Path notebook = notebook("01-a", cells);
        String message = assertThrows(BadInput.class, () -> execute(notebook)).getMessage();
        return message.replace(notebook.toString(), "01-a.ipynb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            var a = 1; # a + knwon                        | 2, line 1 | knwon
            var a = 1; # %maven x:y:z                     | 2, line 1 | What begins with %
            var a = 1; #~~int f() {~  return missing;~}   | 2, line 4 | missing
            var a = List.of(1); #~a.get(7)                | 2, line 2 | there is no 7
            Runnable r = () -> {~throw new Error("x"); }; # r.run() | 1, line 2 | java.lang.Error: x
            foo(                                          | 1, line 1 | closing )
            """)
    void aFaultIsNamedWithCellAndLine(String cells, String place, String cause) throws IOException {
        String message = refusal(cells.replace('~', '\n').split(" ?#"));
        assertTrue(message.startsWith("01-a.ipynb, code cell " + place + ": ") && message.contains(cause), message);
    }

    @Test
    void aNotebookThatTakesTooLongIsNamedWithItsCell() throws IOException {
        Path notebook = notebook("01-a", "int i = 0;", "while (i >= 0) {\n    Thread.sleep(10);\n}");
        Notebooks notebooks = new Notebooks(Duration.ofMillis(500));
        assertTrue(assertThrows(BadInput.class, () -> notebooks.execute(List.of(notebook))).getMessage()
                .contains("01-a.ipynb, code cell 2: the notebook takes more than "));
    }

    @Test
    void whatFirstCellsImportIsImportedAnyway() {
        Set<String> imported = new TreeSet<>();
        FileUtils.listFiles(Project.root().resolve("notebooks").toFile(), new String[]{"ipynb"}, false)
                .forEach(file -> Ipynb.codeCells(Ipynb.read(file.toPath())).get(0).path("source").asText().lines()
                        .filter(line -> line.startsWith("import ")).map(line -> line.replaceAll("^import |;.*", ""))
                        .forEach(imported::add));
        assertEquals(imported, new TreeSet<>(Imports.NAMES));
    }
}
