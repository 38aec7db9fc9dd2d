package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
