package largescale.notebook;

import com.google.common.base.CharMatcher;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Near;
import largescale.word.Labels;
import largescale.word.Language;

/**
 * What the compiler's errors and exceptions mean to an analyst who knows little Java, and what to do. Most of it is
 * data: {@code lessons.tsv}, of which the first row that fits is said.
 *
 * <p>A row is of errors of a code, of exceptions of a type, of a {@code source} or of a {@code name} that the compiler
 * does not know. Its pattern is looked for in the message, behind which stands on a line of its own the source with a
 * {@code ¦} at the place of the error, or the classes that threw the exception and the source, a {@code ¦} before
 * each; in the source without its texts and comments; or in {@code variable}, {@code method} or {@code class} and the
 * name, with a point before it if one stands there. What is said has groups of the pattern ({@code $1}) and the {@code
 * {line}} of the error.
 */
public final class Lessons {

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("(?s:\"\"\".*?\"\"\")"
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'"
            + "|//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern CLOSED = Pattern.compile("\\([^()\\[\\]{}]*\\)|\\[[^()\\[\\]{}]*]|\\{[^()\\[\\]{}]*}");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern FILLED = Pattern.compile("\\{line}|\\$\\d");
    private static final Pattern NO_COLUMN = Pattern
            .compile("(?s)Column (.*) (?:does not exist|is not present) in table (.*)|Unrecognized Column: '(.*)'");
    private static final Pattern GIVEN = Pattern.compile("(?:found for|method|constructor) (?!found)(\\w+)"
            + "(?:\\((.*)\\)\n| in [\\s\\S]*found:\\s+(.*))");
    private static final Pattern TAKES = Pattern.compile("\\w\\((.*)\\) is not applicable|required:\\s+(.*)");
    private static final List<Row> ROWS = new BufferedReader(new InputStreamReader(
            Lessons.class.getResourceAsStream("lessons.tsv"), StandardCharsets.UTF_8)).lines().skip(1)
            .map(line -> line.split("\t"))
            .map(row -> new Row(Pattern.compile(row[0]), Pattern.compile(row[1]), row[2])).toList();

    private record Row(Pattern of, Pattern pattern, String say) {

        boolean isOf(String what) {
            return of.matcher(what).matches();
        }

        Stream<String> said(String text, String line) {
            return pattern.matcher(text).results().limit(1).map(found -> FILLED.matcher(say).replaceAll(
                    part -> Matcher.quoteReplacement(part.group().equals("{line}")
                            ? line
                            : found.group(part.group().charAt(1) - '0'))));
        }
    }

    /** An error of the compiler's. @param code its name, the same in all languages @param at the place in the source */
    public record Rejected(String code, String message, int at, String source) {}

    /** An exception. @param message empty if it has none @param source the statement that ended so, as far as known */
    public record Thrown(String type, String message, List<StackTraceElement> stack, String source) {}

    private Lessons() {}

    /** What to say of an error of the compiler's; nothing if no lesson knows it. */
    public static Optional<String> of(Rejected rejected, Names names) {
        String source = rejected.source();
        int at = Math.max(0, Math.min(rejected.at(), source.length()));
        String message = simple(rejected.message()) + "\n" + source.substring(0, at) + "¦" + source.substring(at);
        return ROWS.stream().filter(row -> row.isOf("source") || row.isOf(rejected.code()))
                .flatMap(row -> row.said(row.isOf("source") ? code(source) : message, line(source, at)))
                .findFirst().or(() -> names.meant(rejected)).or(() -> arguments(rejected));
    }

    /** What to say of an exception; nothing if no lesson knows it. */
    public static Optional<String> of(Thrown thrown, Names names) {
        if (thrown.type().equals(BadInput.class.getName())) {
            return Optional.of(thrown.message());
        }
        String threw = thrown.stack().stream().map(StackTraceElement::getClassName).collect(Collectors.joining("\n"));
        return said(thrown.type().replaceFirst(".*\\.", ""),
                thrown.message() + "\n¦" + threw + "\n¦" + thrown.source()).or(() -> column(thrown, names));
    }

    /** What the first row of a kind says that fits a text. */
    static Optional<String> said(String of, String text) {
        return ROWS.stream().filter(row -> row.isOf(of)).flatMap(row -> row.said(text, "")).findFirst();
    }

    /** What to say of a cell that ends too early. @param source what is left of it */
    public static String ofUnfinished(String source) {
        int at = open(source);
        return at < 0
                ? "The cell ends in the middle of a statement, a text or a comment."
                : "A closing " + ")}]".charAt("({[".indexOf(source.charAt(at))) + " is missing: nothing closes the "
                        + source.charAt(at) + " in " + line(source, at) + ".";
    }

    /** Where the last bracket stands that nothing closes; -1 if there is none. */
    public static int open(String source) {
        String open = code(source);
        for (String before = ""; !before.equals(open);) {
            before = open;
            open = CLOSED.matcher(open).replaceAll(found -> " ".repeat(found.group().length()));
        }
        return Math.max(open.lastIndexOf('('), Math.max(open.lastIndexOf('{'), open.lastIndexOf('[')));
    }

    /** A source with quotation marks in the place of its texts, and spaces in that of its comments. */
    public static String code(String source) {
        return TEXT_OR_COMMENT.matcher(source).replaceAll(found -> (found.group().startsWith("/") ? " " : "\"")
                .repeat(found.group().length()));
    }

    /** Types without their packages. */
    public static String simple(String types) {
        return PACKAGE.matcher(types).replaceAll("");
    }

    /** The line of a place, quoted. */
    private static String line(String source, int at) {
        return BadInput.quote(source.split("\n", -1)[CharMatcher.is('\n').countIn(source.substring(0, at))].strip());
    }

    /** What a method takes that was called with something else. */
    private static Optional<String> arguments(Rejected rejected) {
        Matcher given = GIVEN.matcher(simple(rejected.message()));
        if (!rejected.code().startsWith("compiler.err.cant.apply") || !given.find()) {
            return Optional.empty();
        }
        String call = Optional.ofNullable(given.group(2)).orElse(given.group(3));
        String takes = TAKES.matcher(simple(rejected.message())).results()
                .map(one -> "(" + Optional.ofNullable(one.group(1)).orElse(one.group(2)) + ")").distinct()
                .collect(Collectors.joining(" or "));
        return Optional.of((given.group(1) + " does not take (" + call + "). It takes " + takes + ".")
                .replace("(no arguments)", "()")
                + said("arguments", call + " -> " + takes).map(hint -> " " + hint).orElse(""));
    }

    /** A column that a table does not have. */
    private static Optional<String> column(Thrown thrown, Names names) {
        Matcher said = NO_COLUMN.matcher(thrown.message());
        if (!said.matches()) {
            return Optional.empty();
        }
        boolean sorted = said.group(1) == null;
        String name = said.group(sorted ? 3 : 1);
        List<String> columns = names.in(thrown.source()).stream()
                .filter(table -> sorted || said.group(2).equals(table.name()))
                .flatMap(table -> table.columnNames().stream()).toList();
        Set<String> ours = Labels.read().of("Column", Language.EN).keySet();
        return Optional.of((sorted
                ? "There is no column " + BadInput.quote(name) + " to sort on. "
                : "The table " + BadInput.quote(said.group(2)) + " has no column " + BadInput.quote(name) + ". ")
                + (sorted || columns.isEmpty()
                        ? Near.guess(name, columns.isEmpty() ? ours : columns)
                                + "The table's columnNames() are what it has."
                        : Near.said(name, columns)));
    }
}
