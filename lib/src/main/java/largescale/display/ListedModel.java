package largescale.display;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.word.Format;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Row;

/**
 * A model as a list of models shows it.
 *
 * @param written its {@link Parts}, separated by tabs. One text: a large report carries thousands of models in each
 *     notebook, and texts of their parts would cost tenfold
 */
public record ListedModel(@JsonValue String written) {

    private static final String TAB = "\t";
    private static final CharMatcher TABS = CharMatcher.is('\t');

    /**
     * What it has.
     *
     * @param row its row in its snapshot, as the column Row of the tables has it
     * @param name its name, in no language
     * @param date its publication date as 2024-07-24
     * @param compute training compute in FLOP as a spreadsheet reads it; empty where it is not known
     * @param confidence Epoch AI's in that
     * @param openness whether its weights are open
     * @param links addresses on the web that describe it
     */
    public record Parts(String row, String name, Text organizations, Text countries, String date, String compute,
            Text confidence, Text openness, List<String> links) {

        private static final int COUNT = 13;

        private String written() {
            return Stream.of(row, name, organizations.en(), organizations.ko(), countries.en(), countries.ko(), date,
                    compute, confidence.en(), confidence.ko(), openness.en(), openness.ko(), String.join(" ", links))
                    .map(part -> TABS.replaceFrom(part, ' '))
                    .collect(Collectors.joining(TAB));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ListedModel {
        if (TABS.countIn(written) != Parts.COUNT - 1) {
            throw new IllegalArgumentException("It has other parts than a model: " + written);
        }
    }

    /** That of a row of a table of models. */
    static ListedModel of(Row model, Words words) {
        return new ListedModel(new Parts(
                model.getString("Row"),
                words.value("Model", model.getString("Model")).en(),
                words.value("Organizations", model.getString("Organizations")),
                words.value("Countries", model.getString("Countries")),
                model.getDate("Publication date").toString(),
                Format.COMPUTE.plain(model.getDouble("Training compute (FLOP)")),
                words.value("Confidence", model.getString("Confidence")),
                words.value("Openness", model.getString("Openness")),
                Splitter.on(' ').omitEmptyStrings().splitToList(model.getString("Link"))).written());
    }

    /** Its row in its snapshot. */
    public String row() {
        return written.substring(0, TABS.indexIn(written));
    }

    /** All that it has. */
    public Parts parts() {
        List<String> parts = Splitter.on(TAB).splitToList(written);
        return new Parts(parts.get(0), parts.get(1), new Text(parts.get(2), parts.get(3)),
                new Text(parts.get(4), parts.get(5)), parts.get(6), parts.get(7),
                new Text(parts.get(8), parts.get(9)), new Text(parts.get(10), parts.get(11)),
                Splitter.on(' ').omitEmptyStrings().splitToList(parts.get(12)));
    }
}
