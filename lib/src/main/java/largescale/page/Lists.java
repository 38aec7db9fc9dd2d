package largescale.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Language;

/**
 * The lists of models that the numbers of one page lead to, numbered as the page asks for them, so that it carries
 * these and no others.
 */
final class Lists {

    private final Map<String, ListedModel> known;
    private final Map<ModelList, Integer> numbers = new LinkedHashMap<>();

    /** A list as the script of a page reads it. @param models places among those of the page */
    record Listed(String title, List<Integer> models) {}

    /** A model as the script of a page reads it. */
    record Worded(String name, String organizations, String countries, String date, String day, String compute,
            String computeShown, List<String> links) {

        static Worded of(ListedModel model, Language language) {
            return new Worded(model.name(), model.organizations().in(language), model.countries().in(language),
                    model.date(), model.day().in(language), model.compute(), model.computeShown().in(language),
                    Links.ofTheWeb(model.links()));
        }
    }

    /** What the script of a page reads. */
    record OfPage(List<Listed> lists, List<Worded> models) {}

    /** @param known all models of the report, by the names of their rows */
    Lists(Map<String, ListedModel> known) {
        this.known = known;
    }

    /** All models that some notebooks know, by the names of their rows. */
    static Map<String, ListedModel> known(List<Notebook> notebooks) {
        return notebooks.stream().flatMap(notebook -> notebook.displays().stream())
                .flatMap(display -> listed(display.content()))
                .collect(Collectors.toMap(ListedModel::row, model -> model, (first, same) -> first));
    }

    private static Stream<ListedModel> listed(Content content) {
        if (content instanceof Content.Overview overview) {
            return overview.models().stream();
        }
        return content instanceof Content.Comparison comparison ? comparison.removed().stream() : Stream.empty();
    }

    /** The number of a list on the page, or null where one of its models is in no notebook of the report. */
    Integer number(ModelList list) {
        return known.keySet().containsAll(list.rows())
                ? numbers.computeIfAbsent(list, other -> numbers.size())
                : null;
    }

    /** The lists that were asked for, and the models on them. */
    OfPage in(Language language) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Listed> lists = numbers.keySet().stream().map(list -> new Listed(list.title().in(language),
                list.rows().stream().map(row -> places.computeIfAbsent(row, one -> places.size())).toList())).toList();
        return new OfPage(lists, places.keySet().stream().map(row -> Worded.of(known.get(row), language)).toList());
    }
}
