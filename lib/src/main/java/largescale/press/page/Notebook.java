package largescale.press.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.word.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A notebook, executed or not, as far as pages need it.
 *
 * @param name the name of its file without the ending
 * @param unread why a display of the library's in it could not be read; empty where all were
 */
public record Notebook(String name, List<Cell> cells, Optional<String> unread) {

    private static final Pattern COLOURS_OF_A_TERMINAL = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** A cell. Its tags say what pages do with it; see {@link Section}. */
    public sealed interface Cell {
        List<String> tags();
    }

    /** Text. */
    record Prose(List<String> tags, Document text) implements Cell {}

    /** Code, and what it showed. */
    record Code(List<String> tags, String source, List<Output> outputs) implements Cell {}

    /** What a cell showed. */
    sealed interface Output {}

    /** A display of the library's. */
    record Displayed(Display display) implements Output {}

    /** Anything else, as clean HTML. */
    record Other(String html) implements Output, Section.Shown {}

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
        List<String> unread = new ArrayList<>();
        List<Cell> cells = ipynb.get("cells").valueStream().flatMap(cell -> cell(cell, unread)).toList();
        return new Notebook(name, cells, unread.stream().findFirst());
    }

    private static Stream<Cell> cell(JsonNode cell, List<String> unread) {
        List<String> tags = cell.at("/metadata/tags").valueStream().map(JsonNode::asText).toList();
        String source = text(cell.path("source"));
        return switch (cell.path("cell_type").asText()) {
            case "markdown" ->
                Stream.of(new Prose(tags, OwnHtml.ofMarkdown(attached(source, cell.path("attachments")))));
            case "code" -> Stream.of(new Code(tags, source,
                    cell.path("outputs").valueStream().flatMap(output -> output(output, unread).stream()).toList()));
            // A raw cell is for other programs.
            default -> Stream.empty();
        };
    }

    /** Markdown whose images, which the cell holds as attachments, are addresses that hold them. */
    private static String attached(String source, JsonNode attachments) {
        String whole = source;
        for (Map.Entry<String, JsonNode> one : attachments.properties()) {
            for (Map.Entry<String, JsonNode> form : one.getValue().properties()) {
                whole = whole.replace("(attachment:" + one.getKey(), "(" + held(form.getKey(), text(form.getValue())));
            }
        }
        return whole;
    }

    /** The address of an image that holds it. */
    private static String held(String type, String base64) {
        return "data:" + type + ";base64," + base64.replaceAll("\\s", "");
    }

    private static Optional<Output> output(JsonNode output, List<String> unread) {
        JsonNode forms = output.path("data");
        if (forms.has(Display.MIME)) {
            try {
                return Optional.of(new Displayed(Display.read(forms.get(Display.MIME))));
            } catch (BadInput e) {
                unread.add(e.getMessage());
            }
        } else if (output.path("metadata").has(Display.MIME)) {
            // The table below a chart, which stands in the chart's display.
            return Optional.empty();
        }
        return switch (output.path("output_type").asText()) {
            case "stream" -> Optional.of(printed(text(output.path("text"))));
            case "error" -> Optional.of(printed(failure(output)));
            default -> other(forms);
        };
    }

    /** The best form that there is of an output that is not the library's, as JupyterLab chooses. */
    private static Optional<Output> other(JsonNode forms) {
        Optional<String> image = Stream.of("image/png", "image/jpeg")
                .flatMap(type -> form(forms, type).map(base64 -> "![](" + held(type, base64) + ")").stream())
                .findFirst();
        return form(forms, "text/html").map(OwnHtml::clean)
                .or(() -> form(forms, "text/markdown").or(() -> image).map(OwnHtml::ofMarkdown))
                .<Output>map(html -> new Other(html.body().html()))
                .or(() -> form(forms, "text/plain").map(Notebook::printed));
    }

    private static Optional<String> form(JsonNode forms, String type) {
        return Optional.ofNullable(forms.get(type)).map(Notebook::text);
    }

    private static Other printed(String text) {
        return new Other(new Element("pre").text(COLOURS_OF_A_TERMINAL.matcher(text).replaceAll("")).outerHtml());
    }

    private static String failure(JsonNode output) {
        String trace = output.path("traceback").valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"));
        return trace.isBlank() ? output.path("ename").asText() + ": " + output.path("evalue").asText() : trace;
    }

    /** All of its displays, in order. */
    List<Display> displays() {
        return cells.stream().filter(Code.class::isInstance).flatMap(cell -> ((Code) cell).outputs().stream())
                .filter(Displayed.class::isInstance).map(output -> ((Displayed) output).display()).toList();
    }

    /** What its displays show of one kind. */
    public <T extends Content> Stream<T> contents(Class<T> kind) {
        return displays().stream().map(Display::content).filter(kind::isInstance).map(kind::cast);
    }

    /** The cells that are shown in a language. Their prose may be changed. */
    List<Cell> in(Language language) {
        List<String> others = Stream.of(Language.values()).filter(other -> other != language).map(Language::code)
                .toList();
        return cells.stream().filter(cell -> Collections.disjoint(cell.tags(), others))
                .map(cell -> cell instanceof Prose prose ? new Prose(prose.tags(), prose.text().clone()) : cell)
                .toList();
    }

    /** A text, which a notebook may hold as a list of its lines. */
    public static String text(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asText).collect(Collectors.joining()) : node.asText();
    }
}
