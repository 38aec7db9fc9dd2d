package largescale.html;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.chart.Alone;
import largescale.chart.HouseStyle;
import largescale.chart.PlotlyFigure;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Caption;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Said;
import largescale.word.Words;
import largescale.word.Words.Piece;

/**
 * Where a display is shown, and in which words: on a page its numbers lead to their lists; in JupyterLab they lead
 * nowhere, and what answers null is left out.
 *
 * @param isOnPage whether it is on a page, and not in JupyterLab
 * @param id the address of the display
 * @param tableId the address of the table below it
 * @param number that of the figure or the table, in words; empty where it has none
 * @param stamp what the page says that all is counted on
 * @param published where the published statements of its section stand; null where that is here
 * @param allModels the page of all models; null where there is none
 * @param lists whether each list of the display leads somewhere
 */
public record Spot(Words words, boolean isOnPage, String id, String tableId, String number, List<Said> stamp,
        String published, String allModels, List<Boolean> lists) {

    /** The output of a cell in JupyterLab. */
    static Spot inJupyterLab(Language language) {
        return new Spot(Words.in(language), false, null, null, "", List.of(), null, null, List.of());
    }

    /** A text that is the same in all displays. */
    String text(String english) {
        return words.term("Text", english);
    }

    /** The title of an exhibit. That of a table by itself is a name of its author's. */
    String title(Caption caption) {
        return caption.says() != null
                ? words.say(caption.says())
                : caption.key() == null ? caption.topic() : words.term("Title", caption.topic());
    }

    /** The same with the number that it has on the page. */
    String numbered(Caption caption) {
        return (number + " " + title(caption)).strip();
    }

    /** What is shown, where the title says something else; or empty. */
    String topic(Caption caption) {
        return caption.says() == null ? "" : words.term("Title", caption.topic());
    }

    String rule(Caption caption) {
        return words.term("Rule", caption.rule());
    }

    /** What an exhibit was counted on, as far as that is not said of all around it. */
    String source(Caption caption) {
        return said(caption.source().stream().filter(one -> !stamp.contains(one)).toList());
    }

    /** Sentences one after the other. */
    String said(List<Said> sentences) {
        return sentences.stream().map(words::say).collect(Collectors.joining(" "));
    }

    /** The same in pieces. */
    List<Piece> pieces(List<Said> sentences) {
        return sentences.stream().flatMap(said -> said.equals(sentences.get(0))
                ? words.pieces(said).stream()
                : Stream.concat(Stream.of(new Piece(" ", null, null)), words.pieces(said).stream())).toList();
    }

    Sheet sheet(Content content) {
        return Sheet.of(content.grid(), content.caption(), this);
    }

    /** The years of a window, as statements name them. */
    String years(Window years) {
        return words.say(Said.of("years", Map.of("window", years)));
    }

    /** How many of the published statements that have a value are reproduced. */
    public String reproduced(List<Content.Statement> statements) {
        List<Status> statuses = statements.stream().map(Content.Statement::status)
                .filter(status -> status != Status.NOT_APPLICABLE).toList();
        return words.say(Said.of("reproduced", Map.of("all", statuses.size(), "reproduced",
                Collections.frequency(statuses, Status.REPRODUCED))));
    }

    /** A value by which models are filtered, in words. */
    String facet(Content.Facet facet, String value) {
        return words.category(facet.column(), Content.Facet.inColumn(value));
    }

    /** The values of a facet in the order of their names. */
    List<String> sorted(Content.Facet facet) {
        return facet.values().stream().sorted(Comparator.comparing(value -> facet(facet, value),
                Collator.getInstance(Locale.forLanguageTag(words.language().code())))).toList();
    }

    /** The models that a reader explores, for the script: there a row has the places of its cells among all. */
    Map<String, Object> explored(Content.ModelsShown models) {
        List<Cell> cells = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < models.head().size(); i++) {
            first.add(cells.size());
            cells.addAll(Sheet.column(models.head().get(i), models.cells().get(i), models.caption(), this));
        }
        return Map.of("columns", models.columns(), "cells", cells.stream().map(Cell::inScript).toList(),
                "facets", models.facets().stream().map(one -> Map.of("name", one.name(), "sets", one.sets())).toList(),
                "rows", models.rows().stream().map(row -> IntStream.range(0, row.size())
                        .map(i -> row.get(i) + (i < first.size() ? first.get(i) : 0)).boxed().toList()).toList(),
                "snapshots", models.snapshots().stream().map(one -> Map.of("name", one.name(), "note",
                        said(one.note()), "unfinished", one.unfinished(), "rows", one.rows())).toList());
    }

    /** The figure of a chart. */
    PlotlyFigure figure(Content.ChartShown chart) {
        Caption caption = chart.caption();
        Stream<String> notes = caption.notes().stream().map(words::say);
        String beside = Stream.of(Stream.of(rule(caption)), notes, Stream.of(said(caption.source())))
                .flatMap(all -> all).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        return HouseStyle.of(chart.chart(), words, period -> !caption.isOver(period),
                new Alone(title(caption), topic(caption), beside));
    }

    /** The statuses among published statements. */
    List<Status> statuses(List<Content.Statement> statements) {
        return statements.stream().map(Content.Statement::status).distinct().sorted().toList();
    }

    /** How many rows a table has, that does not show all of them at once. */
    String rows(int rows) {
        return words.say(Said.of("table.rows", Map.of("rows", rows)));
    }

    /** The address of a published statement, if this is its place. */
    String statementId(String key) {
        return published == null && isOnPage() ? key : null;
    }

    /** Where a published statement leads, if its place is elsewhere. */
    String statementLink(String key) {
        return published == null ? null : published.substring(0, published.indexOf('#') + 1) + key;
    }

    /** The way to some among all models, where they are shown. @param choice of theirs, from the # on */
    String amongAll(String choice) {
        return allModels == null ? null : allModels + choice;
    }

    /** The way to the list of models behind a number. @param list its place in the display, or null */
    String list(Integer list) {
        return list == null || list >= lists.size() || !lists.get(list) ? null : "#" + id + "/" + list;
    }
}
