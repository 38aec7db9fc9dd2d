package largescale.press.page;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;

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
        // What the licences ask to be wherever a script goes.
        String licences = name.equals(PLOTLY) ? "/*\n" + text("plotly-licences.txt").strip() + "\n*/\n" : "";
        return licences + Uncheck
                .get(() -> Resources.toString(Resources.getResource(Assets.class, name), StandardCharsets.UTF_8));
    }

    /** The version of this software. */
    static String version() {
        return text("version.txt").strip();
    }

    /**
     * What a page may run and fetch, as its {@code Content-Security-Policy}: the library's own scripts, styles, and
     * pictures that the page holds itself; blobs, since Plotly.js makes a picture of a chart through one. Nothing else,
     * whatever a notebook brings along.
     *
     * @param oneFile whether the page holds its scripts; else it may load those beside it, also when it is opened as a
     *     file, which is no origin of its own
     */
    static String policy(boolean oneFile) {
        String scripts = oneFile
                ? SCRIPTS.stream().map(script -> hash(text(script))).collect(Collectors.joining(" "))
                : "'self' file:";
        return "default-src 'none'; img-src data: blob:; media-src data:; connect-src 'none'; form-action 'none'; "
                + "base-uri 'none'; script-src " + scripts + "; style-src " + (oneFile ? "" : "'self' file: ")
                + "'unsafe-inline'";
    }

    /** As a browser counts the hash of a script. */
    private static String hash(String script) {
        byte[] hash = Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
