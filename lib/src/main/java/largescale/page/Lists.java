package largescale.page;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Language;
import largescale.word.Words;

/**
 * The lists of models that the numbers of one page lead to, numbered as the page asks for them, so that it carries
 * these and no others.
 */
final class Lists {

    private final Map<String, RawValue> known;
    private final Map<ModelList, Integer> numbers = new LinkedHashMap<>();

    /** A list as the script of a page reads it. @param models places among those of the page */
    record Listed(String title, List<Integer> models) {}

    /** A model as the script of a page reads it. */
    record Worded(String name, String organizations, String countries, String date, String day, String compute,
            String computeShown, List<String> links) {

        static Worded of(ListedModel model, Words words, Language language) {
            return new Worded(model.name(), model.organizations().in(language), model.countries().in(language),
                    model.date(), words.value("Publication date", read(LocalDate::parse, model.date())).in(language),
                    model.compute(),
                    words.value("Training compute (FLOP)", read(Double::valueOf, model.compute())).in(language),
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

    /** What the script of a page reads. */
    record OfPage(List<Listed> lists, List<RawValue> models) {}

    /** @param known as {@link #known} gives it */
    Lists(Map<String, RawValue> known) {
        this.known = known;
    }

    /** All models that some notebooks know, each a {@link Worded} in JSON, by the names of their rows. */
    static Map<String, RawValue> known(List<Notebook> notebooks, Words words, Language language) {
        Map<String, RawValue> known = new HashMap<>();
        notebooks.stream().flatMap(notebook -> notebook.displays().stream())
                .flatMap(display -> listed(display.content()))
                .forEach(model -> known.computeIfAbsent(model.row(),
                        row -> new RawValue(Json.of(Worded.of(model, words, language)))));
        return known;
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
        return new OfPage(lists, places.keySet().stream().map(known::get).toList());
    }
}
