package largescale.chart;

import static largescale.chart.HouseStyleTest.part;
import static largescale.chart.HouseStyleTest.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Words;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.BoxPlot;
import tech.tablesaw.plotly.api.BubblePlot;
import tech.tablesaw.plotly.api.Heatmap;
import tech.tablesaw.plotly.api.Histogram;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** Figures of jsplot's that {@link Charts} did not draw: they look as their author has them. */
class PlainFiguresTest {

    private final Table models = Table.create("m", StringColumn.create("Country", "Korea", "China", "France", "Japan"),
            DoubleColumn.create("Parameters", 1.6e12, Double.NaN, 3e9, 5e11), DoubleColumn.create("Days", 1, 2, 3, 4),
            IntColumn.create("Year", new int[]{2022, 2020, 2023, 2021}),
            DateColumn.create("Publication date", LocalDate.of(2022, 1, 1), null, LocalDate.of(2023, 1, 1),
                    LocalDate.of(2021, 1, 1)));

    private static String title(PlotlyFigure figure, String axis) {
        return part(part(figure.layout(), axis), "title").get("text").toString();
    }

    @Test
    void aHistogramIsOfNumbers() {
        Figure figure = Histogram.create("Parameters", models, "Parameters");
        Map<String, Object> trace = styled(figure).data().get(0);
        assertEquals("histogram", trace.get("type"));
        assertEquals(Arrays.asList(1.6e12, null, 3e9, 5e11), trace.get("x"));
        assertFalse(part(styled(figure).layout(), "xaxis").containsKey("type"), "Plotly.js tells it by the numbers");
        assertEquals(List.of(), Display.of(figure).content().grid().rows(), "the numbers of a histogram are Plotly's");
        PlotlyFigure ours = styled(Charts.histogram("T", models, "Parameters"));
        assertEquals(List.of(1.6e12, 3e9, 5e11), ours.data().get(0).get("x"), "what has no number is left out");
        assertEquals(List.of("파라미터 수", "모델 수"), List.of(title(ours, "xaxis"), title(ours, "yaxis")));
    }

    @Test
    void pointsByTwoNumbersLeaveOutRowsThatLackOneAndGrowTenfoldOverAHundredTimes() {
        Table sizes = Table.create("s", StringColumn.create("Model", "a", "b", "c", "d"),
                DoubleColumn.create("Parameters", 1e9, Double.NaN, 1e12, 5e9), IntColumn.create("Days", 1, 2, 99, 3));
        sizes.intColumn("Days").setMissing(3);
        PlotlyFigure figure = styled(Charts.scatter("T", sizes, "Parameters", "Days"));
        Map<String, Object> points = figure.data().get(0);
        assertEquals(List.of(List.of(1e9, 1e12), List.of(1.0, 99.0), List.of("a", "c"), "markers"),
                List.of(points.get("x"), points.get("y"), points.get("text"), points.get("mode")));
        assertEquals(List.of("log", "linear"), List.of(part(figure.layout(), "xaxis").get("type"),
                part(figure.layout(), "yaxis").get("type")));
        assertEquals("파라미터 수", title(figure, "xaxis"));
        sizes.intColumn("Days").set(0, 0);
        assertEquals("linear", part(styled(Charts.scatter("T", sizes, "Days", "Days")).layout(), "xaxis").get("type"),
                "nothing is a hundred times zero");
    }

    @Test
    void whatItsAuthorChoseStays() {
        Map<String, Object> line = styled(LinePlot.create("T", models, "Days", "Year")).data().get(0);
        assertEquals("lines", line.get("mode"));
        assertFalse(line.containsKey("line"), line.toString());
        PlotlyFigure bubbles = styled(BubblePlot.create("T", models, "Days", "Year", "Days"));
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), part(bubbles.data().get(0), "marker").get("size"));
        Layout layout = Layout.builder("T", "Days", "Year").height(300).width(500).build();
        PlotlyFigure figure = styled(new Figure(layout, ScatterTrace.builder(models.doubleColumn("Days"),
                models.intColumn("Year")).marker(Marker.builder().color("red").size(20).symbol(Symbol.DIAMOND).build())
                .build()));
        assertEquals(Map.of("color", "red", "size", 20.0, "symbol", "diamond"),
                part(figure.data().get(0), "marker"));
        assertEquals(List.of(300, 500), List.of(figure.layout().get("height"), figure.layout().get("width")));
        assertEquals(500, figure.whole().get("width"), "by itself too");
        assertTrue((int) figure.whole().get("height") > 300, "with room for the title");
    }

    @Test
    void namesAreCalledWhatTheyAreWhereverTheyStand() {
        PlotlyFigure lines = styled(LinePlot.create("T", models, "Days", "Parameters", "Country"));
        PlotlyFigure boxes = styled(BoxPlot.create("T", models, "Country", "Days"));
        PlotlyFigure pie = styled(PiePlot.create("T", models, "Country", "Days"));
        assertEquals("한국", lines.data().get(0).get("name"));
        assertEquals("한국", part(part(boxes.layout(), "xaxis"), "labelalias").get("Korea"));
        assertEquals(List.of("한국", "중국", "프랑스", "일본"), pie.data().get(0).get("labels"));
        assertEquals("South Korea", Words.in(Language.EN).name("Korea"));
    }

    @Test
    void whatIsLeftOpenIsInTheHousesStyle() {
        for (Figure figure : List.of(PiePlot.create("T", models, "Country", "Days"),
                Heatmap.create("T", models, "Country", "Year"))) {
            Map<String, Object> layout = styled(figure).layout();
            assertTrue((int) layout.get("height") > 300, layout.toString());
            assertFalse(layout.containsKey("width"), "as wide as the page");
            assertEquals(HouseStyle.HOUSE.series(), layout.get("colorway"));
        }
        PlotlyFigure heat = styled(Heatmap.create("T", models, "Country", "Year"));
        assertEquals(List.of("2020", "2021", "2022", "2023"), heat.data().get(0).get("x"));
        assertEquals("category", part(heat.layout(), "xaxis").get("type"));
        assertTrue((int) part(heat.layout(), "margin").get("r") > 100, "room for the scale of colours");
        PlotlyFigure bars = styled(new Figure(Layout.builder("T", "Year", "Models").build(),
                BarTrace.builder(models.intColumn("Year"), models.doubleColumn("Days")).build()));
        assertEquals(List.of("2022", "2020", "2023", "2021"), bars.data().get(0).get("x"));
        assertEquals(List.of("category", "category ascending"), List.of(part(bars.layout(), "xaxis").get("type"),
                part(bars.layout(), "xaxis").get("categoryorder")));
        assertEquals("모델 수", title(bars, "yaxis"));
    }
}
