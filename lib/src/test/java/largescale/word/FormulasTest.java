package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    private static String unescaped(String text) {
        return text.translateEscapes();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            =1+1     | '=1+1
            +1       | '+1
            -x       | '-x
            @a       | '@a
            ＝1      | '＝1
            ＋1      | '＋1
            －1      | '－1
            ＠a      | '＠a
            \\tx     | '\\tx
            \\r=x    | '\\r'=x
            a\\n=1   | a\\n'=1
            a\\r\\n=1 | a\\r\\n'=1
            a\\t+1   | a\\t'+1
            a;=1     | a;'=1
            a; =1    | a;' =1
            =1;＝2   | '=1;'＝2
            -1;-1    | '-1;'-1
            a;"=1    | a;'"=1
            "=1+1"   | '"=1+1"
            """, delimiter = '|')
    void whatASpreadsheetWouldRunIsText(String text, String harmless) {
        assertEquals(unescaped(harmless), Formulas.harmless(unescaped(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "É", "#", "-1", "-3.5", "5.6E+23", "-1e-9", "GPT-4", "a = b", "a;b", "2020–2023",
            "a@b.example"})
    void otherTextsAndNumbersStayAsTheyAre(String text) {
        assertEquals(text, Formulas.harmless(text));
    }
}
