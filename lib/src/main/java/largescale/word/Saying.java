package largescale.word;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.load.BadInput;

/** How sentences are said with the words of a language. */
record Saying(Words words, Labels labels, Sentences sentences) {

    /** The names that English writes with an article inside a sentence. */
    private static final Set<String> WITH_ARTICLE = Set.of("United States", "United Kingdom", "United Arab Emirates",
            "Netherlands");

    /** A sentence in which {@link Marks} stand around what leads somewhere. @throws BadInput as {@link Words#pieces} */
    String marked(Said said) {
        String pattern = sentences.keys().contains(said.key())
                ? sentences.pattern(said, words.language())
                : words.term("Sentence", said.key());
        Map<String, Object> written = new LinkedHashMap<>();
        said.values().forEach((name, value) -> {
            if (name.equals("nation")) {
                String country = String.valueOf(value.value());
                written.putAll(Nation.arguments(country, named("Country", country), labels, words.language()));
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
                    throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + words.language().code()
                            + ") names {" + name.replaceFirst("^" + Marks.CHOICE, "")
                            + "}, which is not among its values: "
                            + String.join(", ", said.values().keySet()) + ".");
                }
            }
            String text = new MessageFormat(marked, words.language().locale()).format(written);
            return text.startsWith("the ") ? Words.capital(text) : text;
        } catch (IllegalArgumentException e) {
            throw new BadInput("The sentence " + BadInput.quote(pattern) + " (" + words.language().code()
                    + ") is no message pattern: " + e.getMessage());
        }
    }

    private Object argument(String name, Value value) {
        if (value.isPlural(name)) {
            return value.value();
        }
        return item(Words.contextOf(name), value);
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
            String count = value.list() == null
                    ? value.count().toString()
                    : Marks.around(value.count().toString(), value.list());
            Said ranked = new Said(column.equals("Year") ? "ranked.year" : "ranked", Map.of());
            return sentences.pattern(ranked, words.language()).replace("{name}", named(column, value.value()))
                    .replace("{count}", count);
        }
        String text = value.value() instanceof Double number
                ? words.value(column, Format.of(column).said(number))
                : value.column() == null ? named(column, value.value()) : words.value(column, value.value());
        return Stream.of(value.list(), value.link()).filter(where -> where != null).findFirst()
                .map(where -> Marks.around(text, where)).orElse(text);
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
