package largescale.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import largescale.word.Value;
import tech.tablesaw.api.Row;

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
