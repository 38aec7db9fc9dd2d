package largescale.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.shaded.com.google.gson.Gson;

/**
 * Takes what a kernel sends to Jupyter while it executes a cell, and makes of it the outputs that a notebook holds: as
 * nbclient does with {@code coalesce_streams}. It is written as JSON by the kernel's own means, so that what Jupyter
 * could not get fails here too.
 */
final class Outputs extends ShellReplyEnvironment {

    private static final Gson KERNELS = new Gson();

    // Whatever a carriage return was to overwrite.
    private static final Pattern OVERWRITTEN = Pattern.compile("(?dm)^.*\r(?=[^\n])");

    private final Map<String, List<ObjectNode>> displayed;
    private final List<ObjectNode> outputs = new ArrayList<>();

    /** @param displayed the outputs of this notebook that can be updated, by their identifier; grows */
    Outputs(Map<String, List<ObjectNode>> displayed) {
        super(null, null, null, null);
        this.displayed = displayed;
    }

    /** A value as the kernel sends it. */
    static ObjectNode json(Object sent) {
        try {
            return (ObjectNode) Ipynb.JSON.readTree(KERNELS.toJson(sent));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // The next message is the kernel's state or its reply: nobody waits for them.
    @Override
    public ShellReplyEnvironment defer() {
        return this;
    }

    @Override
    public void reply(Message<?> message) {
        // As above.
    }

    @Override
    public synchronized void publish(Message<?> message) {
        String type = message.getHeader().getType().getName();
        switch (type) {
            case "execute_result", "display_data" -> {
                ObjectNode content = json(message.getContent());
                String id = content.path("transient").path("display_id").asText();
                update(id, content);
                content.remove("transient");
                outputs.add(content.put("output_type", type));
                if (!id.isEmpty()) {
                    displayed.computeIfAbsent(id, other -> new ArrayList<>()).add(content);
                }
            }
            case "update_display_data" -> {
                ObjectNode content = json(message.getContent());
                update(content.path("transient").path("display_id").asText(), content);
            }
            case "stream", "error" -> outputs.add(json(message.getContent()).put("output_type", type));
            default -> {
                // The kernel's state, and the cell again.
            }
        }
    }

    private void update(String id, ObjectNode content) {
        for (ObjectNode earlier : displayed.getOrDefault(id, List.of())) {
            earlier.set("data", content.path("data"));
            earlier.set("metadata", content.path("metadata"));
        }
    }

    /** The text of the error that the cell ended with, in lines, with the stack. */
    synchronized Optional<List<String>> error() {
        return outputs.stream()
                .filter(output -> output.path("output_type").asText().equals("error"))
                .findFirst()
                .map(error -> error.path("traceback").valueStream().flatMap(part -> part.asText().lines()).toList());
    }

    /** What the notebook holds: each stream once, where it began. */
    synchronized ArrayNode list() {
        List<ObjectNode> merged = new ArrayList<>();
        Map<String, StringBuilder> streams = new HashMap<>();
        for (ObjectNode output : outputs) {
            String stream = output.path("name").asText();
            if (stream.isEmpty() || !streams.containsKey(stream)) {
                merged.add(output);
            }
            streams.computeIfAbsent(stream, name -> new StringBuilder()).append(output.path("text").asText());
        }
        merged.stream().filter(output -> output.has("name")).forEach(output -> output.put("text",
                OVERWRITTEN.matcher(streams.get(output.path("name").asText())).replaceAll("")));
        for (int i = 0; i + 1 < merged.size(); i++) {
            if (merged.get(i).path("name").asText().equals("stderr")
                    && merged.get(i + 1).path("name").asText().equals("stdout")) {
                merged.add(i, merged.remove(i + 1));
            }
        }
        return Ipynb.JSON.createArrayNode().addAll(merged);
    }
}
