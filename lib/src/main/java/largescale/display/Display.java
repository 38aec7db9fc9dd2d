package largescale.display;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import largescale.load.BadInput;

/**
 * What a notebook's output carries for the pages: a value in no language, written and read by this class alone.
 *
 * @param version of this form; another one cannot be read
 * @param lists the lists of models that numbers in the content lead to, by their place
 * @param others models of other snapshots that its numbers lead to: the overview has those of the notebook's own
 */
public record Display(int version, Content content, List<ModelList> lists, List<ListedModel> others) {

    /** The form that is written. Earlier ones were worded. */
    public static final int VERSION = 7;

    /** The MIME type of a notebook's output that holds one. */
    public static final String MIME = "application/vnd.largescale+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Display of(Content content, Lists lists) {
        return new Display(VERSION, content, lists.all(), List.of());
    }

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
            return JSON.treeToValue(json, Display.class);
        } catch (JsonProcessingException e) {
            throw new BadInput("An output is not as the library writes it. Run the notebook again.");
        }
    }
}
