package largescale;

import java.util.List;
import java.util.Set;
import largescale.compare.Revisions;
import largescale.count.Rule;
import largescale.count.Window;
import largescale.display.Display;
import largescale.display.Exhibit;
import largescale.display.Finding;
import largescale.display.ModelTable;
import largescale.display.Overview;
import largescale.display.PublishedStatements;
import largescale.display.Showable;
import largescale.display.Stamp;
import largescale.load.BadInput;
import largescale.load.Snapshot;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** What a report shows: exhibits and sentences of its snapshot, window and rules. Public for Tab and Shift-Tab. */
public abstract class Shown implements Showable {

    final Snapshot snapshot;
    final Window window;
    final Set<Rule> rules;

    Shown(Snapshot snapshot, Window window, Set<Rule> rules) {
        this.snapshot = snapshot;
        this.window = window;
        this.rules = rules;
    }

    @Override
    public Display display() {
        return new Overview(snapshot, window).display();
    }

    private Stamp stamp() {
        return Stamp.of(snapshot, window);
    }

    /** A table with title, window and source. <pre>{@code report.table("Newest models", report.models())}</pre> */
    public Exhibit table(String title, Table table) {
        return Exhibit.of(title, table, stamp());
    }

    /**
     * The rows of a table as profiles side by side.
     * <pre>{@code report.profiles("The largest models", Count.largest(3, report.models(), "Parameters"))}</pre>
     */
    public Exhibit profiles(String title, Table table) {
        return table(title, table).profiles();
    }

    /**
     * A chart with window and source; its title is the figure's.
     * <pre>{@code report.chart(Charts.ranked("Openness", report.models().countBy("Openness"), "Count"))}</pre>
     */
    public Exhibit chart(Figure figure) {
        return Exhibit.of(figure, stamp());
    }

    /**
     * A sentence of {@code data/sentences.csv} with computed numbers and names: the version that fits them. It has
     * {@code window}, {@code complete} (whether its last year was over in the data) and {@code until} (the last day of
     * the data) among its arguments, and {@code nation}, the country that its rows called {@code korea} are of. Where
     * the data has no model of the window, the sentence says that.
     * <pre>{@code
     * report.say("releases.growth", Increase.of(report.perYear(report.models()), report.until()))
     * }</pre>
     *
     * @param arguments as {@link #finding} takes them; and records such as {@link largescale.count.Gap}, of which each
     *     component is an argument
     * @throws BadInput if the file has no such sentence, or no version of it for these values; if a value is missing
     */
    public Finding say(String sentence, Object... arguments) {
        return Finding.of(stamp(), sentence, arguments);
    }

    /**
     * A sentence of one's own, whose numbers and names are computed, worded in both languages.
     * <pre>{@code
     * report.finding("{models, number} models are open.", "models", Count.where(report.models(), "Openness", "open"))
     * }</pre>
     *
     * @param pattern an ICU MessageFormat pattern in English; its Korean is in {@code data/labels.csv}
     * @param namesAndValues the name of an argument and its value, and so on; a name says as what its value is worded:
     *     {@code country}, or {@code country2} for a second one. A table stands for the number of its rows; on a page
     *     the number leads to its models
     * @throws BadInput if a value is missing at the end
     */
    public Finding finding(String pattern, Object... namesAndValues) {
        return Finding.inEnglish(pattern, namesAndValues);
    }

    /**
     * What reports have published on some subjects, beside what the snapshot gives in the years that each statement
     * speaks of, whatever the window is. <pre>{@code report.published("country", "domain")}</pre>
     *
     * @param sections {@code country}, {@code domain}, …: as {@code data/published-figures.csv} and
     *     {@code data/published-claims.csv} name them
     * @throws BadInput if nothing is published on one of them, or none is named
     */
    public Showable published(String... sections) {
        return new PublishedStatements(snapshot, window, List.of(sections));
    }

    /**
     * All models of this snapshot and the bundled ones as a table that a reader of the page sorts, filters, searches
     * and counts; it begins with this snapshot and the years of the window.
     * <pre>{@code report.explore("All models of the list", "Model", "Organizations", "Publication date")}</pre>
     *
     * @param columns of {@link Report#models}, in order
     */
    public Showable explore(String title, String... columns) {
        Revisions all = Revisions.of(snapshot);
        return new ModelTable(window, all.open(), title, List.of(columns), all.byName(), rules);
    }
}
