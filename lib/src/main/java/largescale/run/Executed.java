package largescale.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Content.Comparison;
import largescale.display.Content.Overview;
import largescale.display.Content.Standing;
import largescale.display.Content.Statement;
import largescale.display.Display;
import largescale.load.BadInput;
import org.apache.commons.io.file.PathUtils;

/**
 * An executed notebook.
 *
 * @param name its file's name without the ending: {@code 02-overall}
 * @param notebook as Jupyter would have saved it
 * @param displays what the library's own displays in it carry, in order
 */
record Executed(String name, ObjectNode notebook, List<Display> displays) {

    /** @throws BadInput if a display is none; the message names the notebook */
    static Executed of(Path file, ObjectNode notebook) {
        try {
            return new Executed(PathUtils.getBaseName(file), notebook, displays(notebook));
        } catch (BadInput e) {
            throw new BadInput(file.getFileName() + ": " + e.getMessage());
        }
    }

    private static List<Display> displays(ObjectNode notebook) {
        return Ipynb.codeCells(notebook).stream()
                .flatMap(cell -> cell.path("outputs").valueStream())
                .map(output -> output.path("data").path(Display.MIME))
                .filter(display -> !display.isMissingNode())
                .map(Display::read)
                .toList();
    }

    /** What the displays of notebooks show of one kind. */
    static <T extends Content> Stream<T> contents(List<Executed> notebooks, Class<T> kind) {
        return notebooks.stream().flatMap(notebook -> notebook.contents(kind));
    }

    /** The published statements in notebooks. */
    static Stream<Statement> statements(List<Executed> notebooks) {
        return contents(notebooks, Comparison.class).flatMap(comparison -> comparison.statements().stream());
    }

    /** What it says of the data and the years that it has opened. */
    Stream<Standing> standings() {
        return contents(Overview.class).map(Overview::standing);
    }

    /** What its displays show of one kind. */
    <T extends Content> Stream<T> contents(Class<T> kind) {
        return displays.stream().map(Display::content).filter(kind::isInstance).map(kind::cast);
    }
}
