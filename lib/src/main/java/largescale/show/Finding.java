package largescale.show;

import java.util.LinkedHashMap;
import java.util.Map;
import largescale.load.BadInput;

/**
 * A sentence whose numbers and names are computed.
 *
 * @param pattern an ICU MessageFormat pattern in English, the key of its Korean
 * @param arguments the values by name; see {@link largescale.Report#finding}
 */
public record Finding(String pattern, Map<String, Object> arguments) implements Showable {

    /** @throws BadInput if a name or its value is missing */
    public static Finding of(String pattern, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new BadInput("A finding takes pairs of a name and a value: a value is missing at the end.");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Finding(pattern, arguments);
    }

    @Override
    public View in(Wording wording) {
        String sentence = wording.sentence(pattern, arguments);
        return new View("<p class=\"finding\">" + Html.escape(sentence) + "</p>", sentence);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("kind", "finding");
    }
}
