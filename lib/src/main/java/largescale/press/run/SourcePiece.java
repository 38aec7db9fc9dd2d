package largescale.press.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A part of a cell that Java would take by itself.
 *
 * @param cell the number of its cell, from 0 on
 * @param line the line of the cell in which it begins, from 1 on
 */
record SourcePiece(int cell, int line, Kind kind, String source) {

    /** What becomes of it. */
    enum Kind {
        /** An import, which is the whole notebook's. */
        IMPORT,
        /** A method or type of the notebook's own. */
        MEMBER,
        /** A statement, or the declaration of a variable. */
        STATEMENT,
        /** What the cell ends in, and shows. */
        SHOWN,
        /** What is none of Java's, or not finished. */
        WRONG
    }

    private static final Pattern COMMENTS = Pattern.compile("(?s)\\A(?:\\s|//[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)+");
    private static final String MODIFIERS = "(?:@\\w+(?:\\([^)]*\\))?\\s+|(?:public|protected|private|static|abstract|"
            + "final|sealed|non-sealed|synchronized)\\s+)*";
    private static final Pattern TYPE = Pattern.compile(MODIFIERS + "(?:class|interface|enum|record)\\s+\\w.*",
            Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(MODIFIERS + "(?:<[^(]*>\\s*)?(?!new\\b|return\\b|throw\\b|"
            + "else\\b|yield\\b)[\\w.]+(?:<[^(]*>)?(?:\\[])*\\s+\\w+\\s*\\([^;]*?\\)\\s*(?:throws[^{]*)?\\{.*",
            Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("(?:for|if|while|do|switch|try|synchronized|throw|assert|"
            + "return|break|continue)\\b.*|\\{.*", Pattern.DOTALL);

    private static final Pattern SEMICOLON = Pattern.compile(";\\s*\\z");
    private static final Pattern ASSIGNED = Pattern.compile("[\\w.\\[\\]]+\\s*(?:[-+*/%&|^]|<<|>>>?)?=(?!=).*",
            Pattern.DOTALL);

    /** The pieces of a cell, cut where JShell cuts them, so that a cell ends in the same as in JupyterLab. */
    static List<SourcePiece> of(int cell, String source, SourceCodeAnalysis shell) {
        List<SourcePiece> pieces = new ArrayList<>();
        String rest = source;
        while (!code(rest).isEmpty()) {
            CompletionInfo next = shell.analyzeCompletion(rest);
            boolean whole = next.completeness().isComplete() && !code(rest).startsWith("%");
            String piece = whole ? rest.substring(0, rest.length() - next.remaining().length()) : rest;
            int line = 1 + lines(source.substring(0, source.length() - rest.length()));
            rest = rest.substring(piece.length());
            piece = whole ? withoutCommentBehind(piece, shell) : piece;
            if (whole && code(rest).isEmpty() && isExpression(piece, shell)) {
                pieces.add(new SourcePiece(cell, line, Kind.SHOWN, SEMICOLON.matcher(piece).replaceFirst("")));
            } else {
                boolean open = next.completeness() == Completeness.COMPLETE_WITH_SEMI
                        || whole && !code(piece).matches("(?s).*[;}]");
                pieces.add(new SourcePiece(cell, line, whole ? kind(code(piece)) : Kind.WRONG,
                        open ? piece + "\n;" : piece));
            }
        }
        return pieces;
    }

    /** JShell takes a comment behind the last of a cell for a part of it. */
    private static String withoutCommentBehind(String piece, SourceCodeAnalysis shell) {
        return IntStream.range(1, piece.length()).filter(end -> piece.charAt(end - 1) == ';')
                .filter(end -> code(piece.substring(end)).isEmpty())
                .mapToObj(end -> piece.substring(0, end))
                .filter(code -> shell.analyzeCompletion(code).completeness() == Completeness.COMPLETE)
                .findFirst().orElse(piece);
    }

    // A semicolon behind it hides nothing in JupyterLab, the value of an assignment is not shown there.
    private static boolean isExpression(String piece, SourceCodeAnalysis shell) {
        String code = SEMICOLON.matcher(code(piece)).replaceFirst("");
        return kind(code) == Kind.STATEMENT && !STATEMENT.matcher(code).matches() && !ASSIGNED.matcher(code).matches()
                && shell.analyzeCompletion(code).completeness() == Completeness.COMPLETE;
    }

    private static Kind kind(String code) {
        if (code.startsWith("import ")) {
            return Kind.IMPORT;
        }
        return TYPE.matcher(code).matches() || METHOD.matcher(code).matches() ? Kind.MEMBER : Kind.STATEMENT;
    }

    /** What is left without the comments and blanks in front, and blanks behind. */
    private static String code(String source) {
        return COMMENTS.matcher(source).replaceFirst("").strip();
    }

    /** Whether it is the way of a kernel to be told something, as in {@code %maven}. */
    boolean isMagic() {
        return code(source).startsWith("%");
    }

    /** The same where Java says that it has no value. */
    SourcePiece withoutValue() {
        return new SourcePiece(cell, line, Kind.STATEMENT, source + "\n;");
    }

    /** What stands before it in the class. */
    String before() {
        return switch (kind) {
            case SHOWN -> "$cells.show(";
            case MEMBER -> code(source).split("[({]", 2)[0].contains("static ") ? "" : "static ";
            default -> "";
        };
    }

    /** What stands behind it. A comment may be its last line. */
    String after() {
        return kind == Kind.SHOWN ? "\n);" : "";
    }

    static int lines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }
}
