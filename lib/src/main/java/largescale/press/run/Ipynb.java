package largescale.press.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import largescale.load.BadInput;

/** Reads and writes notebooks, of version 4 of their format. A text of several lines is one text. */
final class Ipynb {

    // A picture in an output may be longer than what Jackson reads of strangers.
    private static final JsonFactory ANY_LENGTH = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();

    /** For all JSON of notebooks. */
    static final JsonMapper JSON = JsonMapper.builder(ANY_LENGTH)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            // The same digits on every Java: Double.toString writes others before 19.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** What a Java kernel says of its language. */
    static final ObjectNode LANGUAGE = JSON.createObjectNode().put("name", "Java").put("version",
            Runtime.version().toString()).put("mimetype", "text/x-java-source").put("file_extension", ".jshell")
            .put("pygments_lexer", "java").put("codemirror_mode", "java");

    private Ipynb() {}

    /**
     * Reads a notebook.
     *
     * @param shown its path as a message names it
     * @throws BadInput if it is none, or of another version than 4
     */
    static ObjectNode read(Path file, String shown) {
        try {
            JsonNode notebook = JSON.readTree(Files.readString(file));
            if (notebook.path("nbformat").asInt() != 4) {
                throw new IOException("it is not of version 4 of the format");
            }
            if (!notebook.path("metadata").isObject() || !notebook.path("cells").isArray()) {
                throw new IOException("it has no metadata or no cells");
            }
            for (JsonNode cell : notebook.path("cells")) {
                if (!cell.path("metadata").isObject() || !cell.path("cell_type").isTextual()) {
                    throw new IOException("a cell has no metadata or no type");
                }
                ((ObjectNode) cell).put("source", joined(cell.path("source")));
            }
            return (ObjectNode) notebook;
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new BadInput(shown + " is not a readable notebook: " + why);
        }
    }

    private static String joined(JsonNode text) throws IOException {
        if (text.isTextual()) {
            return text.textValue();
        }
        if (!text.isArray() || text.valueStream().anyMatch(line -> !line.isTextual())) {
            throw new IOException("the source of a cell is not text");
        }
        return text.valueStream().map(JsonNode::textValue).collect(Collectors.joining());
    }

    /** The code cells, in order. */
    static List<ObjectNode> codeCells(ObjectNode notebook) {
        return notebook.path("cells").valueStream()
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** A notebook as it is written, which Jupyter reads. */
    static String written(ObjectNode notebook) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(notebook) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
