package largescale.word;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import largescale.load.BadInput;

/**
 * Words for texts and values, in both languages at once; it remembers which texts it had no Korean for. Several threads
 * may use them.
 */
public final class Words {

    private final Set<String> untranslated = Collections.synchronizedSet(new LinkedHashSet<>());
    // Most values of a table are there often.
    private final Map<List<Object>, Text> values = new ConcurrentHashMap<>();
    private final Wording english;
    private final Wording korean;

    private Words(Labels labels) {
        english = new Wording(Language.EN, labels, untranslated);
        korean = new Wording(Language.KO, labels, untranslated);
    }

    /** Words by the labels as {@code data/labels.csv} has them now. */
    public static Words read() {
        return new Words(Labels.read());
    }

    /** What is worded, in both languages. */
    public Text both(Function<Wording, String> worded) {
        return new Text(worded.apply(english), worded.apply(korean));
    }

    /** A text in its context. */
    public Text term(String context, String english) {
        return both(wording -> wording.term(context, english));
    }

    /** The name of a column or an axis. */
    public Text column(String name) {
        return both(wording -> wording.column(name));
    }

    /** A value of a column. */
    public Text value(String column, Object value) {
        return values.computeIfAbsent(Arrays.asList(column, value),
                key -> both(wording -> wording.value(column, value)));
    }

    /** A value of a column by which is counted; an empty one is not known. */
    public Text category(String column, Object value) {
        return both(wording -> wording.category(column, value));
    }

    /** A year, with a word where it was not over in the data. */
    public Text year(String year, Predicate<String> unfinished) {
        return unfinished.test(year)
                ? sentence("{year} (incomplete)", Map.of("year", year))
                : Text.same(year);
    }

    /** A day, as in 24 July 2024. */
    public Text day(LocalDate day) {
        return new Text(Language.EN.day(day), Language.KO.day(day));
    }

    /** As {@link Wording#sentence} says. */
    public Text sentence(String pattern, Map<String, Object> arguments) {
        return both(wording -> wording.sentence(pattern, arguments));
    }

    /** The Korean of a pattern that is given in English. */
    public Text pattern(String english) {
        return term("Sentence", english);
    }

    /**
     * A sentence in pieces.
     *
     * @param pattern in both languages
     * @param lists the number of the list of models behind an argument, by its name
     * @throws BadInput as {@link Wording#sentence} does
     */
    public Sentence sentence(Text pattern, Map<String, Object> arguments, Map<String, Integer> lists) {
        return new Sentence(english.pieces(pattern.en(), arguments, lists),
                korean.pieces(pattern.ko(), arguments, lists));
    }

    /** The texts so far that {@code data/labels.csv} has no Korean for, each as {@code Context: English}. */
    public List<String> untranslated() {
        return List.copyOf(untranslated);
    }
}
