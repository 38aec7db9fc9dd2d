package largescale.update;

import static largescale.update.Server.head;
import static largescale.update.Server.raw;
import static largescale.update.Server.send;
import static largescale.update.Trial.ADDED;
import static largescale.update.Trial.CHANGED;
import static largescale.update.Trial.NEWEST;
import static largescale.update.Trial.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from servers that behave and misbehave. A failure leaves data/ as it was, and says what to do. */
class DownloadTest {

    private final Server server = new Server();
    private Trial trial;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        trial = new Trial(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Download.Limits limits(Duration piece, Duration whole, int bytes) {
        return new Download.Limits(Duration.ofSeconds(5), piece, whole, 2, Duration.ofMillis(1), bytes);
    }

    @Test
    void asksWhetherTheFileIsStillTheOneThatIsThere() {
        server.answer = send(utf8(CHANGED), "ETag: \"one\"");
        trial.update(server.address());
        assertEquals("\"one\"", trial.lastCard().get("ETag"));
        server.answer = raw(head(304, "ETag: \"one\""), new byte[0]);
        assertEquals(
                "Nothing has changed at " + server.address() + " since " + Trial.TODAY + ".\n",
                trial.update(server.address()));
        assertEquals(
                Arrays.asList(null, "\"one\""),
                server.asked.stream()
                        .map(headers -> headers.get("if-none-match"))
                        .toList());
    }

    @Test
    void aNotModifiedThatNobodyAskedForIsNoAnswer() {
        server.answer = raw(head(304, ""), new byte[0]);
        trial.refused(server.address(), "answers 304");
    }

    @Test
    void aCompressedAnswerIsUnpacked() throws IOException {
        server.answer = send(gzip(CHANGED), "Content-Encoding: gzip");
        trial.update(server.address());
        assertEquals("gzip", server.asked.get(0).get("accept-encoding"));
        assertEquals(CHANGED, Trial.read(trial.snapshots().resolve(Trial.TODAY + ".csv")));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8(text));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerThatFailsTwiceIsAskedAgain(int status) {
        server.answer = to -> send(server.asked.size() < 3 ? status : 200, utf8(NEWEST)).send(to);
        assertTrue(trial.update(server.address()).endsWith("Nothing has changed since 2026-08-19.\n"));
        assertEquals(3, server.asked.size());
    }

    @Test
    void aServerThatBreaksOffIsAskedAgainAndAPageThatIsNotThereIsNot() {
        server.answer = to -> (server.asked.size() < 3 ? cut() : send(utf8(NEWEST))).send(to);
        assertTrue(trial.update(server.address()).contains("Nothing has changed"));
        assertEquals(3, server.asked.size());
        server.answer = send(404, utf8("not here"));
        trial.refused(server.address(), "answers 404");
        assertEquals(4, server.asked.size());
    }

    /** Promises the whole and breaks off. */
    private static Server.Answer cut() {
        return raw(head(200, "Content-Length: " + NEWEST.length()), Arrays.copyOf(utf8(NEWEST), 50_000));
    }

    static Stream<Arguments> misbehaviours() throws IOException {
        String[] lines = NEWEST.split("\n");
        String half = String.join("\n", Arrays.copyOf(lines, 200)) + "\n";
        byte[] whole = utf8(NEWEST);
        byte[] unfinished = Arrays.copyOf(whole, whole.length - 40);
        byte[] packed = gzip(NEWEST);
        return Stream.of(
                Arguments.of(
                        "404",
                        send(404, utf8("not here")),
                        "answers 404. Look for the address of the export",
                        "SOURCE="),
                Arguments.of("500", send(500, utf8("oops")), "answers 500. Try again later", "later"),
                Arguments.of(
                        "HTML",
                        send(utf8("<!DOCTYPE html><title>Sign in</title>")),
                        "The file is an HTML",
                        "Download the CSV file itself"),
                Arguments.of("empty", send(new byte[0]), "The file is empty", "again"),
                Arguments.of(
                        "redirect loop",
                        send(302, new byte[0], "Location: /models.csv"),
                        "it redirects without end",
                        "SOURCE="),
                Arguments.of(
                        "redirect to no address",
                        send(302, new byte[0], "Location: http://[::1"),
                        "the address, or the server's answer, is not valid",
                        "try again"),
                Arguments.of(
                        "redirect to a file",
                        send(302, new byte[0], "Location: file:///etc/hosts"),
                        "the address, or the server's answer, is not valid",
                        "try again"),
                Arguments.of("cut", cut(), "before the end", "try again"),
                Arguments.of(
                        "cut in a chunk",
                        raw(head(200, "Transfer-Encoding: chunked"), utf8("100\r\nModel,")),
                        "before the end",
                        "try again"),
                Arguments.of("cut without a length", raw(head(200, ""), unfinished), "was cut off", "again"),
                Arguments.of(
                        "length that is none",
                        raw(head(200, "Content-Length: some"), unfinished),
                        "the address, or the server's answer, is not valid",
                        "try again"),
                Arguments.of(
                        "no HTTP",
                        raw("SSH-2.0-OpenSSH_9.2\r\n", new byte[0]),
                        "No export could be fetched from ",
                        "try again"),
                Arguments.of(
                        "cut in a record",
                        send(utf8(NEWEST.substring(0, NEWEST.indexOf(',', 60_000)))),
                        "the header 15",
                        "download it again"),
                Arguments.of("half", send(utf8(half)), "too few to be the whole list", "SNAPSHOT="),
                Arguments.of("other columns", send(utf8("a,b\n1,2\n")), "no column \"Model\"", "data/vocabulary.csv"),
                Arguments.of(
                        "a number that is none",
                        send(utf8(NEWEST.replace("9.702e+24", "a lot"))),
                        "\"a lot\"",
                        "Write it as"),
                Arguments.of("no archive", send(whole, "Content-Encoding: gzip"), "cannot be unpacked", "try again"),
                Arguments.of(
                        "half an archive",
                        send(Arrays.copyOf(packed, packed.length / 2), "Content-Encoding: gzip"),
                        "cannot be unpacked",
                        "try again"),
                Arguments.of(
                        "an unknown packing", send(whole, "Content-Encoding: br"), "cannot be unpacked", "try again"),
                Arguments.of(
                        "a year of three digits",
                        send(utf8(NEWEST.replace("2026-08-13", "0202-08-13"))),
                        "\"0202-08-13\"",
                        "Write year"),
                Arguments.of(
                        "many small models",
                        send(utf8(NEWEST.replace("e+24", "e+22"))),
                        "nor its list of large-scale models",
                        "Give one of the two"),
                Arguments.of(
                        "from the future",
                        send(utf8(NEWEST.replaceFirst("2026-08-13", "2062-08-13"))),
                        "2062-08-13",
                        "Tell Epoch AI"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    void aMisbehavingServerChangesNothing(String kind, Server.Answer answer, String says, String advises) {
        server.answer = answer;
        trial.refused(server.address(), says, advises);
    }

    @Test
    void noNetworkIsSaid() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        trial.refused(
                "http://127.0.0.1:" + port + "/models.csv",
                "it cannot be reached (ConnectException)",
                "SOURCE=path/to/2026-09-01.csv");
        trial.refused("http://no.such.host.invalid/models.csv", "it cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1", "http://a b/models.csv", "http:///models.csv", "https://"})
    void whatIsNoAddressIsSaid(String address) {
        trial.refused(address, "the address, or the server's answer, is not valid");
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotTrusted() {
        trial.refused(
                server.address().replace("http:", "https:"), "it cannot prove that it is the server it says (SSL");
    }

    @Test
    void aServerThatIsSilentIsLeft() {
        trial.limits = limits(Duration.ofMillis(300), Duration.ofSeconds(30), 200_000_000);
        server.answer = to -> Thread.sleep(20_000);
        trial.refused(server.address(), "it does not answer in time");
        server.answer = to -> {
            raw(head(200, ""), utf8("Model,")).send(to);
            Thread.sleep(20_000);
        };
        trial.refused(server.address(), "it does not answer in time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 Reason\r\nContent-Length: 1000000\r\n\r\n", "HTTP/1.1 200 Reason\r\nName: "})
    void aServerThatDripsIsLeft(String begun) {
        trial.limits = limits(Duration.ofSeconds(20), Duration.ofSeconds(1), 200_000_000);
        server.answer = to -> {
            raw(begun, new byte[0]).send(to);
            for (int i = 0; i < 100; i++) {
                to.write('M');
                to.flush();
                Thread.sleep(100);
            }
        };
        long start = System.nanoTime();
        trial.refused(server.address(), "sent no whole file within 1 seconds. Try again later.");
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
    }

    @Test
    void aServerThatSendsTooMuchIsLeft() throws IOException {
        trial.limits = limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000);
        server.answer = send(utf8(NEWEST));
        trial.refused(server.address(), "sends more than any export of models has.");
        server.answer = send(gzip("M".repeat(1_000_000)), "Content-Encoding: gzip");
        trial.refused(server.address(), "sends more than any export of models has.");
        assertEquals(2, server.asked.size(), "too much is not asked for again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u001b[2J\"", "=HYPERLINK(\"x\")", "\"two\" \"names\"", "long"})
    void anEtagThatIsNoneIsNotKept(String etag) {
        server.answer = send(utf8(CHANGED), "ETag: " + etag.replace("long", '"' + "a".repeat(60_000) + '"'));
        try {
            trial.update(server.address());
            assertEquals("", trial.lastCard().get("ETag"));
        } catch (largescale.load.BadInput e) {
            // Some of these are no header at all to the client.
            assertTrue(e.getMessage().contains("the server's answer, is not valid"), e.getMessage());
        }
    }

    @Test
    void loginAndParametersAreHandedInAndKeptNowhere() {
        server.answer = send(utf8(CHANGED));
        String said = trial.update(
                server.address().replace("http://", "http://user:s%C3%A9cret@")
                        + ";key=secret?token=secret&format=csv#here");
        assertEquals(server.address(), trial.lastCard().get("Source"));
        assertTrue(!said.contains("cret") && said.contains("from " + server.address() + "\n"), said);
        assertEquals("/models.csv;key=secret?token=secret&format=csv", server.asked.get(0).get("path"));
        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString("user:sécret".getBytes(StandardCharsets.UTF_8)),
                server.asked.get(0).get("authorization"));
        assertTrue(trial.tree().values().stream().noneMatch(text -> text.contains("cret")));
    }

    @Test
    void aLoginGoesToNobodyElse() throws IOException {
        try (Server other = new Server()) {
            other.answer = send(utf8(NEWEST));
            server.answer = send(302, new byte[0], "Location: " + other.address());
            trial.update(server.address().replace("http://", "http://user:secret@"));
            assertEquals(
                    List.of(true),
                    server.asked.stream()
                            .map(headers -> headers.containsKey("authorization"))
                            .toList());
            assertEquals(
                    List.of(false),
                    other.asked.stream()
                            .map(headers -> headers.containsKey("authorization"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://user:secret@[::1",
            "http://user:sec ret@host/x",
            "http://user:se/cret@host/x?token=secret",
            "https://user:secret@127.0.0.1:1/x?token=secret",
            "http://127.0.0.1:1/x?token=secret",
            "http://us er:p@ss@secret@host/"
    })
    void noFailureTellsALogin(String address) {
        String refusal = trial.refused(address, "No export could be fetched from http");
        assertTrue(!refusal.contains("ret") && !refusal.contains("user") && !refusal.contains("p@ss"), refusal);
    }

    @Test
    void progressIsForATerminal() {
        server.answer = send(utf8(NEWEST));
        assertTrue(!trial.update(server.address()).contains("\r"));
        trial.terminal = true;
        String said = trial.update(server.address());
        assertTrue(said.contains("\rFetching 0.14 MB of 0.14 MB") && said.contains("\rFetched 0.14 MB from "), said);
    }

    @Test
    void whatIsFetchedComesFromWhereTheNewestFetchedSnapshotCameFrom() throws IOException {
        Files.writeString(
                trial.card(),
                Trial.read(trial.card()).replace("https://epoch.ai/data/large_scale_ai_models.csv", server.address()));
        trial.update(trial.export("2026-09-01.csv", CHANGED).toString());
        server.answer = send(utf8(CHANGED + ADDED.replace("New model", "Newer model")));
        assertTrue(
                trial.run(Map.of()).contains("Added data/snapshots/" + Trial.TODAY + ".csv"),
                "a file that was given once is not where the next one comes from");
    }
}
