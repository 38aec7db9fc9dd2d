package largescale.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import largescale.kernel.Calls.Call;
import org.junit.jupiter.api.Test;

class CallsTest {

    @Test
    void anArgumentIsATextOrSeveralOrNone() {
        assertEquals(List.of(
                new Call("report.models", Optional.empty(), List.of(List.of())),
                new Call("List.of", Optional.empty(), List.of(List.of("b"), List.of("c"))),
                new Call("Count.where", Optional.empty(),
                        List.of(List.of(), List.of("A"), List.of("b", "c"), List.of("D"), List.of()))),
                Calls.in("Count.where(report.models(), \"A\", List.of(\"b\", \"c\"), \"D\", 2023)"));
    }

    @Test
    void whatIsComputedIsNoText() {
        assertEquals(List.of(List.of(), List.of(), List.of()),
                Calls.in("f(\"a\" + b, g + \"c\", (\"d\") + 'e')").get(1).arguments());
    }

    @Test
    void aCallOfAResultKnowsThatOfWhichItIs() {
        Call compared = Calls.in("t.stringColumn(\"A\").isEqualTo(\"b\")").get(1);
        assertEquals(".isEqualTo", compared.method());
        assertEquals(Optional.of("A"), compared.on().flatMap(on -> on.text(0)));
    }

    @Test
    void commentsTextsAndBracketsTooManyMakeNoCall() {
        assertEquals(List.of(), Calls.in("// f(\"a\")\n/* g(\"b\") */ \"h(\\\"c\\\")\" ) ) x"));
    }

    @Test
    void anUnfinishedCellEndsInACall() {
        Call around = Calls.around("f(1); Count.of(m(), \"A\", List.of(\"b\", \"c");
        assertEquals("Count.of", around.method());
        assertEquals(List.of(List.of(), List.of("A"), List.of()), around.arguments());
        assertEquals(List.of("A", "b"),
                Calls.around("f(\"A\", \"b").arguments().stream().flatMap(List::stream).toList());
        assertEquals("", Calls.around("1 + 1").method());
    }
}
