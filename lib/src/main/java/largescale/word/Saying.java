package largescale.word;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import largescale.load.BadInput;

/** How sentences are said with the words of a language. */
record Saying(Words words, Labels labels, Sentences sentences) {

    /** The names that English writes with an article inside a sentence. */
    private static final Set<String> WITH_ARTICLE = Set.of("United States", "United Kingdom", "United Arab Emirates",
            "Netherlands");

    /** Hangul's first syllable, and how many of them differ in the last letter alone, of which the first has none. */
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int FINALS = 28;

    /** A sentence in which {@link Marks} stand around what leads somewhere. @throws BadInput as {@link Words#pieces} */
    String marked(Said said) {
        String pattern = sentences.keys().contains(said.key())
                ? sentences.pattern(said, words.language())
                : words.term("Sentence", said.key());
        Map<String, Object> written = written(said.values());
        try {
            String marked = Marks.inPattern(pattern, said.values());
            Marks.names(marked).stream().filter(name -> !written.containsKey(name)).findFirst().ifPresent(name -> {
                throw refused(pattern, "names {" + name.replaceFirst("^" + Marks.CHOICE, "")
                        + "}, which is not among its values: " + String.join(", ", said.values().keySet()) + ".");
            });
            String text = new MessageFormat(marked, words.language().locale()).format(written);
            return text.startsWith("the ") ? Words.capital(text) : text;
        } catch (IllegalArgumentException e) {
            throw refused(pattern, e.getMessage().contains("as a Number")
                    ? "has \", number\" behind what is no count: any other number is written by its name, as {share}."
                    : "is no message pattern: " + e.getMessage());
        }
    }

    private BadInput refused(String pattern, String why) {
        return new BadInput("The sentence " + BadInput.quote(pattern) + " (" + words.language().code() + ") " + why);
    }

    /** Numbers as they are, so that a plural can be chosen, and texts, by the names that patterns have for them. */
    private Map<String, Object> written(Map<String, Value> values) {
        Map<String, Object> written = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.equals("nation")) {
                written.putAll(nation(String.valueOf(value.value())));
                return;
            }
            written.put(name, value.isPlural(name) ? value.value() : item(Words.contextOf(name), value));
            boolean isText = value.value() instanceof String || value.value() instanceof Boolean;
            written.put(Marks.CHOICE + name, isText ? value.value().toString() : written.get(name));
        });
        return written;
    }

    /**
     * The country that a sentence is about: {@code {nation}}, in English with its article; {@code {national}}, in
     * English what its models are called (South Korean); and with a particle for Korean, {@code {nation은}}.
     */
    private Map<String, String> nation(String country) {
        String name = named("Country", country);
        Optional<String> adjective = labels.text("Country", country, Language.KO)
                .flatMap(korean -> labels.of("Nationality", Language.KO).entrySet().stream()
                        .filter(one -> one.getValue().equals(korean)).map(Map.Entry::getKey).findFirst());
        boolean consonant = (name.charAt(name.length() - 1) - FIRST_SYLLABLE) % FINALS != 0;
        return Map.of("nation", name, "nation은", name + (consonant ? "은" : "는"),
                "national", words.language() == Language.EN ? adjective.orElse(name) : name);
    }

    /** @param otherwise the column whose value it is, where it does not say so itself */
    private String item(String otherwise, Value value) {
        String column = value.column() == null ? otherwise : value.column();
        if (value.each() != null) {
            List<String> items = value.each().stream().map(one -> item(column, one)).toList();
            return value.between() != null
                    ? String.join(value.between(), items)
                    : items.isEmpty() ? Words.UNKNOWN : listed(items);
        }
        if (value.said() != null) {
            return marked(value.said());
        }
        if (value.count() != null) {
            Said ranked = new Said(column.equals("Year") ? "ranked.year" : "ranked", Map.of());
            return sentences.pattern(ranked, words.language()).replace("{name}", named(column, value.value()))
                    .replace("{count}", Marks.around(value.count().toString(), value.list()));
        }
        String text = value.column() == null ? named(column, value.value()) : words.value(column, value.value());
        return Marks.around(text, value.list() == null ? value.link() : value.list());
    }

    /** A value inside a sentence. */
    private String named(String column, Object value) {
        boolean article = words.language() == Language.EN && column.equals("Country") && value != null
                && WITH_ARTICLE.contains(value);
        return (article ? "the " : "") + words.value(column, value);
    }

    // CLDR joins a Korean list's last two with 및, which a list of names does not want.
    private String listed(List<String> items) {
        return words.language() == Language.KO
                ? String.join(", ", items)
                : ListFormatter.getInstance(words.language().locale()).format(items);
    }
}
