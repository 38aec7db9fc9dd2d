package largescale.press.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.notebook.Bundles;

/** The cells of a notebook while its {@link Program} runs: it says where it is, and what it shows. */
public final class Cells {

    /** Those of the notebook that this thread, or the one that started it, executes. */
    private static final InheritableThreadLocal<Cells> OF_THREAD = new InheritableThreadLocal<>();

    private final List<ObjectNode> code;
    private final Map<String, ByteArrayOutputStream> printed = new LinkedHashMap<>();
    private volatile int at;
    private int executed;

    /** @param notebook gets the outputs */
    Cells(ObjectNode notebook) {
        code = Ipynb.codeCells(notebook);
        code.forEach(cell -> cell.putNull("execution_count").putArray("outputs"));
        OF_THREAD.set(this);
    }

    /** The number of the cell that it is at, from 1 on. */
    int at() {
        return at + 1;
    }

    /** A cell begins. @param number from 0 on */
    public void begin(int number) {
        end();
        at = number;
        code.get(at).put("execution_count", ++executed);
    }

    /** What the last cell printed gets its text. */
    synchronized void end() {
        printed.forEach((name, bytes) -> outputs().valueStream()
                .filter(output -> output.path("name").asText().equals(name))
                .forEach(output -> ((ObjectNode) output).put("text", bytes.toString(StandardCharsets.UTF_8))));
        printed.clear();
    }

    /** Shows a value, as a kernel shows what a cell ends in. */
    public synchronized void show(Object value) {
        if (value == null) {
            return;
        }
        List<Map<String, Object>> ours = Bundles.of(value);
        List<Map<String, Object>> bundles = ours.isEmpty()
                ? List.of(Map.of(Bundles.TEXT, value.toString()))
                : ours;
        for (Map<String, Object> bundle : bundles) {
            ObjectNode output = outputs().addObject();
            output.set("data", Ipynb.JSON.valueToTree(bundle));
            output.set("metadata", Ipynb.JSON.valueToTree(ours.isEmpty() ? Map.of() : Bundles.metadata()));
            boolean result = bundle == bundles.get(bundles.size() - 1);
            output.put("output_type", result ? "execute_result" : "display_data");
            if (result) {
                output.put("execution_count", executed);
            }
        }
    }

    /** Shows a value in the middle of a cell, as {@code display} does in a kernel. */
    public static void display(Object value) {
        Cells cells = OF_THREAD.get();
        cells.show(value);
        JsonNode last = cells.outputs().path(cells.outputs().size() - 1);
        ((ObjectNode) last).put("output_type", "display_data").remove("execution_count");
    }

    private ArrayNode outputs() {
        return (ArrayNode) code.get(at).path("outputs");
    }

    private synchronized void print(String name, byte[] bytes, int from, int count) {
        printed.computeIfAbsent(name, stream -> {
            outputs().addObject().put("output_type", "stream").put("name", stream);
            return new ByteArrayOutputStream();
        }).write(bytes, from, count);
    }

    /** From now on, what a notebook prints is its cell's; what the program prints stays its own. */
    static void takeStreams() {
        System.setOut(stream("stdout", System.out));
        System.setErr(stream("stderr", System.err));
    }

    private static PrintStream stream(String name, PrintStream ofProgram) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                Cells cells = OF_THREAD.get();
                if (cells == null) {
                    ofProgram.write(bytes, from, count);
                } else {
                    cells.print(name, bytes, from, count);
                }
            }
        }, true, StandardCharsets.UTF_8);
    }
}
