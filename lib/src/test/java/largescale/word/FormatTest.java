package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a column says how its numbers are written. */
class FormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Column                           | Number            | English             | Spreadsheet
            Models                           | 12345             | 12,345              | 12345
            Count [Training compute (FLOP)]  | 144.0             | 144                 | 144
            Year                             | 2023              | 2023                | 2023
            Mean [Year]                      | 2022.5            | 2022.5              | 2022.5
            Training compute (FLOP)          | 3.8123e25         | 3.81×10²⁵           | 3.8123E+25
            Training compute (FLOP)          | 9.999e23          | 10²⁴                | 9.999E+23
            Compute                          | 5.6e+23           | 5.6×10²³            | 5.6E+23
            Compute                          | 1e23              | 10²³                | 1E+23
            Compute                          | 0.30000000000000004 | 3×10⁻¹            | 0.30000000000000004
            Parameters                       | 175e9             | 175B                | 1.75E+11
            Growth (%)                       | 11.05             | 11.1                | 11.1
            Growth (%)                       | 11.35             | 11.4                | 11.4
            Share (%)                        | 1234.56           | 1,234.6             | 1234.6
            Percent                          | 0.808             | 0.8                 | 0.8
            Share                            | 0.04              | 0.04                | 0.04
            Growth                           | 0.041666666666666664 | 0.04             | 0.04
            Low (times)                      | 1.234             | 1.2                 | 1.2
            Private investment (USD billion) | 67.2199           | 67.22               | 67.22
            Value                            | -0.001234         | −0.00123            | -0.00123
            Value                            | 999999999999999.0 | 999,999,999,999,999 | 999999999999999
            Value                            | 1.01e23           | 1.01×10²³           | 101000000000000000000000
            Value                            | -1.01e23          | −1.01×10²³          | -101000000000000000000000
            """)
    void aNumberIsWrittenForReadersAndForSpreadsheets(String column, String number, String english, String plain) {
        Number value = number.matches("\\d+") ? (Number) Integer.valueOf(number) : Double.valueOf(number);
        assertEquals(english, Format.of(column).write(value, Language.EN));
        assertEquals(plain, Format.of(column).plain(value));
    }
}
