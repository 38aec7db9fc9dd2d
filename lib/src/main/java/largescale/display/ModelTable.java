package largescale.display;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.display.Content.Facet;
import largescale.load.BadInput;
import largescale.load.Card;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Models as a table that a reader of the page sorts, filters and searches. Immutable: {@link #by} returns another one.
 *
 * @param card the snapshot
 * @param window the years that a page begins with
 * @param title above it
 * @param models one row a model; its columns are shown but for Row
 * @param filters what the models can be filtered by
 */
public record ModelTable(Card card, Window window, String title, Table models,
        List<Filter> filters) implements Showable {

    private static final String ROW = "Row";

    /** A filter. @param rows one row for each value of a model in a column of that name */
    record Filter(String column, Table rows) {}

    /** A table without filters. @throws BadInput if the models have no column Row, which says which each is */
    public static ModelTable of(String title, Table models, Card card, Window window) {
        return new ModelTable(card, window, title, having(ROW, models), List.of());
    }

    /**
     * With a filter: models are found under each value that they have in a column.
     *
     * @param column such as Country
     * @param rows of a table of the report's: of {@code report.countries()} a model has one for each country
     * @throws BadInput if they have no such column
     */
    public ModelTable by(String column, Table rows) {
        return new ModelTable(card, window, title, models,
                Stream.concat(filters.stream(), Stream.of(new Filter(column, having(column, rows)))).toList());
    }

    private static Table having(String column, Table rows) {
        if (rows.containsColumn(column) && rows.containsColumn(ROW)) {
            return rows;
        }
        throw new BadInput("A table of models needs the columns " + column + " and Row. It has: "
                + String.join(", ", rows.columnNames()) + ".");
    }

    @Override
    public Display display() {
        Lists lists = new Lists();
        Stamp stamp = new Stamp(card, window);
        Table shown = models.rejectColumns(ROW);
        Caption caption = new Caption(Exhibit.slug(title), title, null, "", List.of(), stamp.withoutYears().said(),
                stamp.file(), stamp.until());
        return Display.of(new Content.Models(caption, window,
                shown.columnNames().stream().map(ModelTable::address).toList(),
                Grid.of(shown, Grid.Form.PLAIN, lists),
                filters.stream().map(this::facet).toList()), lists);
    }

    /** The name of a column in an address, without its unit. */
    private static String address(String column) {
        return Exhibit.slug(column.replaceFirst(" *\\(.*", ""));
    }

    private Facet facet(Filter filter) {
        Map<String, Set<String>> byRow = new HashMap<>();
        models.stringColumn(ROW).forEach(row -> byRow.put(row, new TreeSet<>()));
        Column<?> column = filter.rows().column(filter.column());
        StringColumn rows = filter.rows().stringColumn(ROW);
        for (int i = 0; i < column.size(); i++) {
            if (byRow.containsKey(rows.get(i))) {
                byRow.get(rows.get(i)).add(column.getString(i));
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        byRow.values().stream().flatMap(Set::stream).sorted().distinct()
                .forEach(value -> places.put(value, places.size()));
        return new Facet(address(filter.column()), filter.column(), List.copyOf(places.keySet()),
                models.stringColumn(ROW).asList().stream()
                        .map(row -> byRow.get(row).stream().map(places::get).toList()).toList());
    }
}
