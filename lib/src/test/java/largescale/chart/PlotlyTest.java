package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

class PlotlyTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> \"q\" 'a' \\ \u202e\u0001 =1+1\n;";

    private static ChartData drawn(String title, String x, Trace... traces) {
        return Plotly.of(new Figure(Layout.builder(title, x, "Compute").build(), traces));
    }

    private static Trace points(Column<?> x, Column<?> y) {
        return ScatterTrace.builder(x, y).build();
    }

    @Test
    void namesAndTitlesAreTakenAsTheyAre() {
        String hostile = "two\nlines \\ \\u0041 ',\n x: 'y' \"z\" <b>";
        for (String title : List.of("Korea's <models> & \"others\"", hostile)) {
            String[] names = {HOSTILE, "var layout = {", "Infinity", "NaN", "null", "1e999", "7"};
            ChartData plotly = drawn(title, "Model", BarTrace.builder(names, new double[names.length]).name(title)
                    .build());
            assertEquals(List.of(title, title), List.of(plotly.title(), plotly.traces().get(0).get("name")));
            assertEquals(List.of(names), plotly.traces().get(0).get("x"), "names of bars are no numbers");
            assertEquals(1, plotly.traces().size());
        }
    }

    @Test
    void aNumberAmongTheNamesOfPointsIsANameToo() {
        List<Map<String, Object>> traces = drawn("t", "Models",
                points(IntColumn.create("n", new int[]{1, 2}), StringColumn.create("c", "007", "NaN")),
                points(IntColumn.create("n", new int[]{3}), StringColumn.create("c", "Korea"))).traces();
        assertEquals(List.of("007", "NaN"), traces.get(0).get("y"));
        assertEquals(List.of(1.0, 2.0), traces.get(0).get("x"));
    }

    @Test
    void yearsAreCategories() {
        IntColumn years = IntColumn.create("Year", new int[]{2020, 2021}), numbers = IntColumn.create("n", 1, 2);
        ChartData plotly = drawn("t", "Year", BarTrace.builder(years, numbers).build(), points(years, numbers));
        plotly.traces().forEach(trace -> assertEquals(List.of("2020", "2021"), trace.get("x")));
        assertEquals("category", Plotly.object(plotly.layout(), "xaxis").get("type"));
    }

    @Test
    void whatAChartDrawsIsKeptAsJson() throws JsonProcessingException {
        Table models = Table.create(StringColumn.create("Model", "a", "b"),
                StringColumn.create("Country", "Korea", "a"),
                DateColumn.create("Publication date", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)),
                DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25));
        ChartData drawn = Plotly.of(Charts.compute("T", models, "Country").named(models).threshold("A", 1e23)
                .along(models)).leading((place, item) -> "a".equals(place.get("Model")) ? 7 : null);
        JsonMapper json = JsonMapper.builder().build();
        assertEquals(drawn, json.readValue(json.writeValueAsString(drawn), ChartData.class));
        assertEquals(Arrays.asList(7, null), drawn.traces().get(2).get("customdata"));
        assertEquals(List.of("a", "b"), drawn.named());
    }
}
