package largescale.word;

import java.util.Map;
import java.util.Optional;

/**
 * The country that a sentence is about, as its patterns name it: {@code {nation}}, in English with its article; {@code
 * {national}}, in English what its models are called (South Korean), in Korean the country again; in Korean also with a
 * particle, {@code {nation은}}.
 */
final class Nation {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int FINALS = 28;

    private Nation() {}

    /** @param country as the tables call it @param name of it in a sentence */
    static Map<String, Object> arguments(String country, String name, Labels labels, Language language) {
        Optional<String> adjective = labels.text("Country", country, Language.KO)
                .flatMap(korean -> labels.of("Nationality", Language.KO).entrySet().stream()
                        .filter(one -> one.getValue().equals(korean)).map(Map.Entry::getKey).findFirst());
        return Map.of("nation", name, "nation은", name + (endsInConsonant(name) ? "은" : "는"),
                "national", language == Language.EN ? adjective.orElse(name) : name);
    }

    private static boolean endsInConsonant(String korean) {
        return (korean.charAt(korean.length() - 1) - FIRST_SYLLABLE) % FINALS != 0;
    }
}
