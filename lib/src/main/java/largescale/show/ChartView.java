package largescale.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.count.Evidence;
import tech.tablesaw.plotly.components.Figure;

/**
 * A jsplot figure: the chart in the house's style, its finding in a sentence, and a table of the same numbers for who
 * cannot see it or wants to copy them. The texts of an axis and of its categories are worded in the context of the
 * axis's title, the names of the traces in the context of {@code series}.
 *
 * @param figure any figure that jsplot can build
 * @param series what the names of the traces are: Column (of a table), or the name of a column whose values they are
 */
record ChartView(Figure figure, String series) implements Showable, Content {

    @Override
    public View in(Wording wording) {
        String title = wording.term("Title", title());
        View view = in(new Setting(title, List.of(), year -> false,
                new Numbers(title, Evidence.NONE, new ModelLists(wording), wording), wording));
        return new View(Exhibit.figure("chart", Html.slug(title())) + "<figcaption>" + Html.escape(title) + "</figcaption>"
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
    public View in(Setting setting) {
        Wording wording = setting.wording();
        Plotly plotly = Plotly.of(figure);
        ChartData data = ChartData.of(plotly, series);
        View table = new ChartTable(data, setting).view();
        String summary = new ChartSummary(data, wording).sentence();
        Plotly styled = new HouseStyle(data, setting).of(plotly);
        Map<String, Object> layout = new LinkedHashMap<>(styled.layout());
        layout.put("title", Map.of("text", setting.title(), "x", 0, "xref", "container", "pad", Map.of("l", 12),
                "subtitle", Map.of("text", String.join("\n", setting.beside()))));
        String html = (summary.isEmpty() ? "" : "<p class=\"summary\">" + Html.escape(summary) + "</p>")
                + "<div class=\"plot\"></div><details class=\"data\"><summary>"
                + Html.escape(wording.term("Text", "The numbers of this chart")) + "</summary>" + table.html() + "</details>";
        return new View(html, summary + "\n" + table.text(), Map.of("data", styled.traces().stream().map(ChartView::plain).toList(),
                "layout", plain(layout), "config", HouseStyle.CONFIG));
    }

    /** The same with every text escaped: Plotly.js reads some HTML in the texts that it draws, and formulas between dollars. */
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
                .replace("$", "&#36;").replace("\n", "<br>") : value;
    }
}
