package largescale.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Language;

/**
 * The lists of models that the numbers of one page lead to, numbered as the page asks for them, so that it carries
 * these and no others.
 */
final class Lists {

    private final Known known;
    private final Map<ModelList, Integer> numbers = new LinkedHashMap<>();

    /** All models of a report, by the names of their rows. */
    record Known(Map<String, ListedModel> models) {

        static Known of(List<Notebook> notebooks) {
            Map<String, ListedModel> models = new HashMap<>();
            notebooks.stream().flatMap(notebook -> notebook.displays().stream()).map(Display::content)
                    .filter(Content.Overview.class::isInstance)
                    .flatMap(content -> ((Content.Overview) content).models().stream())
                    .forEach(model -> models.putIfAbsent(model.row(), model));
            return new Known(models);
        }
    }

    /** A list as the script of a page reads it. @param models places among those of the page */
    record Listed(String title, List<Integer> models) {}

    /** A model as the script of a page reads it. */
    record Worded(String name, String organizations, String countries, String date, String day, String compute,
            String computeShown, List<String> links) {

        static Worded of(ListedModel model, Language language) {
            return new Worded(model.name(), model.organizations().in(language), model.countries().in(language),
                    model.date(), model.day().in(language), model.compute(), model.computeShown().in(language),
                    model.links().stream().filter(Links::isOfTheWeb).toList());
        }
    }

    /** What the script of a page reads. */
    record OfPage(List<Listed> lists, List<Worded> models) {}

    Lists(Known known) {
        this.known = known;
    }

    /** The number of a list on the page, or null where one of its models is in no notebook of the report. */
    Integer number(ModelList list) {
        return known.models().keySet().containsAll(list.rows())
                ? numbers.computeIfAbsent(list, other -> numbers.size())
                : null;
    }

    /** The lists that were asked for, and the models on them. */
    OfPage in(Language language) {
        Map<ListedModel, Integer> places = new LinkedHashMap<>();
        List<Listed> lists = new ArrayList<>();
        numbers.keySet().forEach(list -> lists.add(new Listed(list.title().in(language), list.rows().stream()
                .map(row -> places.computeIfAbsent(known.models().get(row), model -> places.size())).toList())));
        return new OfPage(lists, places.keySet().stream().map(model -> Worded.of(model, language)).toList());
    }
}
