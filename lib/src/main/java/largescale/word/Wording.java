package largescale.word;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.count.Rank;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.word.Sentence.Piece;
import tech.tablesaw.api.Table;

/** How texts and values are written in one language. What it has no Korean for stays English and is told to a set. */
public final class Wording {

    /** What is shown for a value that is not known. */
    public static final String UNKNOWN = "–";

    private static final Pattern AGE = Pattern.compile("\\d+\\.\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The context of names that keep their English where they have no Korean. */
    private static final String NAMES = "Organization";

    /** The names that English writes with an article inside a sentence. */
    private static final Set<String> WITH_ARTICLE = Set.of("United States", "United Kingdom", "United Arab Emirates",
            "Netherlands");

    /** What the data calls Korea for short. */
    private static final Pattern SHORT = Pattern.compile("(?<!South |North )\\bKorea(?=$|[ ,]|n model)");

    private static final Pattern YEARS = Pattern.compile("\\d+(–\\d+)?");
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\\p{Co}&&[^\t\n\r]]");
    private static final Pattern RIGHT_TO_LEFT = Pattern
            .compile("[\u200F\u061C\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}]");

    private final Language language;
    private final Labels labels;
    private final Set<String> untranslated;

    Wording(Language language, Labels labels, Set<String> untranslated) {
        this.language = language;
        this.labels = labels;
        this.untranslated = untranslated;
    }

    /** A text in its context; in English Korea is South Korea, and apostrophes are curly. */
    public String term(String context, String english) {
        if (english.isEmpty() || !labels.translates(context)) {
            return isolated(english);
        }
        if (language == Language.EN) {
            return isolated(context.equals(NAMES)
                    ? english
                    : SHORT.matcher(english).replaceAll("South Korea").replace('\'', '’'));
        }
        return labels.korean(context, english).map(Wording::isolated).orElseGet(() -> {
            if (!context.equals(NAMES)) {
                untranslated.add(context + ": " + english);
            }
            return isolated(english);
        });
    }

    /** The name of a column or an axis; a number (a year) is its own name, and so are years of a window. */
    public String column(String name) {
        if (isDay(name)) {
            return day(name);
        }
        if (AGE.matcher(name).matches()) {
            return name;
        }
        return years("Column", name);
    }

    /** A value of a column by which is counted: an empty one has to have a name. */
    public String category(String column, Object value) {
        return "".equals(value) ? term("Text", "not known") : value(column, value);
    }

    /** A value of a column. */
    public String value(String column, Object value) {
        if (value == null || value.equals("") || value instanceof Double number && !Double.isFinite(number)) {
            return UNKNOWN;
        }
        if (value instanceof LocalDate day) {
            return language.day(day);
        }
        if (value instanceof Window window) {
            return language.years(window);
        }
        if (value instanceof Number number) {
            return Format.of(column).write(number, language);
        }
        if (value instanceof Boolean truth) {
            return term("Truth", truth ? "yes" : "no");
        }
        return Form.of(column).write(this, column, value.toString());
    }

    Language language() {
        return language;
    }

    /** A text that is a day, as it is read; any other in its context. */
    String day(String context, String text) {
        return isDay(text) ? day(text) : term(context, text);
    }

    /** A text that is years, as they are read; any other in its context. */
    String years(String context, String text) {
        return YEARS.matcher(text).matches() ? language.years(text) : term(context, text);
    }

    /** The values that a cell of a column lists. */
    String list(String column, String cell) {
        return Tables.items(column, cell).stream().map(item -> term(Tables.item(column), item))
                .collect(Collectors.joining(", "));
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String day(String text) {
        return language.day(LocalDate.parse(text));
    }

    /**
     * A text from the data that turns the direction of writing must not turn what stands beside it: such a text is
     * isolated (UAX #9). Its own controls of direction are replaced, and so is what is not seen or for private use.
     */
    private static String isolated(String text) {
        String tame = UNSEEN.matcher(text).replaceAll("\uFFFD");
        return RIGHT_TO_LEFT.matcher(tame).find() ? "\u2068" + tame + "\u2069" : tame;
    }

    /** A text at the beginning of a cell or a legend. */
    String begun(String text) {
        return language == Language.EN ? capital(text) : text;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Several terms of a context. @param separator what stands between them */
    String terms(String context, String joined, String separator) {
        return Arrays.stream(joined.split(Pattern.quote(separator)))
                .map(item -> term(context, item))
                .collect(Collectors.joining(separator));
    }

    /**
     * A sentence of an ICU MessageFormat pattern. A whole number stays one, so that the pattern can choose its plural;
     * every other argument is written as a value of the column that it is named after ({@code country}, or
     * {@code country2} for a second one), a collection as a list of such values, a place in a ranking with its count.
     *
     * @throws BadInput if the pattern names an argument that is not given, or is no pattern
     */
    public String sentence(String pattern, Map<String, Object> arguments) {
        return format(term("Sentence", pattern), arguments, Map.of());
    }

    /**
     * A sentence in pieces.
     *
     * @param pattern in this language
     * @param lists the number of the list of models behind an argument, by its name
     */
    List<Piece> pieces(String pattern, Map<String, Object> arguments, Map<String, Integer> lists) {
        return Marks.pieces(format(pattern, arguments, lists));
    }

    private String format(String pattern, Map<String, Object> arguments, Map<String, Integer> lists) {
        Map<String, Object> written = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            if (value instanceof Nation nation) {
                written.putAll(nation.arguments(named("Country", nation.country()), labels, language));
                return;
            }
            written.put(name, argument(name, value));
            written.put(Marks.CHOICE + name, value instanceof String text ? text : written.get(name));
        });
        try {
            MessageFormat format = new MessageFormat(Marks.inPattern(pattern, lists), language.locale());
            for (String name : format.getArgumentNames()) {
                if (!written.containsKey(name)) {
                    throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + language.code()
                            + ") names {" + name.replaceFirst("^" + Marks.CHOICE, "")
                            + "}, which is not among its arguments: "
                            + String.join(", ", arguments.keySet()) + ".");
                }
            }
            String said = format.format(written);
            return said.startsWith("the ") ? capital(said) : said;
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
        if (value instanceof Rank rank) {
            return rank.place();
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? UNKNOWN : list(items.stream().map(item -> item(column, item)).toList());
        }
        if (value instanceof String text) {
            return named(column, text);
        }
        boolean chooses = (value instanceof Integer || value instanceof Long) && Format.of(name) != Format.YEAR;
        return chooses ? value : value(column, value instanceof Double one ? Format.of(column).said(one) : value);
    }

    /**
     * A name in a ranking.
     *
     * @param count its number, already written
     * @param list the list of the models behind the number, or null
     */
    public record Ranked(String name, String count, Integer list) {}

    private String item(String column, Object item) {
        if (!(item instanceof Ranked ranked)) {
            return named(column, item);
        }
        String count = ranked.list() == null ? ranked.count() : Marks.around(ranked.count(), ranked.list());
        String name = named(column, ranked.name());
        return language == Language.KO
                ? name + (column.equals("Year") ? "년" : "") + "(" + count + "개)"
                : name + " (" + count + ")";
    }

    /** A value inside a sentence. */
    private String named(String column, Object value) {
        boolean article = language == Language.EN && column.equals("Country") && WITH_ARTICLE.contains(value);
        return (article ? "the " : "") + value(column, value);
    }

    // CLDR joins a Korean list's last two with 및, which a list of names does not want.
    private String list(List<String> items) {
        return language == Language.KO
                ? String.join(", ", items)
                : ListFormatter.getInstance(language.locale()).format(items);
    }

    /** The column that an argument of a sentence is named after. */
    public static String contextOf(String name) {
        String bare = name.replaceAll("\\d+$", "");
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
