package largescale.preview;

import com.google.common.net.MediaType;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import largescale.load.BadInput;
import largescale.page.Preview;

/**
 * Serves the pages to browsers of this machine, and tells those that show one which notebook was saved. Only this
 * machine can reach it, and only under its own name: a page from elsewhere that has its name lead here gets nothing.
 */
final class Server {

    private static final int FIRST_PORT = 8765;
    private static final int PORTS = 100;
    private static final String FRAME_POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; "
            + "img-src data:; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final HttpServer http;
    private final Site site;
    private final Queue<OutputStream> listening = new ConcurrentLinkedQueue<>();

    private Server(HttpServer http, Site site) {
        this.http = http;
        this.site = site;
    }

    /** Begins to serve, at the first port that is free. @throws BadInput if there is none */
    static Server open(Site site) throws IOException {
        InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[]{127, 0, 0, 1});
        for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
            try {
                Server server = new Server(HttpServer.create(new InetSocketAddress(here, port), 0), site);
                server.start();
                return server;
            } catch (BindException e) {
                // Somebody else's; the next one.
            }
        }
        throw new BadInput("No port of " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1) + " is free. End what uses "
                + "them.");
    }

    private void start() {
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", this::answer);
        http.start();
    }

    /** Its address. */
    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        int port = http.getAddress().getPort();
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        String path = exchange.getRequestURI().getPath();
        if (!List.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            send(exchange, 421, MediaType.PLAIN_TEXT_UTF_8, "This is " + address());
        } else if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, MediaType.PLAIN_TEXT_UTF_8, "GET only");
        } else if (path.equals("/")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", FRAME_POLICY);
            send(exchange, 200, MediaType.HTML_UTF_8, Preview.frame(site.first()));
        } else if (path.equals("/preview.js")) {
            send(exchange, 200, MediaType.TEXT_JAVASCRIPT_UTF_8, Preview.script());
        } else if (path.equals("/events")) {
            listen(exchange);
        } else {
            Optional<String> file = path.startsWith("/report/")
                    ? site.at(path.substring("/report/".length()))
                    : Optional.empty();
            exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'self'");
            // What was asked for may be anybody's text.
            send(exchange, file.isPresent() ? 200 : 404, file.isPresent() ? type(path) : MediaType.PLAIN_TEXT_UTF_8,
                    file.orElse("There is no " + path));
        }
    }

    private static MediaType type(String path) {
        return path.endsWith(".html")
                ? MediaType.HTML_UTF_8
                : path.endsWith(".js")
                        ? MediaType.TEXT_JAVASCRIPT_UTF_8
                        : path.endsWith(".css") ? MediaType.CSS_UTF_8 : MediaType.PLAIN_TEXT_UTF_8;
    }

    private static void send(HttpExchange exchange, int status, MediaType type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        head(exchange, type);
        // Who asks for the head alone gets no body, not even an empty one.
        boolean whole = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, whole ? body.length : -1);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(whole ? body : new byte[0]);
        }
    }

    private static void head(HttpExchange exchange, MediaType type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type.toString());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    // The exchange stays open until the browser is gone.
    private void listen(HttpExchange exchange) throws IOException {
        head(exchange, MediaType.create("text", "event-stream"));
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        write(out, "retry: 500\n\n");
        listening.add(out);
    }

    /** Tells every browser. @param event {@code saved} or {@code run} @param name of the notebook */
    synchronized void tell(String event, String name) {
        listening.removeIf(out -> {
            try {
                write(out, "event: " + event + "\ndata: " + name + "\n\n");
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
