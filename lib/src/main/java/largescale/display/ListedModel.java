package largescale.display;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import largescale.load.Model;
import largescale.word.Format;
import largescale.word.Text;
import largescale.word.Words;

/**
 * A model as a list of models shows it.
 *
 * @param row its row in its snapshot, as the column Row of the tables has it
 * @param name its name, in no language
 * @param date its publication date as 2024-07-24
 * @param compute training compute in FLOP as a spreadsheet reads it; empty where it is not known
 * @param links addresses on the web that describe it
 */
// Without names in JSON: each page has thousands of them in a large report.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"row", "name", "organizations", "countries", "date", "compute", "links"})
public record ListedModel(String row, String name, Text organizations, Text countries, String date, String compute,
        List<String> links) {

    static ListedModel of(Model model, Words words) {
        return new ListedModel(
                model.row(),
                words.value("Model", model.name()).en(),
                words.value("Organizations", String.join(", ", model.organizations())),
                words.value("Countries", String.join(", ", model.countries())),
                model.date().toString(),
                Format.COMPUTE.plain(model.compute()),
                model.links());
    }
}
