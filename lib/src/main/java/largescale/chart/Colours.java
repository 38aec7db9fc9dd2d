package largescale.chart;

import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import largescale.load.CsvFile;
import largescale.load.DataFile;

/**
 * The colours that mean the same thing on every page: {@code data/colours.csv}, by column and value, each with the one
 * that stands for it on a dark ground. Every colour has a contrast of 3 to 1 on its ground (WCAG 1.4.11).
 */
public final class Colours {

    /** What is not told apart by colour. */
    static final String PLAIN = "#5b7083";

    /** Of the last part of a bar: what is not told apart by colour, and South Korea. */
    private static final String DEEP = "#2f3d4a", DEEP_KOREA = "#7d3200";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final DataFile<Colours> FILE = new DataFile<>("colours.csv", Colours::new);

    private final Table<String, String, String> byColumn = Tables.newCustomTable(new LinkedHashMap<>(),
            LinkedHashMap::new);
    private final Map<String, String> dark = new TreeMap<>(HouseStyle.HOUSE.dark());

    private Colours(CsvFile file) {
        for (CsvFile.Row row : file.unique("Column", "Value").rows()) {
            String colour = colour(row, "Colour");
            byColumn.put(row.get("Column"), row.get("Value"), colour);
            if (!colour(row, "Dark").equals(dark.computeIfAbsent(colour, light -> row.get("Dark")))) {
                throw row.error("Dark", "on a dark ground " + dark.get(colour) + " stands for " + colour + " already.");
            }
        }
    }

    private static String colour(CsvFile.Row row, String column) {
        if (!COLOUR.matcher(row.get(column)).matches()) {
            throw row.error(column, "a colour is written as #0072b2.");
        }
        return row.get(column);
    }

    /** The colours on a dark ground, by those on a light one. */
    public static Map<String, String> inTheDark() {
        return read().dark;
    }

    /** The colours as the file has them now. */
    static Colours read() {
        return FILE.read();
    }

    /** The colour of a value, if it has one of its own. */
    Optional<String> of(String column, String value) {
        return Optional.ofNullable(byColumn.get(column, value));
    }

    /** The colour of a series. @param column whose values the series are, or Column @param place its place */
    String ofSeries(String column, String name, int place) {
        // Where some values of a column have a colour of their own, the others share one that says nothing.
        boolean shared = byColumn.containsRow(column) && !column.equals("Column");
        List<String> others = HouseStyle.HOUSE.series();
        return of(column, name).orElse(shared ? PLAIN : others.get(place % others.size()));
    }

    /** The place of a series among the values of its column that have a colour of their own; -1 if it has none. */
    int place(String column, String name) {
        return List.copyOf(byColumn.row(column).keySet()).indexOf(name);
    }

    /** The colour of South Korea, which nothing else has. */
    String korea() {
        return of("Country", "Korea").orElse(PLAIN);
    }

    /** The colour of a bar that is told apart by its name alone: one for South Korea, one for all others. */
    String ofBar(String column, String value, boolean last) {
        boolean korea = of(column, value).filter(korea()::equals).isPresent();
        return last ? korea ? DEEP_KOREA : DEEP : korea ? korea() : PLAIN;
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
}
