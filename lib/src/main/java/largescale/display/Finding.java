package largescale.display;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.count.Count;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.ModelColumn;
import largescale.word.Sentence;
import largescale.word.Sentences;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * A sentence whose numbers and names are computed.
 *
 * @param pattern its pattern in both languages, an ICU MessageFormat
 * @param arguments the values by name; see {@link largescale.Report#finding}
 * @param evidence the rows behind the counts of its places in rankings
 * @param more the key of the exhibit that tells more; null where it leads nowhere
 */
public record Finding(Function<Words, Text> pattern, Map<String, Object> arguments, Evidence evidence,
        String more) implements Showable {

    private static final String COUNTRIES = ModelColumn.COUNTRIES.inTables();

    /**
     * A sentence of {@code data/sentences.csv}, which has {@code window}, {@code complete} (whether its last year was
     * over in the data), {@code begun} (whether it had begun) and {@code until} (the last day of the data) among its
     * arguments.
     *
     * @throws BadInput as {@link largescale.Report#say} does
     */
    public static Finding of(Card card, Window window, String key, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>(
                Map.of("window", window, "complete", card.hasWhole(window.to()), "begun",
                        window.from() <= card.until().getYear(), "until", card.until()));
        arguments.putAll(arguments(namesAndValues));
        Text pattern = Sentences.read().pattern(key, arguments);
        if (pattern.en().contains("South Korea")) {
            arguments.forEach((name, value) -> refuseAnother(key, name, value));
        }
        return new Finding(words -> pattern, arguments, Evidence.NONE, null);
    }

    /** The words of a sentence about South Korea are no other country's. */
    private static void refuseAnother(String key, String name, Object value) {
        if (name.startsWith("korea") && value instanceof Table rows && rows.containsColumn(COUNTRIES)) {
            Count.first(1, Count.without(rows, COUNTRIES, "Korea"), COUNTRIES).forEach(other -> {
                throw new BadInput("The sentence " + BadInput.quote(key) + " is about South Korea, and its {" + name
                        + "} has rows of another country, " + BadInput.quote(other)
                        + ". It stands in data/sentences.csv: write one of your own there, or use report.finding(…).");
            });
        }
    }

    /** A sentence by its English pattern. @throws BadInput if a name or its value is missing */
    public static Finding inEnglish(String pattern, Object... namesAndValues) {
        return new Finding(words -> words.pattern(pattern), arguments(namesAndValues), Evidence.NONE, null);
    }

    private static Map<String, Object> arguments(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new BadInput("A sentence takes pairs of a name and a value: a value is missing at the end.");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return arguments;
    }

    /**
     * With the rows that its places in rankings were counted from, so that each number leads to its models.
     *
     * @throws BadInput when it is shown, if they are not as many as a place says
     */
    public Finding from(Table rows) {
        return new Finding(pattern, arguments, Evidence.NONE.with(rows), more);
    }

    /** With the way to an exhibit that tells more, in this section or another. @param key that of the exhibit */
    public Finding more(String key) {
        return new Finding(pattern, arguments, evidence, key);
    }

    @Override
    public Display display() {
        Numbers numbers = new Numbers(Text.NONE, evidence, Words.read());
        return numbers.display(new Content.Finding(said(numbers), more));
    }

    /** The sentence. @param numbers what leads its numbers to their models */
    Sentence said(Numbers numbers) {
        return numbers.sentence(pattern.apply(numbers.words()), arguments);
    }

    /** What a title has no place for: the models behind its places in rankings. */
    Stream<Sentence> besideTitle(Numbers shown) {
        return evidence == Evidence.NONE
                ? Stream.empty()
                : Stream.of(said(new Numbers(Text.NONE, evidence, shown.words(), shown.lists())));
    }
}
