package largescale.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * bridge.listed()     // the models that came to the list or went from it
 * bridge.edited()     // what was changed of models that both have
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
        Map<String, Integer> numbers = numbers(TOTAL,
                taken().stream().filter(move -> moves.get(TOTAL).containsKey(move)).toList());
        return Table.create("Steps", StringColumn.create(STEP, numbers.keySet()),
                IntColumn.create("Models", numbers.values().toArray(Integer[]::new)));
    }

    /**
     * A row a headline figure: column Figure, the earlier snapshot, each step that a figure takes, the later one. From
     * a snapshot to itself there is one column of numbers, and no step.
     */
    public Table figures() {
        Table table = Table.create("Headline figures", StringColumn.create(FIGURE, models.keySet()));
        numbers(TOTAL, taken()).keySet().forEach(step -> table.addColumns(IntColumn.create(step,
                models.keySet().stream().mapToInt(figure -> numbers(figure, taken()).get(step)).toArray())));
        return table;
    }

    private Map<String, Integer> numbers(String figure, List<Move> all) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put(before.name(), number(figure, before.name()));
        all.forEach(move -> numbers.put(move.toString(), move.difference() * number(figure, move.toString())));
        numbers.put(after.name(), number(figure, after.name()));
        return numbers;
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

    /** Whether the years had begun when the earlier snapshot was made. */
    public boolean hasBegun() {
        return before.until().getYear() >= years.from();
    }

    /** Both names; of a snapshot to itself its name once. */
    public List<String> names() {
        return Stream.of(from(), to()).distinct().toList();
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
     * A row a model that moved the number of models, and that one of the two snapshots alone has: columns Model, Step,
     * Organizations, Countries, Publication date and Link.
     */
    public Table listed() {
        List<Change> all = changes(moved -> moved.before() == null || moved.after() == null);
        Table table = Revisions.tableOf(all.stream().map(change -> change.moved().model()).toList());
        return Table.create("Listed", table.column("Model"), steps(all), table.column("Organizations"),
                table.column("Countries"), table.column("Publication date"), table.column("Link"));
    }

    /**
     * A row a model that both snapshots have, and whose entry was changed so that it moved a headline figure or has
     * another name, for each column that did so: columns Model, Step, Before and After (what was changed).
     */
    public Table edited() {
        List<Change> all = changes(moved -> moved.before() != null && moved.after() != null);
        return Table.create("Edited",
                StringColumn.create("Model", all.stream().map(change -> change.moved().model().name())), steps(all),
                StringColumn.create("Before", all.stream().map(Change::before)),
                StringColumn.create("After", all.stream().map(Change::after)));
    }

    /** @param told the column that says what was changed, of a model that both snapshots have */
    private record Change(Move step, Moved moved, ModelColumn told) {

        String before() {
            return text(moved.before());
        }

        String after() {
            return text(moved.after());
        }

        private String text(Model side) {
            boolean both = moved.before() != null && moved.after() != null;
            return both ? told.inTables() + ": " + told.text(side) : "";
        }
    }

    /** By step and day, each once. The total has all moves but those of other figures by what they count. */
    private List<Change> changes(Predicate<Moved> some) {
        return Headline.ALL.stream().flatMap(figure -> moves.get(figure.name()).entrySet().stream()
                .filter(move -> figure.name().equals(TOTAL) || isClassified(move.getKey()))
                .flatMap(move -> move.getValue().stream().filter(some)
                        .map(moved -> new Change(move.getKey(), moved, told(move.getKey(), figure)))))
                .distinct().sorted(Comparator.comparing(Change::step)
                        .thenComparing(change -> change.moved().model().date()))
                .toList();
    }

    private static StringColumn steps(List<Change> all) {
        return StringColumn.create(STEP, all.stream().map(change -> change.step().toString()));
    }

    /**
     * Everything that became of the entries of the models counted, whether or not it moved a headline figure: a row a
     * model that came, went or was renamed, and one for each of its values that was corrected; by day of publication.
     * Columns Model, Step, Before and After (what was changed), Organizations, Countries, Publication date and Link.
     *
     * <pre>{@code
     * Count.where(report.revisions().bridge("2024-07-24", "2026-08-19").entries(), "Organizations", "NAVER")
     * }</pre>
     */
    public Table entries() {
        Stream<Change> moved = moves.get(TOTAL).entrySet().stream().flatMap(move -> move.getValue().stream()
                .map(model -> new Change(move.getKey(), model, told(move.getKey(), Headline.ALL.get(0)))));
        Stream<Change> corrected = revision.inBoth().stream()
                .filter(pair -> isCounted(pair.before()) || isCounted(pair.after()))
                .flatMap(this::corrected);
        List<Change> all = Stream.concat(moved, corrected)
                .sorted(Comparator.comparing((Change change) -> change.moved().model().date())
                        .thenComparing(change -> change.moved().model().name()))
                .toList();
        Table models = Revisions.tableOf(all.stream().map(change -> change.moved().model()).toList());
        return Table.create("Entries", models.column("Model"), steps(all),
                StringColumn.create("Before", all.stream().map(Change::before)),
                StringColumn.create("After", all.stream().map(Change::after)), models.column("Organizations"),
                models.column("Countries"), models.column("Publication date"), models.column("Link"));
    }

    /** What else than its name was corrected, but for a date that has moved it. */
    private Stream<Change> corrected(Pair pair) {
        boolean stays = isCounted(pair.before()) == isCounted(pair.after());
        return revision.corrected(pair)
                .filter(column -> column != ModelColumn.PUBLICATION_DATE || stays)
                .map(column -> new Change(Move.CORRECTED, new Moved(pair.before(), pair.after()), column));
    }

    private static boolean isClassified(Move move) {
        return move == Move.CLASSIFIED_IN || move == Move.CLASSIFIED_OUT;
    }

    private static ModelColumn told(Move move, Headline figure) {
        return move == Move.RENAMED
                ? ModelColumn.NAME
                : isClassified(move) ? figure.column() : ModelColumn.PUBLICATION_DATE;
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
                .forEach(pair -> revision.corrected(pair).forEach(column -> all
                        .computeIfAbsent(column.inTables(), name -> new ArrayList<>()).add(pair.after())));
        return all;
    }
}
