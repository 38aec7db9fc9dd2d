package largescale.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.word.Language;

/**
 * A notebook, executed or not, as far as pages need it.
 *
 * @param name the name of its file without the ending
 * @param language the programming language of its code, in lower case; empty where it doesn't say
 */
public record Notebook(String name, String language, List<Cell> cells) {

    private static final Pattern COLOURS_OF_A_TERMINAL = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** A cell. Its tags say what pages do with it; see {@link Section}. */
    public sealed interface Cell {
        List<String> tags();
    }

    /** Text. */
    record Prose(List<String> tags, Markdown text) implements Cell {}

    /** Code, and what it showed. */
    public record Code(List<String> tags, String source, List<Output> outputs) implements Cell {}

    /** What a cell showed. */
    public sealed interface Output {}

    /** A display of the library's. @param shown the language that JupyterLab showed it in, if the output says so */
    public record Displayed(Display display, Optional<Language> shown) implements Output {}

    /** What code printed, or the kernel said of an error. */
    record Printed(String text) implements Output, Section.Shown {

        Printed {
            text = COLOURS_OF_A_TERMINAL.matcher(text).replaceAll("");
        }
    }

    /**
     * A value in forms that are not the library's.
     *
     * @param forms by MIME type: texts, or images as base 64
     * @param unread why a display of the library's that it has too could not be read
     */
    record Bundle(Map<String, String> forms, Optional<String> unread) implements Output {

        /** The form that is HTML, or is Markdown and can become such. */
        Optional<String> html() {
            return Optional.ofNullable(forms.get("text/html")).or(() -> Optional.ofNullable(forms.get("text/markdown"))
                    .map(text -> Markdown.of(text, Map.of()).html(Map.of())));
        }
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
        String language = ipynb.at("/metadata/language_info/name").asText().toLowerCase(Locale.ROOT);
        return new Notebook(name, language, stream(ipynb.get("cells")).flatMap(Notebook::cell).toList());
    }

    private static Stream<Cell> cell(JsonNode cell) {
        List<String> tags = stream(cell.at("/metadata/tags")).map(JsonNode::asText).toList();
        String source = text(cell.path("source"));
        return switch (cell.path("cell_type").asText()) {
            case "markdown" -> Stream.of(new Prose(tags, Markdown.of(source, attachments(cell))));
            case "code" -> Stream.of(
                    new Code(tags, source, stream(cell.path("outputs")).filter(output -> !isBelow(output))
                            .map(Notebook::output).toList()));
            // A raw cell is for other programs.
            default -> Stream.empty();
        };
    }

    /** Whether it is one of ours without a display: the table below a chart, which stands in the chart's. */
    private static boolean isBelow(JsonNode output) {
        return output.path("metadata").has(Display.MIME) && !output.path("data").has(Display.MIME);
    }

    private static Output output(JsonNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" -> new Printed(text(output.path("text")));
            case "error" -> new Printed(failure(output));
            default -> bundle(output.path("data"), output.path("metadata").path(Display.MIME).path("language"));
        };
    }

    private static Output bundle(JsonNode data, JsonNode language) {
        Optional<String> unread = Optional.empty();
        if (data.has(Display.MIME)) {
            try {
                return new Displayed(Display.read(data.get(Display.MIME)), Language.of(language.asText()));
            } catch (BadInput e) {
                // The kernel showed the same in other forms.
                unread = Optional.of(e.getMessage());
            }
        }
        return new Bundle(members(data, Notebook::text), unread);
    }

    private static String failure(JsonNode output) {
        String trace = stream(output.path("traceback")).map(JsonNode::asText).collect(Collectors.joining("\n"));
        return trace.isBlank() ? output.path("ename").asText() + ": " + output.path("evalue").asText() : trace;
    }

    private static Map<String, String> attachments(JsonNode cell) {
        return members(cell.path("attachments"), forms -> members(forms, Notebook::text).entrySet().stream().findFirst()
                .map(form -> image(form.getKey(), form.getValue())).orElse(""));
    }

    /** All of its displays, in order. */
    public List<Display> displays() {
        return outputs().filter(Displayed.class::isInstance).map(output -> ((Displayed) output).display()).toList();
    }

    /** @throws BadInput for the first display that could not be read; the message names the notebook */
    public void refuseUnread() {
        outputs().filter(Bundle.class::isInstance).flatMap(output -> ((Bundle) output).unread().stream()).findFirst()
                .ifPresent(why -> {
                    throw new BadInput(name + ".ipynb: " + why);
                });
    }

    /** The tags of what is in its own HTML and not on its pages, which run no other script and fetch nothing. */
    public Set<String> leftOut() {
        Stream<String> prose = cells.stream().filter(Prose.class::isInstance)
                .map(cell -> ((Prose) cell).text().html(Map.of()));
        Stream<String> shown = outputs().filter(Bundle.class::isInstance)
                .flatMap(output -> ((Bundle) output).html().stream());
        return Stream.concat(prose, shown).flatMap(Cleaning::leftOut).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that its cells showed, in order. */
    Stream<Output> outputs() {
        return cells.stream().filter(Code.class::isInstance).flatMap(cell -> ((Code) cell).outputs().stream());
    }

    /** The cells that are shown in a language. */
    List<Cell> in(Language language) {
        List<String> others = Stream.of(Language.values()).filter(other -> other != language).map(Language::code)
                .toList();
        return cells.stream().filter(cell -> cell.tags().stream().noneMatch(others::contains)).toList();
    }

    /**
     * An image as an address that holds it. SVG too, so that it is an image on the page: nothing in it runs.
     *
     * @param content SVG as text, others as base 64 with or without line breaks
     */
    static String image(String type, String content) {
        String encoded = type.equals("image/svg+xml")
                ? Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                : content.replaceAll("\\s", "");
        return "data:" + type + ";base64," + encoded;
    }

    private static Map<String, String> members(JsonNode object, Function<JsonNode, String> value) {
        Map<String, String> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), value.apply(member.getValue())));
        return members;
    }

    /** A text, which a notebook may hold as a list of its lines. */
    private static String text(JsonNode node) {
        return node.isArray() ? stream(node).map(JsonNode::asText).collect(Collectors.joining()) : node.asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
