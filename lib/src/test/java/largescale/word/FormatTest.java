package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void aSpreadsheetGetsPlainNumbers() {
        assertEquals("12345", Format.of("Models").plain(12345));
        assertEquals("11.1", Format.of("Growth (%)").plain(11.05), "as it is read");
        assertEquals("67.22", Format.of("Private investment (USD billion)").plain(67.2199));
        assertEquals("1.75E+11", Format.of("Parameters").plain(175e9));
        assertEquals("3.8123E+25", Format.of("Training compute (FLOP)").plain(3.8123e25),
                "whole, where it is written in short");
        assertEquals("", Format.of("Parameters").plain(Double.NaN));
        assertEquals("0", Format.of("Growth (%)").plain(0.0));
    }

    @Test
    void aNumberHasTheDigitsThatItWasReadFrom() {
        // Double.toString of Java 17 writes these as 5.6000000000000003E23 and 9.999999999999999E22.
        assertEquals("5.6E+23", Format.COMPUTE.plain(Double.parseDouble("5.6e+23")));
        assertEquals("1E+23", Format.COMPUTE.plain(Double.parseDouble("1e23")));
        assertEquals("0.30000000000000004", Format.COMPUTE.plain(0.1 + 0.2), "seventeen where it takes them");
    }

    @Test
    void noFormatTakesThreeDigitsOfANumberAway() {
        assertEquals("0.04", written("Share", 0.04));
        assertEquals("0.0417", written("Growth", 1 / 24.0));
        assertEquals("1.23", written("Low (times)", 1.234));
        assertEquals("-0.00123", written("Value", -0.001234));
        assertEquals(List.of("48.0", "0.0", "12.3", "1,234.6"), Stream.of(48.0, 0.0, 12.34, 1234.56)
                .map(number -> written("Share (%)", number)).toList(), "one decimal else");
        assertEquals(List.of("0.04", "0.0417", "1.23", "48", "12.3"), Stream.of(0.04, 1 / 24.0, 1.234, 48.0, 12.34)
                .map(number -> Format.of("Share").plain(number)).toList(), "a spreadsheet too");
        assertEquals("2022.5", Format.of("Mean [Year]").plain(2022.5));
    }

    @Test
    void aSentenceSaysPercentWithOneDecimalUnlessItIsBelowOne() {
        assertEquals("6.7, 0.04 and 12.3", Words.read().sentence("{percent}, {share} and {growth}",
                Map.of("percent", 6.73, "share", 0.04, "growth", 12.34)).en());
    }

    @Test
    void theNameOfAColumnSaysHowItsNumbersAreWritten() {
        assertEquals(Format.YEAR, Format.of("Year"));
        assertEquals(Format.YEAR, Format.of("year2"));
        assertEquals(Format.COMPUTE, Format.of("Training compute (FLOP)"));
        assertEquals(Format.LARGE, Format.of("Training dataset size (datapoints)"));
        assertEquals(Format.PERCENT, Format.of("Share"));
        assertEquals(Format.PERCENT, Format.of("Low (times)"));
        assertEquals(Format.PERCENT, Format.of("Doubling time (months)"));
        assertEquals(Format.PLAIN, Format.of("Models"));
    }

    @Test
    void aSummaryOfTablesawsIsWrittenAsItsColumn() {
        assertEquals("1.4×10²⁴", written("Sum [Training compute (FLOP)]", 1.4e24));
        assertEquals("405B", written("Median [Parameters]", 405e9));
        assertEquals("2020", written("Min [Year]", 2020.0));
        assertEquals("2022.5", written("Mean [Year]", 2022.5));
        assertEquals("144", written("Count [Training compute (FLOP)]", 144.0), "a count is no compute");
    }

    @Test
    void aNumberThatNobodyCanReadInGroupsIsWrittenByItsPower() {
        assertEquals("999,999,999,999,999", written("Value", 999_999_999_999_999.0));
        assertEquals("1.01×10²³", written("Value", 1.01e23));
        assertEquals("-1.01×10²³", written("Value", -1.01e23));
    }

    private static String written(String column, double number) {
        return Format.of(column).write(number, Language.EN);
    }
}
