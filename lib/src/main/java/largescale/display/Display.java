package largescale.display;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import largescale.load.BadInput;

/**
 * What a notebook's output carries for the pages: a value, written and read by this class alone.
 *
 * @param version of this form; another one cannot be read
 * @param lists the lists of models that numbers in the content lead to, by their place
 * @param others models of other snapshots that its numbers lead to: the overview has those of the notebook's own
 * @param untranslated the texts that {@code data/labels.csv} has no Korean for, each as {@code Context: English}
 */
public record Display(int version, Content content, List<ModelList> lists,
        List<ListedModel> others, List<String> untranslated) {

    /** The form that is written. Earlier ones were HTML, or said less, or at more length. */
    public static final int VERSION = 6;

    /** The MIME type of a notebook's output that holds one. */
    public static final String MIME = "application/vnd.largescale+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As a tree of maps, lists, texts and numbers, which every kernel can write as JSON. */
    public Map<String, Object> tree() {
        return JSON.convertValue(this, new TypeReference<>() {
        });
    }

    /**
     * Reads one from a notebook's output.
     *
     * @throws BadInput if it is of another version, or not of this form
     */
    public static Display read(JsonNode json) {
        if (json.path("version").asInt(1) != VERSION) {
            throw new BadInput("An output was made by another version of the library. Run the notebook again.");
        }
        try {
            Display display = JSON.treeToValue(json, Display.class);
            // What is missing, or stands there in another form, would not be written so.
            if (JSON.valueToTree(display).equals(json)) {
                return display;
            }
        } catch (JsonProcessingException | RuntimeException e) {
            // The same refusal as for what reads and is no display.
        }
        throw new BadInput("An output is not as the library writes it. Run the notebook again.");
    }
}
