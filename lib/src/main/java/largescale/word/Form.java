package largescale.word;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import largescale.count.Tables;

/**
 * How the texts of a column, an axis or an argument of a sentence are written: its name says it, as {@link Format} says
 * it of numbers.
 */
enum Form {
    /** A list of terms, such as the countries of a model. */
    LIST(column -> Tables.separator(column).equals(", "), Words::list),
    /** Terms that stand together for one: Academia + Industry. */
    COMBINATION("Organization type", (words, column, text) -> words.begun(words.terms(column, text, " + "))),
    /** A word of the library's own, in small letters, which begins a cell or a legend with a capital. */
    WORD("Development|Openness", (words, column, text) -> words.begun(words.term(column, text))),
    /** As an axis names it; and as a sentence does. */
    HALF_YEAR("Half-year", (words, column, text) -> words.language().halfYearShort(text)),
    HALF("Half", (words, column, text) -> words.language().halfYear(text)),
    /** The years of a window, or other words. */
    YEARS("Period|Window", Words::years),
    /** A day, such as that of a snapshot, or other words. */
    SNAPSHOT("Snapshot|Data of|Step|Publication date|Day|Until|Nearest|From|To", Words::day),
    /** A rule of counting, or the day of a snapshot. */
    RULE("(Lowest|Highest) by", (words, column, text) -> words.day("Rule of counting", text)),
    /** Whether a claim holds in the snapshot of a day, after which the column is named. */
    TRUTH("\\d{4}-\\d{2}-\\d{2}", (words, column, text) -> words.term("Truth", text)),
    /** The name of a column. */
    COLUMN("What|Changed", (words, column, text) -> words.column(text)),
    /** A term in the context of the column; the name of a model is one in a context without Korean. */
    TERM(".*", Words::term);

    /** Writes a text of a column. */
    private interface Writer {
        String write(Words words, String column, String text);
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
    String write(Words words, String column, String text) {
        return writer.write(words, column, text);
    }
}
