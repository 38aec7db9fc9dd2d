package largescale.page;

import java.util.List;
import java.util.SortedMap;
import largescale.count.Window;
import largescale.display.Content;
import largescale.word.Language;

/** What the script of a page reads of displays that a reader explores. */
final class Explored {

    private Explored() {}

    /** Of a table of models. */
    record Models(Window window, List<String> columns, List<Facet> facets) {}

    /** What its rows are filtered by. @param rows for each row the places of its values */
    record Facet(String name, String title, List<Choice> values, List<List<Integer>> rows) {}

    /** What a reader chooses. @param value in an address */
    record Choice(String value, String text) {}

    /** Of counts by year. */
    record Counts(Window window, String open, List<OfSnapshot> snapshots) {}

    record OfSnapshot(String value, String text, String note, int unfinished, List<OfColumn> columns) {}

    record OfColumn(String value, String text, List<OfCategory> categories) {}

    record OfCategory(String text, SortedMap<Integer, Integer> models) {}

    static Models of(Content.Models models, Language language) {
        return new Models(models.window(), models.columns(), models.facets().stream().map(facet -> new Facet(
                facet.name(), facet.title().in(language),
                facet.values().stream().map(value -> new Choice(value.value(), value.text().in(language))).toList(),
                facet.rows())).toList());
    }

    static Counts of(Content.YearCounts counts, Language language) {
        return new Counts(counts.window(), counts.open(), counts.snapshots().stream().map(snapshot -> new OfSnapshot(
                snapshot.name(), snapshot.text().in(language), snapshot.note().in(language), snapshot.unfinished(),
                snapshot.columns().stream().map(column -> new OfColumn(column.name(), column.text().in(language),
                        column.categories().stream().map(category -> new OfCategory(category.text().in(language),
                                category.models())).toList()))
                        .toList()))
                .toList());
    }
}
