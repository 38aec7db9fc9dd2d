package largescale.press.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import largescale.notebook.Bundles;

/** The cells of a notebook while its {@link Program} runs: it says where it is, and what it shows. */
public final class Cells {

    /** Those of the notebook that this thread, or the one that started it, executes. */
    private static final InheritableThreadLocal<Cells> OF_THREAD = new InheritableThreadLocal<>();

    private final List<ObjectNode> code;
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
        at = number;
        code.get(at).put("execution_count", ++executed);
    }

    /** Shows a value, as a kernel shows what a cell ends in. */
    public void show(Object value) {
        if (value != null) {
            add(value).put("output_type", "execute_result").put("execution_count", executed);
        }
    }

    /** Shows a value in the middle of a cell, as {@code display} does in a kernel. */
    public static void display(Object value) {
        OF_THREAD.get().add(value);
    }

    /** Adds the outputs of a value. @return the last */
    private synchronized ObjectNode add(Object value) {
        List<Map<String, Object>> bundles = Bundles.of(value);
        if (bundles.isEmpty()) {
            return add(Map.of(Bundles.TEXT, value.toString()), Map.of());
        }
        return bundles.stream().map(bundle -> add(bundle, Bundles.metadata())).reduce((before, last) -> last)
                .orElseThrow();
    }

    private ObjectNode add(Map<String, Object> bundle, Map<String, Object> metadata) {
        ObjectNode output = outputs().addObject().put("output_type", "display_data");
        output.set("data", Ipynb.JSON.valueToTree(bundle));
        output.set("metadata", Ipynb.JSON.valueToTree(metadata));
        return output;
    }

    private ArrayNode outputs() {
        return (ArrayNode) code.get(at).path("outputs");
    }

    private synchronized void print(String name, String text) {
        ObjectNode stream = (ObjectNode) outputs().valueStream()
                .filter(output -> output.path("name").asText().equals(name)).findFirst()
                .orElseGet(() -> outputs().addObject().put("output_type", "stream").put("name", name));
        stream.put("text", stream.path("text").asText() + text);
    }

    /** From now on, what a notebook prints is its cell's; what the program prints stays its own. */
    static void takeStreams() {
        System.setOut(stream("stdout", System.out));
        System.setErr(stream("stderr", System.err));
    }

    private static PrintStream stream(String name, PrintStream ofProgram) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int letter) {
                write(new byte[]{(byte) letter}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                Cells cells = OF_THREAD.get();
                if (cells == null) {
                    ofProgram.write(bytes, from, count);
                } else {
                    // A PrintStream hands on whole letters.
                    cells.print(name, new String(bytes, from, count, StandardCharsets.UTF_8));
                }
            }
        }, true, StandardCharsets.UTF_8);
    }
}
