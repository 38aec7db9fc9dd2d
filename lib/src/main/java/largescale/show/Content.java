package largescale.show;

import java.util.List;

/** What an exhibit can hold. */
interface Content {

    /** Whether there is nothing in it to show. */
    boolean isEmpty();

    /**
     * As it is shown under a title.
     *
     * @param title the worded title
     * @param beside the worded lines that stand beside it; only what is shown without the exhibit around it needs them
     */
    View named(String title, List<String> beside, Wording wording);
}
