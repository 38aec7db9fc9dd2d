package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import largescale.Report;
import largescale.compare.Comparison;
import largescale.compare.Published;
import largescale.chart.Charts;
import largescale.count.Count;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * One display of each kind as it is kept: the contract with the pages. Where the library writes another form on
 * purpose, {@code mvn -f lib/pom.xml -Pcheck test -Dtest=KeptDisplaysTest -Dkeep} keeps the new one. Look at the
 * difference, and raise {@link Display#VERSION} if a notebook that was executed before can't be read any more.
 */
class KeptDisplaysTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path KEPT = Project.root().resolve("lib/src/test/resources/displays");

    private final Report report = Report.open("lib/src/test/resources/2024-07-24-four-models.csv").between(2020, 2023);

    private Map<String, Display> displays() {
        Table countries = report.countries();
        Table byCountry = report.window().perYear(countries, "Country");
        Figure figure = Charts.ranked("Large-scale AI models by country", byCountry, "Total");
        Map<String, Display> displays = new LinkedHashMap<>();
        displays.put("bare-table", Displays.of(byCountry));
        displays.put("table", report.table("Large-scale AI models by country and year", byCountry)
                .key("by-country-and-year")
                .rule("One full count for each distinct country of a model.")
                .unknown("Task", Count.where(report.models(), "Tasks per model", "unknown"), report.models())
                .counts("country")
                .from(countries)
                .display());
        displays.put("chart", report.chart(figure).key("by-country").from(countries).display());
        displays.put("empty", report.table("Large-scale AI models by country and year", byCountry.emptyCopy())
                .key("nothing")
                .display());
        displays.put("finding", report.finding("{kept, number} counted, {out, number} of other years",
                "kept", report.models(), "out", 0)
                .more("by-country")
                .display());
        displays.put("comparison", published("overall.2020", "country.FR", "multimodal.2021", "multimodal.first",
                "survey-2024.overall.2023").display());
        displays.put("overview", report.display());
        displays.put("models", ModelTableTest.four("Model", "Publication date", "Countries", "Training compute (FLOP)",
                "Link").display());
        return displays;
    }

    /** These statements alone: others may be added to the section. */
    private Showable published(String... keys) {
        Snapshot snapshot = Snapshot.open("lib/src/test/resources/2024-07-24-four-models.csv");
        List<Published> statements = Published.all().stream().filter(one -> List.of(keys).contains(one.key())).toList();
        return new PublishedStatements("overall", Comparison.of(snapshot, statements), snapshot.card(),
                report.window());
    }

    @Test
    void theyAreWhatTheLibraryWrites() throws IOException {
        for (Map.Entry<String, Display> one : displays().entrySet()) {
            Path file = KEPT.resolve(one.getKey() + ".json");
            JsonNode written = JSON.readTree(JSON.writeValueAsString(one.getValue().tree()));
            if (System.getProperty("keep") != null && !(file.toFile().exists()
                    && JSON.readTree(file.toFile()).equals(written))) {
                Files.writeString(file, JSON.writeValueAsString(written) + "\n");
            }
            assertEquals(JSON.readTree(file.toFile()), written, one.getKey());
            assertEquals(one.getKey(), written.at("/content/kind").asText());
        }
    }

    @Test
    void thereIsOneOfEachKind() {
        assertEquals(new TreeSet<>(displays().keySet()),
                new TreeSet<>(Arrays.stream(Content.class.getPermittedSubclasses())
                        .map(KeptDisplaysTest::kind)
                        .toList()));
    }

    private static String kind(Class<?> content) {
        return Arrays.stream(Content.class.getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class).value())
                .filter(type -> type.value() == content)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
