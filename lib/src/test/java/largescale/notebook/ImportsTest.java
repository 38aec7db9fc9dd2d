package largescale.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.load.Project;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ((?:static )?[\\w.*]+);");

    @Test
    void areWhatTheFirstCellsOfTheNotebooksImport() throws Exception {
        Set<String> imported = new TreeSet<>();
        try (Stream<Path> files = Files.list(Project.root().resolve("notebooks"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ipynb")).toList()) {
                imported.addAll(imports(file));
            }
        }
        assertEquals(imported, new TreeSet<>(Imports.NAMES));
    }

    private static Collection<String> imports(Path notebook) throws Exception {
        JsonNode cells = JsonMapper.builder().build().readTree(notebook.toFile()).path("cells");
        JsonNode first = cells.valueStream().filter(cell -> cell.path("cell_type").asText().equals("code")).findFirst()
                .orElseThrow();
        StringBuilder source = new StringBuilder();
        first.path("source").forEach(line -> source.append(line.asText()));
        return IMPORT.matcher(source).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
