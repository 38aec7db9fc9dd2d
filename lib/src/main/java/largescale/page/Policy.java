package largescale.page;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page may run and fetch, as its {@code Content-Security-Policy}: the library's own scripts, styles, and
 * pictures that the page holds itself. Nothing else, whatever a notebook brings along.
 */
final class Policy {

    /** Blobs: Plotly.js makes a picture of a chart through one. */
    private static final List<String> ALL = List.of("default-src 'none'", "img-src data: blob:", "media-src data:",
            "connect-src 'none'", "form-action 'none'", "base-uri 'none'");

    private Policy() {}

    /** Of a page of several, which share their files. A page that was opened as a file is no origin of its own. */
    static String ofShared() {
        return of("'self' file:", "'self' file: 'unsafe-inline'");
    }

    /** Of a page that stands by itself. @param scripts the text of each of its scripts */
    static String of(List<String> scripts) {
        return of(scripts.stream().map(Policy::hash).collect(Collectors.joining(" ")), "'unsafe-inline'");
    }

    private static String of(String scripts, String styles) {
        return Stream.concat(ALL.stream(), Stream.of("script-src " + scripts, "style-src " + styles))
                .collect(Collectors.joining("; "));
    }

    /** As a browser counts the hash of a script. */
    private static String hash(String script) {
        byte[] hash = Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
