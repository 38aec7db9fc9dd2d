package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ComparisonTest {

    private static final Card REPORTS = card(LocalDate.of(2024, 7, 24), true);
    private static final Card LATER = card(LocalDate.of(2026, 8, 19), true);

    private static Card card(LocalDate asOf, boolean bundled) {
        return new Card("x.csv", Optional.of(asOf), asOf, "", "", "", "", 1, "", bundled);
    }

    private static Published published(String key, String kind, String value) {
        return new Published(key, "s", "meaning", Published.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), "", value, "",
                "the reason");
    }

    private static Comparison.Entry with(Published published, Object value, Window window, Card card) {
        return Comparison.of(List.of(published), window, card).with(published.key(), value).entries().get(0);
    }

    private static Comparison.Entry reports(Published published, Object value) {
        return with(published, value, Window.OF_REPORT, REPORTS);
    }

    @Test
    void statusSaysWhetherWindowSnapshotOrCountMakeTheDifference() {
        Published figure = published("f", "models", "144");
        assertEquals(Status.REPRODUCED, reports(figure, 144).status());
        assertEquals(Status.DIFFERS, reports(figure, 145).status());
        assertEquals(Status.REVISED, with(figure, 145, Window.OF_REPORT, LATER).status());
        assertEquals(Status.REPRODUCED, with(figure, 144, Window.OF_REPORT, LATER).status());
        assertEquals(Status.OTHER_WINDOW, with(figure, 144, new Window(2020, 2024), REPORTS).status());
        assertEquals(Status.REVISED,
                with(figure, 145, Window.OF_REPORT, card(LocalDate.of(2024, 7, 24), false)).status(),
                "a file of that day is not the bundled snapshot");
    }

    @Test
    void onlyADifferenceHasAReason() {
        assertEquals("the reason", reports(published("f", "models", "144"), 145).reason());
        assertEquals("", reports(published("f", "models", "144"), 144).reason());
        assertEquals("", with(published("f", "models", "144"), 145, Window.OF_REPORT, LATER).reason());
    }

    @Test
    void sharesAndRatesHaveOneDecimalRoundedHalfUp() {
        assertEquals("226.1", reports(published("f", "percent", "226.1"), 226.0506).value());
        assertEquals("11.1", reports(published("f", "percent", "11.0"), 11.05).value());
        assertEquals("50.0", reports(published("f", "percent", "50.0"), 50).value());
        assertEquals("144", reports(published("f", "models", "144"), 144.0).value());
    }

    @Test
    void whatHasNoValueIsNotApplicable() {
        for (Object nothing : Arrays.asList(null, Double.NaN, Double.POSITIVE_INFINITY, List.of())) {
            Comparison.Entry entry = reports(published("f", "percent", "1.0"), nothing);
            assertEquals("", entry.value());
            assertEquals(Status.NOT_APPLICABLE, entry.status());
        }
        assertEquals(Status.REPRODUCED, reports(published("f", "models", "0"), 0).status(), "a count of none is 0");
    }

    @Test
    void aKeyThatNamesAYearNeedsItInTheWindow() {
        Window later = new Window(2022, 2024);
        assertEquals("", with(published("country.2021.US", "models", "2"), 2, later, REPORTS).value());
        assertEquals("2", with(published("country.2023.US", "models", "2"), 2, later, REPORTS).value());
        assertEquals("2", with(published("models2021.top", "models", "2"), 2, later, REPORTS).value());
    }

    @Test
    void claimsAgreeByTheirKind() {
        assertEquals(Status.REPRODUCED, reports(published("c", "truth", "true"), true).status());
        assertEquals(Status.DIFFERS, reports(published("c", "truth", "true"), false).status());
        assertEquals(Status.REPRODUCED, reports(published("c", "set", "A;B"), List.of("B", "A")).status());
        assertEquals(Status.DIFFERS, reports(published("c", "set", "A;B"), List.of("B", "A", "C")).status());
        assertEquals(Status.REPRODUCED, reports(published("c", "includes", "A;B"), List.of("C", "B", "A")).status());
        assertEquals("A;B;C", reports(published("c", "includes", "A;B"), List.of("C", "B", "A")).value());
        assertEquals(Status.DIFFERS, reports(published("c", "includes", "A;B"), List.of("C", "A")).status());
        assertEquals(Status.REPRODUCED, reports(published("c", "value", "2022"), 2022).status());
    }

    @Test
    void inAnOrderEqualCountsMayStandEitherWayRound() {
        assertEquals("B;A;C", order("B;A;C", 5, 5, 3, 1));
        assertEquals("A;B;C", order("A;B;C", 5, 5, 3, 1));
        assertEquals("A;D", order("A;D", 5, 3, 3, 3), "D is as good as B at the last place");
        assertEquals("A;B;C", order("B;A;C", 6, 5, 3, 1));
        assertEquals("A", order("A;B;C", 6, 0, 0, 0), "what has no model is in no ranking");
    }

    private static String order(String published, int... counts) {
        Published claim = published("c", "order", published);
        Table table = Table.create(StringColumn.create("Country", "A", "B", "C", "D"),
                IntColumn.create("Total", counts));
        Comparison.Entry entry = Comparison.of(List.of(claim), Window.OF_REPORT, REPORTS)
                .order("c", table, "Total").entries().get(0);
        assertEquals(entry.value().equals(published) ? Status.REPRODUCED : Status.DIFFERS, entry.status());
        return entry.value();
    }

    @Test
    void anOrderOfAYearThatTheTableLacksIsNotApplicable() {
        Published claim = published("c", "order", "A");
        Table table = Table.create(StringColumn.create("Country", "A"), IntColumn.create("2023", new int[]{1}));
        assertEquals(Status.NOT_APPLICABLE, Comparison.of(List.of(claim), Window.OF_REPORT, REPORTS)
                .order("c", table, "2024").entries().get(0).status());
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKnownOnes() {
        Comparison comparison = Comparison.of(List.of(published("known", "models", "1")), Window.OF_REPORT, REPORTS);
        BadInput refusal = assertThrows(BadInput.class, () -> comparison.with("other", 1));
        assertTrue(refusal.getMessage().contains("\"other\". It has: known."), refusal.getMessage());
    }

    @Test
    void withLeavesTheComparisonAsItWas() {
        Comparison before = Comparison.of(List.of(published("f", "models", "1")), Window.OF_REPORT, REPORTS);
        before.with("f", 1);
        assertEquals("", before.entries().get(0).value());
    }

    @Test
    void everythingPublishedIsThere() {
        assertTrue(Published.figures().size() >= 41);
        assertTrue(Published.claims().size() >= 18);
    }
}
