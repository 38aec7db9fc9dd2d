package largescale.display;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.count.Evidence;
import largescale.count.Rank;
import largescale.count.Told;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Terms;
import largescale.word.Sentence;
import largescale.word.Nation;
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

    /**
     * A sentence of {@code data/sentences.csv}, which has {@code window}, {@code complete} (whether its last year was
     * over in the data), {@code begun} (whether it had begun) and {@code until} (the last day of the data) among its
     * arguments.
     *
     * @throws BadInput as {@link largescale.Report#say} does
     */
    public static Finding of(Card card, Window window, String key, Object... told) {
        Map<String, Object> arguments = new LinkedHashMap<>(
                Map.of("window", window, "complete", card.hasWhole(window.to()), "begun",
                        window.from() <= card.until().getYear(), "until", card.until()));
        Map<String, Object> own = arguments(told);
        arguments.putAll(own);
        own.forEach((name, value) -> {
            if (value instanceof Rank rank) {
                arguments.put(name.replace("rank", "tie"), !rank.beside().isEmpty());
            }
        });
        arguments.put("nation", nation(own));
        Text pattern = Sentences.read().pattern(key, arguments);
        return new Finding(words -> pattern, arguments, Evidence.NONE, null);
    }

    /**
     * The country that a sentence is about: that of its rows called {@code korea}, by their column Country or by what
     * they were asked for, or that whose rank it says.
     */
    private static Nation nation(Map<String, Object> arguments) {
        Stream<String> ofRows = arguments.entrySet().stream().filter(one -> one.getKey().startsWith("korea"))
                .filter(one -> one.getValue() instanceof Table).map(one -> (Table) one.getValue())
                .flatMap(rows -> rows.containsColumn("Country") && rows.stringColumn("Country").countUnique() == 1
                        ? Stream.of(rows.getString(0, "Country"))
                        : Stream.ofNullable(rows.name()));
        Stream<String> ofRanks = arguments.values().stream().filter(Rank.class::isInstance)
                .map(rank -> ((Rank) rank).name());
        return new Nation(Stream.concat(ofRows, ofRanks).filter(Terms.of("Country")::containsKey).findFirst()
                .orElse("Korea"));
    }

    /** A sentence by its English pattern. @throws BadInput if a name or its value is missing */
    public static Finding inEnglish(String pattern, Object... namesAndValues) {
        return new Finding(words -> words.pattern(pattern), arguments(namesAndValues), Evidence.NONE, null);
    }

    private static Map<String, Object> arguments(Object... told) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Told record) {
                arguments.putAll(record.arguments());
            } else if (i + 1 < told.length) {
                arguments.put(String.valueOf(told[i]), told[++i]);
            } else {
                throw new BadInput("A sentence takes pairs of a name and a value: a value is missing at the end.");
            }
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
