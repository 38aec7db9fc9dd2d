package largescale.show;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import largescale.load.CsvFile;
import largescale.load.Project;

/** The colours that mean the same thing on every page: {@code data/colours.csv}, by column and value. */
final class Colours {

    private final Map<String, Map<String, String>> byColumn = new HashMap<>();

    static Colours read() {
        Colours colours = new Colours();
        for (CsvFile.Row row : CsvFile.read(Project.data("colours.csv")).rows()) {
            if (!row.get("Colour").matches("#[0-9a-f]{6}")) {
                throw row.error("Colour", "a colour is written as #0072b2.");
            }
            colours.byColumn.computeIfAbsent(row.get("Column"), column -> new HashMap<>()).put(row.get("Value"), row.get("Colour"));
        }
        return colours;
    }

    /** Whether a column has values of a colour of their own; then the others share one that says nothing. */
    boolean tellApart(String column) {
        return byColumn.containsKey(column);
    }

    /** Black or white, whichever has the higher contrast on a colour (WCAG 2.2, "contrast ratio"). */
    static String ink(String colour) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
    }

    Optional<String> of(String column, String value) {
        return Optional.ofNullable(byColumn.getOrDefault(column, Map.of()).get(value));
    }
}
