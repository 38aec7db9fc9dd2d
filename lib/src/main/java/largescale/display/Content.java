package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import largescale.chart.PlotlyFigure;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.word.Sentence;
import largescale.word.Text;

/** What a cell of a notebook shows, worded in both languages. In JSON its {@code kind} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = Content.BareTable.class, name = "bare-table"),
        @JsonSubTypes.Type(value = Content.TableExhibit.class, name = "table"),
        @JsonSubTypes.Type(value = Content.ChartExhibit.class, name = "chart"),
        @JsonSubTypes.Type(value = Content.EmptyExhibit.class, name = "empty"),
        @JsonSubTypes.Type(value = Content.Finding.class, name = "finding"),
        @JsonSubTypes.Type(value = Content.Comparison.class, name = "comparison"),
        @JsonSubTypes.Type(value = Content.Overview.class, name = "overview"),
        @JsonSubTypes.Type(value = Content.Models.class, name = "models")
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

    /** A Tablesaw table by itself. */
    record BareTable(Text title, Grid grid) implements Content {}

    /** A table under a title. @param counts its counts for {@code exhibits.csv}; null where it gives none */
    record TableExhibit(Caption caption, Grid grid,
            @JsonInclude(JsonInclude.Include.NON_NULL) Counts counts) implements Content {}

    /**
     * A chart.
     *
     * @param numbers the table below it: the numbers that it draws, or one that has more
     * @param tableKey the address of that table inside its section; null where it has none of its own
     * @param counts its counts for {@code exhibits.csv}; null where it gives none
     */
    record ChartExhibit(Caption caption, PlotlyFigure figure, Grid numbers,
            @JsonInclude(JsonInclude.Include.NON_NULL) String tableKey,
            @JsonInclude(JsonInclude.Include.NON_NULL) Counts counts) implements Content {

        @Override
        public Grid grid() {
            return numbers;
        }
    }

    /** An exhibit with nothing in it. @param said what stands in its place */
    record EmptyExhibit(Caption caption, Text said) implements Content {}

    /**
     * A sentence whose numbers are computed.
     *
     * @param more the key of the exhibit that tells more; null where the sentence leads nowhere
     */
    record Finding(Sentence sentence,
            @JsonInclude(JsonInclude.Include.NON_NULL) String more) implements Content {}

    /**
     * Published statements beside what the data gives in the years that each speaks of.
     *
     * @param key its address inside its section
     * @param window the years that the section counts
     * @param columns the heads of the columns: statement, years, published, recomputed, status
     * @param statements report by report
     * @param notes what each status among the statements means
     * @param reports the reports that state them
     */
    record Comparison(String key, Text title, Window window, List<Cell> columns, List<Statement> statements,
            List<StatusNote> notes, List<ReportNote> reports) implements Content {

        /** The statements with a value of which the section counts all years. */
        public List<Statement> within() {
            return statements.stream().filter(statement -> statement.status() != Status.NOT_APPLICABLE
                    && window.contains(statement.years().from()) && window.contains(statement.years().to())).toList();
        }
    }

    /**
     * One published statement.
     *
     * @param key as {@code figures.csv} and {@code claims.csv} name it; its address on a page
     * @param report the report that states it, as {@code data/reports.csv} names it
     * @param section the subject that it belongs to
     * @param years the publication years that it speaks of
     * @param unit what its value is
     * @param publishedValue in plain form, as the CSV files write it
     * @param value the recomputed one in plain form; empty where there is none
     * @param meaning what it states
     * @param yearsShown its years in words
     * @param evaluation how a claim is evaluated; may be empty
     * @param basis the counts that the value rests on; may be empty
     * @param why the reason of the status; may be empty
     * @param source the address where it is cited, if that is not the report's own; may be empty
     * @param verdict the status in words
     */
    record Statement(String key, String report, String section, Window years, Published.Kind unit,
            String publishedValue, String value, Status status, Text meaning, Text yearsShown, Text evaluation,
            Sentence basis, Sentence why, String source, Cell published, Cell computed, Text verdict) {}

    /**
     * A report that is compared.
     *
     * @param report as {@code data/reports.csv} names it
     * @param citation author, publisher, day, and where it can be read
     * @param data which data it stands on
     */
    record ReportNote(String report, Text title, Sentence citation, Text data) {}

    /** What a status means. */
    record StatusNote(Text status, Text meaning) {}

    /**
     * What a page stands on.
     *
     * @param key its address inside its section
     * @param columns the heads of the two columns
     * @param lines what it stands on, a line each
     * @param stamp the same in short, for the frame of a page
     * @param citation how to cite the page
     * @param standing the same as plain values
     * @param models all models of the snapshot as lists of models show them, in the snapshot's order
     */
    record Overview(String key, Text title, List<Text> columns, List<Line> lines, Text stamp, Text citation,
            Standing standing, List<ListedModel> models) implements Content {}

    /** A line of an overview. */
    record Line(Text name, Sentence value) {}

    /**
     * What was opened, and what {@code make report} has to say of it.
     *
     * @param snapshot its file
     * @param sha256 the file's checksum, hexadecimal
     * @param window the years that are counted
     * @param command what makes pages on the same data
     * @param leftOut how many of its models are no large-scale ones; null for a list that is taken whole
     * @param unknownOrganizations the organizations that {@code data/organizations.csv} lacks
     * @param withoutKorean what {@code data/labels.csv} lacks, each as {@code Context: English}
     * @param unfinished the model whose record may have been cut off; null where there is none
     */
    record Standing(String snapshot, String sha256, Window window, String command,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer leftOut, List<String> unknownOrganizations,
            List<String> withoutKorean,
            @JsonInclude(JsonInclude.Include.NON_NULL) String unfinished) {}

    /**
     * Models of several snapshots to sort, filter, search and count. What many of them have is there once.
     *
     * @param window the years that it begins with
     * @param open the name of the snapshot that it begins with
     * @param columns the names of the columns in an address, in order
     * @param head the heads of the columns
     * @param cells each cell of a column, once
     * @param facets what models are filtered and counted by, first their year
     * @param rows each row once: the places of its cells, then for each facet that of its values
     */
    record Models(Caption caption, Window window, String open, List<String> columns, List<Cell> head, List<Cell> cells,
            List<Facet> facets, List<List<Integer>> rows, List<OfSnapshot> snapshots) implements Content {

        /** The models of the snapshot that it begins with. */
        @Override
        public Grid grid() {
            return new Grid(head, snapshots.stream().filter(one -> one.name().equals(open))
                    .flatMap(one -> one.rows().stream()).map(rows::get)
                    .map(row -> row.subList(0, head.size()).stream().map(cells::get).toList()).toList());
        }

        /** From the first to the last year of which there is a model, and those that it begins with. */
        public List<Integer> years() {
            IntSummaryStatistics years = facets.get(0).values().stream()
                    .mapToInt(year -> Integer.parseInt(year.value())).summaryStatistics();
            return IntStream.rangeClosed(Math.min(years.getMin(), window.from()),
                    Math.max(years.getMax(), window.to())).boxed().toList();
        }
    }

    /**
     * Values of models by which they are filtered and counted.
     *
     * @param name in an address
     * @param sets the values that a model has, each such set once: a model may have several, or none
     */
    record Facet(String name, Text title, List<FacetValue> values, List<List<String>> sets) {}

    /** @param value in an address, the same in both languages */
    record FacetValue(String value, Text text) {}

    /**
     * The models of one snapshot.
     *
     * @param name in an address
     * @param note what stands below them, with {years} for the years that are chosen
     * @param unfinished the first year that was not over in its data
     * @param rows the places of its rows, in order
     */
    record OfSnapshot(String name, Text text, Text note, int unfinished, List<Integer> rows) {}

    /** Counts of an exhibit, in long form. @param exhibit the name under which {@code exhibits.csv} has them */
    record Counts(String exhibit, List<Count> counts) {}

    /** One count. @param category a name, or all @param year a year, or all @param models how many, never none */
    record Count(String category, String year, int models) {}
}
