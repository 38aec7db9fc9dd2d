package largescale.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Columns;
import largescale.load.Near;
import tech.tablesaw.aggregate.AggregateFunctions;

/** What exceptions of Tablesaw's and Java's mean to an analyst, and what to do; one idea each. */
final class ThrownLessons {

    private static final String NAMES = "The table's columnNames() are what it has.";
    private static final Pattern NO_COLUMN = Pattern
            .compile("(?s)Column (.*) (?:does not exist|is not present) in table (.*)");
    private static final Pattern NOT_SORTED = Pattern.compile("(?s)Unrecognized Column: '-?(.*)'");
    private static final Pattern CAST = Pattern
            .compile("class tech\\.tablesaw\\.api\\.(\\w+Column) cannot be cast to class [\\w.]+\\.(\\w+) .*");
    private static final Pattern ROW_TYPE = Pattern
            .compile("(?s)Column (.*) is of type (\\w+) and cannot be cast to (\\w+)\\. .*");
    private static final Pattern INDEX = Pattern
            .compile("Index \\(?(-?\\d+)\\)? (?:is greater than or equal to list size|out of bounds for length) "
                    + "\\(?(\\d+)\\)?");
    private static final Pattern NULL = Pattern.compile("(?s).* because \"(.*)\" is null");
    private static final Pattern OF_JSHELL = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\.");
    private static final Pattern NO_NUMBER = Pattern.compile("(?s)For input string: (\".*\").*|(empty String)");
    private static final Pattern LENGTHS = Pattern
            .compile("(?s).*(?:must have the same number of elements|does not have the same number of rows).*");
    private static final Pattern TWICE = Pattern.compile("(?s)Cannot add column with duplicate name (.*) to table .*");

    /** What reads a column's value from a row, by Tablesaw's name for its type. */
    private static final Map<String, String> OF_ROW = Map.of("DOUBLE", "getDouble", "INTEGER", "getInt", "STRING",
            "getString", "LOCAL_DATE", "getDate", "LONG", "getLong", "BOOLEAN", "getBoolean", "LOCAL_DATE_TIME",
            "getDateTime", "FLOAT", "getFloat");

    /**
     * An exception that ended a cell.
     *
     * @param type the name of its class, which may be one of another class loader's
     * @param message empty if it has none
     * @param stack frames of the notebook's own sources have no class
     * @param source the statement of the cell that ended so; empty if none is known
     */
    record Thrown(String type, String message, List<StackTraceElement> stack, String source) {}

    private final List<Function<Thrown, Optional<String>>> lessons = List.of(ThrownLessons::ofLibrary,
            ThrownLessons::statistic, this::unknownColumn, this::notSorted, ThrownLessons::columnType,
            ThrownLessons::rowType, ThrownLessons::noSuchRow,
            ThrownLessons::isNull, ThrownLessons::noNumber, ThrownLessons::lengths, ThrownLessons::twice);
    private final NotebookTables tables;

    ThrownLessons(NotebookTables tables) {
        this.tables = tables;
    }

    /** What to say of an exception; nothing if no lesson knows it. */
    Optional<String> of(Thrown thrown) {
        return lessons.stream().map(lesson -> lesson.apply(thrown)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> ofLibrary(Thrown thrown) {
        return thrown.type().equals(BadInput.class.getName()) ? Optional.of(thrown.message()) : Optional.empty();
    }

    private static Optional<String> statistic(Thrown thrown) {
        return unknown(thrown).map(said -> said.group(1))
                .filter(name -> Stream.of(AggregateFunctions.class.getFields())
                        .anyMatch(field -> field.getName().equals(name)))
                .map(name -> name + " is no column, but a statistic: write it without quotes, " + name + ".");
    }

    private Optional<String> unknownColumn(Thrown thrown) {
        return unknown(thrown).map(said -> tables.in(thrown.source()).stream()
                .filter(table -> said.group(2).equals(table.name())).findFirst()
                .map(table -> Columns.unknown(said.group(1), said.group(2), table.columnNames()))
                .orElseGet(() -> "The table " + BadInput.quote(said.group(2)) + " has no column "
                        + BadInput.quote(said.group(1)) + ". " + NAMES));
    }

    private static Optional<MatchResult> unknown(Thrown thrown) {
        return match(NO_COLUMN, thrown, "Illegal(State|Argument)Exception");
    }

    // The exception does not name the table.
    private Optional<String> notSorted(Thrown thrown) {
        return match(NOT_SORTED, thrown, "IllegalStateException").map(said -> {
            List<String> names = tables.in(thrown.source()).stream().flatMap(table -> table.columnNames().stream())
                    .toList();
            return "There is no column " + BadInput.quote(said.group(1)) + " to sort on. "
                    + Near.guess(said.group(1), names) + NAMES;
        });
    }

    private static Optional<String> columnType(Thrown thrown) {
        return match(CAST, thrown, "ClassCastException").map(said -> {
            String type = said.group(1);
            Optional<String> call = thrown.stack().stream()
                    .filter(frame -> frame.getClassName().equals("tech.tablesaw.table.Relation"))
                    .reduce((inner, outer) -> outer).map(StackTraceElement::getMethodName);
            Optional<String> name = call.flatMap(method -> argument(method, thrown.source()));
            if (name.isEmpty() && said.group(2).equals("CategoricalColumn")) {
                return "Rows are counted by texts, whole numbers or days, not by " + Columns.kind(type) + " (" + type
                        + "): pick those of a range with where(column.isGreaterThan(…)), or sum the column up with "
                        + "summarize(\"Parameters\", mean).";
            }
            String fitting = Character.toLowerCase(type.charAt(0)) + type.substring(1);
            return name.map(column -> Columns.is(column, type))
                    .orElse("The column is " + Columns.kind(type) + " (" + type + ")")
                    + ": use " + fitting + "(" + name.map(BadInput::quote).orElse("…") + ").";
        });
    }

    // The exception does not name the column. If the call stands there once, its text does.
    private static Optional<String> argument(String method, String source) {
        List<String> texts = Calls.in(source).stream().filter(call -> call.method().endsWith("." + method))
                .flatMap(call -> call.text(0).stream()).distinct().toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private static Optional<String> rowType(Thrown thrown) {
        return match(ROW_TYPE, thrown, "IllegalArgumentException")
                .map(said -> BadInput.quote(said.group(1)) + " is a column of type " + said.group(2) + ", not "
                        + said.group(3) + ": read it with "
                        + Optional.ofNullable(OF_ROW.get(said.group(2)))
                                .map(method -> method + "(" + BadInput.quote(said.group(1)) + ").")
                                .orElse("the method of that type."));
    }

    private static Optional<String> noSuchRow(Thrown thrown) {
        return match(INDEX, thrown, "(Array)?IndexOutOfBoundsException")
                .map(said -> {
                    boolean ofTable = thrown.stack().stream()
                            .anyMatch(frame -> frame.getClassName().startsWith("tech.tablesaw."));
                    String row = ofTable ? "row" : "element";
                    int size = Integer.parseInt(said.group(2));
                    String whole = ofTable ? "The table or column" : "The list";
                    return size == 0
                            ? whole + " is empty, so it has no " + row + " " + said.group(1) + ". Perhaps nothing fits "
                                    + "what was asked for: ask isEmpty() first."
                            : whole + " has " + size + " " + row + (size == 1 ? "" : "s")
                                    + ", counted from 0: the last "
                                    + "is " + (size - 1) + ", and there is no " + said.group(1) + ".";
                });
    }

    private static Optional<String> isNull(Thrown thrown) {
        return match(NULL, thrown, "NullPointerException")
                .map(said -> OF_JSHELL.matcher(said.group(1)).replaceAll(""))
                .map(what -> what.matches("\\w+")
                        ? what + " has no value (it is null). Run the cell again that makes it. A later import can "
                                + "reset variables, so put all imports into the first cell."
                        : "There is no value (null): " + what + ".");
    }

    private static Optional<String> noNumber(Thrown thrown) {
        return match(NO_NUMBER, thrown, "NumberFormatException")
                .map(said -> said.group(1) == null ? "An empty text" : said.group(1))
                .map(text -> text + " cannot be read as a number. Write digits, and a point before decimals: 1234.5 or "
                        + "1e23.");
    }

    private static Optional<String> lengths(Thrown thrown) {
        return match(LENGTHS, thrown, "IllegalArgumentException")
                .map(said -> "The columns have different numbers of rows, so they do not go together row by row. Take "
                        + "both from one table, or join the tables first: joinOn(\"…\").inner(other).");
    }

    private static Optional<String> twice(Thrown thrown) {
        return match(TWICE, thrown, "IllegalArgumentException")
                .map(said -> "The table has a column " + BadInput.quote(said.group(1)) + " already. Give the new one "
                        + "another name: setName(\"…\").");
    }

    private static Optional<MatchResult> match(Pattern message, Thrown thrown, String type) {
        Matcher matcher = message.matcher(thrown.message());
        return thrown.type().matches("java\\.lang\\." + type) && matcher.matches()
                ? Optional.of(matcher.toMatchResult())
                : Optional.empty();
    }
}
