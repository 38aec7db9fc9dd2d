package largescale.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that all pages share. A page that stands by itself has them within. */
final class Assets {

    private static final String PLOTLY = "plotly-cartesian.min.js";

    /** Their names. */
    static final List<String> NAMES = List.of("languages.js", PLOTLY,
            "prism.js",
            "report.css", "report.js");
    private static final String PRISM = "/META-INF/resources/webjars/prismjs/1.30.0/";

    private Assets() {}

    /** The content of one of them. */
    static String text(String name) {
        return switch (name) {
            case PLOTLY -> commented(read("plotly-licences.txt")) + read(PLOTLY);
            case "prism.js" -> prism();
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

    /** Prism with what it needs for Java. */
    private static String prism() {
        StringBuilder script = new StringBuilder(commented(read(PRISM + "LICENSE")));
        for (String part : List.of("core", "clike", "java")) {
            script.append(read(PRISM + "components/prism-" + part + ".min.js").strip()).append('\n');
        }
        return script.toString();
    }

    private static String read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
