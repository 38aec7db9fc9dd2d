package largescale.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.apache.commons.io.input.BoundedInputStream;

/** Fetches an export from an address, within limits. */
final class Download {

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]{0,200}\"");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 10;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Address address;
    private final Limits limits;
    private final Console console;
    private final HttpClient client;
    private final long end;

    // The answer that is being received.
    private volatile long lastPiece;
    private volatile boolean begun;
    private long received;

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
     * Fetches it, unpacked.
     *
     * @param export the file to write
     * @param etag what the server called the state that is there already; empty if it is not known
     * @return what it calls the new state, empty if it says nothing usable; no text at all if nothing has changed
     * @throws BadInput if there is no whole export within the limits; the message says why and what to do
     * @throws UncheckedIOException if what is fetched cannot be written
     */
    Optional<String> to(Path export, String etag) throws InterruptedException {
        Path answered = export.resolveSibling("answer");
        for (int attempt = 1;; attempt++) {
            boolean last = attempt == limits.tries();
            try {
                HttpResponse<Void> answer = ask(etag, answered);
                int status = answer.statusCode();
                if (status == HttpURLConnection.HTTP_NOT_MODIFIED && !etag.isEmpty()) {
                    return Optional.empty();
                }
                if (status == HttpURLConnection.HTTP_OK) {
                    unpack(answer, answered, export);
                    console.fetched(Files.size(export), address.shown());
                    return Optional.of(answer.headers().firstValue("ETag").filter(Download::isEtag).orElse(""));
                }
                boolean itsFault = status >= HttpURLConnection.HTTP_INTERNAL_ERROR;
                if (last || !itsFault && status != TOO_MANY_REQUESTS) {
                    throw new BadInput(address.shown() + " answers " + status + ". " + (itsFault
                            ? "Try again later."
                            : "Look for the address of the export at epoch.ai/data and give it: make update SOURCE=…"));
                }
            } catch (IOException | IllegalArgumentException e) {
                if (last || e instanceof ProtocolException || e instanceof IllegalArgumentException) {
                    throw new BadInput("No export could be fetched from " + address.shown() + ": " + cause(e) + " ("
                            + e.getClass().getSimpleName() + "). Check the network and the address, and try again, or "
                            + "download the file with a browser and give it: make update "
                            + "SOURCE=path/to/2026-09-01.csv");
                }
            }
            Thread.sleep(limits.pause().toMillis() << attempt - 1);
        }
    }

    private HttpResponse<Void> ask(String etag, Path answered) throws IOException, InterruptedException {
        URI first = address.uri();
        URI at = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at).header("Accept-Encoding", "gzip");
            if (isEtag(etag)) {
                request.header("If-None-Match", etag);
            }
            if (at.resolve("/").equals(first.resolve("/"))) {
                address.authorization().ifPresent(login -> request.header("Authorization", login));
            }
            HttpResponse<Void> answer = receive(request.build(), answered);
            Optional<String> to = answer.headers().firstValue("Location");
            if (!REDIRECTS.contains(answer.statusCode()) || to.isEmpty()) {
                return answer;
            }
            URI next = at.resolve(to.get());
            if (at.getScheme().equalsIgnoreCase("https") && !"https".equalsIgnoreCase(next.getScheme())) {
                throw new BadRedirect("it redirects to an address without encryption");
            }
            at = next;
        }
        throw new BadRedirect("it redirects without end");
    }

    private HttpResponse<Void> receive(HttpRequest request, Path answered) throws IOException, InterruptedException {
        lastPiece = System.nanoTime();
        begun = false;
        received = 0;
        try (OutputStream out = open(answered)) {
            return await(client.sendAsync(request, head -> {
                if (head.statusCode() != HttpURLConnection.HTTP_OK) {
                    return HttpResponse.BodySubscribers.replacing(null);
                }
                begun = true;
                long whole = head.headers().firstValueAsLong("Content-Length").orElse(0);
                return HttpResponse.BodySubscribers.ofByteArrayConsumer(
                        piece -> piece.ifPresent(bytes -> write(bytes, out, whole)));
            }));
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            // Unchecked, here and below: to the caller a checked one is trouble on the way to the server.
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] piece, OutputStream out, long whole) {
        lastPiece = System.nanoTime();
        received += piece.length;
        if (received > limits.bytes()) {
            throw tooLarge();
        }
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.progress(received, whole);
    }

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer)
            throws IOException, InterruptedException {
        while (true) {
            long patience = limits.piece().toNanos();
            try {
                return answer.get(Math.min(end, lastPiece + patience) - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) {
                    answer.cancel(true);
                    throw new BadInput(address.shown() + " sent no whole file within " + limits.whole().toSeconds()
                            + " seconds. Try again later.");
                }
                if (System.nanoTime() >= lastPiece + patience) {
                    answer.cancel(true);
                    throw new HttpTimeoutException("no piece in time");
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException ours) {
                    throw ours;
                }
                throw e.getCause() instanceof IOException theirs ? theirs : new IOException(e.getCause());
            }
        }
    }

    private void unpack(HttpResponse<Void> answer, Path answered, Path export) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").orElse("identity").equalsIgnoreCase("identity")) {
            Files.move(answered, export);
            return;
        }
        try (InputStream text = new GZIPInputStream(Files.newInputStream(answered));
                InputStream bounded = BoundedInputStream.builder().setInputStream(text)
                        .setMaxCount(limits.bytes() + 1).get()) {
            if (Files.copy(bounded, export, StandardCopyOption.REPLACE_EXISTING) > limits.bytes()) {
                throw tooLarge();
            }
        } catch (IOException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private static boolean isEtag(String text) {
        return ETAG.matcher(text).matches();
    }

    private BadInput tooLarge() {
        return new BadInput(address.shown() + " sends more than any export of models has.");
    }

    private String cause(Exception e) {
        if (e instanceof BadRedirect) {
            return e.getMessage();
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
        if (e instanceof ProtocolException || e instanceof IllegalArgumentException) {
            return "the address, or what the server answers, is none";
        }
        return begun ? "it broke off before the end" : "it cannot be reached";
    }

    /** A redirect that is not followed; the message says what it does. */
    private static final class BadRedirect extends ProtocolException {

        private static final long serialVersionUID = 1;

        BadRedirect(String message) {
            super(message);
        }
    }
}
