package largescale.display;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import largescale.chart.Behind;
import largescale.count.Count;
import largescale.count.CountColumn;
import largescale.count.Evidence;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * Leads the numbers of a display to the models behind them, where the evidence has them.
 *
 * @param title of the exhibit
 * @param evidence what was counted
 * @param lists where the lists are collected
 */
record Numbers(Text title, Evidence evidence, Lists lists, Words words) implements Behind {

    @Override
    public Integer count(Map<String, Object> place, String column, Number number) {
        if (number == null || number.longValue() == 0) {
            return null;
        }
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (CountColumn.of(column) == CountColumn.OF_YEAR) {
            whole.put("Year", Integer.valueOf(column));
        }
        return evidence.behind(place, column, number.longValue())
                .map(rows -> lists.add(titled(whole), rows))
                .orElse(null);
    }

    @Override
    public Integer point(Map<String, Object> place) {
        return evidence.at(place)
                .map(rows -> lists.add(words.value("Model", place.get("Model")), rows))
                .orElse(null);
    }

    /**
     * A sentence whose numbers lead to their models: tables among the arguments, whose rows are counted, and places in
     * rankings.
     */
    Sentence sentence(String pattern, Map<String, Object> arguments) {
        Map<String, Object> written = new LinkedHashMap<>();
        Map<String, Integer> listed = new LinkedHashMap<>();
        // By name: the order of a Map.of, and so the numbers of the lists, changes from run to run.
        new TreeMap<>(arguments).forEach((name, value) -> {
            written.put(name, value instanceof Collection<?> items ? ranked(Wording.contextOf(name), items) : value);
            if (value instanceof Table models && Evidence.isOfModels(models) && !models.isEmpty()) {
                listed.put(name,
                        lists.add(words.sentence(Wording.MODELS, Map.of("models", models.rowCount())), models));
            }
        });
        return words.sentence(pattern, written, listed);
    }

    private List<Object> ranked(String column, Collection<?> items) {
        List<Object> ranked = new ArrayList<>();
        for (Object item : items) {
            ranked.add(
                    item instanceof Count.Place place
                            ? new Wording.Ranked(
                                    place.name(),
                                    Integer.toString(place.count()),
                                    count(Map.of(column, place.name()), "Total", place.count()))
                            : item);
        }
        return ranked;
    }

    private Text titled(Map<String, Object> place) {
        return place.isEmpty()
                ? title
                : words.both(wording -> place.entrySet().stream()
                        .map(part -> wording.value(part.getKey(), part.getValue()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
