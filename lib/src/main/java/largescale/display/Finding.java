package largescale.display;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import largescale.count.Evidence;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
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
 */
public record Finding(Function<Words, Text> pattern, Map<String, Object> arguments, Evidence evidence)
        implements
            Showable {

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
        return new Finding(words -> pattern, arguments, Evidence.NONE);
    }

    /** A sentence by its English pattern. @throws BadInput if a name or its value is missing */
    public static Finding inEnglish(String pattern, Object... namesAndValues) {
        return new Finding(words -> words.pattern(pattern), arguments(namesAndValues), Evidence.NONE);
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
        return new Finding(pattern, arguments, Evidence.NONE.with(rows));
    }

    @Override
    public Display display() {
        Numbers numbers = new Numbers(Text.NONE, evidence, Words.read());
        return numbers.display(new Content.Finding(said(numbers)));
    }

    /** The sentence. @param numbers what leads its numbers to their models */
    Sentence said(Numbers numbers) {
        return numbers.sentence(pattern.apply(numbers.words()), arguments);
    }
}
