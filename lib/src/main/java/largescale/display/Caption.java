package largescale.display;

import java.util.List;
import largescale.word.Sentence;
import largescale.word.Text;

/**
 * What stands around an exhibit.
 *
 * @param key its address inside its section: the same in both languages, whatever its title or the data
 * @param title above it
 * @param topic what is shown, below a title that says what it tells; empty where the title says it
 * @param rule the rule by which it was counted; may be empty
 * @param notes below it: what is not known, and what the title has no place for
 * @param source below these: window, snapshot and source; may be empty
 * @param counted snapshot and window in a word, for the name of a file: {@code 2024-07-24-2020-2023}
 */
public record Caption(String key, Text title, Text topic, Text rule, List<Sentence> notes, Text source,
        String counted) {

    /** Without rule, notes and source. */
    Caption alone() {
        return new Caption(key, title, topic, Text.NONE, List.of(), Text.NONE, counted);
    }
}
