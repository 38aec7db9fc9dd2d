package largescale.press.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * A notebook, executed or not, as far as pages need it.
 *
 * @param name the name of its file without the ending
 * @param unread why a display of the library's in it could not be read; empty where all were
 */
public record Notebook(String name, List<Cell> cells, Optional<String> unread) {

    private static final Pattern COLOURS_OF_A_TERMINAL = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** Relative addresses are kept as they are; that they could be resolved is all that matters of this one. */
    private static final String HERE = "https://page.invalid/";

    /** What of a notebook's own HTML is on a page: text, its marks, links, and images that it holds itself. */
    private static final Safelist KEPT = Safelist.relaxed().preserveRelativeLinks(true)
            .removeProtocols("img", "src", "http", "https").addProtocols("img", "src", "data")
            .addTags("del", "s", "details", "summary", "figure", "figcaption", "hr", "kbd", "mark")
            .addAttributes("h1", "id").addAttributes("h2", "id").addAttributes("h3", "id").addAttributes("h4", "id")
            .addAttributes("h5", "id").addAttributes("h6", "id");

    /** A cell. Its tags say what pages do with it; see {@link Section}. */
    public sealed interface Cell {
        List<String> tags();
    }

    /** Text. */
    record Prose(List<String> tags, Markdown text) implements Cell {}

    /** Code, and what it showed. */
    record Code(List<String> tags, String source, List<Output> outputs) implements Cell {}

    /** What a cell showed. */
    sealed interface Output {}

    /** A display of the library's. @param shown the language that JupyterLab showed it in, if the output says so */
    record Displayed(Display display, Optional<Language> shown) implements Output {}

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
        List<Cell> cells = stream(ipynb.get("cells")).flatMap(cell -> cell(cell, unread)).toList();
        return new Notebook(name, cells, unread.stream().findFirst());
    }

    private static Stream<Cell> cell(JsonNode cell, List<String> unread) {
        List<String> tags = stream(cell.at("/metadata/tags")).map(JsonNode::asText).toList();
        String source = text(cell.path("source"));
        return switch (cell.path("cell_type").asText()) {
            case "markdown" -> Stream.of(new Prose(tags, Markdown.of(attached(source, cell.path("attachments")))));
            case "code" -> Stream.of(new Code(tags, source, stream(cell.path("outputs"))
                    .filter(output -> !isBelow(output)).flatMap(output -> output(output, unread)).toList()));
            // A raw cell is for other programs.
            default -> Stream.empty();
        };
    }

    /** Markdown whose images, which the cell holds as attachments, are addresses that hold them. */
    private static String attached(String source, JsonNode attachments) {
        String whole = source;
        for (Map.Entry<String, JsonNode> one : attachments.properties()) {
            for (Map.Entry<String, JsonNode> form : one.getValue().properties()) {
                whole = whole.replace("(attachment:" + one.getKey(),
                        "(data:" + form.getKey() + ";base64," + text(form.getValue()).replaceAll("\\s", ""));
            }
        }
        return whole;
    }

    /** Whether it is one of ours without a display: the table below a chart, which stands in the chart's. */
    private static boolean isBelow(JsonNode output) {
        return output.path("metadata").has(Display.MIME) && !output.path("data").has(Display.MIME);
    }

    private static Stream<Output> output(JsonNode output, List<String> unread) {
        JsonNode forms = output.path("data");
        return switch (output.path("output_type").asText()) {
            case "stream" -> Stream.of(printed(text(output.path("text"))));
            case "error" -> Stream.of(printed(failure(output)));
            default -> {
                if (forms.has(Display.MIME)) {
                    try {
                        String language = output.path("metadata").path(Display.MIME).path("language").asText();
                        yield Stream.of(new Displayed(Display.read(forms.get(Display.MIME)), Language.of(language)));
                    } catch (BadInput e) {
                        unread.add(e.getMessage());
                    }
                }
                yield other(forms).stream();
            }
        };
    }

    /** The best form that there is of an output that is not the library's, as JupyterLab chooses. */
    private static Optional<Output> other(JsonNode forms) {
        Optional<String> html = form(forms, "text/html")
                .or(() -> form(forms, "text/markdown").map(text -> Markdown.of(text).html()));
        Optional<String> image = Stream.of("image/png", "image/jpeg")
                .flatMap(type -> form(forms, type).map(base64 -> image(type, base64)).stream()).findFirst();
        return html.or(() -> image).map(Notebook::clean).<Output>map(Other::new)
                .or(() -> form(forms, "text/plain").map(Notebook::printed));
    }

    private static String image(String type, String base64) {
        return "<p><img src=\"data:" + type + ";base64," + base64.replaceAll("\\s", "") + "\" alt=\"\"></p>";
    }

    private static Optional<String> form(JsonNode forms, String type) {
        return Optional.ofNullable(forms.get(type)).map(Notebook::text);
    }

    private static Other printed(String text) {
        return new Other("<pre>" + Entities.escape(COLOURS_OF_A_TERMINAL.matcher(text).replaceAll("")) + "</pre>");
    }

    private static String failure(JsonNode output) {
        String trace = stream(output.path("traceback")).map(JsonNode::asText).collect(Collectors.joining("\n"));
        return trace.isBlank() ? output.path("ename").asText() + ": " + output.path("evalue").asText() : trace;
    }

    /** HTML of the notebook's own with nothing in it that runs, fetches, or reaches beyond its place. */
    static String clean(String html) {
        return Jsoup.clean(html, HERE, KEPT, new OutputSettings().prettyPrint(false));
    }

    /** All of its displays, in order. */
    public List<Display> displays() {
        return displayed().map(Displayed::display).toList();
    }

    /** The same with the languages that they were shown in. */
    Stream<Displayed> displayed() {
        return cells.stream().filter(Code.class::isInstance).flatMap(cell -> ((Code) cell).outputs().stream())
                .filter(Displayed.class::isInstance).map(Displayed.class::cast);
    }

    /** The cells that are shown in a language. */
    List<Cell> in(Language language) {
        List<String> others = Stream.of(Language.values()).filter(other -> other != language).map(Language::code)
                .toList();
        return cells.stream().filter(cell -> cell.tags().stream().noneMatch(others::contains)).toList();
    }

    /** A text, which a notebook may hold as a list of its lines. */
    private static String text(JsonNode node) {
        return node.isArray() ? stream(node).map(JsonNode::asText).collect(Collectors.joining()) : node.asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
