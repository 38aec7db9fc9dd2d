package largescale.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import largescale.count.Count;
import largescale.count.Gap;
import largescale.count.Rank;
import largescale.count.Window;
import tech.tablesaw.api.Table;

/**
 * A value as a notebook computed it, in no language: what a cell of a table holds, or what a sentence says.
 *
 * @param value a number, a truth, a text, a day as 2024-07-24, years as 2020–2023; null where it is not known
 * @param column the one whose value it is, where its place does not say that; else null
 * @param count the number of a name in a ranking; else null
 * @param list the list of models behind its number, among those of the display; null where it has none
 * @param link the address on the web, or the choice among all models, that it leads to; null where it leads to none
 * @param each several values, in the place of one; else null
 * @param between what stands between these; null where they stand as a language lists names
 * @param said a sentence, in the place of a value; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Value(Object value, String column, Integer count, Integer list, String link, List<Value> each,
        String between, Said said) {

    /**
     * Of what a notebook has at hand: a table stands for the number of its rows, a rank for its place, a gap for what
     * is left of the largest.
     */
    public static Value of(Object value) {
        if (value instanceof Value own) {
            return own;
        }
        if (value instanceof Collection<?> all) {
            return each(null, all.stream().map(Value::of).toList());
        }
        if (value instanceof Said said) {
            return new Value(null, null, null, null, null, null, null, said);
        }
        if (value instanceof Gap gap && !gap.gap().equals("none")) {
            return of(Said.of("gap.share",
                    Map.of("gap", gap.gap(), "percent", gap.percent(), "ratio", gap.ratio())));
        }
        if (value instanceof Count.Place place) {
            return new Value(place.name(), null, place.count(), null, null, null, null, null);
        }
        Object plain = value instanceof Table rows
                ? rows.rowCount()
                : value instanceof Rank rank
                        ? rank.place()
                        : value instanceof LocalDate || value instanceof Window ? value.toString() : value;
        boolean unknown = plain instanceof Gap || plain instanceof Double number && !Double.isFinite(number);
        return new Value(unknown ? null : plain, null, null, null, null, null, null, null);
    }

    /** Several values. @param between what stands between them; null for as a language lists names */
    public static Value each(String between, List<Value> values) {
        return new Value(null, null, null, null, null, values, between, null);
    }

    /** The same as a value of a column. */
    public Value in(String other) {
        return new Value(value, other, count, list, link, each, between, said);
    }

    /** The same with the list of the models behind it. @param number that of the list; null for none */
    public Value behind(Integer number) {
        return new Value(value, column, count, number, link, each, between, said);
    }

    /** The same with an address on the web that it leads to. */
    public Value link(String address) {
        return new Value(value, column, count, list, address, each, between, said);
    }

    /** How many it is or has, which the cases of a sentence compare; NaN where it is not known. */
    double size() {
        if (each != null) {
            return each.size();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value == null && said == null ? Double.NaN : "".equals(value) ? 0 : 1;
    }

    /** Whether it is a whole number that no column has a say in: a sentence chooses its plural. */
    boolean isPlural(String name) {
        return column == null && (value instanceof Integer || value instanceof Long) && Format.of(name) != Format.YEAR;
    }
}
