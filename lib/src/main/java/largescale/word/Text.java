package largescale.word;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

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
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", en);
        both.put("ko", ko);
        return both;
    }

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }

    public boolean isEmpty() {
        return en.isEmpty() && ko.isEmpty();
    }
}
