package largescale.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import largescale.Report;
import largescale.chart.Charts;
import largescale.count.Count;
import largescale.display.Displays;
import largescale.load.Snapshot;
import largescale.word.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.tablesaw.api.Table;

/** What a cell of a notebook and a page are made of, one step each, on the default snapshot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Small {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Report report;
    private Table ranked;
    private Notebook notebook;

    /** @throws IOException if the property {@code notebook} names no executed notebook */
    @Setup
    public void open() throws IOException {
        report = Report.open("2024-07-24").between(2020, 2023);
        ranked = report.window().perYear(report.countries(), "Country");
        notebook = Notebook.read("notebook", JSON.readTree(new File(System.getProperty("notebook"))));
    }

    @Benchmark
    public Snapshot opensASnapshot() {
        return Snapshot.open("2024-07-24");
    }

    @Benchmark
    public Table countsByTwoColumns() {
        return report.window().perYear(report.countries(), "Country");
    }

    @Benchmark
    public Object wordsASentence() {
        return report.say("organization.many", "all", ranked.rowCount(), "many", 3, "single",
                Count.of(ranked, "Total", 1)).display();
    }

    @Benchmark
    public String drawsAChart() throws JsonProcessingException {
        return JSON.writeValueAsString(Displays.of(Charts.ranked("Models by country", ranked, "Total")).tree());
    }

    @Benchmark
    public String rendersAPage() {
        return Pages.single(notebook, Language.EN, UnaryOperator.identity());
    }
}
