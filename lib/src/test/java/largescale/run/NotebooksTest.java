package largescale.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small notebooks, executed as {@code make report} executes them. */
@Tag("slow")
class NotebooksTest {

    @TempDir
    private Path root;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Properties properties = System.getProperties();
    private final List<String> done = new ArrayList<>();
    private Shared shared;

    @BeforeAll
    static void startTheIndexer() {
        Notebooks.startTheIndexer();
    }

    @BeforeEach
    void install() {
        shared = Shared.install();
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
        System.setProperties(properties);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    private Path notebook(String name, String... sources) throws IOException {
        ArrayNode cells = Ipynb.JSON.createArrayNode();
        for (String source : sources) {
            ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", source);
            String tag = source.startsWith("// fails") ? "raises-exception" : "other";
            cell.putObject("metadata").putArray("tags").add(tag);
        }
        return notebook(name, cells);
    }

    private Path notebook(String name, ArrayNode cells) throws IOException {
        ObjectNode notebook = Ipynb.JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        notebook.putObject("metadata");
        notebook.set("cells", cells);
        Path file = root.resolve(name + ".ipynb");
        Ipynb.JSON.writeValue(file.toFile(), notebook);
        return file;
    }

    private List<Executed> execute(Path... files) throws Exception {
        return execute(Duration.ofSeconds(60), files);
    }

    private List<Executed> execute(Duration perCell, Path... files) throws Exception {
        Path library = Path.of(Project.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Journal journal = new Journal(root.resolve("journal"));
        return new Notebooks(root, library, shared, journal, 2, perCell, done::add, () -> {}).execute(List.of(files));
    }

    private String failure(Path... files) {
        return assertThrows(BadInput.class, () -> execute(files)).getMessage();
    }

    private JsonNode outputs(String... sources) throws Exception {
        return outputs(execute(notebook("a", sources)).get(0), sources.length - 1);
    }

    /** Its file as Jupyter has it in memory: a text of several lines is one. */
    private static JsonNode ipynb(Executed executed) throws IOException {
        JsonNode notebook = Ipynb.JSON.readTree(executed.ipynb().read());
        notebook.findParents("output_type").forEach(output -> join((ObjectNode) output, "text"));
        notebook.findParents("text/plain").forEach(data -> join((ObjectNode) data, "text/plain"));
        return notebook;
    }

    private static void join(ObjectNode parent, String name) {
        if (parent.path(name).isArray()) {
            parent.put(name, parent.path(name).valueStream().map(JsonNode::asText).collect(Collectors.joining()));
        }
    }

    private static JsonNode outputs(Executed executed, int cell) throws IOException {
        return ipynb(executed).path("cells").path(cell).path("outputs");
    }

    private static JsonNode json(String text) throws IOException {
        return Ipynb.JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void aResultIsAnOutputAsJupyterStoresIt() throws Exception {
        Executed executed = execute(notebook("a", "int n = 1;", " \n", "n + 1")).get(0);
        assertEquals(json("[{'output_type': 'execute_result', 'execution_count': 2, 'metadata': {}, "
                + "'data': {'text/plain': '2'}}]"), outputs(executed, 2));
        assertEquals(json("[1, null, 2]"), json(ipynb(executed).findValuesAsText("execution_count").subList(0, 3)
                .toString()));
        JsonNode language = ipynb(executed).path("metadata").path("language_info");
        assertEquals(".jshell", language.path("file_extension").asText());
        assertEquals(Runtime.version().toString(), language.path("version").asText());
        assertEquals(List.of("a.ipynb"), done);
    }

    @Test
    void numbersAndMissingValuesInAnOutputAreAsTheKernelWritesThem() throws Exception {
        JsonNode outputs = outputs("""
                import org.dflib.jjava.jupyter.kernel.display.DisplayData;
                var values = new LinkedHashMap<String, Object>();
                values.put("none", null); values.put("x", 1.0); values.put("y", 1e25); values.put("f", 0.1f);
                values.put("list", Arrays.asList(1, null)); values.put("text", "<b>&'한국");
                var data = new DisplayData("shown"); data.putData("application/json", values);
                data""");
        assertEquals("{\"f\":0.1,\"list\":[1,null],\"text\":\"<b>&'한국\",\"x\":1.0,\"y\":1.0E25}",
                outputs.path(0).path("data").path("application/json").toString());
    }

    @Test
    void aDisplayThatIsNotAsTheLibraryWritesItEndsTheRun() throws Exception {
        assertEquals("a.ipynb: An output was made by another version of the library. Run the notebook again.",
                failure(notebook("a", """
                        var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData("shown");
                        data.putData("application/vnd.largescale+json", Map.of("version", 1));
                        data""")));
    }

    @Test
    void whatJupyterCouldNotGetIsAnError() throws Exception {
        JsonNode outputs = outputs("""
                // fails
                var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData("shown");
                data.putData("application/json", Map.of("x", Double.NaN));
                data""");
        assertEquals("error", outputs.path(0).path("output_type").asText());
        assertTrue(outputs.path(0).path("evalue").asText().startsWith("NaN is not a valid double value"));
    }

    @Test
    void displaysComeBeforeTheResultAndCanBeUpdatedLater() throws Exception {
        Path file = notebook("a", "var id = display(\"one\"); display(\"other\");", "updateDisplay(id, \"two\");\n3");
        Executed executed = execute(file).get(0);
        assertEquals(json("{'output_type': 'display_data', 'metadata': {}, 'data': {'text/plain': 'two'}}"),
                outputs(executed, 0).path(0));
        assertEquals("other", outputs(executed, 0).path(1).path("data").path("text/plain").asText());
        assertEquals(1, outputs(executed, 1).size());
    }

    @Test
    void eachStreamIsOneOutput() throws Exception {
        JsonNode outputs = outputs("""
                System.err.println("e"); System.out.println("a");
                System.err.println("f"); System.out.println("10%\\r20%");
                var thread = new Thread(() -> System.out.println("of a thread")); thread.start(); thread.join();""");
        assertEquals(json("[{'output_type': 'stream', 'name': 'stdout', 'text': 'a\\n20%\\nof a thread\\n'}, "
                + "{'output_type': 'stream', 'name': 'stderr', 'text': 'e\\nf\\n'}]"), outputs);
    }

    @Test
    void thereIsNothingToReadAndAStreamThatIsClosedGoesOn() throws Exception {
        assertEquals("-1", outputs("System.in.close();\nSystem.out.close();\nSystem.in.read()").path(0).path("data")
                .path("text/plain").asText());
        assertEquals("on\n", outputs("System.out.println(\"on\");").path(0).path("text").asText());
    }

    @Test
    void theKernelsMagicsAndItsHandleAreTheNotebooksOwn() throws Exception {
        assertEquals("true", outputs("import org.dflib.jjava.jupyter.kernel.display.*;",
                "kernel().getRenderer() == kernel().getRenderer() && eval(\"1 + 1\").equals(2) "
                        + "&& kernel().getVersion().matches(\"\\\\d.*\")")
                .path(0).path("data")
                .path("text/plain").asText());
        assertEquals("5", outputs("%time 2 + 3").path(2).path("data").path("text/plain").asText());
    }

    @Test
    void theLibraryShowsATableInOneWayAlone() throws Exception {
        assertEquals("1", outputs("""
                var report = largescale.Report.open();
                var functions = kernel().getRenderer().getClass().getDeclaredField("renderFunctions");
                functions.setAccessible(true);
                var all = (Map<Class<?>, List<?>>) functions.get(kernel().getRenderer());
                all.get(tech.tablesaw.api.Table.class).size()""").path(0).path("data").path("text/plain").asText());
    }

    @Test
    void notebooksThatRunAtTheSameTimeShareNothing() throws Exception {
        String wait = """
                var mine = Path.of("%s"); java.nio.file.Files.createFile(mine);
                while (!java.nio.file.Files.exists(Path.of("%s"))) { Thread.sleep(5); }
                """.replace("Path.of", "java.nio.file.Path.of");
        String[] sides = {"a", "b"};
        Path[] files = new Path[2];
        for (int i = 0; i < 2; i++) {
            files[i] = notebook(sides[i],
                    wait.formatted(root.resolve(sides[i] + "1"), root.resolve(sides[1 - i] + "1")),
                    "System.out.println(\"" + sides[i] + "\");",
                    wait.formatted(root.resolve(sides[i] + "2"), root.resolve(sides[1 - i] + "2")),
                    "display(\"" + sides[i] + "\");\n" + (i == 0 ? "int only = 1;" : "// fails\nonly"));
        }
        // The tag is on the cell whose source begins so.
        List<Executed> executed = execute(files[0], notebook("b", sourcesOf(files[1])));
        assertEquals("a\n", outputs(executed.get(0), 1).path(0).path("text").asText());
        assertEquals("b\n", outputs(executed.get(1), 1).path(0).path("text").asText());
        assertEquals("a", outputs(executed.get(0), 3).path(0).path("data").path("text/plain").asText());
    }

    private static String[] sourcesOf(Path file) throws IOException {
        return Ipynb.JSON.readTree(file.toFile()).path("cells").findValuesAsText("source").stream()
                .map(source -> source.contains("// fails") ? "// fails\n" + source : source)
                .toArray(String[]::new);
    }

    @Test
    void aFailingCellIsNamedWithItsCauseAndWithoutItsStack() throws Exception {
        assertEquals("a.ipynb, code cell 2: java.lang.IllegalStateException: on purpose\n"
                + "Caused by: java.io.IOException: inside",
                failure(notebook("a", "1",
                        "throw new IllegalStateException(\"on purpose\", new IOException(\"inside\"));")));
        assertEquals("b.ipynb, code cell 1: nowhere.csv does not exist. Give the path of a CSV file.",
                failure(notebook("b", "largescale.Report.open(\"nowhere.csv\")")));
        assertEquals("c.ipynb, code cell 1: This is of the type String, but int is wanted: see \"int n = \"text\";\". "
                + "Write var in the place of int.", failure(notebook("c", "int n = \"text\";")));
    }

    @Test
    void aCellThatMayFailDoes() throws Exception {
        Executed executed = execute(notebook("a", "// fails\nthrow new IllegalStateException(\"on purpose\");", "1"))
                .get(0);
        JsonNode error = outputs(executed, 0).path(0);
        assertEquals("error", error.path("output_type").asText());
        assertEquals("RuntimeException", error.path("ename").asText());
        assertTrue(error.path("evalue").asText().contains("on purpose"));
        assertEquals("1", outputs(executed, 1).path(0).path("data").path("text/plain").asText());
    }

    @Test
    void anErrorWhileAResultIsRenderedIsNamed() throws Exception {
        assertEquals("a.ipynb, code cell 2: java.lang.NoClassDefFoundError: gone", failure(notebook("a",
                "class Broken { public String toString() { throw new NoClassDefFoundError(\"gone\"); } }",
                "new Broken()")));
    }

    @Test
    void aLongLineAndManyLinesAreWrittenAtOnce() throws Exception {
        Path file = notebook("a", "System.out.print(\"x\".repeat(300_000) + \"\\ry\"); ",
                "for (int i = 0; i < 50_000; i++) { System.out.println(i); }");
        List<String> texts = ipynb(execute(Duration.ofSeconds(20), file).get(0)).findValuesAsText("text");
        assertEquals("y", texts.get(0));
        assertEquals(50_000, texts.get(1).lines().count());
    }

    @Test
    void aCellThatHangsIsNamed() throws Exception {
        Path file = notebook("a", "1", "while (true) { Thread.sleep(5); }");
        BadInput refused = assertThrows(BadInput.class, () -> execute(Duration.ofSeconds(4), file));
        assertEquals("a.ipynb, code cell 2: no result within 4 seconds", refused.getMessage());
    }

    @Test
    void noNotebookBeginsAfterAFailure() throws Exception {
        Path trace = root.resolve("trace");
        String write = "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + trace + "\"));";
        failure(notebook("a", "throw new IOException();"), notebook("b", "Thread.sleep(3000);"), notebook("c", write));
        assertTrue(Files.notExists(trace));
    }

    @Test
    void anUnreadableNotebookIsNamed() throws Exception {
        Path file = root.resolve("a.ipynb");
        for (String content : List.of("{\"cells\": [", "[]", "{\"nbformat\": 3, \"metadata\": {}, \"cells\": []}",
                "{\"nbformat\": 4, \"metadata\": {}, \"cells\": [{\"cell_type\": \"code\", \"metadata\": {}, "
                        + "\"source\": 1}]}")) {
            Files.writeString(file, content);
            assertTrue(failure(file).startsWith("a.ipynb is not a readable notebook: "), content);
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("System.setProperty(\"planted\", \"here\");", "the system property planted"),
                Arguments.of("System.clearProperty(\"user.home\");", "the system property user.home"),
                Arguments.of("Map.of(\"planted\", \"there\").forEach(System::setProperty);",
                        "the system property planted"),
                Arguments.of("System.getProperties().putAll(Map.of(\"planted\", \"x\"));", "the system properties"),
                Arguments.of("System.setProperties(new Properties());", "the system properties"),
                Arguments.of("Locale.setDefault(Locale.FRANCE);", "the default locale"),
                Arguments.of("Locale.setDefault(Locale.Category.FORMAT, Locale.FRANCE);", "the default locale"),
                Arguments.of("TimeZone.setDefault(TimeZone.getTimeZone(\"Asia/Seoul\"));", "the default time zone"),
                Arguments.of("System.setOut(new PrintStream(new ByteArrayOutputStream()));", "System.out"),
                Arguments.of("System.setErr(new PrintStream(new ByteArrayOutputStream()));", "System.err"),
                Arguments.of("System.setIn(InputStream.nullInputStream());", "System.in"),
                Arguments.of("Thread.setDefaultUncaughtExceptionHandler((t, e) -> {});",
                        "the default handler of uncaught exceptions"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatAllNotebooksShareIsNotChanged(String source, String what) throws Exception {
        String[] innocent = {"Thread.sleep(100);", "Thread.sleep(100);", "Thread.sleep(100);", "Thread.sleep(3000);"};
        assertEquals("b.ipynb, code cell 2: it changes " + what + ", which all notebooks share. They are executed in "
                + "one JVM, so do without it.",
                failure(notebook("a", innocent), notebook("b", "1", source, "Thread.sleep(500);")));
    }

    @Test
    void whatTheJdkSetsByItselfIsNoChange() throws Exception {
        execute(notebook("a", """
                java.awt.GraphicsEnvironment.isHeadless();
                new java.awt.image.BufferedImage(9, 9, 1).createGraphics().drawString("x", 1, 1);
                TimeZone.getDefault(); Locale.getDefault(); java.util.logging.Logger.getLogger("x").fine("y");
                java.net.InetAddress.getLoopbackAddress();
                System.setProperty("user.home", System.getProperty("user.home"));
                CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.MINUTES).get();
                IntStream.range(0, 9_999).parallel().sum();""".replace("IntStream", "java.util.stream.IntStream")));
    }

    @Test
    void theClassPathIsTheNotebooksOwn() throws Exception {
        String before = System.getProperty("java.class.path");
        Files.createDirectory(root.resolve("added"));
        JsonNode outputs = outputs("%classpath " + root.resolve("added"), "System.getProperty(\"java.class.path\")");
        assertTrue(outputs.path(0).path("data").path("text/plain").asText().endsWith(root.resolve("added").toString()));
        assertEquals(before, System.getProperty("java.class.path"));
    }

    static Stream<Arguments> threads() {
        return Stream.of(
                Arguments.of("new Timer();", "Timer-"),
                Arguments.of("new Timer(\"mine\", true);", "mine"),
                Arguments.of("Executors.newFixedThreadPool(1).submit(() -> 1).get();", "pool-"),
                Arguments.of("var t = new Thread(() -> { while (true) { Thread.onSpinWait(); } }, \"it\");"
                        + "t.setDaemon(true); t.start();", "it"),
                Arguments.of("new ForkJoinPool(1).submit(() -> { Thread.sleep(99_999); return 1; });",
                        "ForkJoinPool-"));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void aThreadThatIsLeftBehindIsNamed(String source, String name) throws Exception {
        String failure = failure(notebook("a", "1", source, "2"));
        String expected = "a.ipynb, code cell 2: it leaves a thread behind, \"" + name;
        assertTrue(failure.startsWith(expected), failure);
    }

    @Test
    void aThreadThatEndsIsNoMatter() throws Exception {
        execute(notebook("a", "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> 1); pool.shutdown();",
                "new Thread(() -> { try { Thread.sleep(300); } catch (Exception e) { } }).start();"));
    }

    @Test
    void theThreadsOfTheJdksHttpClientAreNoMatter() throws Exception {
        execute(notebook("a", """
                import java.net.http.*;
                var client = HttpClient.newHttpClient();
                var nobody = HttpRequest.newBuilder(URI.create("http://localhost:1")).build();
                client.sendAsync(nobody, HttpResponse.BodyHandlers.discarding()).exceptionally(e -> null).get();
                """.replace("URI.create", "java.net.URI.create")));
    }

    @Test
    void theJournalHoldsWhatIsRunning() throws Exception {
        failure(notebook("a", "1", "throw new IOException();"));
        assertEquals("+ a.ipynb\n- a.ipynb\n+ a.ipynb, code cell 1\n- a.ipynb, code cell 1\n+ a.ipynb, code cell 2\n",
                Files.readString(root.resolve("journal")));
    }
}
