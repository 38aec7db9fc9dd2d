package largescale.load;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Private investment in AI, {@code data/ai-private-investment-2023.csv}. */
public final class PrivateInvestment {

    private static final String AMOUNT = "Private investment (USD billion)";

    private PrivateInvestment() {}

    /** A row a country, highest amount first: columns Country, Private investment (USD billion), Investment rank. */
    public static Table read() {
        Vocabulary vocabulary = Vocabulary.read(Project.data(""));
        List<CsvFile.Row> rows = CsvFile.read(Project.data("ai-private-investment-2023.csv")).unique("Country").rows();
        return Table.create("Private investment",
                StringColumn.create("Country",
                        rows.stream().map(row -> vocabulary.term("Country", row.get("Country")))),
                DoubleColumn.create(AMOUNT,
                        rows.stream().mapToDouble(row -> row.number(AMOUNT)).toArray()),
                IntColumn.create("Investment rank",
                        rows.stream().mapToInt(row -> row.whole("Rank")).toArray()));
    }
}
