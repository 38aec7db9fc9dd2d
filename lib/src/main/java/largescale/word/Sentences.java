package largescale.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.count.Count;
import largescale.count.Rank;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.load.CsvFile;
import largescale.load.DataFile;
import tech.tablesaw.api.Table;

/**
 * The sentences of the report in both languages, with a version for each case that data can bring:
 * {@code data/sentences.csv}. A case is a list of conditions {@code argument=word}; the first version whose conditions
 * all hold is said, so the one without any stands last.
 *
 * <p>What a value is called:
 *
 * <ul>
 * <li>how many: {@code none} (also what has no value: null, NaN), {@code one}, {@code two}, {@code several} (two or
 * more); of a table its rows are meant, of a ranking or a list its members;
 * <li>a number with decimals: {@code less} below 0, {@code more} above;
 * <li>a ranking whose first two are equal: {@code tie};
 * <li>a place in a ranking ({@link Rank}): {@code none}, {@code first}, {@code tie} where it is shared,
 * {@code far} behind the fourth;
 * <li>a truth: {@code yes} or {@code no}.
 * </ul>
 *
 * <p>In the place of these words may stand the name of another argument: where both are as many ({@code open=korea}).
 */
public final class Sentences {

    private static final DataFile<Sentences> FILE = new DataFile<>("sentences.csv", Sentences::new);

    /** What values are called. */
    private static final Set<String> WORDS = Set.of("none", "one", "two", "several", "less", "more", "tie", "first",
            "far", "yes", "no");

    /** A version of a sentence: the conditions, and a pattern of ICU's in each language. */
    private record Version(Map<String, String> conditions, Text pattern) {

        boolean fits(Map<String, Object> arguments) {
            return conditions.entrySet().stream().allMatch(condition -> WORDS.contains(condition.getValue())
                    ? words(arguments.get(condition.getKey())).contains(condition.getValue())
                    : size(arguments.get(condition.getKey())) == size(arguments.get(condition.getValue())));
        }
    }

    private final Map<String, List<Version>> byKey = new LinkedHashMap<>();

    private Sentences(CsvFile file) {
        for (CsvFile.Row row : file.rows()) {
            List<Version> versions = byKey.computeIfAbsent(row.get("Key"), key -> new ArrayList<>());
            if (!versions.isEmpty() && versions.get(versions.size() - 1).conditions().isEmpty()) {
                throw row.error("Case",
                        "the version before has no condition, so this one is never said. Put it first.");
            }
            versions.add(new Version(conditions(row), new Text(given(row, "English"), given(row, "Korean"))));
        }
    }

    private static String given(CsvFile.Row row, String column) {
        if (row.get(column).isEmpty()) {
            throw row.error(column, "a sentence is said in both languages. Write it.");
        }
        return row.get(column);
    }

    private static Map<String, String> conditions(CsvFile.Row row) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String condition : row.get("Case").split(" ")) {
            if (!condition.isEmpty() && !condition.matches("\\w+=\\w+")) {
                throw row.error("Case", "a case is a list of conditions like models=none, with spaces between them.");
            } else if (!condition.isEmpty()) {
                conditions.put(condition.substring(0, condition.indexOf('=')),
                        condition.substring(condition.indexOf('=') + 1));
            }
        }
        return conditions;
    }

    /** The sentences as the file has them now. */
    public static Sentences read() {
        return FILE.read();
    }

    /**
     * The version of a sentence that fits.
     *
     * @param key its name in the file
     * @param arguments what it says, by name
     * @throws BadInput if the file has no such sentence, no version of it that fits, or a case that names neither an
     *     argument nor a word
     */
    public Text pattern(String key, Map<String, Object> arguments) {
        List<Version> versions = byKey.get(key);
        if (versions == null) {
            throw new BadInput("data/sentences.csv has no sentence " + BadInput.quote(key) + ". "
                    + Near.said(key, byKey.keySet()));
        }
        versions.forEach(version -> version.conditions().forEach((name, word) -> {
            if (!arguments.containsKey(name) || !WORDS.contains(word) && !arguments.containsKey(word)) {
                throw new BadInput("The sentence " + BadInput.quote(key) + " of data/sentences.csv has the case "
                        + BadInput.quote(name + "=" + word) + ". Its arguments are: "
                        + String.join(", ", new TreeSet<>(arguments.keySet())) + "; a value is called one of: "
                        + String.join(", ", new TreeSet<>(WORDS)) + ".");
            }
        }));
        return versions.stream().filter(version -> version.fits(arguments)).map(Version::pattern).findFirst()
                .orElseThrow(() -> new BadInput("data/sentences.csv has no version of the sentence "
                        + BadInput.quote(key) + " for this case: " + arguments.entrySet().stream()
                                .map(argument -> argument.getKey() + " is " + words(argument.getValue()))
                                .collect(Collectors.joining(", "))
                        + ". Add one without a condition."));
    }

    /** All patterns, by key. */
    public Map<String, List<Text>> all() {
        Map<String, List<Text>> all = new LinkedHashMap<>();
        byKey.forEach((key, versions) -> all.put(key, versions.stream().map(Version::pattern).toList()));
        return all;
    }

    /** How many a value is, or has; NaN for what has no number. */
    private static double size(Object value) {
        if (value instanceof Table table) {
            return table.rowCount();
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** What a value is called in conditions. */
    static Set<String> words(Object value) {
        if (value instanceof Boolean truth) {
            return Set.of(truth ? "yes" : "no");
        }
        if (value instanceof Rank rank) {
            return that(rank.place() == 0, "none", rank.place() == 1, "first", !rank.beside().isEmpty(), "tie",
                    rank.place() > 4, "far");
        }
        if (value instanceof Table table) {
            return howMany(table.rowCount());
        }
        if (value instanceof Collection<?> members) {
            List<?> all = List.copyOf(members);
            Set<String> words = new HashSet<>(howMany(all.size()));
            if (all.size() > 1 && all.get(0) instanceof Count.Place first
                    && all.get(1) instanceof Count.Place second && first.count() == second.count()) {
                words.add("tie");
            }
            return words;
        }
        if (value instanceof Integer || value instanceof Long) {
            return howMany(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            double amount = number.doubleValue();
            return Double.isFinite(amount) ? that(amount < 0, "less", amount > 0, "more") : Set.of("none");
        }
        return Set.of(value == null || value.equals("") ? "none" : "one");
    }

    private static Set<String> howMany(long number) {
        return that(number == 0, "none", number == 1, "one", number == 2, "two", number > 1, "several");
    }

    /** The words that hold. @param holdsAndWord whether a word holds, and the word, and so on */
    private static Set<String> that(Object... holdsAndWord) {
        return IntStream.range(0, holdsAndWord.length / 2).filter(i -> (boolean) holdsAndWord[2 * i])
                .mapToObj(i -> (String) holdsAndWord[2 * i + 1]).collect(Collectors.toSet());
    }
}
