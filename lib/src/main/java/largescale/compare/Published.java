package largescale.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Project;

/**
 * One figure or claim that the report's text states.
 *
 * @param key its name, such as {@code country.2023.US}
 * @param section the section that states it
 * @param meaning what it is, in English
 * @param kind what its value is
 * @param context what the members of a claim's value are (Country, Organization, …), for their wording; empty for a
 *     figure
 * @param value the published value; several are separated by semicolons
 * @param rule how a claim is evaluated; empty for a figure
 * @param reason why the data of the report's own snapshot and window gives another value; empty where it does not
 */
public record Published(String key, String section, String meaning, Kind kind, String context, String value,
        String rule, String reason) {

    /** What a value is, and so when two of them agree: where nothing else is said, if they are equal. */
    public enum Kind {
        /** A number of models. */
        MODELS,
        /** A share or a rate, with one decimal. */
        PERCENT,
        /** Whether something holds. */
        TRUTH,
        /** A name or a year. */
        VALUE,
        /** A ranking; equal counts may stand either way round. */
        ORDER,
        /** Names, in whatever order. */
        SET,
        /** Names; there may be others beside those that were published. */
        INCLUDES;

        /** As the CSV files write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(CsvFile.Row row, String column) {
            return Arrays.stream(values()).filter(kind -> kind.toString().equals(row.get(column))).findFirst()
                    .orElseThrow(() -> row.error(column,
                            "it is none of " + Arrays.toString(values()) + ". Write one of them."));
        }
    }

    private static final Pattern YEAR = Pattern.compile("(?:^|\\.)(\\d{4})(?=\\.|$)");

    /** The figures, in the order of {@code data/published-figures.csv}. */
    public static List<Published> figures() {
        return read("published-figures.csv", row -> new Published(row.get("Figure"), row.get("Section"),
                row.get("Meaning"), Kind.of(row, "Unit"), "", row.get("Published"), "", row.get("Reason")));
    }

    /** The claims, in the order of {@code data/published-claims.csv}. */
    public static List<Published> claims() {
        return read("published-claims.csv", row -> new Published(row.get("Claim"), row.get("Section"),
                row.get("Meaning"), Kind.of(row, "Kind"), row.get("Context"), row.get("Published"), row.get("Rule"),
                row.get("Reason")));
    }

    private static List<Published> read(String file, Function<CsvFile.Row, Published> published) {
        return CsvFile.read(Project.data(file)).rows().stream().map(published).toList();
    }

    /** Whether it can be asked of a window: a key that names a year needs that year in it. */
    boolean appliesTo(Window window) {
        Matcher year = YEAR.matcher(key);
        return !year.find() || window.contains(Integer.parseInt(year.group(1)));
    }

    /** Whether it is a figure, whose value is a number; otherwise it is a claim. */
    public boolean isFigure() {
        return kind == Kind.MODELS || kind == Kind.PERCENT;
    }

    /** The members of the published value, in order. */
    public List<String> members() {
        return List.of(value.split(";"));
    }
}
