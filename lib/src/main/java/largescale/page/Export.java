package largescale.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.word.Language;

/**
 * What JupyterLab's "Save and Export Notebook As &gt; HTML" makes of a notebook: a page of the report that needs
 * nothing else. {@code lib/jupyter/export.py} hands the notebook over.
 */
public final class Export {

    private Export() {}

    /**
     * Reads a notebook from standard input and writes the page to standard output.
     *
     * @param arguments the notebook's name; {@code en}, {@code ko}, or {@code auto} for the language of its outputs;
     *     whether HTML that is not the library's is to be cleaned, {@code yes} or {@code no}
     */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.writeBytes(page(System.in.readAllBytes(), List.of(arguments)).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws BadInput if it is no notebook, or the arguments are not three such */
    static String page(byte[] ipynb, List<String> arguments) throws IOException {
        if (arguments.size() != 3 || !List.of("en", "ko", "auto").contains(arguments.get(1))
                || !List.of("yes", "no").contains(arguments.get(2))) {
            throw new BadInput(
                    "Export takes the notebook's name, en, ko or auto, and yes or no. It got: " + arguments + ".");
        }
        Notebook notebook;
        try {
            notebook = Notebook.read(arguments.get(0), JsonMapper.builder().build().readTree(ipynb));
        } catch (JsonProcessingException e) {
            throw new BadInput("The notebook " + BadInput.quote(arguments.get(0)) + " is not readable: "
                    + e.getOriginalMessage() + ". Save it again.");
        }
        return Pages.single(notebook, language(arguments.get(1), notebook),
                arguments.get(2).equals("yes") ? Cleaning::thorough : UnaryOperator.identity());
    }

    private static Language language(String named, Notebook notebook) {
        Stream<Language> asNamed = Stream.of(Language.values()).filter(language -> language.code().equals(named));
        Stream<Language> asShown = notebook.outputs().flatMap(Export::shownIn);
        return Stream.concat(asNamed, asShown).findFirst().orElseGet(Language::ofJupyter);
    }

    /** The language that JupyterLab showed an output in, if that can be told from it. */
    private static Stream<Language> shownIn(Notebook.Output output) {
        if (!(output instanceof Notebook.Displayed displayed)) {
            return Stream.empty();
        }
        List<Language> same = Stream.of(Language.values())
                .filter(language -> Html.of(displayed.display(), language).equals(displayed.others().get("text/html")))
                .toList();
        return same.size() == 1 ? same.stream() : Stream.empty();
    }
}
