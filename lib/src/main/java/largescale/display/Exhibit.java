package largescale.display;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import largescale.chart.Plotly;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;

/**
 * A table or a chart with what a reader needs to trust it: what it tells, the counting rule, the window, the snapshot
 * and the source. Immutable: each method returns another exhibit.
 *
 * @param topic what is shown
 * @param tells what it tells: the title, with the topic below it; empty where the topic is the title
 */
public record Exhibit(Stamp stamp, String topic, Optional<Finding> tells, Subject subject, String key, String rule,
        Unknown unknown, String counts, Evidence evidence) implements Showable {

    /** What is not known of which of all models. */
    record Unknown(String column, Table models, Table all) {

        Stream<Sentence> said(Numbers numbers) {
            return models.isEmpty()
                    ? Stream.empty()
                    : Stream.of(numbers.sentence(
                            "{column} not recorded: {unknown, number} of {all, number} models ({share}%).",
                            Map.of("column", column, "unknown", models, "all", all,
                                    "share", 100.0 * models.rowCount() / all.rowCount())));
        }
    }

    /**
     * What it shows: a table, or a chart, which may have a table folded below it.
     *
     * @param form how the rows of the table become a grid
     * @param key the address of the table below a chart; may be null
     */
    record Subject(Optional<Figure> chart, Optional<Table> table, BiFunction<Grids, Table, Grid> form, String key) {

        static Subject of(Table table, BiFunction<Grids, Table, Grid> form) {
            return new Subject(Optional.empty(), Optional.of(table), form, null);
        }
    }

    private static Exhibit of(String topic, Subject subject, Card card, Window window) {
        Unknown none = new Unknown("", Table.create(), Table.create());
        return new Exhibit(new Stamp(card, window), topic, Optional.empty(), subject, slug(topic), "", none, "",
                Evidence.NONE);
    }

    /** A text as a key: lower case, a hyphen between words. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** A table under a title. */
    public static Exhibit of(String title, Table table, Card card, Window window) {
        return of(title, Subject.of(table, Grids::table), card, window);
    }

    /** The rows of a table as profiles side by side, under a title. */
    public static Exhibit profiles(String title, Table table, Card card, Window window) {
        return of(title, Subject.of(table, Grids::profiles), card, window);
    }

    /** A chart; its title is the figure's. */
    public static Exhibit of(Figure figure, Card card, Window window) {
        String title = Optional.ofNullable(figure.getLayout()).map(Layout::getTitle).orElse("");
        return of(title, new Subject(Optional.of(figure), Optional.empty(), Grids::table, null), card, window);
    }

    /**
     * With a title that says what it tells, in a sentence of {@code data/sentences.csv}; what is shown stands below.
     *
     * @throws BadInput as {@link Finding#of} does
     */
    public Exhibit says(String sentence, Object... namesAndValues) {
        return says(Finding.of(stamp.card(), stamp.window(), sentence, namesAndValues));
    }

    /** With a title that says what it tells; what is shown stands below, and last what a title has no place for. */
    public Exhibit says(Finding finding) {
        return new Exhibit(stamp, topic, Optional.of(finding), subject, key, rule, unknown, counts, evidence);
    }

    /**
     * With a key, which is its address on the page in both languages, whatever becomes of its title. Without one the
     * key is made of the topic.
     *
     * @throws BadInput if it is not of small letters, digits and hyphens
     */
    public Exhibit key(String name) {
        return new Exhibit(stamp, topic, tells, subject, address(name), rule, unknown, counts, evidence);
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
        return new Exhibit(stamp, topic, tells, subject, key, sentence, unknown, counts, evidence);
    }

    /**
     * With how many models it cannot place, because something is not known of them.
     *
     * @param models of which models the column is not known, a row each
     * @param all all models, a row each
     */
    public Exhibit unknown(String column, Table models, Table all) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, new Unknown(column, models, all), counts, evidence);
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
     * Of several snapshots in the years of the window, and not of the report's alone.
     *
     * @param snapshots their names, as {@link largescale.compare.Revisions} has them
     */
    public Exhibit across(List<String> snapshots) {
        return with(stamp.across(snapshots));
    }

    /** Of several snapshots, each number in years of its own, whatever the window is. @param snapshots as above */
    public Exhibit acrossYears(List<String> snapshots) {
        return with(stamp.acrossYears(snapshots));
    }

    private Exhibit with(Stamp other) {
        return new Exhibit(other, topic, tells, subject, key, rule, unknown, counts, evidence);
    }

    private Exhibit with(Evidence other) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, unknown, counts, other);
    }

    private Exhibit with(Subject other) {
        return new Exhibit(stamp, topic, tells, other, key, rule, unknown, counts, evidence);
    }

    /** A table whose counts are shaded, the larger the darker. @throws BadInput if it is none */
    public Exhibit shaded() {
        if (subject.chart().isPresent()) {
            throw new BadInput("Only a table can be shaded.");
        }
        return with(Subject.of(subject.table().get(), Grids::shaded));
    }

    /**
     * A chart with a table folded below it, in the place of the numbers that it draws.
     *
     * @param name the key of the table: its address
     * @throws BadInput if it is no chart, or the key is no address
     */
    public Exhibit table(String name, Table table) {
        if (subject.chart().isEmpty()) {
            throw new BadInput("Only a chart can have a table below it.");
        }
        return with(new Subject(subject.chart(), Optional.of(table), Grids::table, address(name)));
    }

    /**
     * With its counts in {@code exhibits.csv}, under a name.
     *
     * @throws BadInput when it is shown, if it is no table of counts, nor has one below it: as {@link
     *     Window#perYear(Table)} and {@link Window#perYear(Table, String)} make them
     */
    public Exhibit counts(String name) {
        return new Exhibit(stamp, topic, tells, subject, key, rule, unknown, name, evidence);
    }

    @Override
    public Display display() {
        Words words = Words.read();
        Text shown = words.term("Title", topic);
        Numbers numbers = new Numbers(shown, evidence, words);
        List<Sentence> notes = Stream.of(tells.stream().flatMap(finding -> finding.besideTitle(numbers)),
                unknown.said(numbers)).flatMap(all -> all).toList();
        // Its numbers lead nowhere: they stand below, and there they do.
        Optional<Text> told = tells.map(finding -> finding.said(Numbers.of(words)).plain());
        Caption caption = new Caption(key, told.orElse(shown), told.map(title -> shown).orElse(Text.NONE),
                words.term("Rule", rule), notes, stamp.in(words), stamp.name());
        return numbers.display(content(caption, new Grids(numbers, stamp.unfinished())), ofOthers(words));
    }

    /** What lists say of the models of other snapshots; of those of its own the overview says it. */
    private List<ListedModel> ofOthers(Words words) {
        return evidence.rows().filter(model -> !stamp.card().has(model.getString("Row")))
                .map(model -> ListedModel.of(model, words)).distinct().toList();
    }

    private Content content(Caption caption, Grids grids) {
        Content.Counts counted = counts.isEmpty()
                ? null
                : LongForm.of(counts, subject.table().filter(table -> LongForm.fits(table, stamp.window()))
                        .orElseThrow(() -> new BadInput("The exhibit " + BadInput.quote(topic) + " is no table of "
                                + "counts: it needs the columns Year and Models, or one column for each year of the "
                                + "window and Total.")),
                        stamp.window());
        Optional<Plotly> drawn = subject.chart().map(Plotly::of).filter(plotly -> !plotly.isEmpty());
        if (drawn.isPresent()) {
            return grids.chart(caption, drawn.get(), subject.table(), subject.key(), counted);
        }
        // A chart of nothing may have a table of something: what has no place in it.
        // A title that says what there is says that there is nothing, and no rule or source can add to it.
        return subject.table().filter(table -> !table.isEmpty())
                .<Content>map(table -> new Content.TableExhibit(caption, subject.form().apply(grids, table), counted))
                .orElseGet(() -> tells.isPresent()
                        ? new Content.EmptyExhibit(caption.alone(), Text.NONE)
                        : new Content.EmptyExhibit(caption,
                                grids.words().term("Text", "There is nothing to show for this period.")));
    }
}
