package largescale.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import largescale.word.Text;

/**
 * A chart by itself, in JupyterLab and as a picture: its finding and its topic above it, below it how it counts and
 * its source, in lines that are as wide as the picture.
 *
 * @param title what stands above it
 * @param topic below that; may be empty
 * @param beside what stands below the chart: rule, what is not known, source
 */
public record Alone(Text title, Text topic, List<Text> beside) {

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
        Text head = folded(title, TITLE, width);
        Text foot = Text.joined("\n", beside.stream().map(text -> folded(text, SMALL, width)).toList());
        int ofTopic = height(topic, TOPIC) + GAP, above = EDGE + height(head, TITLE) + ofTopic;
        int below = EDGE + height(foot, SMALL);
        List<Object> annotations = new ArrayList<>((List<?>) layout.getOrDefault("annotations", List.of()));
        annotations.add(note(head, Map.of("size", TITLE, "weight", 700), width, right, "bottom", top + ofTopic));
        annotations.add(note(topic, Map.of("size", TOPIC), width, right, "bottom", top + GAP));
        annotations.add(note(foot, Map.of("size", SMALL), width, right, "top", -bottom));
        return Map.of(
                "margin", Map.of("t", top + above, "b", bottom + below, "l", Math.max(EDGE, (int) margin.get("l"))),
                "annotations", annotations,
                "width", width,
                "height", (int) layout.get("height") + above + below);
    }

    /** A text as wide as the picture. @param up pixels from the upper or lower edge of the plot to its other side */
    private static Map<String, Object> note(Text text, Map<String, Object> font, int width, int right,
            String yanchor, int up) {
        return Map.ofEntries(Map.entry("text", text), Map.entry("font", font), Map.entry("align", "left"),
                Map.entry("xref", "paper"), Map.entry("x", 1), Map.entry("xanchor", "right"),
                Map.entry("xshift", right - EDGE), Map.entry("width", width - 2 * EDGE), Map.entry("yref", "paper"),
                Map.entry("y", up > 0 ? 1 : 0), Map.entry("yanchor", yanchor), Map.entry("yshift", up),
                Map.entry("showarrow", false), Map.entry("borderpad", 0));
    }

    /** A text in lines; bold letters are wider than the others. */
    private static Text folded(Text text, int size, int width) {
        double ems = (width - 2.0 * EDGE) / size * (size == TITLE ? 0.86 : 0.92);
        return text.map(line -> PhoneText.folded(line, ems));
    }

    private static int height(Text text, int size) {
        long lines = Stream.of(text.en(), text.ko()).mapToLong(one -> one.lines().count()).max().orElse(0);
        return (int) (lines * size * LINE);
    }
}
