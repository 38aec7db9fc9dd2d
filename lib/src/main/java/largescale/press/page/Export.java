package largescale.press.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import largescale.display.Display;
import largescale.load.BadInput;
import largescale.load.Tablesaw;
import largescale.word.Language;

/**
 * What JupyterLab's "Save and Export Notebook As &gt; HTML" makes of a notebook: a page of the report that needs
 * nothing else. {@code lib/jupyter/export.py} hands the notebook over.
 */
public final class Export {

    private Export() {}

    /**
     * Reads a notebook from standard input and writes the page to standard output; its folder is the working directory.
     *
     * @param arguments the notebook's name
     */
    public static void main(String[] arguments) throws IOException {
        Tablesaw.start();
        try {
            System.out.writeBytes(page(System.in.readAllBytes(), arguments[0]).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws BadInput if it is no notebook */
    static String page(byte[] ipynb, String name) throws IOException {
        try {
            JsonNode content = JsonMapper.builder().build().readTree(ipynb);
            return Pages.export(Notebook.read(name, content), language(content));
        } catch (JsonProcessingException e) {
            throw new BadInput("The notebook " + BadInput.quote(name) + " is not readable: "
                    + e.getOriginalMessage() + ". Save it again.");
        }
    }

    /** The language that JupyterLab showed its outputs in. */
    private static Language language(JsonNode ipynb) {
        return ipynb.findValues(Display.MIME).stream()
                .flatMap(output -> Language.of(output.path("language").asText()).stream())
                .findFirst().orElseGet(Language::ofJupyter);
    }
}
