package largescale.display;

import java.time.LocalDate;
import java.util.List;
import largescale.word.Format;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Row;

/**
 * A model as a list of models shows it.
 *
 * @param row its row in its snapshot, as the column Row of the tables has it
 * @param name its name, in no language
 * @param date its publication date as 2024-07-24
 * @param day the same in words
 * @param compute training compute in FLOP as a spreadsheet reads it; empty where it is not known
 * @param computeShown the same as it is read
 * @param links addresses on the web that describe it
 */
public record ListedModel(String row, String name, Text organizations, Text countries, String date, Text day,
        String compute, Text computeShown, List<String> links) {

    /** Of a row of the models' table. */
    static ListedModel of(Row model, Words words) {
        double compute = model.getDouble("Training compute (FLOP)");
        LocalDate day = model.getDate("Publication date");
        return new ListedModel(
                model.getString("Row"),
                words.value("Model", model.getString("Model")).en(),
                words.value("Organizations", model.getString("Organizations")),
                words.value("Countries", model.getString("Countries")),
                day.toString(),
                words.day(day),
                Format.COMPUTE.plain(compute),
                words.value("Training compute (FLOP)", compute),
                Cells.ofTheWeb(model.getString("Link")));
    }
}
