package largescale.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import largescale.compare.Revision;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `make update` adds and what it refuses, on a copy of the data with one snapshot. */
class UpdateTest {

    private static final String LAST = "2026-08-19.csv";
    private static final String ADDED = "New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,\n";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private String newest;
    private String changed;
    private Path data;
    private HttpServer server;
    private HttpHandler answer;
    private Duration limit = Duration.ofMinutes(1);

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        newest = Files.readString(Project.data("snapshots/" + LAST));
        changed = newest + ADDED;
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("snapshots"));
        for (String name : List.of("organizations.csv", "vocabulary.csv", "snapshots/" + LAST)) {
            Files.copy(Project.data(name), data.resolve(name));
        }
        Files.write(data.resolve("snapshots.csv"), Files.readAllLines(Project.data("snapshots.csv")).stream()
                .filter(line -> line.startsWith("File,") || line.startsWith(LAST)).toList());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> answer.handle(request));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/models.csv";
    }

    private static HttpHandler send(int status, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return request -> {
            request.sendResponseHeaders(status, bytes.length);
            request.getResponseBody().write(bytes);
            request.close();
        };
    }

    private String export(String name, String text) throws IOException {
        return Files.writeString(data.resolveSibling(name), text).toString();
    }

    /** Runs the command; returns what it says. */
    private String update(String source) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        new Update(data, limit, said::add).run(Optional.ofNullable(source));
        return String.join("\n", said);
    }

    /** Refused with these words, in sentences that have no secret, with data/ as it was. */
    private void refused(String source, String says) throws IOException {
        Map<String, String> before = tree();
        String why = assertThrows(BadInput.class, () -> update(source)).getMessage();
        assertTrue(why.contains(says) && !why.contains("secret"), why);
        assertEquals(before, tree());
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (Path file : MoreFiles.fileTraverser().breadthFirst(data)) {
            tree.put(data.relativize(file).toString(), Files.isRegularFile(file) ? Files.readString(file) : "");
        }
        return tree;
    }

    @Test
    void aFileIsAddedWithItsCardAndWhatChangedIsSaid() throws Exception {
        Map<String, String> expected = tree();
        String said = update(export("=1+1 2026-09-01.csv", "\uFEFF" + changed));
        assertTrue(said.startsWith("Since 2026-08-19: 526 models before, 527 now.\nAdded: 1\n  \"New model\"\n"), said);
        assertTrue(said.endsWith("Added data/snapshots/2026-09-01.csv. Count it: make report SNAPSHOT=2026-09-01"),
                said);
        expected.put("snapshots/2026-09-01.csv", changed);
        expected.merge("snapshots.csv", "2026-09-01.csv,2026-09-01," + TODAY + ",'=1+1 2026-09-01.csv,,Epoch AI,"
                + "CC BY 4.0,https://creativecommons.org/licenses/by/4.0/,527,"
                + Hashing.sha256().hashString(changed, UTF_8)
                + ",Epoch AI's export of that day; columns of prose left out\n", String::concat);
        assertEquals(expected, tree());
        assertEquals("Nothing is new since 2026-09-01. Nothing was changed.",
                update(export("2026-09-02.csv", changed)));
        assertEquals(expected, tree());
        update(export("2026-09-01.csv", changed + ADDED.replace("New", "Newer")));
        assertEquals(changed, tree().get("snapshots/2026-09-01.csv"),
                "a second file of a day is kept beside the first");
        assertEquals("2026-09-01b.csv", Snapshot.open(data, "2026-09-01").card().file());
    }

    @Test
    void modelsValuesAndFiguresThatChangedAreSaidAndTheModelsOfKorea() throws Exception {
        String head = "Model,Domain,Task,Organization,Publication date,Training compute (FLOP),Country\n";
        String a = "A,Language,Chat,NAVER,2023-01-01,,Korea (Republic of)\n";
        String b = "B,Language,Chat,Meta AI,2025-01-01,,United States of America\n";
        String c = "C,Language,Chat,LG AI Research,2026-01-01,,Korea (Republic of)\n";
        Snapshot before = Snapshot.open(export("2026-01-01.csv", head + a + b + c));
        Snapshot after = Snapshot.open(export("2026-01-02.csv", head + "A 1.0" + a.substring(1)
                + b.replace("United States of America", "Korea (Republic of)")
                + "D,Smell\u202e,Chat,Nobody Yet,2023-02-01,,China\nE"
                + c.substring(1).replace("LG AI Research", "KT")));
        assertEquals("""
                Since 2026-01-01: 3 models before, 4 now.
                Added: 2
                  "D"
                  "E"
                Removed: 1
                  "C"
                Probably renamed: 1
                  "A" to "A 1.0"
                Corrected: 1
                  "B", Countries: "United States" to "Korea"
                New values (if one is another spelling of a known one, add it to data/vocabulary.csv): 2
                  Country "China"
                  Domain "Smell\\u202e"
                Not in data/organizations.csv: 1
                  "Nobody Yet"
                Headline figures, models published 2020–2023: changed
                  models: 1 to 2
                  China: 0 to 1
                Headline figures, models published 2025: changed
                  United States: 1 to 0
                  Korea: 0 to 1; came: "B"
                Headline figures, models published 2026: changed
                  Korea: 1; came: "E"; went: "C\"""", String.join("\n",
                new Changes(before, after, Revision.of(before, after)).lines()));
    }

    @Test
    void whatIsNoNewValueButAnotherSpellingIsNotSaidOnceItIsInTheVocabulary() throws Exception {
        Files.writeString(data.resolve("vocabulary.csv"), tree().get("vocabulary.csv")
                + "Confidence,Rather sure,Confident\nOrganization type,Companies,Industry\n");
        String said = update(export("2026-09-01.csv", (newest + ADDED.replace(",,,,,,", ",,,,Rather sure,,"))
                .replace("\n", ",Companies\n").replaceFirst("Companies", "Organization categorization")));
        assertTrue(said.contains("\nAdded: 1\n") && !said.contains("New values"), said);
    }

    @Test
    void whatIsFetchedIsAddedOfTodayAndFetchedFromThereAgain() throws Exception {
        answer = request -> {
            boolean moved = request.getRequestURI().getPath().equals("/moved.csv");
            request.getResponseHeaders().add("Location", "/moved.csv");
            send(moved ? 200 : 302, moved ? changed : "").handle(request);
        };
        String said = update(address() + "?token=secret");
        assertTrue(said.startsWith("Fetching " + address() + " …\nSince "), said);
        String line = tree().get("snapshots.csv").lines().skip(2).findFirst().orElseThrow();
        assertTrue(line.startsWith(TODAY + ".csv," + TODAY + "," + TODAY + "," + address() + ",,Epoch AI,"), line);
        assertTrue(!(said + tree()).contains("secret"), said);
        assertTrue(update(null).endsWith("Nothing is new since " + TODAY + ". Nothing was changed."));
    }

    @Test
    void aFileWhoseNameHasNoDayToComeIsRefused() throws IOException {
        for (String name : List.of("export.csv", "2026-02-30.csv", "2026-08-20 2026-09-01.csv", "-.csv?2026-09-01")) {
            refused(export(name, changed), " needs one date in its name, the day whose state it holds.");
        }
        refused(export("2999-12-31.csv", changed), "or of a later one that has come.");
        refused(export("2026-08-14.csv", changed), "is of 2026-08-14, and the newest snapshot of 2026-08-19:");
        refused("ftp://user:secret@host/x.csv?token=secret", "is no file. Give the path of a CSV file");
    }

    @Test
    void whatIsNoWholeExportIsRefused() throws IOException {
        for (Map.Entry<String, String> content : Map.of("<!DOCTYPE html>", "update.csv is an HTML or XML page, not CSV",
                newest.stripTrailing(), "The last line has no end",
                newest.substring(0, newest.indexOf('\n', 60_000) + 1), "too few to be the whole list",
                "a,b\n1,2\n", "update.csv, header: there is no column \"Model\"",
                newest.replace("9.702e+24", "a lot"), "update.csv, record 1 (line 2, \"DeepSeek V4 Pro 0813\"), column "
                        + "\"Training compute (FLOP)\", value \"a lot\": this is no number",
                newest.replaceFirst("2026-08-13", "2962-08-13"), "is dated 2962-08-13, after " + TODAY,
                "M".repeat(50_000_001), "it is larger than any export of models").entrySet()) {
            answer = send(200, content.getKey());
            refused(address(), content.getValue());
        }
    }

    @Test
    void whatCannotBeFetchedIsSaid() throws IOException {
        String from = "No export could be fetched from " + address() + ": ";
        answer = send(404, "not here");
        refused(address(), from + "the server answers 404. Check the network and the address");
        answer = request -> {
            request.sendResponseHeaders(200, newest.length());
            request.getResponseBody().write(newest.getBytes(UTF_8), 0, 50_000);
            request.close();
        };
        refused(address(), from);
        answer = request -> request.sendResponseHeaders(200, 0);
        limit = Duration.ofSeconds(1);
        refused(address() + "?token=secret", from + "no whole file within 1 seconds.");
        server.stop(0);
        refused(address(), from + "ConnectException.");
        refused(address().replace("http://", "http://user:secret@"), from + "a login is not handed in.");
        refused("http://[::1?token=secret", "fetched from http://[::1: this is no address.");
        Files.writeString(data.resolve("snapshots.csv"), tree().get("snapshots.csv").replace("https:", "by hand:"));
        refused(null, "No snapshot came from an address. Give one");
    }

    @Test
    void whereOneFileCannotBeWrittenNoneIs() throws IOException {
        Map<String, String> before = tree();
        for (String inTheWay : List.of("snapshots/2026-09-01.csv.new", "snapshots.csv.new")) {
            // A folder is as stubborn as a disk without space.
            Files.createDirectory(data.resolve(inTheWay));
            assertThrows(IOException.class, () -> update(export("2026-09-01.csv", changed)));
            assertEquals(before, tree());
        }
    }
}
