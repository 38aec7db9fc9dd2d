package largescale.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import largescale.compare.Computed.Part;
import largescale.count.Window;
import tech.tablesaw.api.Table;

/** Ranks names by how many models they have. */
final class Ranking {

    private Ranking() {}

    /**
     * The values of a column with their rows, most rows first, equal ones by name.
     *
     * @param rows each a different model for one value
     * @param years the publication years of these models
     */
    static List<Part> of(Table rows, String column, Window years) {
        List<Part> parts = new ArrayList<>();
        for (String name : rows.stringColumn(column).unique().asList()) {
            parts.add(Part.of(column, name, years, rows.where(rows.stringColumn(column).isEqualTo(name))));
        }
        return parts.stream().sorted(Comparator.comparingInt((Part part) -> -part.number().intValue())
                .thenComparing(Part::name)).toList();
    }
}
