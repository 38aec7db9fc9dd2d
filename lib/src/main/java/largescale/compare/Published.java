package largescale.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Tables;

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
 * @param counting how a figure is counted; empty for a claim
 * @param rule how a claim is evaluated, in words; empty for a figure
 * @param reason why the data of the report's own snapshot gives another value; empty where it does not
 * @param source the address where it is cited, if that is not the report's own; may be empty
 */
public record Published(String key, String section, String meaning, PublishedReport report, Window years, Kind kind,
        String context, String value, Optional<Counting> counting, String rule, String reason, String source) {

    /** The two sorts of statements, each with its own file. */
    public enum Subject {
        FIGURES, CLAIMS
    }

    /** What a value is, and so when two of them agree: where nothing else is said, if they are equal. */
    public enum Kind {
        /** A number of models. */
        MODELS(Subject.FIGURES),
        /** A number of organizations. */
        ORGANIZATIONS(Subject.FIGURES),
        /** A share or a rate, with one decimal. */
        PERCENT(Subject.FIGURES),
        /** Whether something holds. */
        TRUTH(Subject.CLAIMS),
        /** A name or a year. */
        VALUE(Subject.CLAIMS),
        /** A ranking; equal counts may stand either way round. */
        ORDER(Subject.CLAIMS),
        /** Names, in whatever order. */
        SET(Subject.CLAIMS),
        /** Names; there may be others beside those that were published. */
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

        private static Kind of(CsvFile.Row row, String column) {
            return Arrays.stream(values()).filter(kind -> kind.toString().equals(row.get(column))).findFirst()
                    .orElseThrow(() -> row.error(column,
                            "it is none of " + Arrays.toString(values()) + ". Write one of them."));
        }
    }

    /** The figures, in the order of their file. */
    public static List<Published> figures() {
        return read("published-figures.csv", (row, years) -> new Published(row.get("Figure"), row.get("Section"),
                row.get("Meaning"), PublishedReport.of(row.get("Report")), years, Kind.of(row, "Unit"), "",
                row.get("Published"), Optional.of(Counting.of(row)), "", row.get("Reason"), row.get("Source")));
    }

    /** The claims, in the order of their file. */
    public static List<Published> claims() {
        return read("published-claims.csv", (row, years) -> new Published(row.get("Claim"), row.get("Section"),
                row.get("Meaning"), PublishedReport.of(row.get("Report")), years, Kind.of(row, "Kind"),
                row.get("Context"), row.get("Published"), Optional.empty(), row.get("Rule"), row.get("Reason"), ""));
    }

    /** The figures, then the claims. */
    public static List<Published> all() {
        return Stream.concat(figures().stream(), claims().stream()).toList();
    }

    private static List<Published> read(String file, BiFunction<CsvFile.Row, Window, Published> published) {
        return CsvFile.read(Project.data(file)).rows().stream().map(row -> published.apply(row,
                new Window(Integer.parseInt(row.get("From")), Integer.parseInt(row.get("To"))))).toList();
    }

    /** What some data gives for it. @param data the tables of the models of its years */
    Computed in(Tables data) {
        return counting.map(how -> how.in(data, years)).orElseGet(() -> new Claims(this, data).computed());
    }

    /** The members of the published value, in order. */
    public List<String> members() {
        return List.of(value.split(";"));
    }
}
