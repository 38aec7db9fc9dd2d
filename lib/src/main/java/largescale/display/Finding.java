package largescale.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.count.Evidence;
import largescale.count.Rank;
import largescale.count.Told;
import largescale.load.BadInput;
import largescale.load.Terms;
import largescale.word.Language;
import largescale.word.Said;
import largescale.word.Sentences;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * A sentence whose numbers and names are computed.
 *
 * @param sentence its key in {@code data/sentences.csv}, or its English pattern
 * @param arguments the values by name; see {@link largescale.Report#finding}
 * @param evidence the rows behind the counts of its places in rankings
 * @param counted snapshot and window in a word; empty where they are not known
 */
public record Finding(String sentence, Map<String, Object> arguments, Evidence evidence, String counted)
        implements
            Showable {

    /** What is said where the data has no model of the window, whatever was to be said of them. */
    private static final String NOTHING = "nothing";

    /**
     * A sentence of {@code data/sentences.csv}. Each has among its values {@code window}; {@code until}, the last day
     * of the data; {@code complete}, whether the window's last year was over then, and {@code sofar}, which says it
     * where it was not; and {@code nation}.
     *
     * @throws BadInput as {@link largescale.Report#say} does
     */
    public static Finding of(Stamp stamp, String key, Object... told) {
        Sentences.read().require(key);
        Map<String, Object> own = arguments(told);
        boolean complete = own.get("over") instanceof Boolean over ? over : stamp.card().hasWhole(stamp.window().to());
        Map<String, Object> data = Map.of("until", stamp.card().until(), "complete", complete);
        Map<String, Object> arguments = new LinkedHashMap<>(data);
        arguments.put("window", stamp.window());
        arguments.put("sofar", Said.of("sofar", data));
        arguments.putAll(own);
        own.forEach((name, value) -> {
            if (value instanceof Rank rank) {
                arguments.put(name.replace("rank", "tie"), !rank.beside().isEmpty());
            }
        });
        arguments.put("nation", nation(own));
        return new Finding(stamp.isEmpty() ? NOTHING : key, arguments, Evidence.NONE, stamp.name());
    }

    /**
     * The country that a sentence is about: that of its rows called {@code korea}, by their column Country or by what
     * they were asked for, or that whose rank it says.
     */
    private static String nation(Map<String, Object> arguments) {
        Stream<String> ofRows = arguments.entrySet().stream().filter(one -> one.getKey().startsWith("korea"))
                .filter(one -> one.getValue() instanceof Table).map(one -> (Table) one.getValue())
                .flatMap(rows -> rows.containsColumn("Country") && rows.stringColumn("Country").countUnique() == 1
                        ? Stream.of(rows.getString(0, "Country"))
                        : Stream.ofNullable(rows.name()));
        Stream<String> ofRanks = arguments.values().stream().filter(Rank.class::isInstance)
                .map(rank -> ((Rank) rank).name());
        return Stream.concat(ofRows, ofRanks).filter(Terms.of("Country")::containsKey).findFirst().orElse("Korea");
    }

    /** A sentence by its English pattern. @throws BadInput if a name or its value is missing */
    public static Finding inEnglish(String pattern, Object... namesAndValues) {
        return new Finding(pattern, arguments(namesAndValues), Evidence.NONE, "");
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
        return new Finding(sentence, arguments, Evidence.NONE.with(rows), counted);
    }

    /** @throws BadInput if it cannot be said in one of the languages */
    @Override
    public Display display() {
        Lists lists = new Lists("", evidence, Optional.empty());
        return new Display(new Content.FindingShown(sayable(lists.said(sentence, arguments)), counted), lists,
                List.of());
    }

    /** The sentence by itself, whose numbers lead nowhere. @throws BadInput as {@link #display} does */
    Said said() {
        return sayable(Said.of(sentence, arguments));
    }

    private static Said sayable(Said said) {
        for (Language language : Language.values()) {
            Words.in(language).say(said);
        }
        return said;
    }
}
