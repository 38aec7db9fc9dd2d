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
 * @param beside what stands below the chart, line by line: rule, what is not known, source
 */
public record Alone(String title, String topic, String beside) {

    /** Pixels of the picture, around what stands in it, and below the topic. */
    private static final int WIDTH = 900;
    private static final int EDGE = 14;
    private static final int GAP = 6;

    /** Pixels of letters, and of their lines. */
    private static final int TITLE = 20;
    private static final int TOPIC = 14;
    private static final int SMALL = 12;
    private static final double LINE = 1.35;

    /** So many lines a text has at most. */
    private static final int MOST = 30;

    /** What a layout gets besides. */
    Map<String, Object> of(Map<String, Object> layout) {
        int width = (int) layout.getOrDefault("width", WIDTH);
        Map<?, ?> margin = (Map<?, ?>) layout.get("margin");
        int top = (int) margin.get("t"), right = (int) margin.get("r"), bottom = (int) margin.get("b");
        // Bold letters are wider than the others.
        Text head = new Text(title).folded(0.83 * width / TITLE, MOST), line = new Text(topic);
        Text foot = new Text(beside).folded(0.89 * width / SMALL, MOST);
        int ofTopic = height(line, TOPIC) + GAP, above = EDGE + height(head, TITLE) + ofTopic;
        int below = EDGE + height(foot, SMALL);
        List<Object> annotations = new ArrayList<>((List<?>) layout.get("annotations"));
        annotations.add(note(head, Map.of("size", TITLE, "weight", 700), width, right, top + ofTopic));
        annotations.add(note(line, Map.of("size", TOPIC), width, right, top + GAP));
        annotations.add(note(foot, Map.of("size", SMALL), width, right, -bottom));
        return Map.of("margin", Map.of("t", top + above, "b", bottom + below), "annotations", annotations, "width",
                width, "height", (int) layout.get("height") + above + below);
    }

    /** A text as wide as the picture. @param up pixels from the upper or lower edge of the plot to its other side */
    private static Map<String, Object> note(Text text, Map<String, Object> font, int width, int right, int up) {
        return PlotlyFigure.merged(HouseStyle.HOUSE.note(), Map.of("text", text, "font", font, "xshift", right - EDGE,
                "width", width - 2 * EDGE, "y", up > 0 ? 1 : 0, "yanchor", up > 0 ? "bottom" : "top", "yshift", up));
    }

    private static int height(Text text, int size) {
        return (int) (text.lines() * size * LINE);
    }
}
