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
 * @param form what its bars or points tell together
 * @param named the models whose names stand at their points, those that matter most first
 * @param thresholds lines across it
 * @param along models whose number is not known, as marks along the axis below; no rows where there are none
 */
public record Looks(Optional<String> series, Form form, List<String> named, List<Threshold> thresholds, Table along) {

    /** As jsplot draws it. */
    public static final Looks PLAIN = new Looks(Optional.empty(), Form.EACH, List.of(), List.of(), Table.create());

    /** What bars or points tell together. */
    public enum Form {
        /** Each tells its own number. */
        EACH,
        /** Stacked bars tell shares of their sum. */
        SHARES,
        /** The points of a row tell the distance between them. */
        DISTANCES,
        /** Each bar but the first and the last begins where the one before ends. */
        STEPS
    }

    /** A line across a chart. @param name a text of the labels that stands on it @param at where it is */
    public record Threshold(String name, double at) {}

    public Looks series(String column) {
        return new Looks(Optional.of(column), form, named, thresholds, along);
    }

    public Looks form(Form other) {
        return new Looks(series, other, named, thresholds, along);
    }

    /** With the names of these models too, which matter less than those before. */
    public Looks named(Table models) {
        Set<String> names = new LinkedHashSet<>(named);
        names.addAll(models.stringColumn("Model").asList());
        return new Looks(series, form, List.copyOf(names), thresholds, along);
    }

    /** With a line across. @throws BadInput if it is nowhere */
    public Looks threshold(String name, double at) {
        if (!Double.isFinite(at)) {
            throw new BadInput("The threshold " + BadInput.quote(name) + " is at " + at + ": give a number.");
        }
        List<Threshold> all = new ArrayList<>(thresholds);
        all.add(new Threshold(name, at));
        return new Looks(series, form, named, List.copyOf(all), along);
    }

    public Looks along(Table models) {
        return new Looks(series, form, named, thresholds, models);
    }

    /** Whether models are named at its points or marked along it. */
    boolean hasModels() {
        return !named.isEmpty() || !along.isEmpty();
    }
}
