package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import largescale.chart.ChartData;
import largescale.chart.Plotly;
import largescale.load.BadInput;
import largescale.word.Value;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * What a notebook's output carries for the pages: a value in no language, written and read by this class alone.
 *
 * @param version of this form; another one cannot be read
 * @param lists the lists of models that numbers in the content lead to, by their place
 * @param others models of other snapshots that its numbers lead to: the overview has those of the notebook's own
 */
public record Display(int version, Content content, List<ModelList> lists, List<ListedModel> others) {

    /**
     * The models behind a number.
     *
     * @param common the values that they have in common; none where the sentence says it in which the number stands
     * @param rows the names of their rows in their snapshots, as the column Row of the tables has them, with a blank
     *     between two; oldest model first
     */
    public record ModelList(List<Value> common, String rows) {}

    /**
     * A model as a list of models shows it: values of a row of a table of models.
     *
     * @param row its row in its snapshot, as the column Row has it
     * @param date its publication date as 2024-07-24
     * @param compute training compute in FLOP; null where it is not known
     * @param links addresses that describe it, with a blank between two
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedModel(String row, String name, String organizations, String countries, String date,
            Double compute, String confidence, String openness, String links) {

        static ListedModel of(Row model) {
            return new ListedModel(
                    model.getString("Row"),
                    model.getString("Model"),
                    model.getString("Organizations"),
                    model.getString("Countries"),
                    model.getDate("Publication date").toString(),
                    (Double) Value.of(model.getDouble("Training compute (FLOP)")).value(),
                    model.getString("Confidence"),
                    model.getString("Openness"),
                    model.getString("Link"));
        }
    }

    /** The form that is written. Earlier ones were worded. */
    public static final int VERSION = 9;

    /** The MIME type of a notebook's output that holds one. */
    public static final String MIME = "application/vnd.largescale+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Display(Content content, Lists lists, List<ListedModel> others) {
        this(VERSION, content, lists.all(), others);
    }

    /** A Tablesaw table by itself, every row of it. */
    public static Display of(Table table) {
        Caption caption = Caption.of(null, Objects.toString(table.name(), ""));
        Lists none = new Lists();
        return new Display(new Content.TableShown(caption, Grid.of(table, Grid.Look.PLAIN, none), null), none,
                List.of());
    }

    /** A jsplot figure by itself, in the house's style. */
    public static Display of(Figure figure) {
        ChartData chart = Plotly.of(figure);
        Caption caption = Caption.of(Exhibit.slug(chart.title()), chart.title());
        return new Display(new Content.ChartShown(caption, chart, Grid.of(chart), null, null), new Lists(), List.of());
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
