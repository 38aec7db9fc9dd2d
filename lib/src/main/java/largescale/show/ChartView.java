package largescale.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tech.tablesaw.plotly.components.Figure;

/**
 * A jsplot figure: the chart in the house's style, and a table of the same numbers for who cannot see it or wants to
 * copy them. The texts of an axis and of its categories are worded in the context of the axis's title, the names of
 * the traces in the context of {@code series}.
 *
 * @param figure any figure that jsplot can build
 * @param series what the names of the traces are: Column (of a table), or the name of a column whose values they are
 */
record ChartView(Figure figure, String series) implements Showable, Content {

    @Override
    public View in(Wording wording) {
        Plotly plotly = Plotly.of(figure);
        String title = wording.term("Title", Plotly.title(plotly.layout()));
        View view = named(title, List.of(), wording);
        return new View("<figure class=\"exhibit chart\"><figcaption>" + Html.escape(title) + "</figcaption>"
                + view.html() + "</figure>", view.text(), view.figure());
    }

    /** The English title of the figure. */
    String title() {
        return Plotly.title(Plotly.of(figure).layout());
    }

    @Override
    public boolean isEmpty() {
        return Plotly.of(figure).traces().stream().allMatch(trace ->
                trace.values().stream().noneMatch(part -> part instanceof List<?> list && !list.isEmpty()));
    }

    @Override
    public View named(String title, List<String> beside, Wording wording) {
        Plotly plotly = Plotly.of(figure);
        List<Map<String, Object>> traces = plotly.traces().stream().map(trace -> worded(trace, plotly, wording)).toList();
        Map<String, Object> layout = plotly.layout();
        String x = wording.column(axisTitle(plotly, "xaxis"));
        String y = wording.column(axisTitle(plotly, "yaxis"));
        View table = new ChartTable(traces, axisTitle(plotly, "xaxis"), axisTitle(plotly, "yaxis"), series, wording)
                .named(title);
        HouseStyle.apply(layout, traces, x, y, series.equals("Column") ? "" : wording.column(series),
                beside.size());
        layout.put("title", Map.of("text", title, "x", 0, "xref", "container", "pad", Map.of("l", 12),
                "subtitle", Map.of("text", String.join("\n", beside))));
        String html = "<div class=\"plot\"></div><details class=\"data\"><summary>"
                + Html.escape(wording.term("Text", "The numbers of this chart")) + "</summary>" + table.html()
                + "</details>";
        return new View(html, table.text(), Map.of("data", traces.stream().map(ChartView::plain).toList(),
                "layout", plain(layout), "config", HouseStyle.CONFIG));
    }

    private Map<String, Object> worded(Map<String, Object> trace, Plotly plotly, Wording wording) {
        Map<String, Object> worded = new LinkedHashMap<>(trace);
        String name = Objects.toString(trace.get("name"), "");
        worded.put("name", series.equals("Column") ? wording.column(name) : wording.value(series, name));
        for (String axis : List.of("xaxis", "yaxis")) {
            String context = axisTitle(plotly, axis);
            worded.computeIfPresent(axis.substring(0, 1), (key, values) -> ((List<?>) values).stream()
                    .map(value -> value instanceof String text ? wording.value(context, text) : value).toList());
        }
        return worded;
    }

    private static String axisTitle(Plotly plotly, String axis) {
        return Plotly.title(Plotly.object(plotly.layout(), axis));
    }

    /** The same with every text escaped: Plotly.js reads some HTML in the texts that it draws. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> escaped = new LinkedHashMap<>();
            object.forEach((name, part) -> escaped.put(name, name.equals("hovertemplate") ? part : plain(part)));
            return escaped;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ChartView::plain).toList();
        }
        return value instanceof String text ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\n", "<br>") : value;
    }
}
