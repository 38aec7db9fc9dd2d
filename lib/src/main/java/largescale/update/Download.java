package largescale.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Address address;
    private final Limits limits;
    private final Console console;
    private final HttpClient client;
    private final long end;

    Download(Address address, Limits limits, Console console) {
        this.address = address;
        this.limits = limits;
        this.console = console;
        // An older server may stumble over the offer of HTTP/2 that is made without encryption.
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limits.connect()).build();
        this.end = System.nanoTime() + limits.whole().toNanos();
    }

    /**
     * Fetches it, unpacked.
     *
     * @param export the file to write
     * @param etag what the server called the state that is there already; empty if it is not known
     * @return what it calls the new state, empty if it says nothing usable; no text at all if nothing has changed
     * @throws BadInput if there is no whole export within the limits; the message says why and what to do
     */
    Optional<String> to(Path export, String etag) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            Piecewise pieces = new Piecewise(export.resolveSibling("answer"));
            boolean last = attempt == limits.tries();
            try (pieces) {
                HttpResponse<Void> answer = ask(etag, pieces);
                int status = answer.statusCode();
                if (status == NOT_MODIFIED && !etag.isEmpty()) {
                    return Optional.empty();
                }
                if (status == OK) {
                    pieces.close();
                    unpack(answer.headers(), pieces.file, export);
                    console.sayOverProgress("Fetched " + Console.megabytes(Files.size(export)) + " from " + address.shown());
                    return Optional.of(answer.headers().firstValue("ETag").filter(Download::isEtag).orElse(""));
                }
                if (last || status != TOO_MANY_REQUESTS && status < SERVER_ERROR) {
                    throw new BadInput(address.shown() + " answers " + status + ". " + (status < SERVER_ERROR
                            ? "Look for the address of the export at epoch.ai/data and give it: make update SOURCE=…"
                            : "Try again later."));
                }
            } catch (IOException | IllegalArgumentException e) {
                if (last || e instanceof ProtocolException || e instanceof IllegalArgumentException) {
                    throw new BadInput("No export could be fetched from " + address.shown() + ": " + cause(e, pieces.begun) + " ("
                            + e.getClass().getSimpleName() + "). Check the network and the address, and try again, or download the "
                            + "file with a browser and give it: make update SOURCE=path/to/2026-09-01.csv");
                }
            }
            Thread.sleep(limits.pause().toMillis() << attempt - 1);
        }
    }

    private HttpResponse<Void> ask(String etag, Piecewise pieces) throws IOException, InterruptedException {
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
            HttpResponse<Void> answer = await(client.sendAsync(request.build(), pieces::subscriber), pieces);
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

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Piecewise pieces)
            throws IOException, InterruptedException {
        pieces.last = System.nanoTime();
        while (true) {
            try {
                long next = pieces.last + limits.piece().toNanos();
                return answer.get(Math.min(end, next) - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) {
                    answer.cancel(true);
                    throw new BadInput(address.shown() + " sent no whole file within " + limits.whole().toSeconds()
                            + " seconds. Try again later.");
                }
                if (System.nanoTime() >= pieces.last + limits.piece().toNanos()) {
                    answer.cancel(true);
                    throw new HttpTimeoutException("no piece in time");
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void unpack(HttpHeaders headers, Path answer, Path export) throws IOException {
        String packed = headers.firstValue("Content-Encoding").orElse("identity");
        if (packed.equalsIgnoreCase("identity")) {
            Files.move(answer, export);
            return;
        }
        try (InputStream text = new GZIPInputStream(Files.newInputStream(answer));
                InputStream bounded = BoundedInputStream.builder().setInputStream(text).setMaxCount(limits.bytes() + 1).get()) {
            if (Files.copy(bounded, export) > limits.bytes()) {
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

    private static String cause(Exception e, boolean begun) {
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

    /** The pieces of an answer, into a file. */
    private final class Piecewise implements Consumer<Optional<byte[]>>, AutoCloseable {

        private final Path file;
        private final OutputStream out;
        private long done;
        private long whole;
        private volatile boolean begun;
        private volatile long last;

        Piecewise(Path file) {
            this.file = file;
            try {
                this.out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        HttpResponse.BodySubscriber<Void> subscriber(HttpResponse.ResponseInfo answer) {
            if (answer.statusCode() != OK) {
                return HttpResponse.BodySubscribers.replacing(null);
            }
            begun = true;
            whole = answer.headers().firstValueAsLong("Content-Length").orElse(0);
            return HttpResponse.BodySubscribers.ofByteArrayConsumer(this);
        }

        @Override
        public void accept(Optional<byte[]> piece) {
            last = System.nanoTime();
            byte[] bytes = piece.orElse(new byte[0]);
            done += bytes.length;
            if (done > limits.bytes()) {
                throw tooLarge();
            }
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw unwritable(e);
            }
            console.progress(done, whole);
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        private BadInput unwritable(IOException e) {
            return new BadInput("What is fetched cannot be written: " + e.getMessage() + ".");
        }
    }
}
