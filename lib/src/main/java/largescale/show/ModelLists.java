package largescale.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The lists of models behind the numbers of one display, worded in one language. A list has the number that it got:
 * the same in each language, since the display is the same.
 */
final class ModelLists {

    private final Wording wording;
    private final Map<List<Object>, Integer> models = new LinkedHashMap<>();
    private final Map<Listed, Integer> lists = new LinkedHashMap<>();

    private record Listed(String title, List<Integer> models) {}

    ModelLists(Wording wording) {
        this.wording = wording;
    }

    /**
     * Adds a list, if it is not there yet.
     *
     * @param title what the models have in common, worded
     * @param rows one row a model, of a table of the report's
     * @return the list's number
     */
    int add(String title, Table rows) {
        Table sorted = rows.sortOn("Publication date", "Model");
        List<Integer> numbers = new ArrayList<>();
        for (Row row : sorted) {
            numbers.add(models.computeIfAbsent(model(row), model -> models.size()));
        }
        return lists.computeIfAbsent(new Listed(title, numbers), list -> lists.size());
    }

    private List<Object> model(Row row) {
        LocalDate day = row.getDate("Publication date");
        double compute = row.getDouble("Training compute (FLOP)");
        String links = row.getString("Link");
        return List.of(row.getString("Model"), wording.value("Organizations", row.getString("Organizations")),
                wording.value("Countries", row.getString("Countries")), day.toString(), wording.date(day),
                Double.isNaN(compute) ? "" : Double.toString(compute), wording.value("Training compute (FLOP)", compute),
                Arrays.stream(links.split(" ")).filter(Html::isOfTheWeb).toList());
    }

    /** The number, marked as having a list. It is a plain text until the page makes a control of it. */
    static String marked(String html, int list) {
        return "<span data-list=\"" + list + "\">" + html + "</span>";
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Each an array: name, organizations, countries, date, worded date, compute, worded compute, links. */
    Object[] models() {
        return models.keySet().stream().map(List::toArray).toArray();
    }

    /** Each an object: its title, and the places of its models among {@link #models}. */
    Object[] lists() {
        return lists.keySet().stream().map(list -> Map.of("title", list.title(), "models", list.models())).toArray();
    }
}
