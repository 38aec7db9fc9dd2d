package largescale.display;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.display.Content.OfCategory;
import largescale.display.Content.OfColumn;
import largescale.display.Content.OfSnapshot;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Counts of models by year, of which a reader of the page chooses snapshot, years, and what is counted. All are counted
 * in the notebook; a page sums years. Immutable: {@link #with} returns another one.
 *
 * @param card the snapshot that is open
 * @param window the years that a page begins with
 * @param open the name of the open snapshot
 * @param title above it
 * @param all the counts of each snapshot
 */
public record YearCounts(Card card, Window window, String open, String title, List<Counted> all) implements Showable {

    private static final String YEAR = "Year";
    private static final String COUNT = "Count";
    private static final String MODELS = "Models";

    /** The counts of a snapshot. @param until the last day that it can know of */
    record Counted(String snapshot, LocalDate until, List<Table> counts) {}

    /**
     * With the counts of a snapshot.
     *
     * @param snapshot its name, as {@link largescale.compare.Revisions} has it
     * @param until the last day that it can know of
     * @param counts as {@code countBy("Year")} and {@code countBy("Country", "Year")} give them
     * @throws BadInput if one is no such table
     */
    public YearCounts with(String snapshot, LocalDate until, Table... counts) {
        for (Table table : counts) {
            List<String> columns = table.columnNames();
            if (!columns.equals(List.of(YEAR, COUNT)) && !(columns.size() == 3 && columns.subList(1, 3).equals(List.of(
                    YEAR, COUNT)))) {
                throw new BadInput("Counts by year have the columns Year and Count, or one to count by before these, "
                        + "as countBy(\"Country\", \"Year\") gives them. These have: " + String.join(", ", columns)
                        + ".");
            }
        }
        return new YearCounts(card, window, open, title,
                Stream.concat(all.stream(), Stream.of(new Counted(snapshot, until, List.of(counts)))).toList());
    }

    @Override
    public Display display() {
        Words words = Words.read();
        Numbers numbers = Numbers.of(words);
        Stamp stamp = new Stamp(card, window);
        List<OfSnapshot> snapshots = all.stream().map(one -> new OfSnapshot(one.snapshot(),
                words.value("Data of", one.snapshot()), note(one.snapshot(), words), one.until().getYear(),
                one.counts().stream().map(counts -> column(counts, words)).toList())).toList();
        Caption caption = new Caption(Exhibit.slug(title), words.term("Title", title), Text.NONE, Text.NONE,
                List.of(Sentence.of(stamp.in(words))), Text.NONE, stamp.name());
        return numbers.display(new Content.YearCounts(caption, window, open, snapshots,
                grid(snapshots, new Cells(words, stamp.unfinished()))));
    }

    private Text note(String snapshot, Words words) {
        return words.both(wording -> wording.sentence(
                "Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of("window", "{years}", "publisher", card.publisher(), "licence", card.licence(), "snapshot",
                        snapshot.equals(open)
                                ? new Stamp(card, window).snapshot(wording)
                                : wording.sentence("Data of {day}",
                                        Map.of("day", wording.value("Data of", snapshot))))));
    }

    private static OfColumn column(Table counts, Words words) {
        String name = counts.columnCount() == 2 ? MODELS : counts.column(0).name();
        Map<String, SortedMap<Integer, Integer>> byCategory = new TreeMap<>();
        for (Row row : counts) {
            byCategory.computeIfAbsent(counts.columnCount() == 2 ? "" : row.getString(0), one -> new TreeMap<>())
                    .put(row.getInt(YEAR), row.getInt(COUNT));
        }
        return new OfColumn(Exhibit.slug(name), words.column(name), byCategory.entrySet().stream()
                .map(one -> new OfCategory(counts.columnCount() == 2
                        ? words.term("Text", "All models")
                        : words.category(name, one.getKey()), one.getValue()))
                .toList());
    }

    /** What stands there before anything is chosen, and where nothing can be. */
    private Grid grid(List<OfSnapshot> snapshots, Cells cells) {
        List<Cell> head = new ArrayList<>(List.of(cells.head("Category", Cell.Kind.TEXT),
                cells.head("Counted", Cell.Kind.TEXT)));
        IntStream.of(window.years()).forEach(year -> head.add(cells.head(Integer.toString(year), Cell.Kind.NUMBER)));
        head.add(cells.head("Total", Cell.Kind.NUMBER));
        List<List<Cell>> rows = snapshots.stream().filter(one -> one.name().equals(open))
                .flatMap(one -> one.columns().stream())
                .flatMap(column -> column.categories().stream().filter(category -> total(category) > 0)
                        .map(category -> row(column, category, cells)))
                .toList();
        return new Grid(head, rows);
    }

    private List<Cell> row(OfColumn column, OfCategory category, Cells cells) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(category.text()), Cell.of(column.text())));
        IntStream.of(window.years())
                .forEach(year -> row.add(cells.number(MODELS, category.models().getOrDefault(year, 0), null)));
        row.add(cells.number(MODELS, total(category), null));
        return row;
    }

    private int total(OfCategory category) {
        return IntStream.of(window.years()).map(year -> category.models().getOrDefault(year, 0)).sum();
    }
}
