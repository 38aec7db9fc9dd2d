package largescale.word;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A text in both languages. In JSON it is an object of {@code en} and {@code ko}, or a bare text where the two are the
 * same.
 */
public record Text(String en, String ko) {

    /** Nothing to read. */
    public static final Text NONE = same("");

    /** A text that is the same in both languages: a name, a date as ISO writes it. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text read(JsonNode json) {
        return json.isTextual()
                ? same(json.textValue())
                : new Text(json.required("en").asText(), json.required("ko").asText());
    }

    @JsonValue
    Object write() {
        if (en.equals(ko)) {
            return en;
        }
        return new TreeMap<>(Map.of("en", en, "ko", ko));
    }

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** Both texts changed alike. */
    public Text map(UnaryOperator<String> change) {
        return new Text(change.apply(en), change.apply(ko));
    }

    /** Texts one after the other. @param separator what stands between two of them */
    public static Text joined(String separator, List<Text> texts) {
        return new Text(String.join(separator, texts.stream().map(Text::en).toList()),
                String.join(separator, texts.stream().map(Text::ko).toList()));
    }

    public boolean isEmpty() {
        return en.isEmpty() && ko.isEmpty();
    }
}
