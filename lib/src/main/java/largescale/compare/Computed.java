package largescale.compare;

import java.util.List;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.Model;

/**
 * What some data gives for a published statement.
 *
 * @param value in plain form ({@code 144}, {@code 226.1}, {@code true}, {@code United States;China}); empty where there
 *     is none: a share of nothing, a growth from nothing
 * @param parts the counts that it rests on; of a number of models this number itself
 * @param others counts of the same kind that are too small for it
 */
public record Computed(String value, List<Part> parts, List<Part> others) {

    /** There is no value. */
    static final Computed NONE = new Computed("", List.of());

    Computed(String value, List<Part> parts) {
        this(value, parts, List.of());
    }

    /** Its own count of what another has counted, if only of no models. */
    Part like(Part other) {
        return Stream.concat(parts.stream(), others.stream()).filter(part -> part.name().equals(other.name()))
                .findFirst().orElseGet(() -> Part.of(other.context(), other.name(), other.years(), List.of()));
    }

    /**
     * A number that a value rests on.
     *
     * @param context what its name is (Country, Year, …), for its wording
     * @param name whose number it is
     * @param years the publication years of which it counts models
     * @param column the name of a column of such numbers: how they are written
     * @param models those behind it
     */
    public record Part(String context, String name, Window years, String column, Number number, List<Model> models) {

        /** A number of models. */
        static Part of(String context, String name, Window years, List<Model> models) {
            return new Part(context, name, years, "Models", models.size(), models);
        }
    }
}
