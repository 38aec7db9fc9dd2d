package largescale.update;

import com.google.common.base.Throwables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import largescale.load.BadInput;

/** Fetches an export from an address, within limits. */
final class Download {

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]{0,200}\"");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 10;
    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * What a download may take.
     *
     * @param connect until the server is there
     * @param piece between two pieces, and until the first
     * @param whole for everything: a server that sends a byte now and then keeps within every other limit of time
     * @param tries how often the address is asked when the server or the way to it fails
     * @param pause before the second try; before each later one it is twice as long
     * @param bytes how large an export may be, also when it is unpacked
     */
    record Limits(Duration connect, Duration piece, Duration whole, int tries, Duration pause, int bytes) {

        /** Those of {@code make update}. */
        static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), 3,
                Duration.ofMillis(500), 200_000_000);
    }

    /** What was fetched, unpacked, and what the server calls this state of it; empty if it says nothing usable. */
    record Export(InputStream content, String etag) {}

    private final Address address;
    private final Limits limits;
    private final Console console;
    private final HttpClient client;
    private final long end;

    // The answer that is being received.
    private volatile long lastPiece;
    private volatile boolean begun;

    Download(Address address, Limits limits, Console console) {
        this.address = address;
        this.limits = limits;
        this.console = console;
        // A server may stumble over the offer of HTTP/2 that is made without encryption.
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect()).build();
        this.end = System.nanoTime() + limits.whole().toNanos();
    }

    /**
     * Fetches it, unless it is still what the server called by this etag.
     *
     * @param etag empty if it is not known
     * @throws BadInput if there is no whole export within the limits; the message says why and what to do
     */
    Optional<Export> fetch(String etag) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            boolean last = attempt == limits.tries();
            try {
                HttpResponse<byte[]> answer = ask(etag);
                int status = answer.statusCode();
                if (status == HttpURLConnection.HTTP_NOT_MODIFIED && !etag.isEmpty()) {
                    return Optional.empty();
                }
                if (status == HttpURLConnection.HTTP_OK) {
                    return Optional.of(export(answer));
                }
                boolean itsFault = status >= HttpURLConnection.HTTP_INTERNAL_ERROR;
                if (last || !itsFault && status != TOO_MANY_REQUESTS) {
                    throw new BadInput(address.shown() + " answers " + status + ". " + (itsFault
                            ? "Try again later."
                            : "Look for the address of the export at epoch.ai/data (make update SOURCE=…)."));
                }
            } catch (IOException | IllegalArgumentException e) {
                if (last || e instanceof ProtocolException || e instanceof IllegalArgumentException) {
                    throw unfetched(cause(e) + " (" + e.getClass().getSimpleName() + ")");
                }
            }
            Thread.sleep(limits.pause().toMillis() << attempt - 1);
        }
    }

    /** Redirects are followed here, since a login is for nobody else. */
    private HttpResponse<byte[]> ask(String etag) throws IOException, InterruptedException {
        URI first = address.uri();
        URI at = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at)
                    .header("User-Agent", "large-scale-models").header("Accept-Encoding", "gzip");
            if (!etag.isEmpty()) {
                request.header("If-None-Match", etag);
            }
            if (at.resolve("/").equals(first.resolve("/"))) {
                address.authorization().ifPresent(login -> request.header("Authorization", login));
            }
            HttpResponse<byte[]> answer = receive(request.build());
            Optional<String> to = answer.headers().firstValue("Location");
            if (!REDIRECTS.contains(answer.statusCode()) || to.isEmpty()) {
                return answer;
            }
            URI next = new Address(at.resolve(to.get()).toString()).uri();
            if (at.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
                throw unfetched("it redirects to an address without encryption");
            }
            at = next;
        }
        throw unfetched("it redirects without end");
    }

    private HttpResponse<byte[]> receive(HttpRequest request) throws IOException, InterruptedException {
        lastPiece = System.nanoTime();
        begun = false;
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> {
            if (head.statusCode() != HttpURLConnection.HTTP_OK) {
                return HttpResponse.BodySubscribers.replacing(new byte[0]);
            }
            begun = true;
            long whole = head.headers().firstValueAsLong("Content-Length").orElse(0);
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            return HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofByteArrayConsumer(piece -> {
                lastPiece = System.nanoTime();
                piece.ifPresent(received::writeBytes);
                refuseTooLarge(received.size());
                console.progress(received.size(), whole);
            }), nothing -> received.toByteArray());
        });
        try {
            return await(answer);
        } finally {
            answer.cancel(true);
        }
    }

    /** The client itself has no limit between two pieces, nor one for all of them. */
    private <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
        while (true) {
            long patience = lastPiece + limits.piece().toNanos();
            try {
                return answer.get(Math.min(end, patience) - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) {
                    throw new BadInput(address.shown() + " sent no whole file within " + limits.whole().toSeconds()
                            + " seconds. Try again later.");
                }
                if (System.nanoTime() >= lastPiece + limits.piece().toNanos()) {
                    throw new HttpTimeoutException("no piece in time");
                }
            } catch (ExecutionException e) {
                Throwables.throwIfUnchecked(e.getCause());
                Throwables.throwIfInstanceOf(e.getCause(), IOException.class);
                throw new IOException(e.getCause());
            }
        }
    }

    private Export export(HttpResponse<byte[]> answer) throws IOException {
        byte[] content = unpacked(answer.body(), answer.headers().firstValue("Content-Encoding").orElse("identity"));
        console.fetched(content.length, address.shown());
        String etag = answer.headers().firstValue("ETag").filter(text -> ETAG.matcher(text).matches()).orElse("");
        return new Export(new ByteArrayInputStream(content), etag);
    }

    private byte[] unpacked(byte[] received, String packing) throws IOException {
        if (packing.equalsIgnoreCase("identity")) {
            return received;
        }
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(received))) {
            byte[] content = text.readNBytes(limits.bytes() + 1);
            refuseTooLarge(content.length);
            return content;
        } catch (IOException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private BadInput unfetched(String cause) {
        return new BadInput("No export could be fetched from " + address.shown() + ": " + cause + ". Check the network "
                + "and the address, and try again, or download the file with a browser and give it (make update "
                + "SOURCE=path/to/2026-09-01.csv).");
    }

    private void refuseTooLarge(int bytes) {
        if (bytes > limits.bytes()) {
            throw new BadInput(address.shown() + " sends more than any export of models has.");
        }
    }

    private String cause(Exception e) {
        if (e instanceof ProtocolException || e instanceof IllegalArgumentException) {
            return "the address, or the server's answer, is not valid";
        }
        if (e instanceof HttpTimeoutException) {
            return "it does not answer in time";
        }
        if (e instanceof ZipException) {
            return "its answer cannot be unpacked";
        }
        if (e instanceof SSLException) {
            return "it cannot prove that it is the server it says";
        }
        return begun ? "it broke off before the end" : "it cannot be reached";
    }
}
