package largescale.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import largescale.load.BadInput;
import tech.tablesaw.api.Table;

/**
 * What a chart is to look like beyond what jsplot can say. Immutable.
 *
 * @param series the column whose values the names of its series are; empty where they are names of columns
 * @param named the models whose names stand at their points, those that matter most first
 * @param thresholds lines across it
 * @param along models whose number is not known, as marks along the axis below; no rows where there are none
 */
public record Looks(Optional<String> series, List<String> named, List<Threshold> thresholds, Table along) {

    /** As jsplot draws it. */
    public static final Looks PLAIN = new Looks(Optional.empty(), List.of(), List.of(), Table.create());

    /** A line across a chart. @param name a text of the labels that stands on it @param at where it is */
    public record Threshold(String name, double at) {}

    public Looks series(String column) {
        return new Looks(Optional.of(column), named, thresholds, along);
    }

    /** With the names of these models too, which matter less than those before. */
    public Looks named(Table models) {
        Set<String> names = new LinkedHashSet<>(named);
        names.addAll(models.stringColumn("Model").asList());
        return new Looks(series, List.copyOf(names), thresholds, along);
    }

    /** With a line across. @throws BadInput if it is nowhere */
    public Looks threshold(String name, double at) {
        if (!Double.isFinite(at)) {
            throw new BadInput("The threshold " + BadInput.quote(name) + " is at " + at + ": give a number.");
        }
        List<Threshold> all = new ArrayList<>(thresholds);
        all.add(new Threshold(name, at));
        return new Looks(series, named, List.copyOf(all), along);
    }

    public Looks along(Table models) {
        return new Looks(series, named, thresholds, models);
    }

    /** Whether models are named at its points or marked along it. */
    boolean hasModels() {
        return !named.isEmpty() || !along.isEmpty();
    }
}
