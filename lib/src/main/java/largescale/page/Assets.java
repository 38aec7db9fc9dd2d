package largescale.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The files that all pages share. A page that stands by itself has them within. */
final class Assets {

    private static final String PLOTLY = "plotly-cartesian.min.js";

    /** The scripts of a page, in the order in which they run. */
    static final List<String> SCRIPTS = List.of(PLOTLY, "parts.js", "search.js", "table.js", "numbers.js",
            "report.js");
    /** The names of all. */
    static final List<String> NAMES = Stream
            .concat(Stream.of("languages.js", "report.css"), SCRIPTS.stream()).toList();

    private Assets() {}

    /** The content of one of them. */
    static String text(String name) {
        return switch (name) {
            case PLOTLY -> commented(read("plotly-licences.txt")) + read(PLOTLY);
            default -> read(name);
        };
    }

    /** The version of this software. */
    static String version() {
        return read("version.txt").strip();
    }

    /** What the licences ask to be wherever a script goes. */
    private static String commented(String licences) {
        return "/*\n" + licences.strip() + "\n*/\n";
    }

    private static String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
