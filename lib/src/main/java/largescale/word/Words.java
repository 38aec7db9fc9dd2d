package largescale.word;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.count.Tables;

/**
 * How texts, values and sentences are written in one language. What it has no words for stays English and is
 * remembered. Several threads may use it.
 */
public final class Words {

    /**
     * A piece of a sentence in one language.
     *
     * @param list the number of the list of models that it leads to, among those of the display; null where to none
     * @param link the address on the web that it leads to; null where to none
     */
    public record Piece(String text, Integer list, String link) {}

    /** What is shown for a value that is not known. */
    public static final String UNKNOWN = "–";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Years of a window, and numbers: they are their own names. */
    private static final Pattern YEARS = Pattern.compile("\\d+(–\\d+|\\.\\d)?");

    /** What the data calls Korea for short. */
    private static final Pattern SHORT = Pattern.compile("(?<!South |North )\\bKorea(?=$|[ ,]|n model)");

    /** The context of names that keep their English where they have no Korean. */
    private static final String NAMES = "Organization";

    /** What is not seen, turns the direction of writing, or is for private use, as the marks of sentences are. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\\p{Co}&&[^\t\n\r]]");

    private final Language language;
    private final Labels labels;
    private final Sentences sentences;
    private final Set<String> untranslated = Collections.synchronizedSet(new LinkedHashSet<>());

    private Words(Language language) {
        this.language = language;
        labels = Labels.read();
        sentences = Sentences.read();
    }

    /** Those of a language, by {@code data/labels.csv} and {@code data/sentences.csv} as they are now. */
    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    /** The texts so far that {@code data/labels.csv} lacks in this language, each as {@code Context: English}. */
    public List<String> untranslated() {
        return List.copyOf(untranslated);
    }

    /** A text in its context; in English Korea is South Korea, and apostrophes are curly. */
    public String term(String context, String english) {
        if (english.isEmpty() || !labels.translates(context)) {
            return seen(english);
        }
        boolean isName = context.equals(NAMES);
        if (language == Language.EN) {
            return seen(isName ? english : SHORT.matcher(english).replaceAll("South Korea").replace('\'', '’'));
        }
        return seen(labels.text(context, english, language).orElseGet(() -> {
            if (!isName) {
                untranslated.add(context + ": " + english);
            }
            return english;
        }));
    }

    /** A name in a figure that does not say what it names: as in the first context that has it. */
    public String name(String english) {
        return term(labels.context(english).orElse(NAMES), english);
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    /** The name of a column or an axis; a number (a year) is its own name, and so are years of a window. */
    public String column(String name) {
        return isDay(name) ? day(name) : years("Column", name);
    }

    /** A value of a column by which is counted: an empty one has to have a name. */
    public String category(String column, Object value) {
        return "".equals(value) ? term("Text", "not known") : value(column, value);
    }

    /** A value of a column: a number, a truth, a text; what is not known is a dash. */
    public String value(String column, Object value) {
        if (value == null || value.equals("") || value instanceof Double number && !Double.isFinite(number)) {
            return UNKNOWN;
        }
        if (value instanceof Number number) {
            return Format.of(column).write(number, language);
        }
        if (value instanceof Boolean truth) {
            return term("Truth", truth ? "yes" : "no");
        }
        return text(column, value.toString());
    }

    /** A text of a column, an axis or an argument of a sentence, whose name says how it is written. */
    private String text(String column, String text) {
        return switch (column) {
            case "Organization type", "Development", "Openness", "Access" ->
                language == Language.EN ? capital(terms(column, text)) : terms(column, text);
            case "Half-year" -> ofYear(text, column, "{year}" + text.replaceFirst("^\\d+", ""));
            case "Half" ->
                ofYear(text, column, "the " + (text.endsWith("1") ? "first" : "second") + " half of {year}");
            case "Period", "Window" -> years(column, text);
            case "Snapshot", "Data of", "Step", "Publication date", "Day", "Until", "Nearest", "From", "To" ->
                day(column, text);
            case "Lowest by", "Highest by" -> day("Rule of counting", text);
            case "What", "Changed" -> column(text);
            // Whether a claim holds in the snapshot of a day is in a column that is called after it.
            default -> isDay(column) ? term("Truth", text) : terms(column, text);
        };
    }

    /** A year or half-year. @param isOver whether it was, on the last day of the data */
    public String year(String year, boolean isOver) {
        return isOver ? year : say(new Said("year.incomplete", Map.of("year", Value.of(year))));
    }

    /** A day, as in 24 July 2024. @param iso such as 2024-07-24 */
    public String day(String iso) {
        return language.day(LocalDate.parse(iso));
    }

    private String day(String context, String text) {
        return isDay(text) ? day(text) : term(context, text);
    }

    /** A term in which the year stands that the text begins with. */
    private String ofYear(String text, String context, String term) {
        return term(context, term).replace("{year}", text.replaceFirst("\\D.*", ""));
    }

    private String years(String context, String text) {
        return YEARS.matcher(text).matches() ? language.years(text) : term(context, text);
    }

    /** The values that a cell of a column lists, or the one that it is. */
    private String terms(String column, String cell) {
        return Tables.items(column, cell).stream().map(item -> term(Tables.item(column), item))
                .collect(Collectors.joining(Tables.separator(column)));
    }

    /** Whether a text is a day, such as 2024-07-24. */
    public static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * A sentence in pieces. In its pattern, ICU's MessageFormat, a whole number stays one, so that its plural can be
     * chosen; every other value is written as one of the column that it is named after ({@code country}, or {@code
     * country2} for a second one), several values as a list.
     *
     * @throws BadInput if the pattern names a value that is not given, or is no pattern
     */
    public List<Piece> pieces(Said said) {
        return Marks.pieces(new Saying(this, labels, sentences).marked(said));
    }

    /** The same as a text. */
    public String say(Said said) {
        return pieces(said).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The column that a value of a sentence is named after. */
    public static String contextOf(String name) {
        String bare = name.replaceAll("\\d+$", "");
        return bare.isEmpty() ? bare : capital(bare);
    }
}
