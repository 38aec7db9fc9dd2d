package largescale.press.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis;
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
 * @param cells the sources of its code cells
 * @param pieces of which it is made, in the order of the notebook
 * @param source the class
 * @param starts where the pieces begin in it
 */
record Program(Path notebook, String type, List<String> cells, List<SourcePiece> pieces, String source,
        List<Integer> starts) {

    /** The method of the class. */
    static final String METHOD = "run";

    private static final Pattern DECLARED = Pattern.compile("\\b(?:var|[A-Z]\\w*(?:<[^=;]*>)?|int|double|boolean|long)"
            + "\\s+(\\w+)\\s*[=:;]");

    /** Makes it. @param shell cuts the cells */
    static Program of(Path notebook, String type, List<String> cells, SourceCodeAnalysis shell) {
        return of(notebook, type, cells, IntStream.range(0, cells.size()).boxed()
                .flatMap(cell -> SourcePiece.of(cell, cells.get(cell), shell).stream()).toList());
    }

    private static Program of(Path notebook, String type, List<String> cells, List<SourcePiece> pieces) {
        StringBuilder source = new StringBuilder();
        Stream.concat(Imports.OF_KERNELS.stream(), Imports.NAMES.stream())
                .forEach(name -> source.append("import ").append(name).append(";"));
        source.append("import static largescale.press.run.Cells.display;");
        Integer[] starts = new Integer[pieces.size()];
        write(pieces, Kind.IMPORT, source, starts);
        source.append("public class ").append(type).append(" {\n");
        write(pieces, Kind.MEMBER, source, starts);
        source.append("public static void ").append(METHOD)
                .append("(largescale.press.run.Cells $cells) throws Exception {\n");
        for (int cell = 0; cell < cells.size(); cell++) {
            // A cell that is empty is none for Jupyter, one of comments is.
            source.append(cells.get(cell).isBlank() ? "" : "$cells.begin(" + cell + ");");
            for (int i = 0; i < starts.length; i++) {
                if (starts[i] == null && pieces.get(i).cell() == cell) {
                    write(pieces.get(i), i, source, starts);
                }
            }
        }
        return new Program(notebook, type, cells, pieces, source.append("}}\n").toString(), List.of(starts));
    }

    private static void write(List<SourcePiece> pieces, Kind kind, StringBuilder source, Integer[] starts) {
        for (int i = 0; i < starts.length; i++) {
            if (pieces.get(i).kind() == kind) {
                write(pieces.get(i), i, source, starts);
            }
        }
    }

    private static void write(SourcePiece piece, int i, StringBuilder source, Integer[] starts) {
        source.append(piece.before());
        starts[i] = source.length();
        source.append(piece.source()).append(piece.after()).append("\n");
    }

    /** The same where pieces that it shows have no value. @param places of them in the source */
    Program withoutValues(List<Integer> places) {
        List<SourcePiece> without = new ArrayList<>(pieces);
        places.forEach(at -> without.set(indexAt(at), pieces.get(indexAt(at)).withoutValue()));
        return of(notebook, type, cells, without);
    }

    /** What is wrong with it before a compiler has seen it, in the words of {@link #said}. */
    Stream<String> errors() {
        return pieces.stream().filter(piece -> piece.kind() == Kind.WRONG).map(piece -> place(piece, 0) + ": "
                + (piece.isMagic()
                        ? "What begins with % is for JupyterLab's kernel alone: a section of the report is Java."
                        : Lessons.ofUnfinished(piece.source())));
    }

    /** An error of the compiler's, as the author of the notebook is told. @param at its place in the source */
    String said(String code, String message, int at) {
        SourcePiece piece = pieces.get(indexAt(at));
        int within = Math.max(0, at - starts.get(indexAt(at)));
        return place(piece, SourcePiece.lines(piece.source().substring(0, Math.min(within, piece.source().length()))))
                + ": "
                + Lessons.of(new Lessons.Rejected(code, message, within, piece.source()), names(piece)).orElse(message);
    }

    /** An exception, as the author of the notebook is told. @param cell where it was thrown, if its stack is silent */
    String said(Throwable thrown, int cell) {
        List<StackTraceElement> stack = List.of(thrown.getStackTrace());
        Optional<Integer> at = stack.stream().filter(frame -> frame.getClassName().matches(type + "(\\$.*)?")
                && frame.getLineNumber() > 0).findFirst().map(frame -> end(frame.getLineNumber()));
        SourcePiece piece = at.map(place -> pieces.get(indexAt(place)))
                .orElse(new SourcePiece(cell - 1, 1, Kind.STATEMENT, ""));
        int line = at.map(place -> SourcePiece.lines(source.substring(starts.get(indexAt(place)), place))).orElse(0);
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        return place(piece, line) + ": " + Lessons.of(new Lessons.Thrown(thrown.getClass().getName(), message, stack,
                piece.source()), names(piece)).orElseGet(thrown::toString);
    }

    /** Where it is, as a message says it. */
    String place(int cell) {
        return Project.shown(notebook) + ", code cell " + cell;
    }

    private String place(SourcePiece piece, int lines) {
        return place(piece.cell() + 1) + ", line " + (piece.line() + lines);
    }

    private int indexAt(int at) {
        return IntStream.range(0, starts.size()).filter(i -> starts.get(i) <= at).boxed()
                .max((one, other) -> starts.get(one) - starts.get(other)).orElse(0);
    }

    /** Where a line ends. @param line from 1 on */
    private int end(int line) {
        return IntStream.range(0, line).reduce(-1, (at, none) -> source.indexOf('\n', at + 1));
    }

    /** @param at in which a name is looked for */
    private Names names(SourcePiece at) {
        return new Names(pieces.stream().flatMap(piece -> DECLARED.matcher(piece.source()).results())
                .map((MatchResult found) -> found.group(1)).collect(Collectors.toSet()),
                at.kind() == Kind.MEMBER ? "member" : "later", Map.of());
    }
}
