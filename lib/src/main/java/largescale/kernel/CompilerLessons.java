package largescale.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import largescale.load.BadInput;
import largescale.load.Near;

/** What the compiler's errors mean to an analyst, and what to do; one idea each. */
final class CompilerLessons {

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(variable|method|class) (\\w+)");
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

    private final List<Function<Rejected, Optional<String>>> lessons = List.of(CompilerLessons::operators,
            this::unknownName,
            CompilerLessons::expected, CompilerLessons::quotes, CompilerLessons::types, CompilerLessons::arguments);
    private final JShell shell;
    private final NotebookTables tables;

    CompilerLessons(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
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

    private Optional<String> unknownName(Rejected rejected) {
        Matcher symbol = SYMBOL.matcher(rejected.message());
        if (!rejected.code().startsWith("compiler.err.cant.resolve") || !symbol.find()) {
            return Optional.empty();
        }
        String name = symbol.group(2);
        int start = rejected.source().indexOf(name, rejected.at());
        String before = rejected.source().substring(0, Math.max(0, start));
        List<String> fitting = shell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1])
                .stream()
                .map(suggestion -> suggestion.continuation().replaceFirst("\\(.*", ""))
                .filter(other -> Character.isUpperCase(other.charAt(0)) == Character.isUpperCase(name.charAt(0)))
                .distinct().toList();
        List<String> imports = symbol.group(1).equals("method") ? List.of() : imports(name);
        String said = "There is no " + symbol.group(1) + " " + BadInput.quote(name) + ". ";
        if (!imports.isEmpty()) {
            return Optional.of(said + "If you mean the class, add to the first cell: " + imports.stream()
                    .map(found -> "import " + found + ";").collect(Collectors.joining(" or ")));
        }
        if (fitting.contains(name)) {
            return Optional.of(name + " is a method: write " + name + "() with brackets.");
        }
        if (rejected.source().strip().matches(name + "\\s*=[^=](?s:.*)")) {
            return Optional.of(said + "A new one begins with var: var " + name + " = …");
        }
        if (shell.snippets().anyMatch(made -> made instanceof VarSnippet variable && variable.name().equals(name))) {
            return Optional
                    .of(name + " has been reset: a later import has another class of the name of its type. Put all "
                            + "imports into the first cell, and run the cell again that makes " + name + ".");
        }
        String column = before.endsWith(".")
                ? tables.in(before).stream().flatMap(table -> table.columnNames().stream())
                        .filter(name::equalsIgnoreCase).findFirst().orElse("")
                : "";
        if (!column.isEmpty()) {
            return Optional.of(BadInput.quote(column) + " is a column of the table: write column("
                    + BadInput.quote(column) + ").");
        }
        String guess = Near.guess(name, fitting);
        return Optional.of(said + (guess.isEmpty()
                ? "Tab shows what there is" + (before.endsWith(".") ? " after the point." : ".")
                        + (symbol.group(1).equals("variable") ? " Has the cell run that makes it?" : "")
                : guess.strip()));
    }

    /** The classes of this name that are not imported, those of the JDK first. */
    private List<String> imports(String name) {
        return shell.sourceCodeAnalysis().listQualifiedNames(name, name.length()).getNames().stream()
                .filter(found -> found.startsWith("java.") || found.startsWith("tech.tablesaw.")
                        || found.startsWith("largescale."))
                .toList();
    }

    private static Optional<String> expected(Rejected rejected) {
        Matcher expected = EXPECTED.matcher(rejected.message());
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
                + (declares ? " Write var in the place of " + wanted + "." : ""));
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
        String numbers = ".*\\b(int|double|long|float|Number)\\b.*";
        String hint = given.contains("String") && takes.stream().noneMatch(one -> one.contains("String"))
                && takes.stream().anyMatch(one -> one.matches(numbers))
                        ? " Write a number without quotes."
                        : given.matches(numbers) && takes.stream().allMatch(one -> one.contains("String"))
                                ? " Write a text in double quotes."
                                : "";
        return Optional.of(Optional.ofNullable(method.group(1)).orElse(method.group(3)) + " does not take "
                + simple(given).replace("(no arguments)", "()") + ". It takes "
                + String.join(" or ", takes).replace("(no arguments)", "()") + "." + hint);
    }

    // What other languages of statistics write.
    private static Optional<String> operators(Rejected rejected) {
        return switch (rejected.code()) {
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
