package largescale.update;

import com.google.common.base.Throwables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    private static final int PIECE = 1 << 14;

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
    private boolean begun;

    Download(Address address, Limits limits, Console console) {
        this.address = address;
        this.limits = limits;
        this.console = console;
    }

    /**
     * Fetches it, unless it is still what the server called by this etag.
     *
     * @param etag empty if it is not known
     * @throws BadInput if there is no whole export within the limits; the message says why and what to do
     */
    Optional<Export> fetch(String etag) throws InterruptedException {
        // A server that drips keeps within the limits of each read: another thread has to watch the whole.
        FutureTask<Optional<Export>> export = new FutureTask<>(() -> askAgain(etag));
        Thread waiting = new Thread(export);
        waiting.setDaemon(true);
        waiting.start();
        try {
            return export.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BadInput(address.shown() + " sent no whole file within " + limits.whole().toSeconds()
                    + " seconds. Try again later.");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e);
        }
    }

    private Optional<Export> askAgain(String etag) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            boolean last = attempt == limits.tries();
            begun = false;
            try {
                HttpURLConnection answer = ask(etag);
                int status = answer.getResponseCode();
                if (status == HttpURLConnection.HTTP_NOT_MODIFIED && !etag.isEmpty()) {
                    return Optional.empty();
                }
                if (status == HttpURLConnection.HTTP_OK) {
                    return Optional.of(receive(answer));
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

    /** Redirects are followed here, since a login is for nobody else. */
    private HttpURLConnection ask(String etag) throws IOException {
        URI first = address.uri();
        URI at = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpURLConnection answer = (HttpURLConnection) at.toURL().openConnection();
            answer.setInstanceFollowRedirects(false);
            answer.setConnectTimeout((int) limits.connect().toMillis());
            answer.setReadTimeout((int) limits.piece().toMillis());
            answer.setRequestProperty("User-Agent", "large-scale-models");
            answer.setRequestProperty("Accept", "*/*");
            answer.setRequestProperty("Accept-Encoding", "gzip");
            if (!etag.isEmpty()) {
                answer.setRequestProperty("If-None-Match", etag);
            }
            if (at.resolve("/").equals(first.resolve("/"))) {
                address.authorization().ifPresent(login -> answer.setRequestProperty("Authorization", login));
            }
            int status = answer.getResponseCode();
            if (status < 0) {
                throw new ProtocolException("it answers no HTTP");
            }
            String to = answer.getHeaderField("Location");
            if (!REDIRECTS.contains(status) || to == null) {
                return answer;
            }
            URI next = new Address(at.resolve(to).toString()).uri();
            if (at.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
                throw new ProtocolException("it redirects to an address without encryption");
            }
            at = next;
        }
        throw new ProtocolException("it redirects without end");
    }

    private Export receive(HttpURLConnection answer) throws IOException {
        begun = true;
        String length = answer.getHeaderField("Content-Length");
        long whole = length == null ? 0 : Long.parseLong(length);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (InputStream in = answer.getInputStream()) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                received.writeBytes(piece);
                refuseTooLarge(received.size());
                console.progress(received.size(), whole);
            }
        }
        if (received.size() < whole) {
            throw new EOFException();
        }
        byte[] content = unpacked(received.toByteArray(), answer.getContentEncoding());
        console.fetched(content.length, address.shown());
        String etag = Objects.requireNonNullElse(answer.getHeaderField("ETag"), "");
        return new Export(new ByteArrayInputStream(content), ETAG.matcher(etag).matches() ? etag : "");
    }

    private byte[] unpacked(byte[] received, String packing) throws IOException {
        if (packing == null || packing.equalsIgnoreCase("identity")) {
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

    private void refuseTooLarge(int bytes) {
        if (bytes > limits.bytes()) {
            throw new BadInput(address.shown() + " sends more than any export of models has.");
        }
    }

    private String cause(Exception e) {
        if (e instanceof ProtocolException) {
            return e.getMessage();
        }
        if (e instanceof IllegalArgumentException) {
            return "the address, or what the server answers, is none";
        }
        if (e instanceof SocketTimeoutException) {
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
