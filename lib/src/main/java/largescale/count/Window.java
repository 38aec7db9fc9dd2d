package largescale.count;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Project;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The publication years that are counted, both inclusive. Counts rows by year so that a year without a model is a zero,
 * not a gap. Rows of other years are left out.
 */
public record Window(int from, int to) {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;
    private static final String YEAR = "Year";
    private static final String HALF = "Half-year";

    /** @throws BadInput if it is none: years from 1900 to 2999, the first not after the last */
    public Window {
        if (from < FIRST || to > LAST || from > to) {
            throw new BadInput("The window from " + from + " to " + to + " is not valid: it takes two years from "
                    + FIRST + " to " + LAST + ", the first not after the last. If you gave only one of FROM and TO, "
                    + "give both.");
        }
    }

    /**
     * The window that the environment names ({@code REPORT_FROM}, {@code REPORT_TO}).
     *
     * @param otherwise the one whose years hold where it names none
     * @throws BadInput if it is no window
     */
    public static Window named(Window otherwise) {
        return new Window(year("FROM", otherwise.from), year("TO", otherwise.to));
    }

    private static int year(String name, int otherwise) {
        String given = Project.setting(name).orElse(Integer.toString(otherwise));
        if (!given.matches("[12]\\d{3}")) {
            throw new BadInput(name + " is " + BadInput.quote(given) + ": give a year of four digits.");
        }
        return Integer.parseInt(given);
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    /** Each year, in order. */
    public int[] years() {
        return IntStream.rangeClosed(from, to).toArray();
    }

    /** The name of the last year's column. */
    public String last() {
        return Integer.toString(to);
    }

    /** The names of the columns that {@link #perYear(Table, String)} makes for the years. */
    public String[] names() {
        return IntStream.of(years()).mapToObj(Integer::toString).toArray(String[]::new);
    }

    /** A row a year: columns Year and Models. @param rows with a column Year */
    public Table perYear(Table rows) {
        return Table.create("Models by year", IntColumn.create(YEAR, years()),
                IntColumn.create("Models", IntStream.of(years()).map(year -> Count.of(rows, YEAR, year))));
    }

    /**
     * A row for each value of a column, a column for each year, and Total; most models first, equal ones by name.
     *
     * @param rows with a column Year
     */
    public Table perYear(Table rows, String column) {
        StringColumn values = rows.column(column).asStringColumn().setName(column);
        Table inside = Table.create(rows.name(), values, rows.intColumn(YEAR))
                .where(rows.intColumn(YEAR).isBetweenInclusive(from, to));
        Table counts = Count.crossed(inside, column, YEAR, IntStream.of(years()).boxed().toArray());
        List<String> all = inside.stringColumn(column).asList();
        return counts.setName(rows.name()).addColumns(IntColumn.create("Total",
                counts.stringColumn(column).asList().stream().mapToInt(value -> Collections.frequency(all, value))));
    }

    /** A row a half-year, up to the last that has a model: columns Half-year ({@code 2023 H1}) and Models. */
    public Table perHalfYear(Table rows) {
        String last = rows.stringColumn(HALF).asList().stream().filter(half -> half.compareTo(to + " H2") <= 0)
                .max(Comparator.naturalOrder()).orElse("");
        List<String> halves = Stream.of(names()).flatMap(year -> Stream.of(year + " H1", year + " H2"))
                .filter(half -> half.compareTo(last) <= 0).toList();
        return Table.create("Models by half-year", StringColumn.create(HALF, halves),
                IntColumn.create("Models", halves.stream().mapToInt(half -> Count.of(rows, HALF, half))));
    }

    /** As it is written in English and Korean: {@code 2020–2023}, or {@code 2020} alone. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
