package largescale.display;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import largescale.word.Text;
import tech.tablesaw.api.Table;

/** The lists of models behind the numbers of one display, each once. */
final class Lists {

    private final Map<ModelList, Integer> numbers = new LinkedHashMap<>();

    private record Model(LocalDate day, String name, String row) {}

    /**
     * Adds a list, if it is not there yet.
     *
     * @param title what the models have in common
     * @param rows one row a model, of a table of the report's
     * @return the list's number
     */
    int add(Text title, Table rows) {
        List<String> sorted = IntStream.range(0, rows.rowCount())
                .mapToObj(i -> new Model(
                        rows.dateColumn("Publication date").get(i),
                        rows.stringColumn("Model").get(i),
                        rows.stringColumn("Row").get(i)))
                .sorted(Comparator.comparing(Model::day).thenComparing(Model::name))
                .map(Model::row)
                .toList();
        return numbers.computeIfAbsent(new ModelList(title, sorted), list -> numbers.size());
    }

    List<ModelList> all() {
        return List.copyOf(numbers.keySet());
    }
}
