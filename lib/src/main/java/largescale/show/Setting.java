package largescale.show;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What an exhibit gives to its content.
 *
 * @param title the worded title
 * @param beside the worded lines that stand beside it; only what is shown without the exhibit around it needs them
 * @param unfinished which years were not over in the data
 * @param numbers how numbers are shown
 */
record Setting(String title, List<String> beside, IntPredicate unfinished, Numbers numbers, Wording wording) {

    /** A year, with a word where it was not over. */
    String year(String year) {
        return isUnfinished(year) ? wording.sentence("{year} so far", Map.of("year", year)) : year;
    }

    /** Whether a text is a year that was not over. */
    boolean isUnfinished(String text) {
        return text.matches("\\d{4}") && unfinished.test(Integer.parseInt(text));
    }
}
