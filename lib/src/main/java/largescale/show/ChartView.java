package largescale.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import largescale.show.Html.Cell;
import largescale.show.Html.Kind;
import tech.tablesaw.plotly.components.Figure;

/**
 * A jsplot figure: the chart in the house's style, and a table of the same numbers for who cannot see it or wants to
 * copy them. The texts of an axis and of its categories are worded in the context of the axis's title, the names of
 * the traces in the context of {@code series}.
 *
 * @param figure any figure that jsplot can build
 * @param series what the names of the traces are: Column (of a table), or the name of a column whose values they are
 */
record ChartView(Figure figure, String series) implements Showable {

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

    /** Whether no trace has a point. */
    boolean isEmpty() {
        return Plotly.of(figure).traces().stream().allMatch(trace -> values(trace, "x").isEmpty());
    }

    /** The chart and its table under a title and lines below it that are already worded. */
    View named(String title, List<String> subtitles, Wording wording) {
        Plotly plotly = Plotly.of(figure);
        List<Map<String, Object>> traces = plotly.traces().stream().map(trace -> worded(trace, plotly, wording)).toList();
        Map<String, Object> layout = plotly.layout();
        String x = wording.column(axisTitle(plotly, "xaxis"));
        String y = wording.column(axisTitle(plotly, "yaxis"));
        View table = table(title, traces, x, y);
        HouseStyle.apply(layout, traces, x, y);
        layout.put("title", Map.of("text", title, "x", 0, "xref", "container", "pad", Map.of("l", 12),
                "subtitle", Map.of("text", String.join("\n", subtitles))));
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
                    .map(value -> value instanceof String text ? wording.term(context, text) : value).toList());
        }
        return worded;
    }

    private static String axisTitle(Plotly plotly, String axis) {
        return Plotly.title(Plotly.object(plotly.layout(), axis));
    }

    /** One row a category and one column a trace where the traces share their categories, else one row a point. */
    private static View table(String name, List<Map<String, Object>> traces, String x, String y) {
        boolean across = traces.stream().allMatch(HouseStyle::isHorizontal);
        String category = across ? "y" : "x";
        String number = across ? "x" : "y";
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(across ? y : x));
        boolean shared = traces.stream().map(trace -> trace.get(category)).distinct().count() == 1;
        if (shared) {
            traces.forEach(trace -> header.add(traces.size() == 1 ? across ? x : y : trace.get("name").toString()));
            List<?> categories = values(traces.get(0), category);
            IntStream.range(0, categories.size()).forEach(i -> {
                List<String> row = new ArrayList<>(List.of(shown(categories.get(i))));
                traces.forEach(trace -> row.add(shown(values(trace, number).get(i))));
                rows.add(row);
            });
        } else {
            header.add(across ? x : y);
            traces.forEach(trace -> IntStream.range(0, values(trace, category).size()).forEach(i -> rows.add(
                    List.of(shown(values(trace, category).get(i)), shown(values(trace, number).get(i))))));
        }
        StringBuilder text = new StringBuilder(String.join("\t", header));
        rows.forEach(row -> text.append('\n').append(String.join("\t", row)));
        return new View(Html.table(name, cells(header), rows.stream().map(ChartView::cells).toList()), text.toString());
    }

    private static List<Cell> cells(List<String> row) {
        return IntStream.range(0, row.size()).mapToObj(i -> new Cell(Html.escape(row.get(i)), i > 0 ? Kind.NUMBER : Kind.TEXT)).toList();
    }

    private static List<?> values(Map<String, Object> trace, String axis) {
        return trace.get(axis) instanceof List<?> values ? values : List.of();
    }

    private static String shown(Object value) {
        if (value instanceof Number number && number.doubleValue() % 1 == 0 && Math.abs(number.doubleValue()) < 1e15) {
            return Long.toString(number.longValue());
        }
        return Objects.toString(value, Wording.UNKNOWN);
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
        return value instanceof String text ? Html.escape(text).replace("\n", "<br>") : value;
    }
}
