package largescale.display;

import com.google.common.net.UrlEscapers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import largescale.chart.ChartData;
import largescale.count.Evidence;
import largescale.display.Display.ModelList;
import largescale.word.Said;
import largescale.word.Value;
import largescale.word.Words;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The lists of the models behind the numbers of one display, where the evidence has them: each list once. */
final class Lists {

    private final String topic;
    private final Evidence evidence;
    private final Optional<String> choice;
    private final Map<ModelList, Integer> lists = new LinkedHashMap<>();

    /** @param topic of the exhibit @param evidence what was counted @param choice the data and years, of all models */
    Lists(String topic, Evidence evidence, Optional<String> choice) {
        this.topic = topic;
        this.evidence = evidence;
        this.choice = choice.filter(all -> !evidence.byColumn().isEmpty());
    }

    /** Of a display that tells what it lists itself. */
    Lists() {
        this("", Evidence.NONE, Optional.empty());
    }

    /** All, by their numbers. */
    List<ModelList> all() {
        return List.copyOf(lists.keySet());
    }

    /**
     * The number of a list, which is added if it is not there yet.
     *
     * @param common what the models have in common
     * @param models one row a model, of a table of the report's
     */
    int list(List<Value> common, Table models) {
        return add(common, Evidence.oldestFirst(models).stringColumn("Row").asList());
    }

    private int add(List<Value> common, List<String> oldestFirst) {
        return lists.computeIfAbsent(new ModelList(common, String.join(" ", oldestFirst)), list -> lists.size());
    }

    /** What the texts and the year of a row say of its numbers. */
    static Map<String, Object> place(Table table, int row) {
        Map<String, Object> place = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            if (column instanceof StringColumn || column.name().equals("Year")) {
                place.put(column.name(), column.get(row));
            }
        }
        return place;
    }

    /** The list behind a count: its number, or null. @param column what is counted: the title of the axis */
    Integer count(Map<String, Object> place, String column, Number number) {
        if (number == null || number.longValue() == 0) {
            return null;
        }
        Map<String, Object> whole = new LinkedHashMap<>(place);
        if (Evidence.isYear(column)) {
            whole.put("Year", Integer.valueOf(column));
        }
        // A number below 0 is one of models that went.
        return evidence.behind(place, column, Math.abs(number.longValue())).map(rows -> add(common(whole), rows))
                .orElse(null);
    }

    /** The list behind a share or another measure: its number, or null. */
    Integer measure(Map<String, Object> place, String column) {
        return evidence.measured(place, column).map(rows -> add(common(place), rows)).orElse(null);
    }

    /** A country, which leads to its models among all. */
    Value country(String name) {
        return choice.map(all -> Value.of(name)
                .link("#country=" + UrlEscapers.urlFormParameterEscaper().escape(name) + "&" + all))
                .orElseGet(() -> Value.of(name));
    }

    private List<Value> common(Map<String, Object> place) {
        return place.isEmpty()
                ? List.of(Value.of(topic).in("Title"))
                : place.entrySet().stream().sorted(Comparator.comparing(part -> part.getKey().equals("Year")))
                        .map(part -> Value.of(part.getValue()).in(part.getKey())).toList();
    }

    /** A chart whose bars and points lead to their models. */
    ChartData leading(ChartData plain) {
        return plain.leading((place, item) -> item.name() == null
                ? count(place, plain.number(), item.number() instanceof Number number ? number : null)
                : point(place));
    }

    private Integer point(Map<String, Object> place) {
        return evidence.at(place).map(rows -> add(List.of(Value.of(place.get("Model")).in("Model")), rows))
                .orElse(null);
    }

    /** A sentence whose tables of models, and places in rankings, lead to their models. */
    Said said(String key, Map<String, ?> arguments) {
        Map<String, Value> values = new LinkedHashMap<>();
        new TreeMap<>(arguments).forEach((name, argument) -> values.put(name, value(name, argument)));
        return new Said(key, values);
    }

    private Value value(String name, Object argument) {
        Value value = Value.of(argument);
        if (argument instanceof Table models && Evidence.isOfModels(models) && !models.isEmpty()) {
            return value.behind(list(List.of(), models));
        }
        return value.each() == null
                ? value
                : Value.each(value.between(), value.each().stream()
                        .map(one -> one.count() == null ? one : ranked(Words.contextOf(name), one)).toList());
    }

    private Value ranked(String column, Value place) {
        Object name = column.equals("Year") ? Integer.valueOf((String) place.value()) : place.value();
        return place.behind(count(Map.of(column, name), "Total", place.count()));
    }
}
