package largescale.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Revision.Corrected;
import largescale.compare.Revision.Move;
import largescale.compare.Revision.Moved;
import largescale.compare.Revision.Pair;
import largescale.count.Window;
import largescale.load.Model;
import largescale.load.ModelColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How the headline figures of some publication years lead from one snapshot to another: each starts from what the
 * earlier one counts, and what came and went by each kind of change leads to what the later one counts, exactly.
 *
 * <pre>{@code
 * var bridge = report.revisions().bridge();
 * bridge.steps()      // the number of models, step by step
 * bridge.figures()    // a row a headline figure, a column a step
 * bridge.behind()     // the models behind each of these numbers
 * bridge.changes()    // what changed of each model that moved
 * }</pre>
 */
public final class Bridge {

    private static final String FIGURE = "Figure";
    private static final String STEP = "Step";
    private static final String TOTAL = Headline.ALL.get(0).name();

    private final Dated before;
    private final Dated after;
    private final Window years;
    private final Revision revision;
    private final Map<String, Map<String, List<Model>>> models = new LinkedHashMap<>();
    private final Map<String, Map<Move, List<Moved>>> moves = new LinkedHashMap<>();

    Bridge(Dated before, Dated after, Window years) {
        this.before = before;
        this.after = after;
        this.years = years;
        this.revision = Revision.of(before.snapshot(), after.snapshot());
        for (Headline figure : Headline.ALL) {
            List<Model> then = figure.of(before.snapshot(), years), now = figure.of(after.snapshot(), years);
            Map<Move, List<Moved>> moved = revision.moves(years, then, now);
            Map<String, List<Model>> steps = new LinkedHashMap<>();
            steps.put(before.name(), then);
            moved.forEach((move, all) -> steps.put(move.toString(), all.stream().map(Moved::model).toList()));
            steps.put(after.name(), now);
            models.put(figure.name(), steps);
            moves.put(figure.name(), moved);
        }
    }

    /** The steps between the two that some figure takes, in the order of {@link Move}. */
    private List<Move> taken() {
        return Arrays.stream(Move.values()).filter(move -> move.difference() != 0)
                .filter(move -> moves.values().stream().anyMatch(moved -> moved.containsKey(move))).toList();
    }

    private int number(String figure, String step) {
        return models.get(figure).getOrDefault(step, List.of()).size();
    }

    /**
     * The number of models: columns Step and Models. The first row is what the earlier snapshot counts, the last what
     * the later one counts, each row between them what came (more than 0) or went (less).
     */
    public Table steps() {
        List<Move> all = taken().stream().filter(move -> moves.get(TOTAL).containsKey(move)).toList();
        return Table.create("Steps", StringColumn.create(STEP, names(all)),
                IntColumn.create("Models", numbers(TOTAL, all).stream().mapToInt(number -> number).toArray()));
    }

    /** A row a headline figure: column Figure, the earlier snapshot, each step that a figure takes, the later one. */
    public Table figures() {
        List<Move> all = taken();
        List<String> steps = names(all);
        Table table = Table.create("Headline figures", StringColumn.create(FIGURE, models.keySet()));
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            table.addColumns(IntColumn.create(steps.get(i),
                    models.keySet().stream().mapToInt(figure -> numbers(figure, all).get(step)).toArray()));
        }
        return table;
    }

    private List<String> names(List<Move> all) {
        return Stream.of(Stream.of(before.name()), all.stream().map(Move::toString), Stream.of(after.name()))
                .flatMap(names -> names).toList();
    }

    private List<Integer> numbers(String figure, List<Move> all) {
        return Stream.of(Stream.of(number(figure, before.name())),
                all.stream().map(move -> move.difference() * number(figure, move.toString())),
                Stream.of(number(figure, after.name()))).flatMap(numbers -> numbers).toList();
    }

    /** The models behind each number of {@link #figures()}: columns Figure, Step, and those of models. */
    public Table behind() {
        return Revisions.behind(FIGURE, STEP, models);
    }

    /** The models behind each number of {@link #steps()}: column Step, and those of models. */
    public Table behindSteps() {
        Table all = behind();
        return all.where(all.stringColumn(FIGURE).isEqualTo(TOTAL));
    }

    /** The name of the earlier snapshot, as the tables have it. */
    public String from() {
        return before.name();
    }

    /** The name of the later one. */
    public String to() {
        return after.name();
    }

    /** Both names. */
    public List<String> names() {
        return List.of(from(), to());
    }

    /** The models that the earlier snapshot counts. */
    public Table earlier() {
        return Revisions.tableOf(models.get(TOTAL).get(before.name()));
    }

    /** The models that the later one counts. */
    public Table later() {
        return Revisions.tableOf(models.get(TOTAL).get(after.name()));
    }

    /** The models that came to the number of models. */
    public Table came() {
        return ofTotal(1);
    }

    /** The models that went from it. */
    public Table went() {
        return ofTotal(-1);
    }

    private Table ofTotal(int difference) {
        Table all = behindSteps();
        return all.where(all.stringColumn(STEP).isIn(Arrays.stream(Move.values())
                .filter(move -> move.difference() == difference).map(Move::toString).toList()));
    }

    /**
     * A row a model that moved a headline figure or was renamed, and for each column that moved it another: columns
     * Model, Step, Before and After (what changed), Publication date and Link.
     */
    public Table changes() {
        record Change(Move step, Moved moved, Optional<Corrected> value) {

            String text(Function<Corrected, String> side) {
                return value.map(one -> one.column() + ": " + side.apply(one)).orElse("");
            }
        }
        Set<Change> all = Headline.ALL.stream()
                .flatMap(figure -> moves.get(figure.name()).entrySet().stream()
                        .flatMap(move -> move.getValue().stream()
                                .filter(moved -> figure.name().equals(TOTAL) || moved.before() != null
                                        && moved.after() != null && isClassified(move.getKey()))
                                .map(moved -> new Change(move.getKey(), moved,
                                        value(move.getKey(), moved, figure.column())))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Change> sorted = all.stream().sorted(Comparator.comparing(Change::step)
                .thenComparing(change -> change.moved().model().date())).toList();
        Table table = Revisions.tableOf(sorted.stream().map(change -> change.moved().model()).toList());
        return Table.create("Changes", table.column("Model"),
                StringColumn.create(STEP, sorted.stream().map(change -> change.step().toString())),
                StringColumn.create("Before", sorted.stream().map(change -> change.text(Corrected::before))),
                StringColumn.create("After", sorted.stream().map(change -> change.text(Corrected::after))),
                table.column("Publication date"), table.column("Link"));
    }

    private static boolean isClassified(Move move) {
        return move == Move.CLASSIFIED_IN || move == Move.CLASSIFIED_OUT;
    }

    private static Optional<Corrected> value(Move move, Moved moved, ModelColumn column) {
        if (move.difference() != 0 && (moved.before() == null || moved.after() == null)) {
            return Optional.empty();
        }
        ModelColumn told = move == Move.RENAMED
                ? ModelColumn.NAME
                : isClassified(move) ? column : ModelColumn.PUBLICATION_DATE;
        return Optional.of(new Corrected(moved.after().name(), told.inTables(), told.text(moved.before()),
                told.text(moved.after())));
    }

    /**
     * The models that are removed and added, and may be the same: columns Earlier name, Later name, Organizations and
     * Publication date (those of the later one).
     */
    public Table doubtful() {
        List<Pair> pairs = revision.doubtful().stream()
                .filter(pair -> isCounted(pair.before()) || isCounted(pair.after())).toList();
        Table after = Revisions.tableOf(pairs.stream().map(Pair::after).toList());
        return Table.create("Doubtful", StringColumn.create("Earlier name", pairs.stream().map(p -> p.before().name())),
                after.column("Model").copy().setName("Later name"), after.column("Organizations"),
                after.column("Publication date"));
    }

    private boolean isCounted(Model model) {
        return years.contains(model.date().getYear());
    }

    /**
     * Of how many models that both snapshots have what is known was changed: columns Corrected (the name of a column)
     * and Models, most first.
     */
    public Table corrected() {
        Map<String, List<Model>> all = byColumn();
        List<String> names = all.keySet().stream().sorted(Comparator.comparing(name -> -all.get(name).size())).toList();
        return Table.create("Corrections", StringColumn.create("Corrected", names),
                IntColumn.create("Models", names.stream().mapToInt(name -> all.get(name).size()).toArray()));
    }

    /** The models behind {@link #corrected()}, as the later snapshot has them. */
    public Table behindCorrected() {
        return Revisions.behind("Corrected", byColumn());
    }

    private Map<String, List<Model>> byColumn() {
        Map<String, List<Model>> all = new LinkedHashMap<>();
        revision.inBoth().stream().filter(pair -> isCounted(pair.after()))
                .forEach(pair -> pair.corrected().forEach(value -> all
                        .computeIfAbsent(value.column(), column -> new ArrayList<>()).add(pair.after())));
        return all;
    }
}
