package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Kind;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.word.Language;
import largescale.word.Words;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.PieTrace;
import tech.tablesaw.plotly.traces.Trace;

class HouseStyleTest {

    private static final String[] YEARS = {"2020", "2021", "2022"};

    private static BarTrace bars(String name, double... numbers) {
        return BarTrace.builder(Arrays.copyOf(YEARS, numbers.length), numbers).name(name).build();
    }

    private static Layout.LayoutBuilder layout(String x) {
        return Layout.builder("T", x, "Models");
    }

    /** The figure in Korean, drawn from data in which 2022 was not over. */
    static PlotlyFigure styled(Figure chart) {
        return HouseStyle.of(Plotly.of(chart), Words.in(Language.KO), period -> period.compareTo("2022") >= 0,
                new Alone("제목", "주제", "기준.\n출처."));
    }

    private static PlotlyFigure styled(Layout layout, Trace... traces) {
        return styled(new Chart(traces[0] instanceof BarTrace ? Kind.BARS : Kind.POINTS, layout, traces));
    }

    static Map<?, ?> part(Map<?, ?> owner, String name) {
        return (Map<?, ?>) owner.get(name);
    }

    private static List<?> texts(Map<String, Object> layout) {
        return ((List<?>) layout.get("annotations")).stream().map(note -> ((Map<?, ?>) note).get("text")).toList();
    }

    private static List<String> labels(PlotlyFigure figure, String axis) {
        return part(part(figure.layout(), axis), "labelalias").values().stream().map(String::valueOf).toList();
    }

    private static Chart lying(String... names) {
        return Charts.ranked("T", Table.create(StringColumn.create("Organization", names),
                DoubleColumn.create("Models", new double[names.length])), "Models");
    }

    @Test
    void barsOnTheirSideRunFromTopToBottomAndHaveRoomForNamesOfTwoLines() {
        String words = "A consortium for openly documented multilingual models", word = "x".repeat(115);
        PlotlyFigure figure = styled(lying(words, word, "Google"));
        assertEquals("reversed", part(figure.layout(), "yaxis").get("autorange"));
        assertEquals(List.of(words, word, "Google"), figure.data().get(0).get("y"), "the bars keep their names");
        assertEquals(List.of("A consortium for openly<br>documented multilingual…",
                "x".repeat(23) + "<br>" + "x".repeat(23) + "…",
                "Google"), labels(figure, "yaxis"));
        assertTrue((int) styled(lying("A", "B", "C")).layout().get("height") < (int) figure.layout().get("height"));
        assertEquals("A consortium for openly documented…", styled(Layout.builder("T", "Year", "Models").build(),
                bars(words, 1), bars("b", 1)).data().get(0).get("name"));
    }

    @Test
    void aYearOrHalfYearThatWasNotOverIsHatchedAndNamedSo() {
        PlotlyFigure years = styled(layout("Year").build(), bars("", 1, 2, 3));
        assertTrue(!years.layout().containsKey("title"), "a page has it in the caption");
        assertEquals(List.of("", "", "/"), part(part(years.data().get(0), "marker"), "pattern").get("shape"));
        assertEquals(List.of("2020", "2021", "2022<br>(일부)"), labels(years, "xaxis"));
        assertEquals(List.of("2020<br>모델 수: 1", "2021<br>모델 수: 2", "2022(일부)<br>모델 수: 3"),
                years.data().get(0).get("hovertext"));
        PlotlyFigure halves = styled(
                Charts.bars("T", Table.create(StringColumn.create("Half-year", "2021 H2", "2022 H1"),
                        DoubleColumn.create("Share (%)", 100 / 3.0, 1234.5)), "Share (%)"));
        assertEquals(List.of("", "/"), part(part(halves.data().get(0), "marker"), "pattern").get("shape"));
        assertEquals(List.of("2021<br>하반기", "2022<br>상반기"), labels(halves, "xaxis"));
        assertEquals(List.of("33.3", "1,234.5"), halves.data().get(0).get("text"), "numbers as in a table");
    }

    @Test
    void aCategoryIsCalledAsInTheContextOfItsAxisAndKeepsItsNameInTheData() {
        PlotlyFigure figure = styled(layout("Task").build(), category("Chat"));
        assertEquals(List.of(List.of("Chat"), List.of("채팅")),
                List.of(figure.data().get(0).get("x"), labels(figure, "xaxis")));
        assertEquals(List.of("Chat"), labels(styled(layout("Model").build(), category("Chat")), "xaxis"));
    }

    private static BarTrace category(String... names) {
        return BarTrace.builder(names, DoubleStream.generate(() -> 7).limit(names.length).toArray()).build();
    }

    @Test
    void categoriesAreNamesEvenWhereTheyLookLikeNumbersOrDaysOrAreEmpty() {
        PlotlyFigure figure = styled(layout("Organization").build(), category("2023", "7", "2024-13-45", ""));
        assertEquals("category", part(figure.layout(), "xaxis").get("type"));
        assertEquals(List.of("2023", "7", "2024-13-45", ""), figure.data().get(0).get("x"));
        assertEquals(List.of("2023", "7", "2024-13-45", "기재되지 않음"), labels(figure, "xaxis"));
        assertTrue(figure.data().get(0).get("hovertext").toString().endsWith("기재되지 않음<br>모델 수: 7]"));
    }

    @Test
    void aLineStandsBesideNamedModelsAndAnEmptyOneIsNone() {
        Table models = Table.create(DateColumn.create("Publication date", LocalDate.of(2024, 1, 2),
                LocalDate.of(2025, 1, 2)), StringColumn.create("Model", "a", "b"),
                DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25), StringColumn.create("Series", "p", "p"));
        Table line = models.selectColumns("Publication date", "Training compute (FLOP)").setName("Trend");
        PlotlyFigure figure = styled(Charts.compute("T", models, "Series", line, line.emptyCopy()).named(models));
        assertEquals("power", part(figure.layout(), "yaxis").get("exponentformat"));
        assertEquals(List.of("markers", "lines"), figure.data().stream().map(trace -> trace.get("mode")).toList());
        assertEquals(List.of("2024-01-02", "2025-01-02"), figure.data().get(1).get("x"));
        assertEquals(false, figure.data().get(1).get("showlegend"), "its name stands on it");
        assertEquals(List.of("Trend", "a", "b"), texts(figure.layout()));
    }

    @Test
    void namesInAFigureOfAnotherKindShowWhatIsNotToBeSeen() {
        PlotlyFigure pie = styled(new Figure(layout("").build(), PieTrace.builder(
                StringColumn.create("Model", "a\u202Eb", "<b>"), IntColumn.create("n", new int[]{1, 2})).build()));
        assertEquals(List.of("a\uFFFDb", "&lt;b&gt;"), pie.data().get(0).get("labels"));
    }

    @Test
    void aTraceIsNamedInTheContextOfItsSeries() {
        Layout layout = layout("Year").build();
        assertEquals("한국", styled(new Chart(Kind.BARS, layout, bars("Korea", 1), bars("Models", 1)).of("Country"))
                .data().get(0).get("name"));
        assertEquals("모델 수", styled(layout, bars("Korea", 1), bars("Models", 1)).data().get(1).get("name"));
    }

    private static Object colour(Map<String, Object> trace) {
        return part(trace, "marker").get("color");
    }

    private final String korea = Colours.read().of("Country", "Korea").orElseThrow();

    @Test
    void koreaHasAColourInEveryChartThatNoOtherHas() {
        assertEquals(List.of(Colours.PLAIN, korea),
                colour(styled(layout("Country").build(), category("China", "Korea")).data().get(0)));
        PlotlyFigure series = styled(new Chart(Kind.BARS, layout("Year").build(), bars("Atlantis", 1, 2, 3),
                bars("Korea", 1, 2, 3)).of("Country"));
        assertEquals(List.of(Colours.PLAIN, korea), series.data().stream().map(HouseStyleTest::colour).toList());
        assertTrue(!HouseStyle.HOUSE.series().contains(korea));
    }

    @Test
    void barsInPartsHaveTheirTotalsAndKoreaTwoTones() {
        Table countries = Table.create("c", StringColumn.create("Country", "China", "Korea"),
                IntColumn.create("2020", 1, 0), IntColumn.create("2021", 2, 3), IntColumn.create("2022", 37, 8),
                IntColumn.create("Total", 40, 11));
        PlotlyFigure figure = styled(Charts.beforeAndLast("T", countries, new Window(2020, 2022)));
        assertEquals(List.of("2020~2021", "2022"),
                figure.data().stream().limit(2).map(trace -> trace.get("name")).toList());
        assertEquals(List.of(3.0, 3.0), figure.data().get(0).get("x"));
        assertEquals(List.of("\u00a040", "\u00a011"), figure.data().get(2).get("text"));
        List<?> before = (List<?>) colour(figure.data().get(0)), last = (List<?>) colour(figure.data().get(1));
        assertEquals(korea, before.get(1));
        assertEquals(4, Stream.of(before, last).flatMap(List::stream).distinct().count());
        assertEquals(List.of("2022"), styled(Charts.beforeAndLast("T", countries, new Window(2022, 2022)))
                .data().stream().map(trace -> trace.get("name")).toList(), "of a single year, one part");
        Table halves = Table.create(StringColumn.create("Country", "Korea", "France"),
                DoubleColumn.create("open", 0.5, 1), DoubleColumn.create("closed", 0.5, Double.NaN));
        assertEquals(List.of(1.0, 1.0),
                styled(Charts.inParts("T", halves, "open", "closed")).data().get(2).get("x"));
    }

    @Test
    void aSlopeHasItsNamesAndNumbersAtItsEndsAndRankOneOnTop() {
        Table places = Table.create("r", StringColumn.create("Country", "China", "Korea", "France"),
                IntColumn.create("2020", 1, 9, 3), IntColumn.create("2021", new Integer[]{2, 2, null}));
        PlotlyFigure figure = styled(Charts.slope("T", places, "Rank"));
        assertEquals(new HashSet<>(List.of("1", "9", "2 중국", "2 한국", "3 프랑스")),
                new HashSet<>(texts(figure.layout())));
        assertEquals(5, texts(figure.layout()).size());
        List<?> range = (List<?>) part(figure.layout(), "yaxis").get("range");
        assertTrue((double) range.get(0) > (double) range.get(1));
        assertEquals(Arrays.asList(3.0, null), figure.data().get(2).get("y"));
        assertEquals(false, figure.layout().get("showlegend"), "the names stand at the lines");
    }

    @Test
    void aSlopeOfWideRangeGrowsTenfoldAndShowsThatItDoes() {
        Table wide = Table.create("r", StringColumn.create("Country", "China", "Korea"),
                DoubleColumn.create("2020", 90, 100), DoubleColumn.create("2021", 5, 1));
        Map<?, ?> axis = part(styled(Charts.slope("T", wide, "Percent of the largest")).layout(), "yaxis");
        assertEquals("log", axis.get("type"));
        assertEquals(true, axis.get("visible"));
    }

    @Test
    void barsOfSharesAreEquallyLongAndSayThePercentageAndTheirSum() {
        Table parts = Table.create("p", StringColumn.create("Country", "Korea", "Japan"),
                IntColumn.create("open", 1, 0),
                IntColumn.create("closed", 3, 2));
        PlotlyFigure figure = styled(Charts.inParts("T", parts, "open", "closed").of("Openness").shares());
        assertEquals(List.of(List.of(25.0, 0.0), List.of(75.0, 100.0)),
                List.of(figure.data().get(0).get("x"), figure.data().get(1).get("x")));
        assertEquals(List.of("25.0%", ""), figure.data().get(0).get("text"));
        assertEquals(List.of(List.of(100, 100), List.of("\u00a04", "\u00a02")),
                List.of(figure.data().get(2).get("x"), figure.data().get(2).get("text")));
        assertTrue(figure.data().get(1).get("hovertext").toString().contains("비공개: 3"));
        assertThrows(BadInput.class, () -> Charts.bars("T", parts, "open").shares());
    }

    @Test
    void aRangeWithoutEndsIsItsPoint() {
        Table estimates = Table.create("e", StringColumn.create("Source", "A", "B"),
                DoubleColumn.create("Low", 3, Double.NaN), DoubleColumn.create("Estimate (times)", 4.5, 2),
                DoubleColumn.create("High", 5, Double.NaN));
        PlotlyFigure figure = styled(Charts.ranges("T", estimates, "Low", "Estimate (times)", "High"));
        Map<?, ?> bars = part(figure.data().get(0), "error_x");
        assertEquals(Arrays.asList(2.0, null), bars.get("array"));
        assertEquals(List.of("\u00a0\u00a05.0\u00a0\u00a0", "\u00a0\u00a0\u00a0\u00a0"),
                figure.data().get(2).get("text"));
    }
}
