package largescale.press.page;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.Links;
import largescale.display.Display.ListedModel;
import largescale.display.Display.ModelList;
import largescale.html.Html;
import largescale.word.Format;
import largescale.word.Value;
import largescale.word.Words;

/**
 * All models that numbers of a report lead to, worded once for all pages of a language.
 *
 * @param all each as the script of a page reads it: its cells, of which some have a value and addresses too
 * @param places the place of each, by the name of its row
 */
record ListedModels(Words words, List<List<Object>> all, Map<String, Integer> places) {

    /** The file of a folder that has them. */
    static final String FILE = "models-data.js";

    private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();

    static ListedModels of(List<Notebook> notebooks, Words words) {
        ListedModels models = new ListedModels(words, new ArrayList<>(), new HashMap<>());
        notebooks.stream().flatMap(notebook -> notebook.displays().stream()).flatMap(ListedModels::listed)
                .forEach(model -> models.places.computeIfAbsent(model.row(), row -> {
                    models.all.add(models.cells(model));
                    return models.all.size() - 1;
                }));
        return models;
    }

    private static Stream<ListedModel> listed(Display display) {
        return display.content() instanceof Content.OverviewShown overview
                ? overview.models().stream()
                : display.others().stream();
    }

    private List<Object> cells(ListedModel model) {
        Double compute = model.compute();
        List<String> links = Links.ofTheWeb(BLANK.splitToList(model.links()));
        return List.of(words.value("Model", model.name()), words.value("Organizations", model.organizations()),
                words.value("Countries", model.countries()), List.of(words.day(model.date()), model.date()),
                List.of(words.value("Training compute (FLOP)", compute),
                        compute == null ? "" : Format.COMPUTE.plain(compute)),
                words.value("Confidence", model.confidence()), words.value("Openness", model.openness()),
                links.isEmpty() ? List.of(Words.UNKNOWN, "") : Lists.asList("", null, links.toArray()));
    }

    /** A list as the script of a page reads it: its title, and the places of its models; empty if one is unknown. */
    List<String> list(ModelList list) {
        List<String> rows = BLANK.splitToList(list.rows());
        return !places.keySet().containsAll(rows)
                ? List.of()
                : List.of(title(list.common()),
                        rows.stream().map(places::get).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** What its models have in common; of a statement's count also what it counts. */
    private String title(List<Value> common) {
        boolean isStatement = !common.isEmpty() && "Statement".equals(common.get(0).column());
        return common.stream()
                .map(one -> one.column().equals("Title") || one.column().equals("Statement")
                        ? words.term(one.column(), one.value().toString())
                        : words.value(one.column(), one.value()))
                .distinct().collect(Collectors.joining(isStatement ? ": " : ", "));
    }

    /** The script that says them. */
    String script() {
        return "globalThis.MODELS = " + Html.json(all) + ";\n";
    }
}
