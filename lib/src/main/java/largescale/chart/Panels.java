package largescale.chart;

import static largescale.chart.Plotly.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Small multiples: a panel a series, all on one scale; the values stand at the bars, so the scale itself need not.
 *
 * @param names the name above each panel
 * @param ends the years that are named on the axis of each
 * @param top pixels above the first row
 */
record Panels(List<Object> names, List<String> ends, int top) {

    /** So many stand beside each other, on a page and on a phone. */
    private static final int WIDE = 3;
    private static final int NARROW = 2;

    /** Pixels of a row of panels, and below the last. */
    private static final int ROW = 170;
    private static final int BELOW = 30;

    /** Lays them out. */
    void lay(Map<String, Object> layout, List<Map<String, Object>> traces, Map<String, Object> narrow) {
        Map<String, Object> x = new LinkedHashMap<>(object(layout, "xaxis"));
        Map<String, Object> y = new LinkedHashMap<>(object(layout, "yaxis"));
        x.remove("title");
        y.put("visible", false);
        IntStream.range(0, names.size()).forEach(i -> {
            Map<String, Object> panelX = new LinkedHashMap<>(x), panelY = new LinkedHashMap<>(y);
            panelX.put("anchor", "y" + number(i));
            panelY.put("anchor", "x" + number(i));
            if (i > 0) {
                panelX.put("matches", "x");
                panelY.put("matches", "y");
            }
            layout.put("xaxis" + number(i), panelX);
            layout.put("yaxis" + number(i), panelY);
            traces.get(i).put("xaxis", "x" + number(i));
            traces.get(i).put("yaxis", "y" + number(i));
        });
        // Else Plotly.js makes each number as small as its bar is narrow.
        layout.put("uniformtext", Map.of("mode", "show", "minsize", 10));
        layout.put("margin", Map.of("t", top, "r", 10, "b", BELOW, "l", 10));
        place(layout, Math.min(WIDE, names.size()), 0.86, 14, ends);
        place(narrow, NARROW, 0.9, 12, ends.stream().map(PhoneText::shortYear).toList());
    }

    private void place(Map<String, Object> layout, int across, double share, int size, List<String> years) {
        int rows = (names.size() + across - 1) / across;
        layout.put("annotations", IntStream.range(0, names.size()).mapToObj(i -> {
            int row = i / across;
            double left = (double) (i % across) / across, high = 1 - (double) row / rows;
            object(layout, "xaxis" + number(i)).putAll(Map.of("domain", List.of(left, left + share / across),
                    "tickvals", ends, "ticktext", years));
            object(layout, "yaxis" + number(i)).put("domain", List.of(high - 0.86 / rows, high - 0.14 / rows));
            return Map.of("text", names.get(i), "showarrow", false, "xref", "paper", "yref", "paper", "x", left,
                    "y", high, "xanchor", "left", "yanchor", "top", "font", Map.of("size", size));
        }).toList());
        layout.put("height", top + BELOW + ROW * rows);
    }

    private static String number(int panel) {
        return panel == 0 ? "" : Integer.toString(panel + 1);
    }
}
