package largescale.word;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.count.Tables;
import largescale.load.BadInput;

/**
 * How texts, values and sentences are written in one language. What it has no words for stays English and is
 * remembered. Several threads may use it.
 */
public final class Wording {

    /** What is shown for a value that is not known. */
    public static final String UNKNOWN = "–";

    private static final Pattern AGE = Pattern.compile("\\d+\\.\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEARS = Pattern.compile("\\d+(–\\d+)?");

    /** What the data calls Korea for short. */
    private static final Pattern SHORT = Pattern.compile("(?<!South |North )\\bKorea(?=$|[ ,]|n model)");

    /** The context of names that keep their English where they have no Korean. */
    private static final String NAMES = "Organization";

    /** The names that English writes with an article inside a sentence. */
    private static final Set<String> WITH_ARTICLE = Set.of("United States", "United Kingdom", "United Arab Emirates",
            "Netherlands");

    /** What is not seen, turns the direction of writing, or is for private use, as the marks of sentences are. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\\p{Co}&&[^\t\n\r]]");

    private final Language language;
    private final Labels labels;
    private final Sentences sentences;
    private final Set<String> untranslated = Collections.synchronizedSet(new LinkedHashSet<>());

    private Wording(Language language) {
        this.language = language;
        labels = Labels.read();
        sentences = Sentences.read();
    }

    /** Those of a language, by {@code data/labels.csv} and {@code data/sentences.csv} as they are now. */
    public static Wording in(Language language) {
        return new Wording(language);
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

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    /** The name of a column or an axis; a number (a year) is its own name, and so are years of a window. */
    public String column(String name) {
        return isDay(name) ? day(name) : AGE.matcher(name).matches() ? name : years("Column", name);
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
        return Form.of(column).write(this, column, value.toString());
    }

    /** A year or half-year. @param isOver whether it was, on the last day of the data */
    public String year(String year, boolean isOver) {
        return isOver ? year : say(new Said("year.incomplete", Map.of("year", Value.of(year))));
    }

    /** A day, as in 24 July 2024. @param iso such as 2024-07-24 */
    public String day(String iso) {
        return language.day(LocalDate.parse(iso));
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

    /** Whether a text is a day, such as 2024-07-24. */
    public static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
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
     * A sentence in pieces. In its pattern, ICU's MessageFormat, a whole number stays one, so that its plural can be
     * chosen; every other value is written as one of the column that it is named after ({@code country}, or {@code
     * country2} for a second one), several values as a list.
     *
     * @throws BadInput if the pattern names a value that is not given, or is no pattern
     */
    public List<Piece> pieces(Said said) {
        return Marks.pieces(marked(said));
    }

    /** The same as a text. */
    public String say(Said said) {
        return pieces(said).stream().map(Piece::text).collect(Collectors.joining());
    }

    private String marked(Said said) {
        String pattern = sentences.keys().contains(said.key())
                ? sentences.pattern(said, language)
                : term("Sentence", said.key());
        Map<String, Object> written = new LinkedHashMap<>();
        said.values().forEach((name, value) -> {
            if (name.equals("nation")) {
                String country = String.valueOf(value.value());
                written.putAll(Nation.arguments(country, named("Country", country), labels, language));
            } else {
                written.put(name, argument(name, value));
                boolean isText = value.value() instanceof String || value.value() instanceof Boolean;
                written.put(Marks.CHOICE + name, isText ? value.value().toString() : written.get(name));
            }
        });
        try {
            String marked = Marks.inPattern(pattern, said.values());
            for (String name : Marks.names(marked)) {
                if (!written.containsKey(name)) {
                    throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + language.code()
                            + ") names {" + name.replaceFirst("^" + Marks.CHOICE, "")
                            + "}, which is not among its values: "
                            + String.join(", ", said.values().keySet()) + ".");
                }
            }
            String text = new MessageFormat(marked, language.locale()).format(written);
            return text.startsWith("the ") ? capital(text) : text;
        } catch (IllegalArgumentException e) {
            throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + language.code()
                    + ") is no message pattern: " + e.getMessage());
        }
    }

    private Object argument(String name, Value value) {
        if (value.isPlural(name)) {
            return value.value();
        }
        return item(contextOf(name), value);
    }

    /** @param otherwise the column whose value it is, where it does not say so itself */
    private String item(String otherwise, Value value) {
        String column = value.column() == null ? otherwise : value.column();
        if (value.each() != null) {
            List<String> items = value.each().stream().map(one -> item(column, one)).toList();
            return value.between() != null
                    ? String.join(value.between(), items)
                    : items.isEmpty() ? UNKNOWN : listed(items);
        }
        if (value.said() != null) {
            return marked(value.said());
        }
        if (value.count() != null) {
            String count = value.list() == null
                    ? value.count().toString()
                    : Marks.around(value.count().toString(), value.list());
            String name = named(column, value.value());
            return language == Language.KO
                    ? name + (column.equals("Year") ? "년" : "") + "(" + count + "개)"
                    : name + " (" + count + ")";
        }
        String text = value.value() instanceof Double number
                ? value(column, Format.of(column).said(number))
                : value.column() == null ? named(column, value.value()) : value(column, value.value());
        return Stream.of(value.list(), value.link()).filter(where -> where != null).findFirst()
                .map(where -> Marks.around(text, where)).orElse(text);
    }

    /** A value inside a sentence. */
    private String named(String column, Object value) {
        boolean article = language == Language.EN && column.equals("Country") && value != null
                && WITH_ARTICLE.contains(value);
        return (article ? "the " : "") + value(column, value);
    }

    // CLDR joins a Korean list's last two with 및, which a list of names does not want.
    private String listed(List<String> items) {
        return language == Language.KO
                ? String.join(", ", items)
                : ListFormatter.getInstance(language.locale()).format(items);
    }

    /** The column that a value of a sentence is named after. */
    public static String contextOf(String name) {
        String bare = name.replaceAll("\\d+$", "");
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
