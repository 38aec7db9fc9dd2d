package largescale.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param window the years that a page begins with
 * @param open the name of the open snapshot
 * @param title above it
 * @param columns of the table of models, in order
 * @param snapshots all of them by name
 * @param rules by which they are counted, as far as they are not the report's
 */
public record ModelTable(Window window, String open, String title, List<String> columns,
        Map<String, Snapshot> snapshots, Set<Rule> rules) implements Showable {

    private static final String COMPUTE = "Training compute (FLOP)";
    /** What models are chosen and counted by, as the table of models has it. */
    private static final List<String> BY = List.of("Year", "Countries", "Domains", "Tasks", "Developers", "Openness",
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

        /** The place of the set that a model has. */
        int of(Row model) {
            String cell = String.valueOf(model.getObject(column));
            List<String> values = Tables.item(column).equals(column) ? List.of(cell) : Tables.items(column, cell);
            return sets.place(values.stream().sorted().toList());
        }

        Facet facet() {
            String item = Tables.item(column);
            return new Facet(address(item), item, sets.all());
        }
    }

    @Override
    public Display display() {
        List<Pool<Value>> cells = columns.stream().map(column -> new Pool<Value>()).toList();
        List<Values> sets = BY.stream().map(column -> new Values(column, new Pool<>())).toList();
        Pool<List<Integer>> rows = new Pool<>();
        List<Content.OfSnapshot> listed = snapshots.entrySet().stream().map(snapshot -> {
            Card own = snapshot.getValue().card();
            Table models = models(snapshot.getValue());
            List<List<Value>> shown = shown(models).rows();
            List<Integer> places = models.stream().map(model -> rows.place(Stream.concat(
                    IntStream.range(0, columns.size())
                            .mapToObj(i -> cells.get(i).place(shown.get(model.getRowNumber()).get(i))),
                    sets.stream().map(values -> values.of(model))).toList())).toList();
            return new Content.OfSnapshot(snapshot.getKey(), Stamp.of(snapshot.getValue(), window).said("{years}"),
                    Card.lastWhole(own.until()) + 1, places);
        }).toList();
        Stamp stamp = Stamp.of(snapshots.get(open), window).acrossYears(List.of());
        Caption caption = new Caption(Exhibit.slug(title), title, null, "", List.of(), stamp.said(), stamp.name(),
                stamp.until());
        return new Display(new Content.ModelsShown(caption, window, open,
                columns.stream().map(ModelTable::address).toList(), shown(models(snapshots.get(open))).columns(),
                cells.stream().map(Pool::all).toList(), sets.stream().map(Values::facet).toList(), rows.all(), listed),
                new Lists(), List.of());
    }

    /** Those of a snapshot, in order. */
    private Table models(Snapshot snapshot) {
        Table models = Tables.of(snapshot).by(rules.toArray(Rule[]::new)).models();
        return Count.known(models, COMPUTE).sortOn("-" + COMPUTE, "Model")
                .append(Count.unknown(models, COMPUTE).sortOn("-Publication date", "Model"));
    }

    private Grid shown(Table models) {
        List<String> unknown = columns.stream().filter(column -> !models.containsColumn(column)).toList();
        if (!unknown.isEmpty()) {
            throw new BadInput("Models have no column " + String.join(", ", unknown) + ". They have: "
                    + String.join(", ", models.columnNames()) + ".");
        }
        return Grid.of(models.selectColumns(columns.toArray(String[]::new)), Grid.Look.PLAIN, new Lists());
    }

    /** The name of a column in an address, without its unit. */
    private static String address(String column) {
        return Exhibit.slug(column.replaceFirst(" *\\(.*", ""));
    }
}
