package largescale.show;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * What an exhibit gives to its content.
 *
 * @param title the worded title
 * @param beside the worded lines that stand beside it; only what is shown without the exhibit around it needs them
 * @param unfinished which years were not over in the data
 * @param numbers how numbers are shown
 */
record Setting(String title, List<String> beside, IntPredicate unfinished, Numbers numbers, Wording wording) {}
