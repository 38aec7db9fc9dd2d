package largescale.page;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import largescale.display.ModelList;

/**
 * The lists of models that the numbers of one page lead to, numbered as the page asks for them, so that it carries
 * these and no others.
 */
final class Lists {

    private final Known known;
    private final List<Known.Listed> lists = new ArrayList<>();
    private final IdentityHashMap<Known.Listed, Integer> numbers = new IdentityHashMap<>();
    private final SortedMap<String, SortedMap<Integer, Integer>> places = new TreeMap<>();

    /**
     * What the script of a page reads.
     *
     * @param lists their models are places among those of the page
     * @param places by the address of a display the numbers of its lists, by what the display itself calls them: the
     *     address of a list, in any language and whatever else the page has
     */
    record OfPage(List<Known.Listed> lists, List<RawValue> models, RawValue places) {}

    /** @param known what there is in the report */
    Lists(Known known) {
        this.known = known;
    }

    /**
     * The number of a list on the page, or null where one of its models is in no notebook of the report.
     *
     * @param id the address of a display
     * @param place that of the list among those of the display
     */
    Integer number(String id, int place, ModelList list) {
        Integer number = known.list(list).map(listed -> numbers.computeIfAbsent(listed, first -> {
            lists.add(first);
            return lists.size() - 1;
        })).orElse(null);
        if (number != null) {
            places.computeIfAbsent(id, first -> new TreeMap<>()).put(place, number);
        }
        return number;
    }

    /** The lists that were asked for, and the models on them. */
    OfPage ofPage() {
        Map<Integer, Integer> those = new LinkedHashMap<>();
        List<Known.Listed> placed = lists.stream().map(list -> new Known.Listed(list.title(), list.models().stream()
                .map(model -> those.computeIfAbsent(model, one -> those.size())).toList())).toList();
        return new OfPage(placed, those.keySet().stream().map(known.models()::get).toList(),
                new RawValue(Json.inScript(places)));
    }
}
