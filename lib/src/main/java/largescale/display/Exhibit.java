package largescale.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.chart.Looks;
import largescale.chart.Plotly;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A table or a chart with what a reader needs to trust it: what it tells, the counting rule, the window, the snapshot
 * and the source. Immutable: each method returns another exhibit.
 *
 * @param topic what is shown
 * @param tells what it tells: the title, with the topic below it; empty where the topic is the title
 * @param listed models of other snapshots that lists of the notebook name
 */
public record Exhibit(Stamp stamp, String topic, Optional<Finding> tells, Subject subject, String key, String rule,
        Unknown unknown, String counts, Evidence evidence, Table listed) implements Showable {

    /** What is shown. */
    sealed interface Subject {}

    record Rows(Table table) implements Subject {}

    record Shaded(Table table) implements Subject {}

    record Profiles(Table table) implements Subject {}

    /** A chart. @param looks what jsplot cannot say of it @param folded the table below it, if it is to have one */
    record Chart(Figure figure, Looks looks, Optional<Folded> folded) implements Subject {}

    /** A table that is folded below a chart. @param key its address */
    record Folded(String key, Table table) {}

    /** What is not known of which of all models. */
    record Unknown(String column, Table models, Table all) {}

    private static Exhibit of(String topic, Subject subject, Card card, Window window) {
        Unknown none = new Unknown("", Table.create(), Table.create());
        return new Exhibit(new Stamp(card, window), topic, Optional.empty(), subject, slug(topic), "", none, "",
                Evidence.NONE, Table.create());
    }

    /** A text as a key: lower case, a hyphen between words. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** A table under a title. */
    public static Exhibit of(String title, Table table, Card card, Window window) {
        return of(title, new Rows(table), card, window);
    }

    /** The rows of a table as profiles side by side, under a title. */
    public static Exhibit profiles(String title, Table table, Card card, Window window) {
        return of(title, new Profiles(table), card, window);
    }

    /** A chart; its title is the figure's. */
    public static Exhibit of(Figure figure, Card card, Window window) {
        return of(Plotly.of(figure).title(), new Chart(figure, Looks.PLAIN, Optional.empty()), card, window);
    }

    /**
     * With a title that says what it tells, in a sentence of {@code data/sentences.csv}; what is shown stands below.
     *
     * @throws BadInput as {@link Finding#of} does
     */
    public Exhibit says(String sentence, Object... namesAndValues) {
        return says(Finding.of(stamp.card(), stamp.window(), sentence, namesAndValues));
    }

    /** With a title that says what it tells; what is shown stands below. */
    public Exhibit says(Finding finding) {
        return new Exhibit(stamp, topic, Optional.of(finding), subject, key, rule, unknown, counts, evidence, listed);
    }

    /**
     * With a key, which is its address on the page in both languages, whatever becomes of its title. Without one the
     * key is made of the topic.
     *
     * @throws BadInput if it is not of small letters, digits and hyphens
     */
    public Exhibit key(String name) {
        return new Exhibit(stamp, topic, tells, subject, address(name), rule, unknown, counts, evidence, listed);
    }

    private static String address(String name) {
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*")) {
            throw new BadInput(
                    "The key " + BadInput.quote(name) + " is no address: write it in small letters and digits, "
                            + "with hyphens between words, as in models-by-country.");
        }
        return name;
    }

    /** With the rule by which it was counted, in a sentence. */
    public Exhibit rule(String sentence) {
        return new Exhibit(stamp, topic, tells, subject, key, sentence, unknown, counts, evidence, listed);
    }

    /**
     * With how many models it cannot place, because something is not known of them.
     *
     * @param models of which models the column is not known, a row each
     * @param all all models, a row each
     */
    public Exhibit unknown(String column, Table models, Table all) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, new Unknown(column, models, all), counts, evidence,
                listed);
    }

    /**
     * With the rows that its numbers were counted from: each number, bar or point of a page then leads to its models.
     * A number stands for the rows that have the category and the year at its place; columns of the exhibit that are
     * no counts by their name (a year, Models, Total, Count, Cumulative …) are left as they are.
     *
     * @param rows of a table of the report's, such as {@code report.countries()}
     * @throws BadInput if it is no such table; when the exhibit is shown, if a number is not the count of its rows
     */
    public Exhibit from(Table rows) {
        return with(evidence.with(rows));
    }

    /** The same for one column, or for the axis of that title, whatever its name. */
    public Exhibit from(String column, Table rows) {
        return with(evidence.with(column, rows));
    }

    /**
     * The same for each column that is named after a value that a column of the rows has: for each its own rows.
     *
     * @param column such as Data of, where each snapshot has a column of numbers
     */
    public Exhibit fromEach(String column, Table rows) {
        Evidence all = evidence;
        for (String value : rows.stringColumn(column).unique()) {
            all = all.with(value, rows.where(rows.stringColumn(column).isEqualTo(value)));
        }
        return with(all);
    }

    /**
     * Of several snapshots in the years of the window, and not of the report's alone.
     *
     * @param snapshots their names, as {@link largescale.compare.Revisions} has them
     */
    public Exhibit across(List<String> snapshots) {
        return stamped(new Stamp(stamp.card(), stamp.window(), snapshots, Optional.of(stamp.window())));
    }

    /** Of several snapshots, each number in years of its own, whatever the window is. @param snapshots as above */
    public Exhibit acrossYears(List<String> snapshots) {
        return stamped(new Stamp(stamp.card(), stamp.window(), snapshots, Optional.empty()));
    }

    private Exhibit stamped(Stamp other) {
        return new Exhibit(other, topic, tells, subject, key, rule, unknown, counts, evidence, listed);
    }

    /**
     * With what lists of models say of these, which are of another snapshot than the report's: one exhibit of a
     * notebook tells it for all.
     *
     * @param models one row a model, as the report's tables have them
     */
    public Exhibit lists(Table models) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, unknown, counts, evidence, models);
    }

    private Exhibit with(Evidence other) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, unknown, counts, other, listed);
    }

    private Exhibit with(Subject other) {
        return new Exhibit(stamp, topic, tells, other, key, rule, unknown, counts, evidence, listed);
    }

    /**
     * A chart with what the names of its series are, so that they are worded as such: the column (Country, Domain, …)
     * whose values they are.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit series(String column) {
        return looks(looks -> looks.series(column));
    }

    /** A chart whose stacked bars are all as long, and show shares of their sum. @throws BadInput if it is no chart */
    public Exhibit shares() {
        return looks(looks -> looks.form(Looks.Form.SHARES));
    }

    /** A chart whose points of a row are joined by a line. @throws BadInput if it is no chart */
    public Exhibit distances() {
        return looks(looks -> looks.form(Looks.Form.DISTANCES));
    }

    /**
     * A chart whose bars lead from the first number to the last: each of the others begins where the one before ends,
     * to the left where it is below 0.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit steps() {
        return looks(looks -> looks.form(Looks.Form.STEPS));
    }

    /**
     * A chart with the names of these models at their points, as far as there is room: those that matter most first,
     * and so before those of another call. On a phone only the first few are named.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit named(Table models) {
        return looks(looks -> looks.named(models));
    }

    /** A chart with a line across it. @param name what stands on the line @throws BadInput if it is no chart */
    public Exhibit threshold(String name, double at) {
        return looks(looks -> looks.threshold(name, at));
    }

    /**
     * A chart with these models as marks along the axis below: those whose number is not known.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit along(Table models) {
        return looks(looks -> looks.along(models));
    }

    private Exhibit looks(UnaryOperator<Looks> change) {
        if (subject instanceof Chart chart) {
            return with(new Chart(chart.figure(), change.apply(chart.looks()), chart.folded()));
        }
        throw new BadInput("This is a table: only a chart has series, names at its points, shares or lines.");
    }

    /** A table whose counts are shaded, the larger the darker. @throws BadInput if it is none */
    public Exhibit shaded() {
        if (subject instanceof Rows rows) {
            return with(new Shaded(rows.table()));
        }
        throw new BadInput("Only a table can be shaded.");
    }

    /**
     * A chart with a table folded below it, in the place of the numbers that it draws.
     *
     * @param name the key of the table: its address
     * @throws BadInput if it is no chart, or the key is no address
     */
    public Exhibit table(String name, Table table) {
        if (subject instanceof Chart chart) {
            return with(new Chart(chart.figure(), chart.looks(), Optional.of(new Folded(address(name), table))));
        }
        throw new BadInput("Only a chart can have a table below it.");
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput if it is no table of counts, nor has one below it: as {@link Window#perYear} and
     *     {@link Window#columns} make them
     */
    public Exhibit counts(String name) {
        if (table().filter(table -> isCounts(table.columnNames())).isPresent()) {
            return new Exhibit(stamp, topic, tells, subject, key, rule, unknown, name, evidence, listed);
        }
        throw new BadInput("The exhibit " + BadInput.quote(topic) + " is no table of counts: it needs the columns Year "
                + "and Models, or one column for each year of the window and Total.");
    }

    /** The table that it is, or that stands below it. */
    private Optional<Table> table() {
        if (subject instanceof Chart chart) {
            return chart.folded().map(Folded::table);
        }
        return Optional.of(subject instanceof Rows rows
                ? rows.table()
                : subject instanceof Shaded rows ? rows.table() : ((Profiles) subject).table());
    }

    private boolean isCounts(List<String> columns) {
        return columns.containsAll(List.of("Year", "Models"))
                || columns.contains("Total")
                        && columns.containsAll(List.of(stamp.window().names()));
    }

    @Override
    public Display display() {
        Words words = Words.read();
        Text shown = words.term("Title", topic);
        Numbers numbers = new Numbers(shown, evidence, words);
        List<Sentence> notes = Stream.concat(unknown(numbers), Stream.of(Sentence.of(stamp.in(words)))).toList();
        // Its numbers lead nowhere: they stand below, and there they do.
        Optional<Text> told = tells.map(finding -> finding.said(Numbers.of(words)).plain());
        Caption caption = new Caption(key, told.orElse(shown), told.map(title -> shown).orElse(Text.NONE),
                words.term("Rule", rule), notes, stamp.name());
        return numbers.display(content(caption, new Grids(numbers, stamp.unfinished())),
                listed.stream().map(model -> ListedModel.of(model, words)).distinct().toList());
    }

    private Content content(Caption caption, Grids grids) {
        Content.Counts counted = counts.isEmpty() ? null : countsOf(table().orElseThrow());
        if (subject instanceof Chart chart) {
            Plotly plotly = Plotly.of(chart.figure());
            if (!plotly.isEmpty()) {
                return grids.chart(caption, plotly, chart, counted);
            }
        }
        // A chart of nothing may have a table of something: what has no place in it.
        Optional<Table> shown = table().filter(table -> !table.isEmpty());
        return shown.<Content>map(table -> new Content.TableExhibit(caption, grid(table, grids), counted))
                .orElseGet(() -> new Content.EmptyExhibit(caption,
                        grids.words().term("Text", "There is nothing to show for this period.")));
    }

    private Grid grid(Table table, Grids grids) {
        if (subject instanceof Profiles) {
            return grids.profiles(table);
        }
        return subject instanceof Shaded ? grids.shaded(table) : grids.table(table);
    }

    private Stream<Sentence> unknown(Numbers numbers) {
        int models = unknown.models().rowCount();
        return models == 0
                ? Stream.empty()
                : Stream.of(numbers.sentence(
                        "{column} not known: {unknown, number} of {all, number} models ({share}%).",
                        Map.of("column", unknown.column(), "unknown", unknown.models(), "all", unknown.all(),
                                "share", 100.0 * models / unknown.all().rowCount())));
    }

    private Content.Counts countsOf(Table table) {
        List<Content.Count> all = new ArrayList<>();
        if (table.containsColumn("Year")) {
            table.forEach(row -> all.add(
                    new Content.Count("all", Integer.toString(row.getInt("Year")), row.getInt("Models"))));
            all.add(new Content.Count("all", "all", (int) table.intColumn("Models").sum()));
        } else {
            for (Row row : table) {
                for (String year : stamp.window().names()) {
                    all.add(new Content.Count(row.getString(0), year, row.getInt(year)));
                }
                all.add(new Content.Count(row.getString(0), "all", row.getInt("Total")));
            }
        }
        return new Content.Counts(counts, all.stream().filter(count -> count.models() > 0).toList());
    }
}
