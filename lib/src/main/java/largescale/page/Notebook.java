package largescale.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Stands for the notebook that pages are made of. */
public record Notebook(String name) {

    /** Reads an executed notebook. */
    public static Notebook read(String name, JsonNode ipynb) {
        return new Notebook(name);
    }
}
