package largescale.display;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import largescale.chart.Behind;
import largescale.count.Count;
import largescale.count.Evidence;
import largescale.word.Sentence;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;
import tech.tablesaw.api.Table;

/**
 * Leads the numbers of one display to the models behind them, where the evidence has them, and collects their lists.
 *
 * @param title of the exhibit
 * @param evidence what was counted
 * @param lists each list once, with its number
 */
record Numbers(Text title, Evidence evidence, Words words, Map<ModelList, Integer> lists) implements Behind {

    Numbers(Text title, Evidence evidence, Words words) {
        this(title, evidence, words, new LinkedHashMap<>());
    }

    /** Of a display that tells what it lists itself. */
    static Numbers of(Words words) {
        return new Numbers(Text.NONE, Evidence.NONE, words);
    }

    /** A display of what was made with these numbers and words. */
    Display display(Content content) {
        return display(content, List.of());
    }

    /** The same. @param others the models of other snapshots that it lists */
    Display display(Content content, List<ListedModel> others) {
        return new Display(Display.VERSION, content, List.copyOf(lists.keySet()), others, words.untranslated());
    }

    /**
     * Adds a list, if it is not there yet.
     *
     * @param common what the models have in common
     * @param models one row a model, of a table of the report's
     * @return the list's number
     */
    int list(Text common, Table models) {
        return add(common, Evidence.oldestFirst(models).stringColumn("Row").asList());
    }

    private int add(Text common, List<String> oldestFirst) {
        return lists.computeIfAbsent(ModelList.of(common, oldestFirst), list -> lists.size());
    }

    @Override
    public Integer count(Map<String, Object> place, String column, Number number) {
        if (number == null || number.longValue() == 0) {
            return null;
        }
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (Evidence.isYear(column)) {
            whole.put("Year", Integer.valueOf(column));
        }
        // A number below 0 is one of models that went.
        return evidence.behind(place, column, Math.abs(number.longValue())).map(rows -> add(titled(whole), rows))
                .orElse(null);
    }

    @Override
    public Integer point(Map<String, Object> place) {
        return evidence.at(place).map(rows -> add(words.value("Model", place.get("Model")), rows)).orElse(null);
    }

    /**
     * A sentence whose numbers lead to their models: tables among the arguments, whose rows are counted, and places in
     * rankings.
     */
    Sentence sentence(String english, Map<String, Object> arguments) {
        return sentence(words.pattern(english), arguments);
    }

    /** The same of a pattern that is given in both languages. */
    Sentence sentence(Text pattern, Map<String, Object> arguments) {
        Map<String, Object> written = new LinkedHashMap<>();
        Map<String, Integer> listed = new LinkedHashMap<>();
        // By name: the order of a Map.of, and so the numbers of the lists, changes from run to run.
        new TreeMap<>(arguments).forEach((name, value) -> {
            written.put(name, value instanceof Collection<?> items ? ranked(Wording.contextOf(name), items) : value);
            if (value instanceof Table models && Evidence.isOfModels(models) && !models.isEmpty()) {
                listed.put(name, list(Text.NONE, models));
            }
        });
        return words.sentence(pattern, written, listed);
    }

    private List<Object> ranked(String column, Collection<?> items) {
        return items.stream().<Object>map(item -> item instanceof Count.Place place
                ? new Wording.Ranked(place.name(), Integer.toString(place.count()),
                        count(Map.of(column, column.equals("Year") ? Integer.valueOf(place.name()) : place.name()),
                                "Total", place.count()))
                : item).toList();
    }

    private Text titled(Map<String, Object> place) {
        return place.isEmpty()
                ? title
                : words.both(wording -> place.entrySet().stream()
                        .sorted(Comparator.comparing(part -> part.getKey().equals("Year")))
                        .map(part -> wording.value(part.getKey(), part.getValue()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
