package largescale.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart by itself, in JupyterLab and as a picture: its finding and its topic above it, below it how it counts and
 * its source, in lines that are as wide as the picture.
 *
 * @param title what stands above it
 * @param topic below that; may be empty
 * @param beside what stands below the chart: rule, what is not known, source
 */
public record Alone(String title, String topic, List<String> beside) {

    /** Pixels of the picture, around what stands in it, and below the topic. */
    private static final int WIDTH = 900;
    private static final int EDGE = 14;
    private static final int GAP = 6;

    /** Pixels of letters, and of their lines. */
    private static final int TITLE = 20;
    private static final int TOPIC = 14;
    private static final int SMALL = 12;
    private static final double LINE = 1.35;

    /** What a layout gets besides. */
    Map<String, Object> of(Map<String, Object> layout) {
        int width = (int) layout.getOrDefault("width", WIDTH);
        Map<?, ?> margin = (Map<?, ?>) layout.get("margin");
        int top = (int) margin.get("t"), right = (int) margin.get("r"), bottom = (int) margin.get("b");
        // Bold letters are wider than the others.
        Text head = folded(title, 0.83 * width / TITLE);
        Text foot = folded(String.join("\n", beside), 0.89 * width / SMALL);
        int ofTopic = height(new Text(topic), TOPIC) + GAP, above = EDGE + height(head, TITLE) + ofTopic;
        int below = EDGE + height(foot, SMALL);
        List<Object> annotations = new ArrayList<>((List<?>) layout.getOrDefault("annotations", List.of()));
        annotations.add(note(head, Map.of("size", TITLE, "weight", 700), width, right, top + ofTopic));
        annotations.add(note(new Text(topic), Map.of("size", TOPIC), width, right, top + GAP));
        annotations.add(note(foot, Map.of("size", SMALL), width, right, -bottom));
        return Map.of("margin", Map.of("t", top + above, "b", bottom + below), "annotations", annotations, "width",
                width, "height", (int) layout.get("height") + above + below);
    }

    /** A text as wide as the picture. @param up pixels from the upper or lower edge of the plot to its other side */
    private static Map<String, Object> note(Text text, Map<String, Object> font, int width, int right, int up) {
        return Map.ofEntries(Map.entry("text", text), Map.entry("font", font), Map.entry("align", "left"),
                Map.entry("xref", "paper"), Map.entry("x", 1), Map.entry("xanchor", "right"),
                Map.entry("xshift", right - EDGE), Map.entry("width", width - 2 * EDGE), Map.entry("yref", "paper"),
                Map.entry("y", up > 0 ? 1 : 0), Map.entry("yanchor", up > 0 ? "bottom" : "top"),
                Map.entry("yshift", up));
    }

    private static Text folded(String text, double ems) {
        return new Text(String.join("\n", text.lines().map(line -> Lines.folded(line, ems, 9)).toList()));
    }

    private static int height(Text text, int size) {
        return (int) (text.text().lines().count() * size * LINE);
    }
}
