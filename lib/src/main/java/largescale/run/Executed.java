package largescale.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;

/**
 * An executed notebook.
 *
 * @param name its file's name without the ending: {@code 02-overall}
 * @param notebook as Jupyter would have saved it
 * @param displays what the library's own displays in it carry, in order
 */
record Executed(String name, ObjectNode notebook, List<Display> displays) {

    /** @throws largescale.load.BadInput if a display is none */
    static Executed of(Path file, ObjectNode notebook) {
        List<Display> displays = new ArrayList<>();
        for (ObjectNode cell : Ipynb.codeCells(notebook)) {
            for (JsonNode output : cell.path("outputs")) {
                JsonNode display = output.path("data").path(Display.MIME);
                if (!display.isMissingNode()) {
                    displays.add(Display.read(display));
                }
            }
        }
        String name = file.getFileName().toString();
        return new Executed(name.substring(0, name.lastIndexOf('.')), notebook, List.copyOf(displays));
    }

    /** What its displays show of one kind. */
    <T extends Content> Stream<T> contents(Class<T> kind) {
        return displays.stream().map(Display::content).filter(kind::isInstance).map(kind::cast);
    }
}
