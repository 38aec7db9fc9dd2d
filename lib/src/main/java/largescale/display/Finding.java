package largescale.display;

import java.util.LinkedHashMap;
import java.util.Map;
import largescale.count.Evidence;
import largescale.load.BadInput;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * A sentence whose numbers and names are computed.
 *
 * @param pattern an ICU MessageFormat pattern in English, the key of its Korean
 * @param arguments the values by name; see {@link largescale.Report#finding}
 * @param evidence the rows behind the counts of its places in rankings
 */
public record Finding(String pattern, Map<String, Object> arguments, Evidence evidence) implements Showable {

    /** A sentence. @throws BadInput if a name or its value is missing */
    public static Finding of(String pattern, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new BadInput("A finding takes pairs of a name and a value: a value is missing at the end.");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Finding(pattern, arguments, Evidence.NONE);
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
        return numbers.display(new Content.Finding(numbers.sentence(pattern, arguments)));
    }
}
