package largescale.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.DataFile;
import largescale.load.Near;

/**
 * The sentences of the report, with a version for each case that data can bring: {@code data/sentences.csv}. A case is
 * a list of conditions such as {@code korea=0}, {@code rank>4}, {@code change<0}, {@code tie=yes}; the first version
 * whose conditions all hold is said, so the one without any stands last.
 *
 * <p>What is compared: a number; of a table its rows, of a list its members, of a rank its place; a truth with {@code
 * yes} or {@code no}; a text is 1, and 0 where it is empty. {@code =?} holds where a value is not known. The name of
 * another value may stand in the place of a number: {@code open=korea}.
 */
public final class Sentences {

    private static final DataFile<Sentences> FILE = new DataFile<>("sentences.csv", Sentences::new);
    private static final Pattern CONDITION = Pattern.compile("(\\w+)([=<>])(\\w+|\\?)");
    private static final Map<String, Double> WORDS = Map.of("yes", 1.0, "no", 0.0, "?", Double.NaN);

    /** A condition. @param other a number, yes, no, ?, or the name of a value */
    private record Condition(String name, char is, String other) {

        /** Whether the other is the name of a value too. */
        boolean isNamed() {
            return !WORDS.containsKey(other) && !other.matches("\\d+");
        }

        boolean holds(Map<String, Value> values) {
            double own = values.get(name).size();
            double than = isNamed()
                    ? values.get(other).size()
                    : WORDS.containsKey(other) ? WORDS.get(other) : Double.parseDouble(other);
            return switch (is) {
                case '<' -> own < than;
                case '>' -> own > than;
                default -> other.equals("?") ? Double.isNaN(own) : own == than;
            };
        }

        @Override
        public String toString() {
            return name + is + other;
        }
    }

    /** A version of a sentence: its case, and a pattern of ICU's in each language. */
    private record Version(List<Condition> conditions, Map<Language, String> patterns) {}

    private final Map<String, List<Version>> byKey = new LinkedHashMap<>();

    private Sentences(CsvFile file) {
        for (CsvFile.Row row : file.rows()) {
            List<Version> versions = byKey.computeIfAbsent(row.get("Key"), key -> new ArrayList<>());
            if (!versions.isEmpty() && versions.get(versions.size() - 1).conditions().isEmpty()) {
                throw row.error("Case",
                        "the version before has no condition, so this one is never said. Put it first.");
            }
            Map<Language, String> patterns = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                if (row.get(language.column()).isEmpty()) {
                    throw row.error(language.column(), "a sentence is said in every language. Write it.");
                }
                patterns.put(language, row.get(language.column()));
            }
            versions.add(new Version(conditions(row), patterns));
        }
    }

    private static List<Condition> conditions(CsvFile.Row row) {
        return Stream.of(row.get("Case").split(" ")).filter(one -> !one.isEmpty()).map(one -> {
            Matcher parts = CONDITION.matcher(one);
            if (!parts.matches()) {
                throw row.error("Case", "a case is a list of conditions like models=0, rank>4 or tie=yes, with spaces "
                        + "between them.");
            }
            return new Condition(parts.group(1), parts.group(2).charAt(0), parts.group(3));
        }).toList();
    }

    /** The sentences as the file has them now. */
    public static Sentences read() {
        return FILE.read();
    }

    /** Their keys. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /** @throws BadInput if there is no sentence of this name */
    public void require(String key) {
        if (!byKey.containsKey(key)) {
            throw new BadInput("data/sentences.csv has no sentence " + BadInput.quote(key) + ". "
                    + Near.said(key, byKey.keySet()));
        }
    }

    /**
     * The version of a sentence that fits.
     *
     * @param said a sentence of the file
     * @return its pattern in a language
     * @throws BadInput if no version of it fits, or a case names a value that the sentence does not have
     */
    String pattern(Said said, Language language) {
        List<Version> versions = byKey.get(said.key());
        Set<String> names = said.values().keySet();
        versions.stream().flatMap(version -> version.conditions().stream()).filter(condition -> !names
                .contains(condition.name()) || condition.isNamed() && !names.contains(condition.other()))
                .findFirst().ifPresent(condition -> {
                    throw new BadInput("The sentence " + BadInput.quote(said.key())
                            + " of data/sentences.csv has the case " + BadInput.quote(condition.toString())
                            + ". Its values are: " + String.join(", ", new TreeSet<>(names)) + ".");
                });
        return versions.stream()
                .filter(version -> version.conditions().stream().allMatch(one -> one.holds(said.values())))
                .map(version -> version.patterns().get(language)).findFirst()
                .orElseThrow(() -> new BadInput("data/sentences.csv has no version of the sentence "
                        + BadInput.quote(said.key()) + " for these values: " + said.values()
                        + ". Add one without a condition."));
    }
}
