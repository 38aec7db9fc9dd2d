package largescale.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import largescale.display.Display;
import largescale.load.BadInput;

/**
 * A notebook, executed or not, as far as pages need it.
 *
 * @param name the name of its file without the ending
 * @param language the programming language of its code, in lower case; empty where it doesn't say
 */
public record Notebook(String name, String language, List<Cell> cells) {

    private static final Pattern COLOURS_OF_A_TERMINAL = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** A cell. Its tags say what pages do with it: {@code en}, {@code ko}, {@code headline}. */
    public sealed interface Cell {
        List<String> tags();
    }

    /** Text. @param source Markdown @param attachments its images, by their names, as {@code data:} addresses */
    public record Prose(List<String> tags, String source, Map<String, String> attachments) implements Cell {}

    /** Code, and what it showed. */
    public record Code(List<String> tags, String source, List<Output> outputs) implements Cell {

        public Code {
            outputs = List.copyOf(outputs);
        }
    }

    /** What a cell showed. */
    public sealed interface Output {}

    /** A display of the library's. @param others the other forms that the output has, by MIME type */
    public record Displayed(Display display, Map<String, String> others) implements Output {}

    /** What code printed. */
    public record Printed(String text) implements Output {}

    /** A value in forms that are not the library's. @param forms by MIME type: texts, or images as base 64 */
    public record Bundle(Map<String, String> forms) implements Output {}

    /** An error. @param trace what the kernel said of it, without colours */
    public record Failed(String trace) implements Output {}

    public Notebook {
        cells = List.copyOf(cells);
    }

    /**
     * Reads a notebook. What it has that pages don't need is passed over; a display that cannot be read counts as the
     * other forms that its output has.
     *
     * @param name the name of its file without the ending
     * @param ipynb the file's content
     * @throws BadInput if it is no notebook of format 4
     */
    public static Notebook read(String name, JsonNode ipynb) {
        if (!ipynb.path("cells").isArray()) {
            throw new BadInput("The notebook " + BadInput.quote(name) + " has no list of cells. Open it in JupyterLab "
                    + "and save it again.");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : ipynb.get("cells")) {
            List<String> tags = stream(cell.path("metadata").path("tags")).map(JsonNode::asText).toList();
            switch (cell.path("cell_type").asText()) {
                case "markdown" -> cells.add(new Prose(tags, text(cell.path("source")), attachments(cell)));
                case "code" -> cells.add(new Code(tags, text(cell.path("source")),
                        stream(cell.path("outputs")).map(Notebook::output).toList()));
                default -> {
                    /* A raw cell is for other programs. */ }
            }
        }
        return new Notebook(name,
                ipynb.path("metadata").path("language_info").path("name").asText().toLowerCase(Locale.ROOT),
                cells);
    }

    private static Output output(JsonNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" -> new Printed(plain(text(output.path("text"))));
            case "error" -> new Failed(plain(failure(output)));
            default -> bundle(output.path("data"));
        };
    }

    private static Output bundle(JsonNode data) {
        Map<String, String> forms = members(data, Notebook::text);
        if (data.has(Display.MIME)) {
            forms.remove(Display.MIME);
            try {
                return new Displayed(Display.read(data.get(Display.MIME)), forms);
            } catch (BadInput e) {
                // The kernel showed the same in other forms.
            }
        }
        return new Bundle(forms);
    }

    private static String failure(JsonNode output) {
        String trace = String.join("\n", stream(output.path("traceback")).map(JsonNode::asText).toList());
        return trace.isBlank() ? output.path("ename").asText() + ": " + output.path("evalue").asText() : trace;
    }

    private static Map<String, String> attachments(JsonNode cell) {
        return members(cell.path("attachments"), forms -> members(forms, Notebook::text).entrySet().stream().findFirst()
                .map(form -> Image.address(form.getKey(), form.getValue())).orElse(""));
    }

    /** All of its displays, in order. */
    public List<Display> displays() {
        return outputs().filter(Displayed.class::isInstance).map(output -> ((Displayed) output).display()).toList();
    }

    /** All that its cells showed, in order. */
    Stream<Output> outputs() {
        return cells.stream().filter(Code.class::isInstance).flatMap(cell -> ((Code) cell).outputs().stream());
    }

    private static Map<String, String> members(JsonNode object, Function<JsonNode, String> value) {
        Map<String, String> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), value.apply(member.getValue())));
        return members;
    }

    /** A text, which a notebook may hold as a list of its lines. */
    private static String text(JsonNode node) {
        return node.isArray() ? String.join("", stream(node).map(JsonNode::asText).toList()) : node.asText();
    }

    private static String plain(String text) {
        return COLOURS_OF_A_TERMINAL.matcher(text).replaceAll("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
