package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import largescale.load.Model;
import largescale.word.Said;

/**
 * What stands around an exhibit.
 *
 * @param key its address inside its section: the same in every language, whatever its title or the data
 * @param topic what is shown
 * @param says what it tells, which is then its title, with the topic below; null where the topic is the title
 * @param rule the rule by which it was counted; may be empty
 * @param notes below it: what is not known, and what the title has no place for
 * @param source below these: window, snapshot and source; may be empty
 * @param counted snapshot and window in a word, for the name of a file: {@code 2024-07-24-2020-2023}
 * @param until the last day that its data can know of, where years that were not over are to be marked; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caption(String key, String topic, Said says, String rule, List<Said> notes, List<Said> source,
        String counted, String until) {

    /** Of what is not the library's, and of nothing: a title alone. */
    static Caption of(String key, String topic) {
        return new Caption(key, topic, null, "", List.of(), List.of(), "", null);
    }

    /** Whether a year or half-year was over on that day. */
    public boolean isOver(String period) {
        return until == null || (period.length() > 4 ? period : period + " H2")
                .compareTo(Model.halfYear(LocalDate.parse(until).plusDays(1))) < 0;
    }
}
