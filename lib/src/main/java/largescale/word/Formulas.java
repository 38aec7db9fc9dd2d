package largescale.word;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would run as a formula has an apostrophe in front; numbers stay numbers. One rule for every file,
 * copy and download: the script of a page gets it from here.
 */
public final class Formulas {

    /**
     * Where a formula would begin, as a regular expression of Java and JavaScript: at the beginning, and after a line
     * break, a tab or a semicolon, where a program may begin another cell, in quotes too. The signs are those of full
     * width too.
     */
    public static final String BEGIN = "^(?=[\\t\\r])|"
            + "(?:^|(?<=[;\\t\\r\\n]))(?=[ \"]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])";

    /** What is a number as a whole, likewise. */
    public static final String NUMBER = "^-?\\d+(?:\\.\\d+)?(?:[eE][+\\-]?\\d+)?$";

    private static final Pattern BEGINS = Pattern.compile(BEGIN);
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    private Formulas() {}

    /** A text as a cell of a spreadsheet that runs nothing. */
    public static String harmless(String text) {
        return NUMBERS.matcher(text).matches() ? text : BEGINS.matcher(text).replaceAll("'");
    }
}
