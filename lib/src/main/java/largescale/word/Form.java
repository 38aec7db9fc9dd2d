package largescale.word;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.ModelColumn;

/**
 * How the texts of a column, an axis or an argument of a sentence are written: its name says it, as {@link Format} says
 * it of numbers.
 */
enum Form {
    /** A list of terms, of a {@link ModelColumn} or of the members of a group. */
    LIST(Items.OF::containsKey, (words, column, text) -> words.terms(Items.OF.get(column), text, ", ")),
    /** Terms that stand together for one: Academia + Industry. */
    COMBINATION("Organization type", (words, column, text) -> words.begun(words.terms(column, text, " + "))),
    /** A word of the library's own, in small letters, which begins a cell or a legend with a capital. */
    WORD("Development|Openness", (words, column, text) -> words.begun(words.term(column, text))),
    /** As an axis names it; and as a sentence does. */
    HALF_YEAR("Half-year", (words, column, text) -> words.language().halfYearShort(text)),
    HALF("Half", (words, column, text) -> words.language().halfYear(text)),
    /** The years of a window, or other words. */
    YEARS("Period", Wording::years),
    /** A snapshot by its day, or other words. */
    SNAPSHOT("Snapshot|Data of|Step", Wording::day),
    /** A rule of counting, or the day of a snapshot. */
    RULE("(Lowest|Highest) by", (words, column, text) -> words.day("Rule of counting", text)),
    /** Whether a claim holds in the snapshot of a day, after which the column is named. */
    TRUTH("\\d{4}-\\d{2}-\\d{2}", (words, column, text) -> words.term("Truth", text)),
    /** The name of a column. */
    COLUMN("What", (words, column, text) -> words.column(text)),
    /** What has changed, the name of a column and its value; or other words. */
    CHANGE("Before|After", Wording::change),
    /** A term in the context of the column; the name of a model is one in a context without Korean. */
    TERM(".*", Wording::term);

    /** Writes a text of a column. */
    private interface Writer {
        String write(Wording words, String column, String text);
    }

    /** The context of the items of lists. */
    private static final class Items {

        static final Map<String, String> OF = Stream.concat(
                ModelColumn.ofTables().stream().filter(column -> !column.item().equals(column.inTables()))
                        .map(column -> Map.entry(column.inTables(), column.item())),
                Stream.of(Map.entry("Names in the data", ModelColumn.ORGANIZATIONS.item())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private final Predicate<String> names;
    private final Writer writer;

    Form(String names, Writer writer) {
        this(Pattern.compile(names).asMatchPredicate(), writer);
    }

    Form(Predicate<String> names, Writer writer) {
        this.names = names;
        this.writer = writer;
    }

    /** The form of a column, an axis or an argument of that name. */
    static Form of(String name) {
        return Arrays.stream(values()).filter(form -> form.names.test(name)).findFirst().orElse(TERM);
    }

    /** A text of a column, in the language of the wording. */
    String write(Wording words, String column, String text) {
        return writer.write(words, column, text);
    }
}
