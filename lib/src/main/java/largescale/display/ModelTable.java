package largescale.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.count.Rule;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.display.Content.Facet;
import largescale.display.Content.FacetValue;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * All models of some snapshots, of which a reader of the page chooses some and counts them: those of the largest
 * training compute first, then the newest of unknown compute.
 *
 * @param card the snapshot that is open
 * @param window the years that a page begins with
 * @param open the name of the open snapshot
 * @param title above it
 * @param columns of the table of models, in order
 * @param snapshots all of them by name
 * @param rules by which they are counted, as far as they are not the report's
 */
public record ModelTable(Card card, Window window, String open, String title, List<String> columns,
        Map<String, Snapshot> snapshots, Set<Rule> rules) implements Showable {

    private static final String ROW = "Row";
    private static final String UNKNOWN = "unknown";
    private static final String COMPUTE = "Training compute (FLOP)";
    /** What models are chosen and counted by. */
    private static final List<String> BY = List.of("Year", "Country", "Domain", "Task", "Organization", "Openness",
            "Tasks per model", "Development", "Organization type");

    /** Each of some values once, at its place. */
    private record Pool<T>(Map<T, Integer> places) {

        Pool() {
            this(new LinkedHashMap<>());
        }

        int place(T value) {
            return places.computeIfAbsent(value, one -> places.size());
        }

        List<T> all() {
            return List.copyOf(places.keySet());
        }
    }

    /** The values that the models of all snapshots have in a column, each set of them once. */
    private record Values(String column, Pool<List<String>> sets) {

        Values(String column) {
            this(column, new Pool<>());
        }

        /** The places of the sets that some models have. */
        List<Integer> of(Tables tables, List<String> models) {
            Table pairs = switch (column) {
                case "Country" -> tables.countries();
                case "Domain" -> tables.domains();
                case "Task" -> tables.tasks();
                case "Organization" -> tables.organizations();
                default -> tables.models();
            };
            Map<String, Set<String>> byRow = new HashMap<>();
            for (Row row : pairs) {
                byRow.computeIfAbsent(row.getString(ROW), model -> new TreeSet<>())
                        .add(String.valueOf(row.getObject(column)));
            }
            return models.stream().map(row -> sets.place(byRow.getOrDefault(row, Set.of()).stream()
                    .map(Values::named).toList())).toList();
        }

        private static String named(String value) {
            return value.isEmpty() ? UNKNOWN : value;
        }

        Facet facet(Words words) {
            List<FacetValue> values = sets.all().stream().flatMap(List::stream).distinct()
                    .map(value -> new FacetValue(value, words.category(column, value.equals(UNKNOWN) ? "" : value)))
                    .toList();
            return new Facet(address(column), words.column(column), values, sets.all());
        }
    }

    @Override
    public Display display() {
        Words words = Words.read();
        Numbers numbers = Numbers.of(words);
        Stamp stamp = new Stamp(card, window);
        Grids grids = new Grids(numbers, stamp.unfinished());
        Pool<Cell> cells = new Pool<>();
        Pool<List<Integer>> rows = new Pool<>();
        List<Values> all = BY.stream().map(Values::new).toList();
        List<Cell> head = new ArrayList<>();
        List<Content.OfSnapshot> listed = snapshots.entrySet().stream().map(snapshot -> {
            Tables tables = Tables.of(snapshot.getValue()).by(rules.toArray(Rule[]::new));
            Table models = inOrder(tables.models());
            Grid grid = grids.table(shown(models));
            head.clear();
            head.addAll(grid.head());
            List<List<Integer>> sets = all.stream()
                    .map(values -> values.of(tables, models.stringColumn(ROW).asList())).toList();
            return new Content.OfSnapshot(snapshot.getKey(), words.value("Data of", snapshot.getKey()),
                    note(snapshot.getValue().card(), words), snapshot.getValue().card().until().getYear(),
                    IntStream.range(0, models.rowCount()).mapToObj(row -> rows.place(Stream.concat(
                            grid.rows().get(row).stream().map(cells::place),
                            sets.stream().map(each -> each.get(row))).toList())).toList());
        }).toList();
        Caption caption = new Caption(Exhibit.slug(title), words.term("Title", title), Text.NONE, Text.NONE,
                List.of(), stamp.source(words), stamp.file());
        return numbers.display(new Content.Models(caption, window, open, columns.stream().map(ModelTable::address)
                .toList(), head, cells.all(), all.stream().map(values -> values.facet(words)).toList(), rows.all(),
                listed));
    }

    private Table shown(Table models) {
        List<String> unknown = columns.stream().filter(column -> !models.containsColumn(column)).toList();
        if (!unknown.isEmpty()) {
            throw new BadInput("Models have no column " + String.join(", ", unknown) + ". They have: "
                    + String.join(", ", models.columnNames()) + ".");
        }
        return models.selectColumns(columns.toArray(String[]::new));
    }

    private static Table inOrder(Table models) {
        return Count.known(models, COMPUTE).sortOn("-" + COMPUTE, "Model")
                .append(Count.unknown(models, COMPUTE).sortOn("-Publication date", "Model"));
    }

    /** The name of a column in an address, without its unit. */
    private static String address(String column) {
        return Exhibit.slug(column.replaceFirst(" *\\(.*", ""));
    }

    private Text note(Card card, Words words) {
        return words.both(wording -> wording.sentence(
                "Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of("window", "{years}", "publisher", card.publisher(), "licence", card.licence(), "snapshot",
                        new Stamp(card, window).snapshot(wording))));
    }
}
