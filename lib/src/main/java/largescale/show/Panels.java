package largescale.show;

import static largescale.show.Plotly.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small multiples: a panel a series, all on one scale; the values stand at the bars, so the scale itself need not. */
final class Panels {

    /** So many beside each other. */
    private static final int ACROSS = 3;

    private Panels() {}

    /**
     * Lays them out, each with the name of its series above it.
     *
     * @param top pixels above the first row
     * @param ends the years that are named on the axis of each
     */
    static void lay(Map<String, Object> layout, List<Map<String, Object>> traces, int top, List<String> ends) {
        int columns = Math.min(ACROSS, traces.size());
        int rows = (traces.size() + columns - 1) / columns;
        List<Object> titles = new ArrayList<>();
        Map<String, Object> x = new LinkedHashMap<>(object(layout, "xaxis"));
        Map<String, Object> y = new LinkedHashMap<>(object(layout, "yaxis"));
        x.remove("title");
        x.put("tickvals", ends);
        x.put("ticktext", ends);
        y.put("visible", false);
        IntStream.range(0, traces.size()).forEach(i -> {
            String number = i == 0 ? "" : Integer.toString(i + 1);
            double left = (double) (i % columns) / columns, high = 1 - (double) (i / columns) / rows;
            Map<String, Object> panelX = new LinkedHashMap<>(x), panelY = new LinkedHashMap<>(y);
            panelX.put("domain", List.of(left, left + 0.86 / columns));
            panelX.put("anchor", "y" + number);
            panelY.put("domain", List.of(high - 0.86 / rows, high - 0.14 / rows));
            panelY.put("anchor", "x" + number);
            if (i > 0) {
                panelX.put("matches", "x");
                panelY.put("matches", "y");
            }
            layout.put("xaxis" + number, panelX);
            layout.put("yaxis" + number, panelY);
            traces.get(i).put("xaxis", "x" + number);
            traces.get(i).put("yaxis", "y" + number);
            titles.add(Map.of("text", traces.get(i).get("name"), "showarrow", false, "xref", "paper", "yref", "paper", "x", left,
                    "y", high, "xanchor", "left", "yanchor", "top", "font", Map.of("size", 14)));
        });
        layout.put("annotations", titles);
        // Else Plotly.js makes each number as small as its bar is narrow.
        layout.put("uniformtext", Map.of("mode", "show", "minsize", 10));
        layout.put("margin", Map.of("t", top, "r", 10, "b", 30, "l", 10));
        layout.put("height", top + 30 + 170 * rows);
    }
}
