package largescale.press.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Content.ComparisonShown;
import largescale.display.Content.OverviewShown;
import largescale.display.Content.Standing;
import largescale.display.Content.Statement;
import largescale.load.BadInput;
import largescale.press.page.Notebook;
import org.apache.commons.io.file.PathUtils;

/**
 * An executed notebook.
 *
 * @param notebook what pages need of it
 * @param ipynb the whole, as Jupyter would have saved it
 */
record Executed(Notebook notebook, String ipynb) {

    /**
     * @param executed the notebook as it is in memory, which is as it is written from then on
     * @throws BadInput if a display is none; the message names the notebook
     */
    static Executed of(Path file, ObjectNode executed) {
        Notebook notebook = Notebook.read(PathUtils.getBaseName(file), executed);
        notebook.unread().ifPresent(why -> {
            throw new BadInput(notebook.name() + ".ipynb: " + why);
        });
        return new Executed(notebook, Ipynb.written(executed));
    }

    /** What the displays of notebooks show of one kind. */
    static <T extends Content> Stream<T> contents(List<Executed> notebooks, Class<T> kind) {
        return notebooks.stream().flatMap(notebook -> notebook.contents(kind));
    }

    /** The published statements in notebooks. */
    static Stream<Statement> statements(List<Executed> notebooks) {
        return contents(notebooks, ComparisonShown.class).flatMap(comparison -> comparison.statements().stream());
    }

    /** Its file's name without the ending: {@code 02-overall}. */
    String name() {
        return notebook.name();
    }

    /** What it says of the data and the years that it has opened. */
    Stream<Standing> standings() {
        return contents(OverviewShown.class).map(OverviewShown::standing);
    }

    /** What its displays show of one kind. */
    <T extends Content> Stream<T> contents(Class<T> kind) {
        return notebook.displays().stream().map(display -> display.content()).filter(kind::isInstance).map(kind::cast);
    }
}
