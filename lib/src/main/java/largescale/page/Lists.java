package largescale.page;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.display.ModelList;

/**
 * The lists of models that the numbers of one page lead to, numbered as the page asks for them, so that it carries
 * these and no others.
 */
final class Lists {

    private final Known known;
    private final List<Known.Listed> lists = new ArrayList<>();
    private final IdentityHashMap<Known.Listed, Integer> numbers = new IdentityHashMap<>();

    /** What the script of a page reads. @param lists their models are places among those of the page */
    record OfPage(List<Known.Listed> lists, List<RawValue> models) {}

    /** @param known what there is in the report */
    Lists(Known known) {
        this.known = known;
    }

    /** The number of a list on the page, or null where one of its models is in no notebook of the report. */
    Integer number(ModelList list) {
        return known.list(list).map(listed -> numbers.computeIfAbsent(listed, first -> {
            lists.add(first);
            return lists.size() - 1;
        })).orElse(null);
    }

    /** The lists that were asked for, and the models on them. */
    OfPage ofPage() {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        List<Known.Listed> placed = lists.stream().map(list -> new Known.Listed(list.title(), list.models().stream()
                .map(model -> places.computeIfAbsent(model, one -> places.size())).toList())).toList();
        return new OfPage(placed, places.keySet().stream().map(known.models()::get).toList());
    }
}
