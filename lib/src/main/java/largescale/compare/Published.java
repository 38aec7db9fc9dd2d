package largescale.compare;

import com.google.common.cache.LoadingCache;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Project;

/**
 * One figure or claim that the text of a report states: a record of {@code data/published-figures.csv} or
 * {@code data/published-claims.csv}.
 *
 * @param key its name, such as {@code country.2023.US}
 * @param section the section that it belongs to
 * @param meaning what it is, in English
 * @param report the report that states it
 * @param years the publication years that it speaks of
 * @param kind what its value is
 * @param context what the members of a claim's value are (Country, Organization, …), for their wording; empty for a
 *     figure
 * @param value the published value; several are separated by semicolons
 * @param figure how a figure is counted; empty for a claim
 * @param rule how a claim is evaluated, in words; empty for a figure
 * @param reason why the data of the report's own snapshot gives another value; empty where it does not
 * @param source the address where it is cited, if that is not the report's own; may be empty
 */
public record Published(String key, String section, String meaning, PublishedReport report, Window years, Kind kind,
        String context, String value, Optional<Figure> figure, String rule, String reason, String source) {

    /** The two sorts of statements, each with its own file. */
    public enum Subject {
        FIGURES, CLAIMS
    }

    /**
     * What a value is, and so when two of them agree: where nothing else is said, if they are equal. A number of models
     * or of organizations; a share or a rate, with one decimal; whether something holds; a name or a year; a ranking,
     * of which equal counts may stand either way round; names, in whatever order; names, with or without others.
     */
    public enum Kind {
        MODELS(Subject.FIGURES),
        ORGANIZATIONS(Subject.FIGURES),
        PERCENT(Subject.FIGURES),
        TRUTH(Subject.CLAIMS),
        VALUE(Subject.CLAIMS),
        ORDER(Subject.CLAIMS),
        SET(Subject.CLAIMS),
        INCLUDES(Subject.CLAIMS);

        private final Subject subject;

        Kind(Subject subject) {
            this.subject = subject;
        }

        /** Whether it is the value of a figure or of a claim. */
        public Subject subject() {
            return subject;
        }

        /** As the CSV files write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(CsvFile.Row row, Subject subject, String column) {
            List<Kind> all = Arrays.stream(values()).filter(kind -> kind.subject == subject).toList();
            return all.stream().filter(kind -> kind.toString().equals(row.get(column))).findFirst()
                    .orElseThrow(() -> row.error(column, "it is none of " + all + ". Write one of them."));
        }
    }

    /** The figures, in the order of their file. */
    public static List<Published> figures() {
        return CsvFile.read(Project.data("published-figures.csv")).unique("Figure").rows().stream()
                .map(row -> new Published(row.given("Figure"), row.given("Section"), row.given("Meaning"),
                        PublishedReport.of(row), PublishedReport.years(row), Kind.of(row, Subject.FIGURES, "Unit"), "",
                        row.given("Published"), Optional.of(Figure.of(row)), "", row.get("Reason"), row.get("Source")))
                .toList();
    }

    /** The claims, in the order of their file. */
    public static List<Published> claims() {
        return CsvFile.read(Project.data("published-claims.csv")).unique("Claim").rows().stream()
                .map(row -> new Published(row.given("Claim"), row.given("Section"), row.given("Meaning"),
                        PublishedReport.of(row), PublishedReport.years(row), Kind.of(row, Subject.CLAIMS, "Kind"),
                        row.get("Context"), row.given("Published"), Optional.empty(), row.given("Rule"),
                        row.get("Reason"), ""))
                .toList();
    }

    /** The figures, then the claims. */
    public static List<Published> all() {
        return Stream.concat(figures().stream(), claims().stream()).toList();
    }

    /** What a snapshot gives for it. @param snapshot its tables by years */
    Computed in(LoadingCache<Window, Tables> snapshot) {
        Tables all = snapshot.getUnchecked(years);
        return figure.map(how -> how.in(all, years)).orElseGet(() -> new Claims(this, all).computed());
    }

    /** The members of the published value, in order. */
    List<String> members() {
        return List.of(value.split(";"));
    }

    /** Whether a value says what was published. */
    boolean agrees(String other) {
        return same(other, value);
    }

    /** Whether two values say the same of it. */
    boolean same(String one, String other) {
        return switch (kind) {
            case SET -> names(one).equals(names(other));
            case INCLUDES ->
                Sets.difference(names(value), names(one)).equals(Sets.difference(names(value), names(other)));
            default -> one.equals(other);
        };
    }

    private static Set<String> names(String value) {
        return Set.copyOf(List.of(value.split(";")));
    }
}
