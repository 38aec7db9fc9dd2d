package largescale.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Project;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The publication years that are counted, both inclusive. Counts rows by year so that a year without a model is a zero,
 * not a gap. Rows of other years are left out.
 */
public record Window(int from, int to) {

    /** The window of the published report (IS-178): models of 2020 to 2023. */
    public static final Window OF_REPORT = new Window(2020, 2023);

    private static final int FIRST = 1900;
    private static final int LAST = 3000;
    private static final String YEAR = "Year";
    private static final String HALF = "Half-year";

    /** @throws BadInput if it is none: years from 1900 to 3000, the first not after the last */
    public Window {
        if (from < FIRST || to > LAST || from > to) {
            throw new BadInput("The window from " + from + " to " + to + " is not valid: it takes two years from "
                    + FIRST + " to " + LAST + ", the first not after the last. If you gave only one of FROM and TO, "
                    + "give both.");
        }
    }

    /**
     * The window that the environment names ({@code REPORT_FROM}, {@code REPORT_TO}), by default the report's own.
     *
     * @throws BadInput if it is no window
     */
    public static Window named() {
        return new Window(year("FROM", OF_REPORT.from), year("TO", OF_REPORT.to));
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
        return Arrays.stream(years()).mapToObj(Integer::toString).toArray(String[]::new);
    }

    /** A row a year: columns Year and Models. @param rows with a column Year */
    public Table perYear(Table rows) {
        IntColumn models = IntColumn.create("Models", Arrays.stream(years()).map(year -> 0).toArray());
        for (int year : rows.intColumn(YEAR)) {
            if (contains(year)) {
                models.set(year - from, models.getInt(year - from) + 1);
            }
        }
        return Table.create("Models by year", IntColumn.create(YEAR, years()), models);
    }

    /**
     * A row for each value of a column, a column for each year, and Total; most models first, equal ones by name.
     *
     * @param rows with a column Year
     */
    public Table perYear(Table rows, String column) {
        Map<String, int[]> byValue = new TreeMap<>();
        for (Row row : rows) {
            if (contains(row.getInt(YEAR))) {
                byValue.computeIfAbsent(String.valueOf(row.getObject(column)),
                        value -> new int[to - from + 1])[row.getInt(YEAR) - from]++;
            }
        }
        List<String> values = byValue.keySet().stream()
                .sorted(Comparator.comparingInt(value -> -IntStream.of(byValue.get(value)).sum())).toList();
        Table table = Table.create(rows.name(), StringColumn.create(column, values));
        for (int year : years()) {
            table.addColumns(IntColumn.create(Integer.toString(year),
                    values.stream().mapToInt(value -> byValue.get(value)[year - from]).toArray()));
        }
        return table.addColumns(IntColumn.create("Total",
                values.stream().mapToInt(value -> IntStream.of(byValue.get(value)).sum()).toArray()));
    }

    /** A row a half-year, up to the last that has a model: columns Half-year ({@code 2023 H1}) and Models. */
    public Table perHalfYear(Table rows) {
        Map<String, Long> models = rows.stringColumn(HALF).asList().stream()
                .collect(Collectors.groupingBy(half -> half, Collectors.counting()));
        String last = models.keySet().stream().filter(half -> half.compareTo(to + " H2") <= 0)
                .max(Comparator.naturalOrder()).orElse("");
        List<String> halves = Arrays.stream(years()).boxed().flatMap(year -> Stream.of(year + " H1", year + " H2"))
                .filter(half -> half.compareTo(last) <= 0).toList();
        return Table.create("Models by half-year", StringColumn.create(HALF, halves), IntColumn.create("Models",
                halves.stream().mapToInt(half -> models.getOrDefault(half, 0L).intValue()).toArray()));
    }

    /** As it is written in English and Korean: {@code 2020–2023}, or {@code 2020} alone. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
