package largescale.press.update;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import largescale.load.BadInput;

/**
 * An export on the web.
 *
 * @param address where it is
 * @param limit how long it may take to fetch it
 */
record Download(String address, Duration limit) {

    /** Three hundred times what Epoch AI's list has. */
    private static final int MOST_BYTES = 50_000_000;

    static boolean isAddress(String source) {
        return source.matches("(?i)https?://.*");
    }

    /** The address as the card and messages have it: without a login, and parameters, one of which may be a key. */
    String shown() {
        return BadInput.visible(address.replaceFirst("(?s)//.*@", "//").split("[?#;]", 2)[0]);
    }

    /** What is there. @throws BadInput if it cannot be fetched, or is too large */
    byte[] fetch() {
        if (address.contains("@")) {
            throw unfetched("a login is not handed in");
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("User-Agent", "large-scale-models").build();
            return Uninterruptibles.getUninterruptibly(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL).build()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()).thenApply(this::content), limit);
        } catch (TimeoutException e) {
            throw unfetched("no whole file within " + limit.toSeconds() + " seconds");
        } catch (IllegalArgumentException e) {
            throw unfetched("this is no address");
        } catch (ExecutionException e) {
            Throwables.throwIfInstanceOf(e.getCause(), BadInput.class);
            // Only its kind: what it says may quote the whole address.
            throw unfetched(e.getCause().getClass().getSimpleName());
        }
    }

    private byte[] content(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw unfetched("the server answers " + answer.statusCode());
            }
            byte[] content = body.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw unfetched("it is larger than any export of models");
            }
            return content;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private BadInput unfetched(String why) {
        return new BadInput("No export could be fetched from " + shown() + ": " + why + ". Check the network and the "
                + "address (epoch.ai/data has it) and try again, or download the file with a browser and give it "
                + "(make update SOURCE=path/to/2026-09-01.csv).");
    }
}
