package largescale.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that all pages share. A page that stands by itself has them within. */
final class Assets {

    private static final List<String> OWN =
            List.of("report.css", "report.js", "plotly-cartesian.min.js", "plotly-LICENSE.txt");
    private static final String PRISM = "/META-INF/resources/webjars/prismjs/1.30.0/";

    private Assets() {}

    /** Their contents by name. */
    static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        OWN.forEach(name -> files.put(name, read(name)));
        files.put("prism.js", prism());
        return files;
    }

    /** One of them. */
    static String text(String name) {
        return all().get(name);
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
