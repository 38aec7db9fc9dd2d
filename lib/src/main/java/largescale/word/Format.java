package largescale.word;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ScientificNumberFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import largescale.load.Decimals;

/**
 * How the numbers of a column, an axis or an argument of a sentence are written: its name says it
 * (docs/notebooks.md, "How numbers are written").
 */
public enum Format {
    /** Year, year2: as it is, without groups. */
    YEAR("(?i)year\\d*", 2),
    /** … (FLOP), Compute: as 3.8×10²⁵. */
    COMPUTE(".*\\(FLOP\\)|Compute", 0),
    /** Parameters, … (datapoints): in short, as 405B. */
    LARGE("Parameters|.*\\(datapoints\\)", 0),
    /** … (%), … (times), … (months), Percent …, Share …, Growth …: one decimal; what that leaves nothing of, one digit. */
    PERCENT(".*\\((%|times|months).*\\)|(Percent|Share|Growth).*", 1),
    /** Any other: in groups of three, with two decimals at most; what no such group helps to read as 3.8×10²⁵. */
    PLAIN(".*", 2);

    /** What Tablesaw calls a column of a summary whose numbers are of the same kind as those of the column in it. */
    private static final Pattern SUMMARY = Pattern
            .compile("(?:Sum|Mean|Median|Min|Max|Range|Std\\. Deviation|First|Last) \\[(.*)]");

    /** From here on nobody counts groups of three. */
    private static final double UNREADABLE = 1e15;

    /** So many significant digits of a number are written at least, and before a power of ten at most. */
    private static final int DIGITS = 3;

    /** What one decimal leaves something of. */
    private static final double LEAST = 0.05;

    private static final ScientificNumberFormatter POWERS = ScientificNumberFormatter
            .getSuperscriptInstance(ULocale.ENGLISH);

    private final Predicate<String> names;
    private final int decimals;

    Format(String names, int decimals) {
        this.names = Pattern.compile(names).asMatchPredicate();
        this.decimals = decimals;
    }

    /** The format of a column, an axis or an argument of that name; Tablesaw's {@code Sum [Compute]} is as Compute. */
    public static Format of(String name) {
        String summed = SUMMARY.matcher(name).replaceFirst("$1");
        return Arrays.stream(values()).filter(format -> format.names.test(summed)).findFirst().orElse(PLAIN);
    }

    /** A number as it is read in a language. */
    String write(Number number, Language language) {
        return positive(number, language).replace('-', '\u2212');
    }

    private String positive(Number number, Language language) {
        double amount = number.doubleValue();
        return switch (this) {
            case YEAR -> Decimals.rounded(amount, decimals).stripTrailingZeros().toPlainString();
            case COMPUTE -> scientific(amount);
            case LARGE -> compact(amount, language);
            case PERCENT, PLAIN -> Math.abs(amount) >= UNREADABLE
                    ? scientific(amount)
                    : isWhole(number)
                            ? language.numbers().format(number.longValue()).toString()
                            : language.numbers()
                                    .precision(Precision.minMaxFraction(this == PERCENT ? decimals : 0, places(amount)))
                                    .format(Decimals.rounded(amount, places(amount)))
                                    .toString();
        };
    }

    /** A number as a spreadsheet reads it: rounded as it is read, but whole where it is written in short. */
    public String plain(Number number) {
        double amount = number.doubleValue();
        if (!Double.isFinite(amount)) {
            return "";
        }
        if (isWhole(number)) {
            return number.toString();
        }
        return this == COMPUTE || this == LARGE
                ? Decimals.shortest(amount).toString()
                : Decimals.rounded(amount, places(amount)).stripTrailingZeros().toPlainString();
    }

    /** How many decimals a number has at most: more than its format where these left it too few digits. */
    private int places(double amount) {
        if (this == PERCENT && Math.abs(amount) >= LEAST) {
            return decimals;
        }
        BigDecimal shortest = Decimals.shortest(amount);
        return Math.max(decimals, (this == PERCENT ? 1 : DIGITS) - shortest.precision() + shortest.scale());
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float);
    }

    private static String scientific(double amount) {
        BigDecimal rounded = Decimals.shortest(amount).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return amount == 0 ? "0" : POWERS.format(rounded).replaceFirst("^1×", "");
    }

    private static String compact(double amount, Language language) {
        return language.numbers()
                .notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(DIGITS))
                .grouping(NumberFormatter.GroupingStrategy.ON_ALIGNED)
                .format(amount)
                .toString();
    }
}
