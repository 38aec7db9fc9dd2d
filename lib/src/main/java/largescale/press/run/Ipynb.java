package largescale.press.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.press.page.Notebook;

/** Reads notebooks, of version 4 of their format. */
final class Ipynb {

    /** For all JSON of notebooks. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            // The same digits on every Java: Double.toString writes others before 19.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** What a Java kernel says of its language. */
    static final ObjectNode LANGUAGE = JSON.createObjectNode().put("name", "Java").put("version",
            Runtime.version().toString()).put("mimetype", "text/x-java-source").put("file_extension", ".jshell")
            .put("pygments_lexer", "java").put("codemirror_mode", "java");

    private Ipynb() {}

    /** Reads a notebook, in which the source of each cell is one text. @throws BadInput if it is none of version 4 */
    static ObjectNode read(Path file) {
        try {
            JsonNode notebook = JSON.readTree(Files.readString(file));
            if (notebook.path("nbformat").asInt() != 4 || !notebook.path("cells").isArray()) {
                throw new IOException("it is not of version 4 of the format");
            }
            notebook.path("cells")
                    .forEach(cell -> ((ObjectNode) cell).put("source", Notebook.text(cell.path("source"))));
            return (ObjectNode) notebook;
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new BadInput(Project.shown(file) + " is not a readable notebook: " + why);
        }
    }

    /** The code cells, in order. */
    static List<ObjectNode> codeCells(ObjectNode notebook) {
        return notebook.path("cells").valueStream()
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .map(ObjectNode.class::cast)
                .toList();
    }
}
