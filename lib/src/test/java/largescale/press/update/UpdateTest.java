package largescale.press.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import largescale.load.BadInput;
import largescale.load.Exports;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `make update` adds and what it refuses, on a copy of the data with one snapshot. */
class UpdateTest {

    private static final String LAST = "2026-08-19.csv";
    private static final String ADDED = "New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,\n";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private String newest, changed, address;
    private Path data;
    private HttpServer server;
    private HttpHandler answer;
    private Duration limit = Duration.ofMinutes(1);

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        newest = Files.readString(Project.data("snapshots/" + LAST));
        changed = newest + ADDED;
        data = Exports.otherProject(folder);
        FileUtils.cleanDirectory(data.resolve("snapshots").toFile());
        Files.writeString(data.resolve("snapshots").resolve(LAST), newest);
        Files.write(data.resolve("snapshots.csv"), Files.readAllLines(data.resolve("snapshots.csv")).stream()
                .filter(line -> line.startsWith("File,") || line.startsWith(LAST)).toList());
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", request -> answer.handle(request));
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/models.csv";
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty(Project.OTHER);
    }

    private static HttpHandler send(int status, String content, int missing) {
        return request -> {
            request.getResponseHeaders().add("Location", "/moved.csv");
            request.sendResponseHeaders(status, content.getBytes(UTF_8).length + missing);
            request.getResponseBody().write(content.getBytes(UTF_8));
            request.close();
        };
    }

    private String export(String name, String text) throws IOException {
        return Files.writeString(data.resolveSibling(name), text).toString();
    }

    /** Runs the command; returns what it says. */
    private String update(String source) throws IOException {
        StringJoiner said = new StringJoiner("\n");
        new Update(limit, said::add).run(Optional.ofNullable(source));
        return said.toString();
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
        for (var file : FileUtils.listFiles(data.toFile(), null, true)) {
            tree.put(data.relativize(file.toPath()).toString(), Files.readString(file.toPath()));
        }
        return tree;
    }

    @Test
    void aFileIsAddedWithItsCardAndWhatChangedIsSaid() throws Exception {
        Map<String, String> expected = tree();
        String said = update(export("=1+1 2026-09-01.csv",
                "\uFEFF" + changed.replace("\n", ",Prose\r\n").replaceFirst("Prose", "Abstract")));
        assertTrue(said.startsWith("Since 2026-08-19: 526 models before, 527 now.\nAdded: 1\n  \"New model\"\n"), said);
        assertTrue(said.endsWith("Added data/snapshots/2026-09-01.csv. Count it: make report SNAPSHOT=2026-09-01"));
        String sha256 = Hashing.sha256().hashString(changed, UTF_8).toString();
        expected.put("snapshots/2026-09-01.csv", changed);
        expected.merge("snapshots.csv", "2026-09-01.csv,2026-09-01," + TODAY + ",'=1+1 2026-09-01.csv,,Epoch AI,"
                + "CC BY 4.0,https://creativecommons.org/licenses/by/4.0/,527," + sha256 + ",Epoch AI's export of "
                + "that day; columns of prose left out\n", String::concat);
        assertTrue(update(export("2026-09-01.csv", changed)).startsWith("Nothing is new since 2026-09-01. "));
        refused(export("2026-09-01.csv", changed + ADDED.replace("New", "Newer")), "data/snapshots/2026-09-01.csv is "
                + "there already, and what is there is not replaced.");
        assertEquals(expected, tree());
    }

    @Test
    void modelsValuesAndFiguresThatChangedAreSaidAndTheModelsOfKorea() throws Exception {
        String korean = "2023-01-01,,Korea (Republic of)\n", last = korean.replace("2023", "2026");
        String a = ",Language,Chat,NAVER," + korean, b = "B,Language,Chat,Meta AI,2024-01-01,,";
        Snapshot before = Snapshot.open(export("2026-01-01.csv", Exports.HEADER + "A" + a + b
                + "United States of America\nC,Language,Chat,LG AI Research," + last));
        Snapshot after = Snapshot.open(export("2026-01-02.csv", Exports.HEADER + "A 1.0" + a + b + "Korea\n"
                + "D,Smell\u202e,Chat,Nobody Yet,2023-02-01,,China\nE,Language,Chat,KT," + last));
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
                  Domain "Smell\ufffd"
                Not in data/organizations.csv: 1
                  "Nobody Yet"
                Main numbers, models published 2020–2023: changed
                  All models: 1 to 2
                  Chinese models: 0 to 1
                  Language (%): 100 to 50
                  With industry (%): 100 to 50
                Main numbers, models published 2024: changed
                  United States models: 1 to 0
                  South Korean models: 0 to 1; came: "B"
                  South Korea’s rank: none to 1
                Main numbers, models published 2026: changed
                  South Korean models: 1; came: "E"; went: "C\"""", String.join("\n", Changes.lines(before, after)));
        assertEquals(List.of(), Changes.lines(before, before));
    }

    @Test
    void aColumnThatIsNoLongerFoundIsSaidAndNoValueThatTheVocabularyHas() throws Exception {
        Files.writeString(data.resolve("vocabulary.csv"), tree().get("vocabulary.csv")
                + "Confidence,Rather sure,Confident\nOrganization category,Companies,Industry\n");
        String small = ADDED.replace(",,,,,,", ",,9.99e22,,,,");
        String said = update(export("2026-09-01.csv", (newest + small + ADDED.replace(",,,,,,", ",,,,Rather sure,,"))
                .replace("\n", ",Companies\n").replaceFirst("Companies", "Organization categorization")
                .replaceFirst("Model accessibility", "Access")));
        assertTrue(said.contains("\nAdded: 1\n"), said);
        assertTrue(said.contains("\nLeft out: 1 below 1e23 FLOP\nColumns that are no longer found (if one has another "
                + "name now, add that to data/vocabulary.csv): 1\n  \"Model accessibility\"\nMain numbers"), said);
    }

    @Test
    void whatIsFetchedIsAddedOfTodayAndFetchedFromThereAgain() throws Exception {
        answer = request -> send(request.getRequestURI().getPath().equals("/moved.csv") ? 200 : 302, changed, 0)
                .handle(request);
        String said = update(address + "?token=secret");
        assertTrue(tree().get("snapshots.csv").contains("\n" + TODAY + ".csv," + TODAY + "," + TODAY + "," + address
                + ",,Epoch AI,") && !(said + tree()).contains("secret"), said);
        assertEquals("Fetching " + address + " …\nNothing is new since " + TODAY + ". Nothing was changed.",
                update(null));
    }

    @Test
    void aFileWhoseNameHasNoDayToComeIsRefused() throws IOException {
        for (String name : List.of("export.csv", "2026-02-30.csv", "2026-08-20 2026-09-01.csv")) {
            refused(export(name, changed), " needs one date in its name, the day whose state it holds.");
        }
        refused(export("2999-12-31.csv", changed), "is of 2999-12-31, a day that has not come.");
        refused(export("2026-08-14.csv", changed),
                "older than the newest snapshot (2026-08-19); only newer data is added.");
        refused("nowhere/2026-09-01.csv", "nowhere/2026-09-01.csv is no file. Give the path of a CSV file");
    }

    @Test
    void whatIsNoWholeExportIsRefused() throws IOException {
        for (Map.Entry<String, String> content : Map
                .of("<!DOCTYPE html>", "update.csv is no CSV file with commas. An address may have led to a web page",
                        newest.stripTrailing(), "The last line has no end",
                        newest.substring(0, newest.indexOf('\n', 60_000) + 1), "too few to be the whole list",
                        newest.replaceFirst("2026-08-13", "2962-08-13"), "is dated 2962-08-13, after " + TODAY,
                        "M".repeat(50_000_001), "it is larger than any export of models")
                .entrySet()) {
            answer = send(200, content.getKey(), 0);
            refused(address, content.getValue());
        }
    }

    @Test
    void whatCannotBeFetchedIsSaid() throws IOException {
        String from = "No export could be fetched from " + address + ": ";
        answer = send(404, "not here", 0);
        refused(address, from + "the server answers 404. Check the network and the address");
        answer = send(200, newest.substring(0, 50_000), 1);
        refused(address, from);
        answer = request -> request.sendResponseHeaders(200, 0);
        limit = Duration.ofSeconds(1);
        refused(address + "?token=secret", from + "no whole file within 1 seconds.");
        server.stop(0);
        refused(address, from + "ConnectException.");
        refused(address.replace("http://", "http://user:secret@"), from + "a login is not handed in.");
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
