package largescale.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import largescale.load.BadInput;

/** What the compiler's errors mean to an analyst, and what to do; one idea each. */
final class CompilerLessons {

    private static final Pattern EXPECTED = Pattern.compile("'(.)' expected.*", Pattern.DOTALL);
    private static final Pattern TYPES = Pattern
            .compile("incompatible types: ([^\\n]+) cannot be converted to ([^\\n]+)");
    private static final Pattern NO_METHOD = Pattern.compile("no suitable (?:method|constructor) found for (\\w+)"
            + "(\\(.*\\))|(?:method|constructor) (\\w+) in .*? cannot be applied to given types;");
    private static final Pattern TAKES = Pattern
            .compile("(?:method|constructor) \\S*?\\w+(\\([^\\n]*\\)) is not applicable"
                    + "|required:\\s+([^\\n]*)");
    private static final Pattern FOUND = Pattern.compile("found:\\s+([^\\n]*)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern LOSSY = Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern OCTAL = Pattern.compile("(?<![\\w.])0+([1-9]\\d*)\\b(?!\\.)");
    private static final Pattern DAY = Pattern.compile("\\b[12]\\d{3}-\\d{1,2}-\\d{1,2}\\b");
    private static final Pattern BESIDE = Pattern.compile("\\s*(\"(?:[^\"\\\\\\n]|\\\\.)*\"|[\\w.]+)");

    /** How a cell of another language begins. */
    private static final Map<String, String> PYTHON = Map.of(
            "(import\\s+\\w+(\\s+as\\s.*)?|from\\s+\\w+\\s+import\\s.*);?",
            "These notebooks are in Java, and have nothing of Python's to import. Tables are Tablesaw's: "
                    + "notebooks/cookbook.ipynb shows what to write.",
            "for\\s+\\w+\\s+in\\s.*", "A loop over the rows of a table is for (var row : table) { … }.",
            "def\\s.*", "A function is a method: double twice(double x) { return 2 * x; }");

    /** A bracket, after the texts and comments that may have some. */
    private static final Pattern BRACKET = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
            + "|//[^\\n]*|(?s:/\\*.*?\\*/)|[(){}\\[\\]]");

    /**
     * An error of the compiler's.
     *
     * @param code the compiler's name for the error, the same in all languages
     * @param message in the compiler's words
     * @param at the place in the source that it names
     * @param source the statement or declaration of the cell that has it
     */
    record Rejected(String code, String message, int at, String source) {}

    private final List<Function<Rejected, Optional<String>>> lessons;

    CompilerLessons(UnknownNames unknownNames) {
        lessons = List.of(CompilerLessons::ofPython, CompilerLessons::operators, CompilerLessons::quotes,
                CompilerLessons::numbers, unknownNames::of, CompilerLessons::expected, CompilerLessons::types,
                CompilerLessons::arguments);
    }

    /** What to say of the errors of one source; nothing if no lesson knows any. */
    Optional<String> of(List<Rejected> errors) {
        return lessons.stream().flatMap(lesson -> errors.stream().map(lesson)).flatMap(Optional::stream).findFirst();
    }

    /** What to say of a cell that ends too early. @param source what is left of it */
    static String ofUnfinished(String source) {
        Deque<MatchResult> open = new ArrayDeque<>();
        BRACKET.matcher(source).results().filter(found -> "(){}[]".contains(found.group())).forEach(found -> {
            if ("({[".contains(found.group())) {
                open.push(found);
            } else if (!open.isEmpty()) {
                open.pop();
            }
        });
        return open.isEmpty()
                ? "The cell ends in the middle of a statement, a text or a comment."
                : "A closing " + closing(open.peek().group()) + " is missing: nothing closes the "
                        + open.peek().group() + " in " + line(source, open.peek().start()) + ".";
    }

    private static String closing(String bracket) {
        return switch (bracket) {
            case "(" -> ")";
            case "{" -> "}";
            default -> "]";
        };
    }

    private static Optional<String> expected(Rejected rejected) {
        Matcher expected = EXPECTED.matcher(rejected.message());
        Matcher beside = BESIDE.matcher(rejected.source());
        if (expected.matches() && expected.group(1).equals(")") && beside.find(rejected.at())
                && beside.start() == rejected.at()) {
            return Optional.of(beside.group(1).matches("and|or")
                    ? joined(rejected)
                    : "A comma is missing before " + beside.group(1) + " in "
                            + line(rejected.source(), rejected.at()) + ".");
        }
        return expected.matches()
                ? Optional.of((expected.group(1).equals(";") ? "A semicolon is" : "A " + expected.group(1) + " is")
                        + " missing in " + line(rejected.source(), rejected.at()) + ".")
                : Optional.empty();
    }

    private static Optional<String> quotes(Rejected rejected) {
        return switch (rejected.code()) {
            case "compiler.err.unclosed.char.lit" ->
                Optional.of("A text stands in double quotes, \"like this\"; single "
                        + "quotes hold one letter: see " + line(rejected.source(), rejected.at()) + ".");
            case "compiler.err.illegal.char" -> rejected.message().matches("(?s).*'\\\\u201[89abcdef]'.*")
                    ? Optional.of("A text stands in straight quotes, \"like this\", not in typographic ones: see "
                            + line(rejected.source(), rejected.at()) + ".")
                    : Optional.empty();
            case "compiler.err.unclosed.str.lit" -> Optional.of("A text has no end: its closing \" is missing in "
                    + line(rejected.source(), rejected.at()) + ".");
            default -> Optional.empty();
        };
    }

    private static Optional<String> types(Rejected rejected) {
        Matcher types = TYPES.matcher(rejected.message());
        if (!rejected.code().equals("compiler.err.prob.found.req") || !types.find()) {
            return Optional.empty();
        }
        String is = simple(types.group(1));
        String wanted = simple(types.group(2));
        boolean declares = rejected.source().strip().matches("(?s)" + Pattern.quote(wanted) + "\\s+\\w+\\s*=.*");
        return Optional.of("This is of the type " + is + ", but " + wanted + " is wanted: see "
                + line(rejected.source(), rejected.at()) + "."
                + (declares ? " Write var in the place of " + wanted + "." : instead(is, List.of(wanted))));
    }

    private static Optional<String> arguments(Rejected rejected) {
        String message = rejected.message();
        Matcher method = NO_METHOD.matcher(message);
        if (!rejected.code().startsWith("compiler.err.cant.apply") || !method.find()) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(message);
        String given = method.group(2) != null
                ? method.group(2)
                : found.find() ? "(" + found.group(1).strip() + ")" : "";
        List<String> takes = TAKES.matcher(message).results()
                .map(one -> one.group(1) != null ? one.group(1) : "(" + one.group(2).strip() + ")")
                .map(CompilerLessons::simple).distinct().toList();
        String hint = instead(given, takes);
        return Optional.of(Optional.ofNullable(method.group(1)).orElse(method.group(3)) + " does not take "
                + simple(given).replace("(no arguments)", "()") + ". It takes "
                + String.join(" or ", takes).replace("(no arguments)", "()") + "." + hint);
    }

    private static String instead(String given, List<String> takes) {
        String numbers = ".*\\b(int|double|long|float|Number)\\b.*";
        if (given.contains("String") && takes.stream().noneMatch(one -> one.contains("String"))) {
            return takes.stream().anyMatch(one -> one.contains("LocalDate"))
                    ? " Write a day as LocalDate.of(2025, 6, 1)."
                    : takes.stream().anyMatch(one -> one.matches(numbers)) ? " Write a number without quotes." : "";
        }
        return given.matches(numbers) && takes.stream().allMatch(one -> one.contains("String"))
                ? " Write a text in double quotes."
                : "";
    }

    private static Optional<String> numbers(Rejected rejected) {
        String computed = BRACKET.matcher(rejected.source()).replaceAll(" ");
        Matcher day = DAY.matcher(computed);
        if (day.find()) {
            return Optional.of("A day stands in quotes: " + BadInput.quote(day.group()) + ".");
        }
        Matcher octal = OCTAL.matcher(computed);
        if (octal.find()) {
            return Optional.of("A whole number has no 0 in front: write " + octal.group(1) + " in the place of "
                    + octal.group() + ".");
        }
        Matcher lossy = LOSSY.matcher(rejected.message());
        if (lossy.find()) {
            return Optional.of("This is of the type " + lossy.group(1) + ", which " + lossy.group(2)
                    + " cannot hold: see " + line(rejected.source(), rejected.at()) + ". Write var in the place of "
                    + lossy.group(2) + ".");
        }
        return rejected.code().equals("compiler.err.int.number.too.large")
                ? Optional.of("A whole number is at most " + Integer.MAX_VALUE + ". Write a larger one with a point or "
                        + "a power of ten, 100000000000.0 or 1e11: see " + line(rejected.source(), rejected.at()) + ".")
                : Optional.empty();
    }

    private static Optional<String> ofPython(Rejected rejected) {
        return PYTHON.entrySet().stream()
                .filter(one -> rejected.source().strip().matches("(?s)" + one.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    private static String joined(Rejected rejected) {
        return "Two conditions are joined with methods, one.and(other) or one.or(other): see "
                + line(rejected.source(), rejected.at()) + ".";
    }

    // What other languages of statistics write.
    private static Optional<String> operators(Rejected rejected) {
        if (rejected.message().matches("(?s)bad operand types for binary operator '(&&|\\|\\||&|\\|)'.*Selection.*")) {
            return Optional.of(joined(rejected));
        }
        return switch (rejected.code()) {
            case "compiler.err.unexpected.type" -> Optional.of("A single = gives a variable its value. A column and "
                    + "its value stand with a comma between them, Count.where(table, \"Year\", 2025), and numbers are "
                    + "compared with ==: see " + line(rejected.source(), rejected.at()) + ".");
            case "compiler.err.incomparable.types", "compiler.err.operator.cant.be.applied.1" -> Optional.of("Columns "
                    + "and texts are compared and computed with methods, column.isEqualTo(\"…\"), isGreaterThan(…), "
                    + "add(…), divide(…): see " + line(rejected.source(), rejected.at()) + ".");
            case "compiler.err.array.req.but.found" -> Optional.of("A column is read with column(\"…\"), and a value "
                    + "with get(row), not with [ ]: see " + line(rejected.source(), rejected.at()) + ".");
            default -> Optional.empty();
        };
    }

    /** Types without their packages. */
    private static String simple(String types) {
        return PACKAGE.matcher(types).replaceAll("");
    }

    /** The line of a place, quoted. */
    private static String line(String source, int at) {
        int place = Math.max(0, Math.min(at, source.length()));
        int start = source.lastIndexOf('\n', place - 1) + 1;
        int end = source.indexOf('\n', place);
        return BadInput.quote(source.substring(start, end < 0 ? source.length() : end).strip());
    }
}
