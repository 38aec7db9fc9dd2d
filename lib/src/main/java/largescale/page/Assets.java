package largescale.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that all pages share. A page that stands by itself has them within. */
final class Assets {

    /** Their names. */
    static final List<String> NAMES = List.of("languages.js", "plotly-LICENSE.txt", "plotly-cartesian.min.js",
            "prism.js",
            "report.css", "report.js");
    private static final String PRISM = "/META-INF/resources/webjars/prismjs/1.30.0/";

    private Assets() {}

    /** The content of one of them. */
    static String text(String name) {
        return name.equals("prism.js") ? prism() : read(name);
    }

    /** The version of this software. */
    static String version() {
        return read("version.txt").strip();
    }

    /** Prism with what it needs for Java; its licence asks to be wherever it goes. */
    private static String prism() {
        StringBuilder script = new StringBuilder("/*\n" + read(PRISM + "LICENSE").strip() + "\n*/\n");
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
