package largescale.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import largescale.load.BadInput;
import largescale.load.CsvFile;

/**
 * What values columns must have, as {@code data/published-figures.csv} writes it: {@code Country=Korea}, or
 * {@code Tasks per model=2|3+} for one of two values, or {@code Organization type~Industry} for a value among several
 * in one cell. Conditions that must hold together are separated by semicolons; an empty text holds for everything.
 */
record Filter(List<Condition> conditions) {

    private static final Pattern CONDITION = Pattern.compile("([^=~]+)([=~])(.+)");
    private static final Pattern SEVERAL = Pattern.compile(", | \\+ ");

    /** What the value of one column must be. */
    private record Condition(String column, boolean among, List<String> values) {

        static Condition of(String text, CsvFile.Row row, String cell, List<String> columns) {
            Matcher parts = CONDITION.matcher(text);
            if (!parts.matches()) {
                throw row.error(cell, BadInput.quote(text) + " is no condition. Write column=value or column~value.");
            }
            if (!columns.contains(parts.group(1))) {
                throw row.error(cell,
                        "there is no column " + BadInput.quote(parts.group(1)) + " to count by. There is: "
                                + String.join(", ", columns) + ".");
            }
            return new Condition(parts.group(1), parts.group(2).equals("~"), List.of(parts.group(3).split("\\|")));
        }

        boolean holds(String value) {
            return values.contains(value) || among && SEVERAL.splitAsStream(value).anyMatch(values::contains);
        }
    }

    /**
     * The filter that a cell writes.
     *
     * @param columns those that it may ask
     * @throws BadInput if it is none, or asks for another column
     */
    static Filter of(CsvFile.Row row, String cell, List<String> columns) {
        return new Filter(Arrays.stream(row.get(cell).split(";")).filter(part -> !part.isEmpty())
                .map(part -> Condition.of(part, row, cell, columns)).toList());
    }

    /** The conditions on one column. */
    Filter on(String column) {
        return new Filter(conditions.stream().filter(condition -> condition.column().equals(column)).toList());
    }

    /** Those on all other columns. */
    Filter besides(String column) {
        return new Filter(conditions.stream().filter(condition -> !condition.column().equals(column)).toList());
    }

    /**
     * What fulfils all, looking at each distinct value once.
     *
     * @param value what something has in a column
     */
    <T> Predicate<T> of(BiFunction<String, T, String> value) {
        return conditions.stream().map(condition -> {
            Map<String, Boolean> known = new HashMap<>();
            return (Predicate<T>) one -> known.computeIfAbsent(value.apply(condition.column(), one), condition::holds);
        }).reduce(one -> true, Predicate::and);
    }
}
