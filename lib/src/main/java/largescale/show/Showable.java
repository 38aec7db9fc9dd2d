package largescale.show;

import java.util.Map;

/** What a notebook can show in both languages. */
interface Showable {

    /** As it is shown in the language of the wording. */
    View in(Wording wording);

    /** What the frame of a page says of the whole page, worded; by name. */
    default Map<String, String> frame(Wording wording) {
        return Map.of();
    }

    /** What {@code make report} collects from it for its CSV files, as maps, lists, texts and numbers; by name. */
    default Map<String, Object> facts() {
        return Map.of();
    }
}
