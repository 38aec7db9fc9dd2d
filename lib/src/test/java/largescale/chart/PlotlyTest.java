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
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

class PlotlyTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> \"q\" 'a' \\ \u202e\u0001 =1+1\n;";

    private static Figure bars(String title, String... names) {
        return new Figure(Layout.builder(title, "Model", "Models").build(), BarTrace.builder(
                StringColumn.create("Model", names), DoubleColumn.create("n", new double[names.length])).build());
    }

    @Test
    void readsNamesAsTheyAre() {
        ChartData plotly = Plotly.of(bars("Korea's <models> & \"others\"", HOSTILE, "var layout = {"));
        assertEquals(List.of(HOSTILE, "var layout = {"), plotly.traces().get(0).get("x"));
        assertEquals("Korea's <models> & \"others\"", plotly.title());
        assertEquals(1, plotly.traces().size());
    }

    @Test
    void numbersAreNumbersAndMissingOnesAreNull() {
        Figure figure = new Figure(Layout.builder("t", "Parameters", "Compute").build(),
                ScatterTrace.builder(DoubleColumn.create("x", new double[]{1.5, 2}),
                        DoubleColumn.create("y", new double[]{3.8e25, Double.NaN})).build());
        Map<String, Object> trace = Plotly.of(figure).traces().get(0);
        assertEquals(List.of(1.5, 2.0), trace.get("x"));
        assertEquals(Arrays.asList(3.8e25, null), trace.get("y"));
    }

    @Test
    void namesOfBarsAreNoNumbers() {
        assertEquals(List.of("Infinity", "NaN", "null", "1e999", "7"),
                Plotly.of(bars("t", "Infinity", "NaN", "null", "1e999", "7")).traces().get(0).get("x"));
    }

    @Test
    void aNumberAmongTheNamesOfPointsIsANameToo() {
        Figure figure = new Figure(Layout.builder("t", "Models", "Country").build(),
                ScatterTrace.builder(IntColumn.create("n", new int[]{1, 2}), StringColumn.create("c", "007", "NaN"))
                        .build(),
                ScatterTrace.builder(IntColumn.create("n", new int[]{3}), StringColumn.create("c", "Korea")).build());
        List<Map<String, Object>> traces = Plotly.of(figure).traces();
        assertEquals(List.of("007", "NaN"), traces.get(0).get("y"));
        assertEquals(List.of(1.0, 2.0), traces.get(0).get("x"));
    }

    @Test
    void yearsAreCategories() {
        Figure figure = new Figure(Layout.builder("t", "Year", "Models").build(),
                BarTrace.builder(IntColumn.create("Year", new int[]{2020, 2021}),
                        IntColumn.create("n", new int[]{1, 2})).build(),
                ScatterTrace.builder(IntColumn.create("Year", new int[]{2020, 2021}),
                        IntColumn.create("n", new int[]{1, 2})).build());
        ChartData plotly = Plotly.of(figure);
        plotly.traces().forEach(trace -> assertEquals(List.of("2020", "2021"), trace.get("x")));
        assertEquals("category", Plotly.object(plotly.layout(), "xaxis").get("type"));
    }

    @Test
    void titlesAndNamesAreTakenAsTheyAre() {
        String hostile = "two\nlines \\ \\u0041 ',\n x: 'y' \"z\" <b>";
        ChartData plotly = Plotly.of(new Figure(Layout.builder(hostile, "x").build(),
                tech.tablesaw.plotly.traces.BarTrace.builder(new String[]{"a"}, new double[]{1}).name(hostile)
                        .build()));
        assertEquals(hostile, plotly.title());
        assertEquals(hostile, plotly.traces().get(0).get("name"));
    }

    @Test
    void whatAChartDrawsIsKeptAsJson() throws JsonProcessingException {
        Table models = Table.create(StringColumn.create("Model", "a", "b"),
                StringColumn.create("Country", "Korea", "a"),
                DateColumn.create("Publication date", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)),
                DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25));
        ChartData drawn = Plotly.of(Charts.compute("T", models, "Country").named(models).threshold("A", 1e23)
                .along(models)).leading((place, number) -> "a".equals(place.get("Model")) ? 7 : null);
        JsonMapper json = JsonMapper.builder().build();
        assertEquals(drawn, json.readValue(json.writeValueAsString(drawn), ChartData.class));
        assertEquals(Arrays.asList(7, null), drawn.traces().get(2).get("customdata"));
        assertEquals(List.of("a", "b"), drawn.named());
    }
}
