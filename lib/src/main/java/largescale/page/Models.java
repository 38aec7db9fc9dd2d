package largescale.page;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.Links;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Language;
import largescale.word.Wording;
import largescale.word.Words;

/**
 * All models that numbers of a report lead to, worded once for all pages of a language.
 *
 * @param all each as the script of a page reads it: its cells, of which some have a value and addresses too
 * @param places the place of each, by the name of its row
 */
record Models(List<List<Object>> all, Map<String, Integer> places) {

    /** The file of a folder that has them. */
    static final String FILE = "models-data.js";

    static Models of(List<Notebook> notebooks, Words words, Language language) {
        Models models = new Models(new ArrayList<>(), new HashMap<>());
        notebooks.stream().flatMap(notebook -> notebook.displays().stream()).flatMap(Models::listed)
                .forEach(model -> models.places.computeIfAbsent(model.row(), row -> {
                    models.all.add(cells(model.parts(), words, language));
                    return models.all.size() - 1;
                }));
        return models;
    }

    private static Stream<ListedModel> listed(Display display) {
        return display.content() instanceof Content.Overview overview
                ? overview.models().stream()
                : display.others().stream();
    }

    private static List<Object> cells(ListedModel.Parts model, Words words, Language language) {
        Object compute = model.compute().isEmpty() ? "" : Double.valueOf(model.compute());
        String day = words.value("Publication date", LocalDate.parse(model.date())).in(language);
        List<String> links = Links.ofTheWeb(model.links());
        return List.of(model.name(), model.organizations().in(language), model.countries().in(language),
                List.of(day, model.date()),
                List.of(words.value("Training compute (FLOP)", compute).in(language), model.compute()),
                model.confidence().in(language), model.openness().in(language),
                links.isEmpty() ? List.of(Wording.UNKNOWN, "") : Lists.asList("", null, links.toArray()));
    }

    /** A list as the script of a page reads it: its title, and the places of its models; empty if one is unknown. */
    List<String> list(ModelList list, Language language) {
        return !places.keySet().containsAll(list.each())
                ? List.of()
                : List.of(list.title().in(language), list.each().stream().map(places::get).map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    /** The script that says them. */
    String script() {
        return "globalThis.MODELS = " + Json.inScript(all) + ";\n";
    }
}
