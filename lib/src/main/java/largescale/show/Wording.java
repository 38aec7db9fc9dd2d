package largescale.show;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.word.Language;
import largescale.count.Count;
import largescale.load.BadInput;
import tech.tablesaw.api.Table;

/**
 * How texts and values are written in one language. It remembers which texts it had no Korean for; these stay English.
 */
final class Wording {

    /** What is shown for a value that is not known. */
    static final String UNKNOWN = "–";

    /** A column of lists, and the context of their items. */
    private static final Map<String, String> ITEMS = Map.of("Countries", "Country", "Domains", "Domain", "Tasks", "Task");

    /** Columns and arguments whose values are percentages; these have one decimal. */
    private static final Pattern PERCENT = Pattern.compile(".*\\(%\\)|Percent|Share|Growth");

    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\u200F\u061C\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]");

    private final Language language;
    private final Labels labels;
    private final Set<String> untranslated = new LinkedHashSet<>();

    Wording(Language language, Labels labels) {
        this.language = language;
        this.labels = labels;
    }

    Language language() {
        return language;
    }

    /** The texts so far that {@code data/labels.csv} has no Korean for, each as {@code Context: English}. */
    Set<String> untranslated() {
        return untranslated;
    }

    /** A text in its context. */
    String term(String context, String english) {
        if (language == Language.EN || english.isEmpty() || !labels.translates(context)) {
            return isolated(english);
        }
        return labels.korean(context, english).orElseGet(() -> {
            untranslated.add(context + ": " + english);
            return isolated(english);
        });
    }

    /** The name of a column or an axis; a number (a year) is its own name. */
    String column(String name) {
        return name.matches("\\d+") ? name : term("Column", name);
    }

    /** A value of a column by which is counted: an empty one has to have a name. */
    String category(String column, Object value) {
        return "".equals(value) ? term("Text", "not known") : value(column, value);
    }

    /** A value of a column. */
    String value(String column, Object value) {
        if (value == null || value.equals("") || value instanceof Double number && !Double.isFinite(number)) {
            return UNKNOWN;
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Number number) {
            return number(column, number);
        }
        String text = value.toString();
        if (ITEMS.containsKey(column)) {
            return terms(ITEMS.get(column), text, ", ");
        }
        return column.equals("Organization type") ? terms(column, text, " + ") : term(column, text);
    }

    /**
     * A text from the data that turns the direction of writing must not turn what stands beside it: such a text is
     * isolated (UAX #9), its own controls of direction are replaced, and so are characters for private use.
     */
    private static String isolated(String text) {
        String tame = TURNS.matcher(text).replaceAll("\uFFFD");
        return RIGHT_TO_LEFT.matcher(tame).find() ? "\u2068" + tame + "\u2069" : tame;
    }

    private String terms(String context, String joined, String separator) {
        return Arrays.stream(joined.split(Pattern.quote(separator)))
                .map(item -> term(context, item)).collect(Collectors.joining(separator));
    }

    /** A number as a spreadsheet reads it: rounded as it is shown, but whole where it is shown short. */
    static String forSpreadsheet(String column, Number number) {
        if (number == null || !Double.isFinite(number.doubleValue())) {
            return "";
        }
        if (!(number instanceof Double || number instanceof Float)) {
            return number.toString();
        }
        if (isLarge(column)) {
            return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toString();
        }
        int decimals = PERCENT.matcher(column).matches() ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(number.doubleValue()).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }

    private static boolean isLarge(String column) {
        return isCompute(column) || isShort(column);
    }

    private static boolean isCompute(String column) {
        return column.endsWith("(FLOP)") || column.equals("Compute");
    }

    private static boolean isShort(String column) {
        return column.equals("Parameters") || column.endsWith("(datapoints)");
    }

    /** A day, as in 24 July 2024. */
    String date(LocalDate date) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMd", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private String number(String column, Number number) {
        double amount = number.doubleValue();
        if (isYear(column)) {
            return Long.toString(number.longValue());
        }
        if (isCompute(column)) {
            return scientific(amount);
        }
        if (isShort(column)) {
            return compact(amount);
        }
        if (number instanceof Double || number instanceof Float) {
            return PERCENT.matcher(column).matches() ? decimal(amount, 1, 1) : decimal(amount, 0, 2);
        }
        return grouped().format(number.longValue());
    }

    private static boolean isYear(String name) {
        return name.toLowerCase(Locale.ROOT).matches("year\\d*");
    }

    /** As 3.8e25, which both a reader of the field and a spreadsheet understand. */
    private static String scientific(double amount) {
        if (amount == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(amount).round(new MathContext(3, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private String compact(double amount) {
        return NumberFormatter.withLocale(language.locale()).notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(3)).grouping(NumberFormatter.GroupingStrategy.ON_ALIGNED)
                .format(amount).toString();
    }

    /** Rounded half up as the decimal text reads, not as its binary neighbour does. */
    private String decimal(double amount, int least, int most) {
        NumberFormat format = grouped();
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(BigDecimal.valueOf(amount).setScale(most, RoundingMode.HALF_UP));
    }

    private NumberFormat grouped() {
        return NumberFormat.getIntegerInstance(language.locale());
    }

    /**
     * A sentence of an ICU MessageFormat pattern. A whole number stays one, so that the pattern can choose its plural;
     * every other argument is written as a value of the column that it is named after ({@code country}, or
     * {@code country2} for a second one), a collection as a list of such values, a place in a ranking with its count.
     *
     * @throws BadInput if the pattern names an argument that is not given, or is no pattern
     */
    String sentence(String pattern, Map<String, Object> arguments) {
        return sentence(pattern, arguments, Map.of());
    }

    /** The same, with {@link Marks} around the numbers that have a list of models: its number, by argument. */
    String sentence(String pattern, Map<String, Object> arguments, Map<String, Integer> lists) {
        Map<String, Object> written = new LinkedHashMap<>();
        arguments.forEach((name, value) -> written.put(name, argument(name, value)));
        try {
            MessageFormat format = new MessageFormat(Marks.inPattern(term("Sentence", pattern), lists), language.locale());
            for (String name : format.getArgumentNames()) {
                if (!written.containsKey(name)) {
                    throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + language.code()
                            + ") names {" + name + "}, which is not among its arguments: "
                            + String.join(", ", written.keySet()) + ".");
                }
            }
            return format.format(written);
        } catch (IllegalArgumentException e) {
            throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + language.code()
                    + ") is no message pattern: " + e.getMessage());
        }
    }

    private Object argument(String name, Object value) {
        String column = contextOf(name);
        if (value instanceof Table models) {
            return models.rowCount();
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? UNKNOWN : list(items.stream().map(item -> item(column, item)).toList());
        }
        return (value instanceof Integer || value instanceof Long) && !isYear(name) ? value : value(column, value);
    }

    private String item(String column, Object item) {
        return item instanceof Count.Place place ? ranked(column, place.name(), grouped().format(place.count()))
                : item instanceof Ranked ranked ? ranked(column, ranked.name(), ranked.count()) : value(column, item);
    }

    /** A name in a ranking and its number, already written. */
    record Ranked(String name, String count) {}

    private String ranked(String column, Object name, String count) {
        return value(column, name) + (language == Language.KO ? "(" + count + "개)" : " (" + count + ")");
    }

    // CLDR joins a Korean list's last two with 및, which a list of names does not want.
    private String list(List<String> items) {
        return language == Language.KO ? String.join(", ", items)
                : ListFormatter.getInstance(language.locale()).format(items);
    }

    /** The column that an argument of a sentence is named after. */
    static String contextOf(String name) {
        String bare = name.replaceAll("\\d+$", "");
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
