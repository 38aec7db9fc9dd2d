package largescale.press.update;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.Report;
import largescale.compare.PublishedReport;
import largescale.compare.Revision;
import largescale.compare.Revision.Move;
import largescale.count.Count;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Decimals;
import largescale.load.Snapshot;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What a new snapshot changes, for an analyst to read: models, values, and the main numbers of the report's years and
 * of each later year.
 */
record Changes(Snapshot before, Snapshot after, Revision revision) {

    private static final Window EVER = new Window(1900, 2999);
    private static final int SHOWN = 12;
    private static final String KOREA = "South Korean models";

    /** As lines; none if nothing is new. */
    static List<String> lines(Snapshot before, Snapshot after) {
        Revision revision = Revision.of(before, after);
        Table changes = revision.changes(EVER);
        return changes.isEmpty() ? List.of() : new Changes(before, after, revision).lines(changes);
    }

    private List<String> lines(Table changes) {
        List<String> lines = new ArrayList<>();
        lines.add("Since " + before.card().name() + ": " + before.models().size() + " models before, "
                + after.models().size() + " now.");
        list(lines, "Added", rows(changes, Move.ADDED), row -> quoted(row, "Model"));
        list(lines, "Removed", rows(changes, Move.REMOVED), row -> quoted(row, "Model"));
        list(lines, "Probably renamed", rows(changes, Move.RENAMED),
                row -> quoted(row, "Before") + " to " + quoted(row, "After"));
        list(lines, "Corrected", rows(changes, Move.CORRECTED), row -> quoted(row, "Model") + ", "
                + row.getString("Changed") + ": " + quoted(row, "Before") + " to " + quoted(row, "After"));
        after.leftOut().ifPresent(out -> lines.add("Left out: " + out + " below 1e23 FLOP"
                + (after.isDatabase() ? ", or of the full database and not marked as possibly over it" : "")));
        list(lines, "Columns that are no longer found (if one has another name now, add that to data/vocabulary.csv)",
                before.columns().stream().filter(column -> !after.columns().contains(column)).sorted(),
                BadInput::quote);
        Set<String> known = values(before).collect(Collectors.toSet());
        list(lines, "New values (if one is another spelling of a known one, add it to data/vocabulary.csv)",
                values(after).filter(value -> !known.contains(value)).distinct().sorted(), value -> value);
        list(lines, "Not in data/organizations.csv", after.unknownOrganizations().stream(), BadInput::quote);
        Window ofReport = PublishedReport.living().window();
        numbers(lines, ofReport);
        after.models().stream().map(model -> model.date().getYear()).filter(year -> year > ofReport.to())
                .distinct().sorted().forEach(year -> numbers(lines, new Window(year, year)));
        return lines;
    }

    private static Stream<Row> rows(Table changes, Move... moves) {
        return Count.where(changes, "Step", Stream.of(moves).map(Move::toString).toList()).stream();
    }

    private static String quoted(Row row, String column) {
        return BadInput.quote(row.getString(column));
    }

    private static <T> void list(List<String> lines, String what, Stream<T> items, Function<T, String> said) {
        List<String> all = items.map(said).toList();
        if (!all.isEmpty()) {
            lines.add(what + ": " + all.size());
            all.stream().limit(SHOWN).forEach(item -> lines.add("  " + item));
            if (all.size() > SHOWN) {
                lines.add("  … and " + (all.size() - SHOWN) + " more");
            }
        }
    }

    /** As data/vocabulary.csv names them. */
    private static Stream<String> values(Snapshot snapshot) {
        return Tables.of(snapshot).terms().entrySet().stream().flatMap(column -> column.getValue().stream()
                .map(value -> column.getKey().replace("type", "category") + " " + BadInput.quote(value)));
    }

    private void numbers(List<String> lines, Window years) {
        List<String> changed = new ArrayList<>();
        for (Row number : Report.headlines(
                ImmutableMap.of("Before", Report.of(before, years), "After", Report.of(after, years)))) {
            String name = number.getString("Headline"), old = said(number, "Before"), now = said(number, "After");
            String named = name.equals(KOREA) ? named(years) : "";
            if (!old.equals(now) || !named.isEmpty()) {
                changed.add("  " + name + ": " + old + (old.equals(now) ? "" : " to " + now) + named);
            }
        }
        lines.add("Main numbers, models published " + years + ": " + (changed.isEmpty() ? "unchanged" : "changed"));
        lines.addAll(changed);
    }

    private static String said(Row number, String column) {
        double value = number.getDouble(column);
        return Double.isNaN(value) ? "none" : Decimals.shortest(value).toPlainString();
    }

    /** The South Korean models that came, or went, by whatever revision; a new name alone is neither. */
    private String named(Window years) {
        Table moves = revision.moves(years, korean(before, years), korean(after, years));
        return named("came", 1, moves) + named("went", -1, moves);
    }

    private static Set<String> korean(Snapshot snapshot, Window years) {
        return Count.where(Tables.of(snapshot, years).countries(), "Country", "Korea").stringColumn("Row").asSet();
    }

    private static String named(String what, int difference, Table moves) {
        List<String> names = rows(moves, Stream.of(Move.values()).filter(move -> move.difference() == difference)
                .toArray(Move[]::new)).map(row -> quoted(row, "Model")).toList();
        return names.isEmpty()
                ? ""
                : "; " + what + ": " + names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
