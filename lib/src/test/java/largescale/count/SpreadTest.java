package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** Two rules in two snapshots: the numbers of the earlier by each rule, then those of the later. */
    private static Specified of(double... numbers) {
        return new Specified("Models", List.of(by("a", "2024"), by("b", "2024"), by("a", "2026"), by("b", "2026"))
                .subList(0, numbers.length), Arrays.stream(numbers).boxed().toList());
    }

    private static Map<String, String> by(String rule, String snapshot) {
        return Map.of("Rule", rule, Specified.SNAPSHOT, snapshot);
    }

    private static List<Boolean> hangs(Specified... numbers) {
        Spread spread = new Spread(List.of(numbers));
        return List.of(spread.hangsOnRules(), spread.hangsOnSnapshot());
    }

    @Test
    void aNumberHangsOnWhatAloneMovesItInWhateverCombination() {
        assertEquals(List.of(false, false), hangs(of(5, 5, 5, 5)));
        assertEquals(List.of(true, false), hangs(of(5, 6, 5, 6)));
        assertEquals(List.of(false, true), hangs(of(5, 5, 6, 6)));
        assertEquals(List.of(true, true), hangs(of(5, 5, 5, 6)), "only in the later snapshot, only by the other rule");
        assertEquals(List.of(true, true), hangs(of(5, 5, 6, 6), of(5, 6, 5, 6)), "one of the numbers does");
        assertEquals(List.of(false, false), hangs(of(5, Double.NaN, 5.01, Double.NaN)), "as far as can be read");
    }

    @Test
    void ofASingleCombinationAndOfNothingNothingIsSaid() {
        assertFalse(new Spread(List.of()).isTold());
        assertFalse(new Spread(List.of(of(5))).isTold());
        assertFalse(new Spread(List.of(of(0, 0, 5, 5))).isTold());
        assertFalse(new Spread(List.of(of(Double.NaN, Double.NaN))).isTold());
        Spread rules = new Spread(List.of(of(5, 5)));
        assertTrue(rules.isTold() && rules.hasRules() && !rules.hasSnapshots());
    }
}
