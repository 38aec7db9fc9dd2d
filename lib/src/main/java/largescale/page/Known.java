package largescale.page;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.Links;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Language;
import largescale.word.Words;

/**
 * All models of a report and the lists of them, worded once for all pages of a language.
 *
 * @param models each a {@link Model} as JSON for a script element
 * @param lists those whose models are all known
 */
record Known(List<RawValue> models, Map<ModelList, Listed> lists) {

    /** A model as the script of a page reads it. */
    private record Model(String name, String organizations, String countries, String date, String day, String compute,
            String computeShown, String confidence, String openness, List<String> links) {

        static Model of(ListedModel.Parts model, Words words, Language language) {
            return new Model(model.name(), model.organizations().in(language), model.countries().in(language),
                    model.date(), words.value("Publication date", read(LocalDate::parse, model.date())).in(language),
                    model.compute(),
                    words.value("Training compute (FLOP)", read(Double::valueOf, model.compute())).in(language),
                    model.confidence().in(language), model.openness().in(language),
                    Links.ofTheWeb(model.links()));
        }

        /** A value of the library's; what else stands in a notebook is shown as it is. */
        private static Object read(Function<String, Object> value, String text) {
            try {
                return text.isEmpty() ? text : value.apply(text);
            } catch (DateTimeException | NumberFormatException e) {
                return text;
            }
        }
    }

    /** A list. @param title as JSON for a script element @param models places among the models */
    record Listed(RawValue title, List<Integer> models) {}

    static Known of(List<Notebook> notebooks, Words words, Language language) {
        List<Display> displays = notebooks.stream().flatMap(notebook -> notebook.displays().stream()).toList();
        List<RawValue> models = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        displays.stream().flatMap(Known::listed)
                .forEach(model -> places.computeIfAbsent(model.row(), row -> {
                    models.add(new RawValue(Json.inScript(Model.of(model.parts(), words, language))));
                    return models.size() - 1;
                }));
        Map<ModelList, Listed> lists = new HashMap<>();
        displays.stream().flatMap(display -> display.lists().stream()).distinct()
                .forEach(list -> {
                    List<String> rows = list.each();
                    if (places.keySet().containsAll(rows)) {
                        lists.put(list, new Listed(new RawValue(Json.inScript(list.title().in(language))),
                                rows.stream().map(places::get).toList()));
                    }
                });
        return new Known(models, lists);
    }

    private static Stream<ListedModel> listed(Display display) {
        return display.content() instanceof Content.Overview overview
                ? overview.models().stream()
                : display.others().stream();
    }

    /** A list, if its models are known. */
    Optional<Listed> list(ModelList list) {
        return Optional.ofNullable(lists.get(list));
    }
}
