package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.ChartData;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Display.ListedModel;
import largescale.word.Said;
import largescale.word.Value;
import tech.tablesaw.api.Table;

/** What a cell of a notebook shows, in no language. In JSON its {@code kind} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = Content.TableShown.class, name = "table"),
        @JsonSubTypes.Type(value = Content.ChartShown.class, name = "chart"),
        @JsonSubTypes.Type(value = Content.FindingShown.class, name = "finding"),
        @JsonSubTypes.Type(value = Content.ComparisonShown.class, name = "comparison"),
        @JsonSubTypes.Type(value = Content.OverviewShown.class, name = "overview"),
        @JsonSubTypes.Type(value = Content.ModelsShown.class, name = "models")
})
public sealed interface Content {

    /** What stands around it; null where it is no exhibit. */
    default Caption caption() {
        return null;
    }

    /** Its table; null where it has none. */
    default Grid grid() {
        return null;
    }

    /** Its counts for {@code exhibits.csv}; null where it gives none. */
    default Counts counts() {
        return null;
    }

    /** Its address inside its section; null where it has none of its own. */
    default String key() {
        return caption() == null ? null : caption().key();
    }

    /** A table; without a key it is a Tablesaw table by itself, without a row an exhibit of nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TableShown(Caption caption, Grid grid, Counts counts) implements Content {}

    /**
     * A chart.
     *
     * @param grid the table below it: the numbers that it draws, or one that has more
     * @param tableKey the address of that table inside its section; null where it has none of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChartShown(Caption caption, ChartData chart, Grid grid, String tableKey, Counts counts) implements Content {}

    /** A sentence. @param counted snapshot and window in a word, as of a caption; empty where it is one's own */
    record FindingShown(Said sentence, String counted) implements Content {}

    /**
     * Published statements beside what the data gives in the years that each speaks of.
     *
     * @param window the years that the section counts
     * @param statements report by report
     */
    record ComparisonShown(String key, Window window, List<Statement> statements,
            List<ReportNote> reports) implements Content {

        /** The statements with a value of which the section counts all years. */
        public List<Statement> within() {
            return statements.stream().filter(statement -> statement.status() != Status.NOT_APPLICABLE
                    && window.contains(statement.years().from()) && window.contains(statement.years().to())).toList();
        }
    }

    /**
     * One published statement: what {@link Published} has of it, and what the data gives.
     *
     * @param key its address on a page too
     * @param report the report's key
     * @param value the recomputed one in plain form; empty where there is none
     * @param list the list of the models behind that; null where it is no number of models
     * @param evaluation how a claim is evaluated; may be empty
     * @param basis the counts that the value rests on; null where it is one itself
     * @param why the reasons of the status; may be none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Statement(String key, String report, String section, String meaning, Window years, Published.Kind unit,
            String context, String published, String value, Integer list, Status status, String evaluation,
            Said basis, List<Said> why, String source) {}

    /**
     * A report that is compared.
     *
     * @param report its key
     * @param citation author, publisher, day, and where it can be read
     * @param data which data it uses
     */
    record ReportNote(String report, String title, Said citation, Said data) {}

    /**
     * What a page stands on.
     *
     * @param stamp the same as its lines in short, for the frame of a page
     * @param citation how to cite the page
     * @param models all models of the snapshot as lists of models show them, in the snapshot's order
     */
    record OverviewShown(String key, List<Line> lines, List<Said> stamp, Said citation, Standing standing,
            List<ListedModel> models) implements Content {}

    /** A line of an overview. */
    record Line(String name, List<Said> value) {}

    /**
     * What was opened, and what {@code make report} has to say of it.
     *
     * @param snapshot its file
     * @param command what makes pages on the same data
     * @param isDatabase whether it is Epoch AI's full database, which has more models than its list
     * @param leftOut how many of its models are no large-scale ones; null for a list that is taken whole
     * @param unknownOrganizations the organizations that {@code data/organizations.csv} lacks
     * @param unfinished the model whose record may have been cut off; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(String snapshot, String sha256, Window window, String command, boolean isDatabase,
            Integer leftOut, List<String> unknownOrganizations, String unfinished) {}

    /**
     * Models of several snapshots to sort, filter, search and count. What many of them have is there once.
     *
     * @param window the years that it begins with
     * @param open the name of the snapshot that it begins with
     * @param columns the names of the columns in an address, in order
     * @param head the columns
     * @param cells the values of each column, each once
     * @param facets what models are filtered and counted by, first their year
     * @param rows each row once: for each column the place of its value, then for each facet that of its values
     */
    record ModelsShown(Caption caption, Window window, String open, List<String> columns, List<Grid.Column> head,
            List<List<Value>> cells, List<Facet> facets, List<List<Integer>> rows,
            List<OfSnapshot> snapshots) implements Content {

        /** The models of the snapshot that it begins with. */
        @Override
        public Grid grid() {
            return new Grid(head, snapshots.stream().filter(one -> one.name().equals(open))
                    .flatMap(one -> one.rows().stream()).map(rows::get)
                    .map(row -> IntStream.range(0, head.size()).mapToObj(i -> cells.get(i).get(row.get(i))).toList())
                    .toList());
        }

        /** From the first to the last year of which there is a model, and those that it begins with. */
        public List<Integer> years() {
            IntSummaryStatistics years = facets.get(0).values().stream().mapToInt(Integer::parseInt)
                    .summaryStatistics();
            return IntStream.rangeClosed(Math.min(years.getMin(), window.from()),
                    Math.max(years.getMax(), window.to())).boxed().toList();
        }
    }

    /**
     * Values of models by which they are filtered and counted.
     *
     * @param name in an address
     * @param column whose values they are
     * @param sets the values that a model has, each such set once: a model may have several, or none
     */
    record Facet(String name, String column, List<List<String>> sets) {

        /** Each value once. */
        public List<String> values() {
            return sets.stream().flatMap(List::stream).distinct().toList();
        }

        /** A value as cells have it: empty where it is not known. */
        public static String inColumn(String value) {
            return value.equals("unknown") ? "" : value;
        }
    }

    /**
     * The models of one snapshot.
     *
     * @param name in an address
     * @param note what stands below them, with {years} for the years that are chosen
     * @param unfinished the first year that was not over in its data
     * @param rows the places of its rows, in order
     */
    record OfSnapshot(String name, List<Said> note, int unfinished, List<Integer> rows) {}

    /**
     * Counts of an exhibit in long form: a line a count, without those that are none.
     *
     * @param exhibit the name under which {@code exhibits.csv} has them
     */
    record Counts(String exhibit, List<CountLine> counts) {

        private static final String ALL = "all";

        /** Those of a table with the columns Year and Models, or one for each year and Total; empty if it has not. */
        static Optional<Counts> of(String exhibit, Table table, Window window) {
            List<String> columns = Stream.concat(Stream.of(window.names()), Stream.of("Total")).toList();
            boolean byYear = table.columnNames().containsAll(List.of("Year", "Models"));
            if (!byYear && !table.columnNames().containsAll(columns)) {
                return Optional.empty();
            }
            Stream<CountLine> counts = byYear
                    ? Stream.concat(
                            table.stream().map(row -> new CountLine(ALL, Integer.toString(row.getInt("Year")),
                                    row.getInt("Models"))),
                            Stream.of(new CountLine(ALL, ALL, (int) table.intColumn("Models").sum())))
                    : table.stream().flatMap(row -> columns.stream().map(column -> new CountLine(row.getString(0),
                            column.equals("Total") ? ALL : column, row.getInt(column))));
            return Optional.of(new Counts(exhibit, counts.filter(count -> count.models() > 0).toList()));
        }
    }

    /** One count. @param category a name, or all @param year a year, or all @param models how many, never none */
    record CountLine(String category, String year, int models) {}
}
