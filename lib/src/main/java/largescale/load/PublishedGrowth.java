package largescale.load;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Published estimates of how fast training compute grows, {@code data/published-growth.csv}. */
public final class PublishedGrowth {

    private static final double MONTHS_PER_YEAR = 12;

    private PublishedGrowth() {}

    /**
     * A row an estimate, as the file has them: columns Estimate, Period, Growth a year (times), Low (times), High
     * (times), Published in, Link. What was published as a doubling time is turned into growth; a number that was not
     * published is missing.
     *
     * @throws BadInput if an estimate has neither growth, nor both ends of a range, nor a doubling time, or an estimate
     *     stands there twice
     */
    public static Table read() {
        return read(Project.data("published-growth.csv"));
    }

    static Table read(Path file) {
        List<CsvFile.Row> rows = CsvFile.read(file).unique("Estimate").rows();
        return Table.create("Published growth",
                texts("Estimate", rows, "Estimate"),
                texts("Period", rows, "Period"),
                DoubleColumn.create("Growth a year (times)", rows.stream().mapToDouble(PublishedGrowth::times)),
                DoubleColumn.create("Low (times)", rows.stream().mapToDouble(row -> number(row, "Low"))),
                DoubleColumn.create("High (times)", rows.stream().mapToDouble(row -> number(row, "High"))),
                texts("Published in", rows, "Source"),
                texts("Link", rows, "Address"));
    }

    private static StringColumn texts(String name, List<CsvFile.Row> rows, String column) {
        return StringColumn.create(name, rows.stream().map(row -> row.given(column)));
    }

    private static double times(CsvFile.Row row) {
        if (Stream.of("Times a year", "Months to double").map(row::get).allMatch(String::isEmpty)
                && Stream.of("Low", "High").map(row::get).anyMatch(String::isEmpty)) {
            throw row.error("Times a year", "an estimate needs a number. Fill in how many times a year, or Low and "
                    + "High, or Months to double.");
        }
        double months = number(row, "Months to double");
        return Double.isNaN(months) ? number(row, "Times a year") : Math.pow(2, MONTHS_PER_YEAR / months);
    }

    private static double number(CsvFile.Row row, String column) {
        return row.get(column).isEmpty() ? Double.NaN : row.number(column);
    }
}
