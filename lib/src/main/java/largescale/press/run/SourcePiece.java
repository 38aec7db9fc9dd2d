package largescale.press.run;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import largescale.notebook.Lessons;

/**
 * A part of a cell that Java would take by itself.
 *
 * @param cell the number of its cell, from 0 on
 * @param line the line of the cell in which it begins, from 1 on
 */
record SourcePiece(int cell, int line, Kind kind, String source) {

    /**
     * What becomes of it: an import is the whole notebook's; a method or type of the notebook's own is a member of its
     * class; the others are statements, of which the one that a cell ends in may be shown, or open: not finished.
     */
    enum Kind {
        IMPORT, MEMBER, STATEMENT, SHOWN, OPEN
    }

    private static final String MODIFIERS = "(?s)(?:@\\w+(?:\\([^)]*\\))?\\s+|(?:public|protected|private|static|"
            + "abstract|final|sealed|non-sealed|synchronized)\\s+)*";
    private static final Pattern MEMBER = Pattern.compile(MODIFIERS + "(?:(?:class|interface|enum|record)\\s+\\w.*|"
            + "(?:<[^(]*>\\s*)?(?!new\\b|return\\b|throw\\b|else\\b|yield\\b)[\\w.]+(?:<[^(]*>)?(?:\\[])*\\s+"
            + "\\w+\\s*\\([^;]*?\\)\\s*(?:throws[^{]*)?\\{.*)");

    /** What no value is of, though it stands alone; the value of an assignment is not shown in JupyterLab. */
    private static final Pattern NO_VALUE = Pattern.compile("(?s)(?:for|if|while|do|switch|try|synchronized|throw|"
            + "assert|return|break|continue)\\b.*|\\{.*|[\\w.\\[\\]]+\\s*(?:[-+*/%&|^]|<<|>>>?)?=(?!=).*");

    /** The pieces of a cell, cut where JShell cuts them, so that a cell ends in the same as in JupyterLab. */
    static List<SourcePiece> of(int cell, String source, SourceCodeAnalysis shell) {
        List<SourcePiece> pieces = new ArrayList<>();
        if (!source.isBlank()) {
            // A cell of comments is executed too.
            pieces.add(new SourcePiece(cell, 1, Kind.STATEMENT, "$cells.begin(" + cell + ");"));
        }
        String rest = source;
        while (!Lessons.code(rest).isBlank()) {
            CompletionInfo next = shell.analyzeCompletion(rest);
            boolean whole = next.completeness().isComplete();
            String piece = whole ? rest.substring(0, rest.length() - next.remaining().length()) : rest;
            int line = 1 + lines(source.substring(0, source.length() - rest.length()));
            rest = rest.substring(piece.length());
            String code = Lessons.code(piece).stripTrailing();
            // A semicolon hides nothing in JupyterLab.
            String value = piece.substring(0, code.length() - (code.endsWith(";") ? 1 : 0));
            if (whole && Lessons.code(rest).isBlank() && isExpression(value, shell)) {
                pieces.add(new SourcePiece(cell, line, Kind.SHOWN, value));
            } else {
                boolean unended = next.completeness() == Completeness.COMPLETE_WITH_SEMI
                        || whole && !code.endsWith(";") && !code.endsWith("}");
                pieces.add(new SourcePiece(cell, line, whole ? kind(code.strip()) : Kind.OPEN,
                        unended ? piece + "\n;" : piece));
            }
        }
        return pieces;
    }

    private static boolean isExpression(String source, SourceCodeAnalysis shell) {
        String code = Lessons.code(source).strip();
        return kind(code) == Kind.STATEMENT && !NO_VALUE.matcher(code).matches()
                && shell.analyzeCompletion(source).completeness() == Completeness.COMPLETE;
    }

    private static Kind kind(String code) {
        return code.startsWith("import ")
                ? Kind.IMPORT
                : MEMBER.matcher(code).matches() ? Kind.MEMBER : Kind.STATEMENT;
    }

    /** The same where Java says that it has no value. */
    SourcePiece withoutValue() {
        return new SourcePiece(cell, line, Kind.STATEMENT, source + "\n;");
    }

    /** What stands before it in the class. */
    String before() {
        return switch (kind) {
            case SHOWN -> "$cells.show(";
            case MEMBER -> Lessons.code(source).split("[({]", 2)[0].contains("static ") ? "" : "static ";
            default -> "";
        };
    }

    /** What stands behind it. A comment may be its last line. */
    String after() {
        return kind == Kind.SHOWN ? "\n);" : "";
    }

    static int lines(String text) {
        return CharMatcher.is('\n').countIn(text);
    }
}
