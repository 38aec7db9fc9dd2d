package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Comparison.Data;
import largescale.count.Window;
import largescale.load.Exports;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @TempDir
    Path folder;

    private static Map<String, Comparison> compared(Snapshot snapshot) {
        return Comparison.of(snapshot, Published.all()).stream()
                .collect(Collectors.toMap(one -> one.published().key(), one -> one));
    }

    /** An export of a day after all reports. */
    private Snapshot later(String... records) throws Exception {
        return Snapshot.open(Files.writeString(folder.resolve("2026-01-01.csv"),
                Exports.HEADER + String.join("\n", records) + "\n").toString());
    }

    private static Map<Status, Long> statuses(Snapshot snapshot, String report) {
        return compared(snapshot).values().stream().filter(one -> one.published().report().key().equals(report))
                .collect(Collectors.groupingBy(Comparison::status, TreeMap::new, Collectors.counting()));
    }

    @Test
    void theReportsOwnSnapshotReproducesOrDiffers() {
        assertEquals(Map.of(Status.REPRODUCED, 57L, Status.DIFFERS, 5L),
                statuses(Snapshot.open("2024-07-24"), "IS-178"));
    }

    @Test
    void aReportThatIsLaterThanTheDataIsNotApplicable() {
        assertEquals(Map.of(Status.NOT_APPLICABLE, 23L), statuses(Snapshot.open("2024-07-24"), "survey-2024"));
    }

    @Test
    void aReportWithoutASnapshotOfItsOwnDiffersNowhere() {
        Map<String, Comparison> survey = compared(Snapshot.open("2025-05-20"));
        List.of("country.KR", "country.2024.KR", "country.JP", "country.DE", "organization.lg", "organization.naver",
                "organization.samsung", "organization.kt", "organization.ncsoft", "organization.konan",
                "organization.2024.three.US", "organization.2024.three.CN", "organization.2024.three.KR",
                "organization.2024.three.FR").forEach(
                        key -> assertEquals(Status.REPRODUCED,
                                survey.get("survey-2024." + key).status(), key));
        assertEquals("282", survey.get("survey-2024.overall.total").computed().value());
        assertEquals(Map.of(Status.REPRODUCED, 14L, Status.REVISED, 9L),
                statuses(Snapshot.open("2025-05-20"), "survey-2024"));
    }

    @Test
    void whatTheOwnSnapshotGivesTooIsNoRevision() {
        assertEquals(Status.DIFFERS, compared(Snapshot.open("2024-07-24")).get("domain.language").status());
        assertEquals(Status.REVISED, compared(Snapshot.open("2026-08-19")).get("domain.language").status(),
                "126 then, another one now");
    }

    @Test
    void modelsOfOneNameAreTwo() throws Exception {
        Map<String, Comparison> compared = compared(later("Twin,Language,Chat,NAVER,2023-01-01,,Korea",
                "Twin,Vision,Chat,OpenAI,2023-01-01,,United States",
                "Twin,Language,Chat,OpenAI,2024-01-01,4e25,United States",
                "Twin,Vision,Chat,Google,2024-01-01,3e25,United States",
                "Twin,Vision,Chat,Meta,2024-01-01,3e25,United States",
                "Small,Language,Chat,LG,2024-01-01,1e25,Korea"));
        assertEquals("NAVER", compared.get("korea.developers").computed().value());
        assertEquals("", compared.get("korea.domains").computed().value(), "nothing but language");
        assertEquals("Twin;Twin;Twin;Small", compared.get("models2024.top").computed().value());
        assertEquals(List.of(1, 1, 1, 1), compared.get("models2024.top").computed().parts().stream()
                .map(part -> part.models().size()).toList());
        assertEquals("false", compared.get("models2024.language").computed().value());
    }

    @Test
    void whatHasNoValueIsNotApplicable() throws Exception {
        Map<String, Comparison> none = compared(later("M,Language,,NAVER,2025-01-01,,China"));
        for (String key : List.of("overall.cagr", "domain.language.share", "task.multi.share", "korea.single",
                "multimodal.first", "task.three.first", "models2024.top", "models2024.nvidia", "country.order")) {
            assertEquals("", none.get(key).computed().value(), key);
            assertEquals(Status.NOT_APPLICABLE, none.get(key).status(), key);
        }
        assertEquals("0", none.get("overall.total").computed().value(), "a count of none is 0");
        assertEquals(Status.REVISED, none.get("overall.total").status());
    }

    @Test
    void aClaimRestsOnItsCounts() {
        assertEquals("United States 64, China 42, Korea 11, France 6, United Kingdom 5",
                compared(Snapshot.open("2024-07-24")).get("country.order").computed().parts().stream()
                        .map(part -> part.name() + " " + part.number()).collect(Collectors.joining(", ")));
    }

    @Test
    void inAnOrderEqualCountsMayStandEitherWayRound() {
        String[] models = {"A,Language,Chat,NAVER,2023-01-01,,Japan", "B,Language,Chat,NAVER,2023-01-01,,France",
                "C,Language,Chat,NAVER,2023-01-01,,China", "D,Language,Chat,NAVER,2023-01-01,,China"};
        Population tables = Population.of(Exports.snapshot(folder, String.join("\n", models) + "\n"),
                new Window(2020, 2023));
        assertEquals("China;Japan;France", order("China;Japan;France", tables));
        assertEquals("China;France;Japan", order("China;France;Japan", tables));
        assertEquals("China;Japan", order("China;Japan", tables), "as good as France at the last place");
        assertEquals("China;Japan;France", order("Japan;China;France", tables));
        assertEquals("China;France;Japan", order("China;Korea;Egypt;Peru", tables),
                "what has no model is in no ranking");
    }

    private static String order(String published, Population data) {
        return claim("country.order", Published.Kind.ORDER, published).in(data).value();
    }

    private static Published claim(String key, Published.Kind kind, String value) {
        return new Published(key, "s", "meaning", PublishedReport.all().get(0), new Window(2020, 2023), kind, "", value,
                Optional.empty(), "", "", "");
    }

    @Test
    void setsAndListsWithOthersAgreeInAnyOrder() {
        Snapshot own = Snapshot.open("2024-07-24");
        assertEquals(Status.REPRODUCED,
                status(own, claim("organization.government.models", Published.Kind.SET, "Falcon-40B;Falcon-180B")));
        assertEquals(Status.DIFFERS,
                status(own, claim("organization.government.models", Published.Kind.SET, "Falcon-40B")));
        assertEquals(Status.REPRODUCED,
                status(own, claim("korea.developers", Published.Kind.INCLUDES, "Samsung;NAVER")));
        assertEquals(Status.DIFFERS, status(own, claim("korea.developers", Published.Kind.INCLUDES, "Apple;NAVER")));
        assertEquals(Status.DIFFERS, status(Snapshot.open("2026-08-19"),
                claim("korea.developers", Published.Kind.INCLUDES, "Apple;NAVER")), "it lacks Apple as ever");
    }

    private static Status status(Snapshot snapshot, Published claim) {
        return Comparison.of(snapshot, List.of(claim)).get(0).status();
    }

    @Test
    void organizationsBelongToTheirSeatElseToTheCountriesOfTheirModels() throws Exception {
        String known = ",Language,Chat,NAVER,2024-01-01,,China";
        String unknown = ",Language,Chat,Nobody,2024-01-01,,\"China,France\"";
        Map<String, Comparison> three = compared(later("A" + known, "B" + known, "C" + known, "D" + unknown,
                "E" + unknown, "F" + unknown));
        assertEquals(List.of("1", "1", "1", "0"), List.of("KR", "CN", "FR", "US").stream()
                .map(country -> three.get("survey-2024.organization.2024.three." + country).computed().value())
                .toList());
    }

    /** What is added and moved in, less what is removed and moved out, is the difference: in every counted set. */
    @ParameterizedTest
    @CsvSource({"2024-07-24, 2025-05-20", "2024-07-24, 2026-08-19", "2025-05-20, 2026-08-19", "2026-08-19, 2024-07-24"})
    void theMovesOfEachCountAddUp(String older, String newer) {
        Data before = new Data(Snapshot.open(older));
        Data after = new Data(Snapshot.open(newer));
        Revision revision = Revision.of(before.snapshot(), after.snapshot());
        for (Published figure : Published.figures()) {
            Population old = before.of(figure.years()), current = after.of(figure.years());
            Computed then = figure.in(old), now = figure.in(current);
            List<Comparison.Moved> moved = Comparison.moved(revision, then, now);
            boolean organizations = figure.kind() == Published.Kind.ORGANIZATIONS;
            Set<String> counted = Stream.of(now, then).flatMap(one -> one.parts().stream()).map(Computed.Part::name)
                    .collect(Collectors.toSet());
            assertEquals(counted, moved.stream().map(one -> one.part().name()).collect(Collectors.toSet()));
            for (Comparison.Moved one : moved) {
                int sum = one.models().entrySet().stream()
                        .mapToInt(move -> move.getKey().difference() * move.getValue().size()).sum();
                String name = one.part().name();
                assertEquals(organizations
                        ? developed(current, name) - developed(old, name)
                        : number(now, name) - number(then, name), sum, figure.key() + " " + name);
            }
        }
    }

    private static int number(Computed computed, String part) {
        return computed.parts().stream().filter(one -> one.name().equals(part)).findFirst().orElseThrow().number()
                .intValue();
    }

    /** How many models a developer has, be they three or not. */
    private static int developed(Population all, String organization) {
        return (int) all.models().stream().filter(model -> model.groups().containsKey(organization)).count();
    }

    @Test
    void everyStatementHasAValueOnTheNewestData() {
        List<String> without = compared(Snapshot.open("latest")).values().stream()
                .filter(one -> one.computed().value().isEmpty()).map(one -> one.published().key()).toList();
        assertEquals(List.of("models2024.nvidia"), without, "the hardware of one is not given");
    }

    @Test
    void everythingPublishedIsThere() {
        assertEquals(44, Published.figures().stream().filter(one -> !one.key().startsWith("survey-2024.")).count());
        assertTrue(Published.figures().size() >= 64);
        assertTrue(Published.claims().size() >= 18);
        assertEquals(LocalDate.of(2024, 7, 24), PublishedReport.all().get(0).snapshot().orElseThrow());
    }
}
