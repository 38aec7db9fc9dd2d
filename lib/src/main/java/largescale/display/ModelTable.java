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
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Value;
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
            return value.isEmpty() ? Facet.UNKNOWN : value;
        }

        Facet facet() {
            return new Facet(address(column), column, sets.all());
        }
    }

    @Override
    public Display display() {
        Lists lists = new Lists();
        Stamp stamp = new Stamp(card, window);
        List<Pool<Value>> cells = columns.stream().map(column -> new Pool<Value>()).toList();
        Pool<List<Integer>> rows = new Pool<>();
        List<Values> all = BY.stream().map(Values::new).toList();
        List<Grid.Column> head = new ArrayList<>();
        List<Content.OfSnapshot> listed = snapshots.entrySet().stream().map(snapshot -> {
            Tables tables = Tables.of(snapshot.getValue()).by(rules.toArray(Rule[]::new));
            Table models = inOrder(tables.models());
            Grid grid = Grid.of(shown(models), Grid.Look.PLAIN, lists);
            head.clear();
            head.addAll(grid.columns());
            List<List<Integer>> sets = all.stream()
                    .map(values -> values.of(tables, models.stringColumn(ROW).asList())).toList();
            Card own = snapshot.getValue().card();
            return new Content.OfSnapshot(snapshot.getKey(), new Stamp(own, window).ofYears("{years}"),
                    own.until().getYear(), IntStream.range(0, models.rowCount()).mapToObj(row -> rows.place(
                            Stream.concat(
                                    IntStream.range(0, head.size())
                                            .mapToObj(i -> cells.get(i).place(grid.rows().get(row).get(i))),
                                    sets.stream().map(each -> each.get(row))).toList()))
                            .toList());
        }).toList();
        Caption caption = new Caption(Exhibit.slug(title), title, null, "", List.of(), stamp.withoutYears().said(),
                stamp.file(), stamp.until());
        return Display.of(new Content.ModelsShown(caption, window, open,
                columns.stream().map(ModelTable::address).toList(),
                head, cells.stream().map(Pool::all).toList(), all.stream().map(Values::facet).toList(), rows.all(),
                listed), lists);
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
}
