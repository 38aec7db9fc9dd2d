package largescale.update;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server of this machine that answers to the byte as a test says, which a real one would not. One request a
 * connection.
 */
final class Server implements AutoCloseable {

    /** What is sent to the one who asks, head and all. */
    interface Answer {
        void send(OutputStream to) throws IOException, InterruptedException;
    }

    /** How a client begins that wants encryption; a server without it answers as ever. */
    private static final int TLS = 0x16;

    private final ServerSocket socket;
    /** The headers of the requests so far, by their name in small letters; the path as {@code path}. */
    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    volatile Answer answer;

    Server() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/models.csv";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                PushbackInputStream in = new PushbackInputStream(connection.getInputStream())) {
            int first = in.read();
            if (first == TLS) {
                raw(head(400, ""), new byte[0]).send(connection.getOutputStream());
                return;
            }
            in.unread(first);
            BufferedReader request = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            Map<String, String> headers = new TreeMap<>(Map.of("path", request.readLine().split(" ")[1]));
            for (String line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
                headers.put(
                        line.split(":")[0].toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            asked.add(headers);
            answer.send(connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The one who asked has gone.
        }
    }

    /** The whole content, with its length and other headers, each {@code "Name: value"}. */
    static Answer send(byte[] content, String... headers) {
        return send(200, content, headers);
    }

    static Answer send(int status, byte[] content, String... headers) {
        return raw(
                head(
                        status,
                        String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "Content-Length: "
                                + content.length),
                content);
    }

    /** What is given and no more; then the connection ends. */
    static Answer raw(String head, byte[] content) {
        return to -> {
            to.write(head.getBytes(StandardCharsets.ISO_8859_1));
            to.write(content);
            to.flush();
        };
    }

    static String head(int status, String headers) {
        return "HTTP/1.1 " + status + " Reason\r\n" + headers + (headers.isEmpty() ? "" : "\r\n")
                + "Connection: close\r\n\r\n";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
