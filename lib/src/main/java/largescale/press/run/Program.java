package largescale.press.run;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.primitives.Ints;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.notebook.Imports;
import largescale.notebook.Lessons;
import largescale.notebook.Names;
import largescale.press.run.SourcePiece.Kind;

/**
 * A notebook as a Java class: what its cells declare are the variables of one method, and what a cell ends in without a
 * semicolon is shown. Methods and types of its own are members of the class, so they see no variables of cells.
 *
 * @param notebook its file
 * @param type the name of the class
 * @param source the class
 * @param pieces of which it is made, by the places where they begin in it
 */
record Program(Path notebook, String type, String source, NavigableMap<Integer, SourcePiece> pieces) {

    /** The method of the class. */
    static final String METHOD = "run";

    private static final Pattern DECLARED = Pattern.compile("\\b(?:var|[A-Z]\\w*(?:<[^=;]*>)?|int|double|boolean|long)"
            + "\\s+(\\w+)\\s*[=:;]");

    /**
     * Makes it.
     *
     * @param cells the sources of its code cells
     * @param shell cuts them
     * @throws BadInput if one ends too early
     */
    static Program of(Path notebook, String type, List<String> cells, SourceCodeAnalysis shell) {
        Program program = of(notebook, type, IntStream.range(0, cells.size()).boxed()
                .flatMap(cell -> SourcePiece.of(cell, cells.get(cell), shell).stream()).toList());
        program.pieces.values().stream().filter(piece -> piece.kind() == Kind.OPEN).findFirst().ifPresent(piece -> {
            // Of a text or comment without an end, what follows the line breaks before it.
            int at = Math.max(Lessons.open(piece.source()),
                    CharMatcher.whitespace().negate().indexIn(Lessons.code(piece.source())));
            throw new BadInput(program.place(piece, SourcePiece.lines(piece.source().substring(0, Math.max(0, at))))
                    + ": " + Lessons.ofUnfinished(piece.source()));
        });
        return program;
    }

    private static Program of(Path notebook, String type, Collection<SourcePiece> pieces) {
        StringBuilder source = new StringBuilder();
        Stream.of(Imports.OF_KERNELS, Imports.NAMES, List.of("static largescale.press.run.Cells.display"))
                .flatMap(List::stream).forEach(name -> source.append("import ").append(name).append(";"));
        NavigableMap<Integer, SourcePiece> placed = new TreeMap<>();
        add(pieces, EnumSet.of(Kind.IMPORT), source, placed);
        source.append("public class ").append(type).append(" {\n");
        add(pieces, EnumSet.of(Kind.MEMBER), source, placed);
        source.append("public static void ").append(METHOD)
                .append("(largescale.press.run.Cells $cells) throws Exception {\n");
        add(pieces, EnumSet.complementOf(EnumSet.of(Kind.IMPORT, Kind.MEMBER)), source, placed);
        return new Program(notebook, type, source.append("}}\n").toString(), placed);
    }

    private static void add(Collection<SourcePiece> pieces, EnumSet<Kind> kinds, StringBuilder source,
            NavigableMap<Integer, SourcePiece> placed) {
        pieces.stream().filter(piece -> kinds.contains(piece.kind())).forEach(piece -> {
            source.append(piece.before());
            placed.put(source.length(), piece);
            source.append(piece.source()).append(piece.after()).append("\n");
        });
    }

    /** The same where pieces that it shows have no value. @param places of them in the source */
    Program withoutValues(List<Integer> places) {
        List<SourcePiece> empty = places.stream().map(at -> entry(at).getValue()).toList();
        return of(notebook, type,
                pieces.values().stream().map(piece -> empty.contains(piece) ? piece.withoutValue() : piece).toList());
    }

    /** An error of the compiler's, as the author of the notebook is told. @param at its place in the source */
    String said(String code, String message, int at) {
        SourcePiece piece = entry(at).getValue();
        int within = Ints.constrainToRange(at - entry(at).getKey(), 0, piece.source().length());
        return place(piece, SourcePiece.lines(piece.source().substring(0, within))) + ": "
                + Lessons.of(new Lessons.Rejected(code, message, within, piece.source()), names(piece)).orElse(message);
    }

    /** An exception, as the author of the notebook is told. @param cell where it was thrown, if its stack is silent */
    String said(Throwable thrown, int cell) {
        List<StackTraceElement> stack = List.of(thrown.getStackTrace());
        Optional<Integer> at = stack.stream().filter(frame -> frame.getClassName().matches(type + "(\\$.*)?")
                && frame.getLineNumber() > 0).findFirst().map(frame -> end(frame.getLineNumber()));
        SourcePiece piece = at.map(place -> entry(place).getValue())
                .orElse(new SourcePiece(cell - 1, 1, Kind.STATEMENT, ""));
        String where = at.map(place -> place(piece, SourcePiece.lines(source.substring(entry(place).getKey(), place))))
                .orElse(place(cell));
        return where + ": " + Lessons.of(new Lessons.Thrown(thrown.getClass().getName(),
                Strings.nullToEmpty(thrown.getMessage()), stack, piece.source()), names(piece))
                .orElseGet(thrown::toString);
    }

    /** Where it is, as a message says it. @param cell from 1 on */
    String place(int cell) {
        return Project.shown(notebook) + ", code cell " + cell;
    }

    private String place(SourcePiece piece, int lines) {
        return place(piece.cell() + 1) + ", line " + (piece.line() + lines);
    }

    /** The piece at a place, or before it, and where it begins. */
    private Map.Entry<Integer, SourcePiece> entry(int place) {
        return pieces.floorEntry(Math.max(place, pieces.firstKey()));
    }

    /** Where a line ends. @param line from 1 on */
    private int end(int line) {
        return IntStream.range(0, line).reduce(-1, (at, none) -> source.indexOf('\n', at + 1));
    }

    /** @param at in which a name is looked for */
    private Names names(SourcePiece at) {
        return new Names(pieces.values().stream().flatMap(piece -> DECLARED.matcher(piece.source()).results())
                .map((MatchResult found) -> found.group(1)).collect(Collectors.toSet()),
                at.kind() == Kind.MEMBER ? "member" : "later", Map.of());
    }
}
