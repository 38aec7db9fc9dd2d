package largescale.count;

import java.util.Set;

/** What a column counts, told by its name: {@link Window} and Tablesaw name their columns of counts so. */
public enum CountColumn {
    /** Of the year that is its name. */
    OF_YEAR,
    /** Models, Total, Count: of the whole row. */
    OF_ROW,
    /** Cumulative …: up to the year of the row. */
    UP_TO_YEAR,
    /** Something else, or no counts at all. */
    OTHER;

    private static final Set<String> OF_ROWS = Set.of("Models", "Total", "Count");

    /** What a column of that name counts. */
    public static CountColumn of(String name) {
        if (name.matches("\\d{4}")) {
            return OF_YEAR;
        }
        return OF_ROWS.contains(name) ? OF_ROW : name.startsWith("Cumulative") ? UP_TO_YEAR : OTHER;
    }
}
