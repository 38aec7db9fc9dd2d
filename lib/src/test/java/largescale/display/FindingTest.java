package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.Report;
import largescale.count.Count;
import largescale.count.Specified;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.load.Rule;
import largescale.word.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What stands beside a finding about how firm its numbers are. */
class FindingTest {

    private static final List<List<String>> COMBINATIONS = List.of(List.of("a", "2024"), List.of("b", "2024"),
            List.of("a", "2026"), List.of("b", "2026"));

    private final Report report = Report.open("2024-07-24");

    /** By two rules in the earlier snapshot, then by the same in the later one. */
    private static Specified number(String name, double... numbers) {
        return new Specified(name, COMBINATIONS.subList(0, numbers.length).stream()
                .map(one -> Map.of("Rule", one.get(0), Specified.SNAPSHOT, one.get(1))).toList(),
                IntStream.range(0, numbers.length).mapToObj(place -> numbers[place]).toList());
    }

    private Display display(Specified... numbers) {
        return report.say("following.title", "year", 2024).spread(numbers).display();
    }

    private Content.Spread spread(Specified... numbers) {
        return ((Content.Finding) display(numbers).content()).spread();
    }

    private List<String> said(Specified... numbers) {
        return List.of(spread(numbers).said().en(), spread(numbers).said().ko());
    }

    @Test
    void itSaysFromWhereToWhereAndWhetherRulesOrSnapshotsMoveIt() {
        assertEquals(List.of("By other rules and snapshots: South Korea’s rank 3–4, South Korean models 5–11",
                "다른 집계 기준과 시점 자료: 한국의 순위 3~4, 한국 모델 수 5~11"),
                said(number("South Korea’s rank", 3, 3, 3, 4), number("South Korean models", 11, 5, 11, 8)));
        assertEquals("By other rules of counting: Multimodal (%) 9.5–12",
                spread(number("Multimodal (%)", 9.5, 12)).said().en());
        assertEquals("In other snapshots: South Korea’s rank 3, All models 144–163",
                spread(number("South Korea’s rank", 3, 3, 3, 3), number("All models", 144, 144, 163, 163)).said().en());
        assertEquals("다른 집계 기준: 합작 모델 수 0~2", spread(number("Joint models", 2, 0)).said().ko());
    }

    @Test
    void itSaysThatANumberIsFirm() {
        assertEquals(List.of("The same by every rule and in every snapshot", "모든 집계 기준과 시점 자료에서 동일"),
                said(number("All models", 5, 5, 5, 5)));
        assertEquals("The same by every rule of counting", spread(number("All models", 5, 5)).said().en());
    }

    @Test
    void itLeadsToTheRulesOrWhereTheSnapshotAloneMovesItToTheSnapshots() {
        assertEquals("ranges-by-rules", spread(number("All models", 5, 6, 7, 8)).exhibit());
        assertEquals("ranges-by-rules", spread(number("All models", 5, 5, 5, 5)).exhibit());
        assertEquals("headline-figures-by-snapshot", spread(number("All models", 5, 5, 8, 8)).exhibit());
    }

    @Test
    void ofASingleCombinationItSaysNothing() {
        assertNull(spread(number("All models", 5)));
        assertNull(spread());
        assertEquals(1, PlainText.of(display(), Language.EN).lines().count());
    }

    @Test
    void aBundledSnapshotOfTheDayOfAnotherFileIsCountedToo(@TempDir Path folder) throws IOException {
        String newest = Files.readString(Project.data("snapshots/2026-08-19.csv"));
        Path copy = Files.writeString(folder.resolve("2026-08-19.csv"), newest);
        assertEquals(List.of("2026-08-19", "2024-07-24", "2025-05-20"), snapshots(copy));
        Files.writeString(copy, newest.substring(0, newest.lastIndexOf('\n', newest.length() - 2) + 1));
        assertEquals(List.of("2026-08-19.csv", "2024-07-24", "2025-05-20", "2026-08-19"), snapshots(copy));
    }

    private static List<String> snapshots(Path file) {
        return Report.open(file.toString()).under(Rule.COMPUTE).count("All models", by -> 1).snapshots();
    }

    @Test
    void aSentenceAboutSouthKoreaRefusesRowsOfAnotherCountry() {
        Table countries = report.countries(), japan = Count.where(countries, "Country", "Japan");
        Object[] others = {"open", 1, "unknown", 0};
        assertEquals("The sentence \"korea.open\" is about South Korea, and its {korea} has rows of another country, "
                + "\"Japan\". It stands in data/sentences.csv: write one of your own there, or use report.finding(…).",
                assertThrows(BadInput.class, () -> report.say("korea.open", with(others, japan))).getMessage());
        Table models = report.models();
        assertThrows(BadInput.class, () -> report.say("korea.open", with(others, models)));
        report.say("korea.open", with(others, Count.where(countries, "Country", "Korea")));
        report.say("korea.open", with(others, Count.where(models, "Countries", "Korea")));
        report.say("development.government", "government", japan, "model", List.of("A"));
    }

    private static Object[] with(Object[] others, Table korea) {
        return Stream.concat(Stream.of(others), Stream.of("korea", korea)).toArray();
    }

    @Test
    void whereThereIsNoPageItIsReadBelowTheSentence() {
        assertTrue(PlainText.of(display(number("All models", 5, 6)), Language.EN)
                .endsWith("\nBy other rules of counting: All models 5–6"));
    }
}
