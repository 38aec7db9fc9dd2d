package largescale.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * A table or a chart with what a reader needs to trust it: a title, the counting rule, the window, the snapshot and
 * the source. Immutable: each method returns another exhibit.
 */
public record Exhibit(Stamp stamp, String title, Subject subject, String key, String rule, Unknown unknown,
        String counts, Evidence evidence) implements Showable {

    /** What is shown. */
    sealed interface Subject {}

    record Rows(Table table) implements Subject {}

    record Profiles(Table table) implements Subject {}

    /** A chart. @param series the column whose values the names of its traces are, if they are values of one */
    record Chart(Figure figure, Optional<String> series) implements Subject {}

    /** What is not known of which of all models. */
    record Unknown(String column, Table models, Table all) {}

    private static Exhibit of(String title, Subject subject, Card card, Window window) {
        Unknown none = new Unknown("", Table.create(), Table.create());
        return new Exhibit(new Stamp(card, window), title, subject, slug(title), "", none, "", Evidence.NONE);
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
        return of(Plotly.of(figure).title(), new Chart(figure, Optional.empty()), card, window);
    }

    /**
     * With a key, which is its address on the page in both languages, whatever becomes of its title. Without one the
     * key is made of the title.
     *
     * @throws BadInput if it is not of small letters, digits and hyphens
     */
    public Exhibit key(String name) {
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*")) {
            throw new BadInput(
                    "The key " + BadInput.quote(name) + " is no address: write it in small letters and digits, "
                            + "with hyphens between words, as in models-by-country.");
        }
        return new Exhibit(stamp, title, subject, name, rule, unknown, counts, evidence);
    }

    /** With the rule by which it was counted, in a sentence. */
    public Exhibit rule(String sentence) {
        return new Exhibit(stamp, title, subject, key, sentence, unknown, counts, evidence);
    }

    /**
     * With how many models it cannot place, because something is not known of them.
     *
     * @param models of which models the column is not known, a row each
     * @param all all models, a row each
     */
    public Exhibit unknown(String column, Table models, Table all) {
        return new Exhibit(stamp, title, subject, key, rule, new Unknown(column, models, all), counts, evidence);
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
        return new Exhibit(stamp, title, subject, key, rule, unknown, counts, evidence.with(rows));
    }

    /** The same for one column, or for the axis of that title, whatever its name. */
    public Exhibit from(String column, Table rows) {
        return new Exhibit(stamp, title, subject, key, rule, unknown, counts, evidence.with(column, rows));
    }

    /**
     * With what the names of a chart's traces are, so that they are worded as such: the column (Country, Domain, …)
     * whose values they are.
     *
     * @throws BadInput if it is no chart
     */
    public Exhibit series(String column) {
        if (subject instanceof Chart chart) {
            Chart named = new Chart(chart.figure(), Optional.of(column));
            return new Exhibit(stamp, title, named, key, rule, unknown, counts, evidence);
        }
        throw new BadInput("Only a chart has series; this is a table.");
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput if it is no table of counts: as {@link Window#perYear} and {@link Window#columns} make them
     */
    public Exhibit counts(String name) {
        if (subject instanceof Rows rows && isCounts(rows.table().columnNames())) {
            return new Exhibit(stamp, title, subject, key, rule, unknown, name, evidence);
        }
        throw new BadInput("The exhibit " + BadInput.quote(title) + " is no table of counts: it needs the columns Year "
                + "and Models, or one column for each year of the window and Total.");
    }

    private boolean isCounts(List<String> columns) {
        return columns.containsAll(List.of("Year", "Models"))
                || columns.contains("Total")
                        && columns.containsAll(List.of(stamp.window().names()));
    }

    @Override
    public Display display() {
        Words words = Words.read();
        Text heading = words.term("Title", title);
        Numbers numbers = new Numbers(heading, evidence, words);
        List<Sentence> notes = Stream.concat(unknown(numbers), Stream.of(Sentence.of(stamp.in(words)))).toList();
        Caption caption = new Caption(key, heading, words.term("Rule", rule), notes,
                stamp.name());
        return numbers.display(content(caption, new Grids(numbers, stamp.unfinished())));
    }

    private Content content(Caption caption, Grids grids) {
        if (subject instanceof Chart chart) {
            Plotly plotly = Plotly.of(chart.figure());
            return plotly.isEmpty() ? empty(caption, grids) : grids.chart(caption, plotly, chart.series());
        }
        Table table = subject instanceof Rows rows ? rows.table() : ((Profiles) subject).table();
        if (table.isEmpty()) {
            return empty(caption, grids);
        }
        return subject instanceof Profiles
                ? new Content.TableExhibit(caption, grids.profiles(table), null)
                : new Content.TableExhibit(caption, grids.table(table), counts.isEmpty() ? null : countsOf(table));
    }

    private static Content empty(Caption caption, Grids grids) {
        return new Content.EmptyExhibit(caption,
                grids.words().term("Text", "There is nothing to show for these years."));
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
