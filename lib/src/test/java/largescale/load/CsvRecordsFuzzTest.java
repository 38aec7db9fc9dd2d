package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Any text has the records that Commons CSV finds in it, however few characters of it come at a time. */
class CsvRecordsFuzzTest {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "한", "\"", "\"\"", "\"b\"", ",", "\n", "\r\n", "\r", " ", "\t", "\u2028", "\u00a0")
                .list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    @Property
    void hasTheRecordsThatCommonsCsvFinds(@ForAll("texts") String text) throws IOException {
        assertEquals(byCommons(text), read(new StringReader(text)));
        assertEquals(byCommons(text), read(new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] characters, int from, int length) throws IOException {
                return super.read(characters, from, 1);
            }
        }));
    }

    /** None where the text is refused. */
    private static Optional<List<List<String>>> read(Reader text) throws IOException {
        List<List<String>> found = new ArrayList<>();
        CsvRecords records = new CsvRecords(text, Integer.MAX_VALUE);
        try {
            for (List<String> cells = records.next(); !cells.isEmpty(); cells = records.next()) {
                found.add(cells);
            }
            return Optional.of(found);
        } catch (CsvRecords.Malformed e) {
            return Optional.empty();
        }
    }

    private static Optional<List<List<String>>> byCommons(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return Optional.of(parser.getRecords().stream().map(CSVRecord::toList).toList());
        } catch (UncheckedIOException | CSVException e) {
            return Optional.empty();
        }
    }
}
