package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own statements on its own snapshots. */
class ComparisonTest {

    private static List<String> with(Status status, String day, String report) {
        return Comparison.of(Snapshot.open(day), Published.all()).stream()
                .filter(one -> one.status() == status && one.published().report().key().equals(report))
                .map(one -> one.published().key()).toList();
    }

    @ParameterizedTest
    @CsvSource({"2024-07-24, IS-178, REPRODUCED, 57", "2024-07-24, IS-178, DIFFERS, 5",
            "2024-07-24, survey-2024, NOT_APPLICABLE, 23", "2025-05-20, survey-2024, REPRODUCED, 14",
            "2025-05-20, survey-2024, REVISED, 9"})
    void asManyStatementsAsAreKnownAreReproduced(String day, String report, Status status, int statements) {
        assertEquals(statements, with(status, day, report).size());
    }

    @Test
    void everyStatementHasAValueOnTheNewestData() {
        assertEquals(List.of("models2024.nvidia"), with(Status.NOT_APPLICABLE, "latest", "IS-178"),
                "the hardware of one is not given");
        assertEquals(List.of(), with(Status.NOT_APPLICABLE, "latest", "survey-2024"));
    }

    /** A misspelt name of an organization would count nothing, and look like a revision. */
    @Test
    void everyFigureCountsSomethingOnSomeSnapshot() {
        Set<Published> counted = Snapshot.bundled().stream()
                .flatMap(snapshot -> Comparison.of(snapshot, Published.figures()).stream())
                .filter(one -> one.computed().parts().stream().anyMatch(part -> part.number().intValue() > 0))
                .map(Comparison::published).collect(Collectors.toSet());
        assertEquals(List.of(), Published.figures().stream().filter(figure -> !counted.contains(figure)).toList());
    }
}
