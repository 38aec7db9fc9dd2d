package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import largescale.count.Specifications.Specification;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SpecifiedTest {

    /** Two rules of two choices each. */
    private static Specified of(String name, double report, double oneOther, double twoOther, double bothOther) {
        return new Specifications<>(List.of(
                new Specification<>(choices("a", "x"), report), new Specification<>(choices("b", "x"), oneOther),
                new Specification<>(choices("a", "y"), twoOther), new Specification<>(choices("b", "y"), bothOther)))
                .count(name, number -> number);
    }

    private static Map<String, String> choices(String one, String two) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("One", one);
        choices.put("Two", two);
        return choices;
    }

    @Test
    void aRangeIsOfAllCombinationsAndAMoveOfOneChoiceAlone() {
        Specified models = of("Models", 10, 12, 9, 20);
        assertEquals(List.of(9.0, 10.0, 20.0), List.of(models.lowest(), models.own(), models.highest()));
        assertEquals(Map.of("One", 2.0, "Two", 1.0), models.moves());
        assertEquals("One", models.most());
    }

    @Test
    void whatIsMadeOfACombinationIsMadeOnceForAllNumbers() {
        AtomicInteger made = new AtomicInteger();
        Specifications<Integer> twice = new Specifications<>(List.of(
                new Specification<>(choices("a", "x"), 3), new Specification<>(choices("b", "x"), 5)))
                .map(number -> 2 * number + 0 * made.incrementAndGet());
        Specified doubled = twice.count("Doubled", number -> number), more = twice.count("More", number -> number + 1);
        assertEquals(List.of(List.of(6.0, 10.0), List.of(7.0, 11.0)), List.of(doubled.values(), more.values()));
        assertEquals(doubled.choices(), List.of(choices("a", "x"), choices("b", "x")));
        assertEquals(2, made.get());
    }

    @Test
    void aSentenceIsGivenTheRangeBesideItsOwnArguments() {
        assertEquals(
                List.of("year", 2023, "headline", "Models", "own", 10.0, "lowest", 9.0, "highest", 20.0,
                        "combinations", 4),
                List.of(of("Models", 10, 12, 9, 20).with("year", 2023)));
    }

    @Test
    void whatMovesNothingIsNoFactor() {
        Specified models = of("Models", 10, 10, 10, 20);
        assertEquals("", models.most());
        assertEquals(Optional.empty(), Specified.widest(List.of(of("Models", 10, 10, 10, 10))));
    }

    @Test
    void theWidestIsMeasuredByItsOwnNumber() {
        Specified many = of("Many", 100, 110, 100, 100), few = of("Few", 2, 3, 2, 2), none = of("None", 0, 9, 0, 0);
        assertEquals(Optional.of(few), Specified.widest(List.of(many, few, none)));
        Table relative = Specified.relative(List.of(many, few, none));
        assertEquals(List.of("Many", "Few"), relative.stringColumn("Headline").asList());
        assertEquals(List.of(110.0, 150.0), relative.doubleColumn("Highest").asList());
    }

    @Test
    void aCurveBeginsWithTheLowestNumber() {
        Table curve = of("Models", 10, 12.25, Double.NaN, 9).curve("Models");
        assertEquals(List.of(1, 2, 3), curve.intColumn("Place").asList());
        assertEquals(List.of(9.0, 10.0, 12.3), curve.doubleColumn("Models").asList());
        assertEquals(List.of("b", "a", "b"), curve.stringColumn("One").asList());
    }

    @Test
    void aClaimIsSaidOnlyWhereThereIsANumber() {
        Specified claim = of("Share", 90, 91, Double.NaN, 95).claim("Above nine tenths", share -> share > 90);
        assertEquals(List.of(3, 2), List.of(claim.known(), claim.holds()));
        Table claims = Specified.claims(List.of(claim, of("Nothing", Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
        assertEquals(List.of(3, 0), claims.intColumn("Combinations").asList());
        assertEquals(2 / 3.0 * 100, claims.doubleColumn("Share (%)").get(0), 1e-9);
        assertEquals(1, claims.doubleColumn("Share (%)").countMissing());
    }

    @Test
    void aNumberThatNoCombinationGivesIsUnknownEverywhere() {
        double unknown = Double.NaN;
        Specified nothing = of("Nothing", unknown, unknown, unknown, unknown);
        assertEquals(List.of(unknown, unknown, unknown), List.of(nothing.lowest(), nothing.own(), nothing.highest()));
        assertEquals("", nothing.most());
        assertEquals(0, nothing.curve("Models").rowCount());
        assertEquals(0, Specified.relative(List.of(nothing)).rowCount());
    }

    @Test
    void numbersHaveAColumnForWhatTouchesThemAndNoneForWhatDoesNot() {
        Specified other = new Specified("Other", List.of(Map.of("Three", "a"), Map.of("Three", "b")),
                List.of(1.0, 4.0));
        Table moves = Specified.moves(List.of(of("Models", 10, 12, 9, 20), other));
        assertEquals(3.0, moves.doubleColumn("Three").get(1));
        assertEquals(1, moves.doubleColumn("One").countMissing());
    }
}
