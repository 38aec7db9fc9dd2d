package largescale.compare;

import java.util.List;
import largescale.count.Count;
import largescale.count.Window;
import tech.tablesaw.api.Table;

/**
 * What some data gives for a published statement.
 *
 * @param value in plain form ({@code 144}, {@code 226.1}, {@code true}, {@code United States;China}); empty where there
 *     is none: a share of nothing, a growth from nothing
 * @param parts the counts that it rests on; of a number of models this number itself
 */
public record Computed(String value, List<Part> parts) {

    /** There is no value. */
    static final Computed NONE = new Computed("", List.of());

    /**
     * A number that a value rests on.
     *
     * @param context what its name is (Country, Year, …), for its wording
     * @param name whose number it is
     * @param years the publication years of which it counts models
     * @param column the name of a column of such numbers: how they are written
     * @param rows the models behind it, rows of a table of the report's
     */
    public record Part(String context, String name, Window years, String column, Number number, Table rows) {

        /** A number of models. */
        static Part of(String context, String name, Window years, Table rows) {
            return new Part(context, name, years, "Models", rows.rowCount(), rows);
        }

        /** The number of those of a year. */
        static Part ofYear(int year, Table rows) {
            return of("Year", Integer.toString(year), new Window(year, year), Count.where(rows, "Year", year));
        }

        /** The numbers of rows by the values of a column, those with most first, equal ones by name. */
        static List<Part> ranking(String column, Window years, Table rows) {
            return Count.top(rows.rowCount(), rows.countBy(column), "Count").stream()
                    .map(place -> of(column, place.name(), years, Count.where(rows, column, place))).toList();
        }
    }
}
