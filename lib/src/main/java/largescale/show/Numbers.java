package largescale.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import largescale.count.Count;
import largescale.count.Evidence;
import largescale.show.Html.Cell;
import tech.tablesaw.api.Table;

/**
 * Shows the numbers of an exhibit, each with the list of the models behind it, where the evidence has them.
 *
 * @param title the worded title of the exhibit
 * @param evidence what was counted
 * @param lists where the lists are collected
 */
record Numbers(String title, Evidence evidence, ModelLists lists, Wording wording) {

    static final String MODELS = "{models, plural, one {# model} other {# models}}";

    /** A cell of a number. */
    Cell cell(Map<String, Object> place, String column, Number number) {
        Cell cell = Cell.number(column, number, wording);
        return list(place, column, number).map(list -> cell.html(ModelLists.marked(cell.html(), list))).orElse(cell);
    }

    /**
     * The list of the models of a count.
     *
     * @throws largescale.load.BadInput if the evidence has not that many
     */
    Optional<Integer> list(Map<String, Object> place, String column, Number number) {
        if (number == null || number.longValue() == 0) {
            return Optional.empty();
        }
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (column.matches("\\d{4}")) {
            whole.put("Year", Integer.valueOf(column));
        }
        return evidence.behind(place, column, number.longValue()).map(rows -> lists.add(titled(whole), rows));
    }

    /** The list of the model that a point stands for. */
    Optional<Integer> point(Map<String, Object> place) {
        return evidence.at(place).map(rows -> lists.add(wording.value("Model", place.get("Model")), rows));
    }

    /**
     * A sentence, with {@link Marks} around the numbers that have a list: those of tables among the arguments, whose
     * rows are counted, and those of places in rankings.
     */
    String sentence(String pattern, Map<String, Object> arguments) {
        Map<String, Object> written = new LinkedHashMap<>();
        Map<String, Integer> marked = new LinkedHashMap<>();
        // By name: the order of a Map.of, and so the numbers of the lists, changes from run to run.
        new TreeMap<>(arguments).forEach((name, value) -> {
            written.put(name, value instanceof Collection<?> items ? ranked(Wording.contextOf(name), items) : value);
            if (value instanceof Table models && Evidence.isOfModels(models) && !models.isEmpty()) {
                marked.put(name, lists.add(wording.sentence(MODELS, Map.of("models", models.rowCount())), models));
            }
        });
        return wording.sentence(pattern, written, marked);
    }

    private List<Object> ranked(String column, Collection<?> items) {
        List<Object> ranked = new ArrayList<>();
        for (Object item : items) {
            ranked.add(item instanceof Count.Place place ? list(Map.of(column, place.name()), "Total", place.count())
                    .<Object>map(list -> new Wording.Ranked(place.name(), Marks.around(Integer.toString(place.count()), list)))
                    .orElse(place) : item);
        }
        return ranked;
    }

    private String titled(Map<String, Object> place) {
        return place.isEmpty() ? title : place.entrySet().stream()
                .map(part -> wording.value(part.getKey(), part.getValue())).distinct().collect(Collectors.joining(", "));
    }
}
