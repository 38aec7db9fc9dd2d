package largescale.word;

import java.util.Map;
import java.util.Optional;

/**
 * The country that a sentence is about, as its patterns name it: {@code {nation}}, in English with its article; {@code
 * {national}}, in English what its models are called (South Korean), in Korean the country again; in Korean also with a
 * particle, {@code {nation은}}.
 *
 * @param country as the tables call it
 */
public record Nation(String country) {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int FINALS = 28;

    /** @param name of the country in a sentence @param labels by which English calls its models after it */
    Map<String, Object> arguments(String name, Labels labels, Language language) {
        Optional<String> adjective = labels.korean("Country", country)
                .flatMap(korean -> labels.english("Nationality", korean));
        return Map.of("nation", name, "nation은", name + (endsInConsonant(name) ? "은" : "는"),
                "national", language == Language.EN ? adjective.orElse(name) : name);
    }

    private static boolean endsInConsonant(String korean) {
        return (korean.charAt(korean.length() - 1) - FIRST_SYLLABLE) % FINALS != 0;
    }
}
