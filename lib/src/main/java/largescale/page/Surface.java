package largescale.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.chart.PlotlyFigure;
import largescale.compare.Status;
import largescale.display.Cell;
import largescale.display.Content;
import largescale.display.Grid;
import largescale.display.Links;
import largescale.word.Language;
import largescale.word.Text;
import largescale.word.Words;

/**
 * Where a display is shown, and what its parts get there: a page has a style sheet and a script, JupyterLab has neither
 * of ours, keeps style attributes and drops scripts. What answers null is left out.
 */
sealed interface Surface {

    /** So many rows fill a screen; a longer table scrolls. */
    int SCREEN = 20;

    /** So many rows of a longer table are printed. */
    int PRINTED = 15;

    /** Percent of a colour that text is still well read on, on a light and on a dark ground. */
    int DARKEST = 55;

    /** How many published statements are reproduced. */
    String REPRODUCED = "{all, plural, =0 {No published statement can be compared with this data} "
            + "one {{reproduced, number} of # published statement reproduced} "
            + "other {{reproduced, number} of # published statements reproduced}}";

    Language language();

    Words words();

    /** The class attribute of a cell. */
    default String kind(Cell cell) {
        return null;
    }

    /** The style attribute of a cell: the larger a shaded count, the less of the ground is seen. */
    default String style(Cell cell) {
        return cell.shade() == null ? null : "background:rgb(0 114 178 / " + cell.shade() * DARKEST / 100 + "%)";
    }

    /** Whether the columns of a table stand one below the other where there is no room beside each other. */
    default boolean stacks(Grid grid) {
        return false;
    }

    /** The class attribute of what a table scrolls in. */
    default String scroll(int rows, boolean stacks) {
        return null;
    }

    /** The class attribute of a row of a table. @param index its place, from 0 @param rows how many the table has */
    default String row(int index, int rows) {
        return null;
    }

    /** The style attribute of what a table scrolls in. */
    default String scrollStyle(int rows) {
        return null;
    }

    /** The style attribute of a text on a line of its own. */
    default String lineStyle() {
        return null;
    }

    /** The address of the display. */
    default String id() {
        return null;
    }

    /** The title of an exhibit, with the number that it has here. */
    default String title(Text title) {
        return title.in(language());
    }

    /** What an exhibit was counted on, where that is not said of all around it. */
    default Text source(Text source) {
        return source;
    }

    /** The address of the table below the exhibit. */
    default String tableId() {
        return null;
    }

    /** The address of a published statement, if this is its place. */
    default String statementId(String key) {
        return null;
    }

    /** Where a published statement leads, if its place is elsewhere. */
    default String statementLink(String key) {
        return null;
    }

    /** Where all statements of a comparison stand, if that is elsewhere. */
    default String publishedLink() {
        return null;
    }

    /** How many of the published statements that have a value are reproduced. */
    default String reproduced(List<Content.Statement> statements) {
        List<Status> statuses = statements.stream().map(Content.Statement::status)
                .filter(status -> status != Status.NOT_APPLICABLE).toList();
        return words().sentence(REPRODUCED, Map.of("all", statuses.size(), "reproduced",
                Collections.frequency(statuses, Status.REPRODUCED))).in(language());
    }

    /** The way to the list of models behind a number. @param list its place in the display, or null */
    default String list(Integer list) {
        return null;
    }

    /** The way to an exhibit. @param section the title of the section that it is in */
    record Way(String address, String section) {}

    /** The way to an exhibit of the report. @param key that of the exhibit, or null */
    default Way way(String key) {
        return null;
    }

    /** The figure for the script. */
    default String figure(PlotlyFigure figure) {
        return null;
    }

    /** Values in the order of their names. */
    default List<Content.FacetValue> sorted(List<Content.FacetValue> values) {
        return values.stream().sorted(Comparator.comparing(value -> value.text().in(language()),
                Collator.getInstance(Locale.forLanguageTag(language().code())))).toList();
    }

    /** The models that a reader explores, for the script. */
    default String explored(Content.Models models) {
        return null;
    }

    /** A text of a display that is the same in all of them. */
    default String said(String english) {
        return words().term("Text", english).in(language());
    }

    /** How many rows a table has, that does not show all of them at once. */
    default String rows(int rows) {
        return words().sentence("{rows, number} rows. Scroll inside the table.", Map.of("rows", rows)).in(language());
    }

    /** How many rows of a table that scrolls are not on paper; null where nothing is printed. */
    default String further(int rows) {
        return null;
    }

    /** What a spreadsheet gets of a cell, if that is not what is read: addresses are read by their hosts' names. */
    default String value(Cell cell) {
        String text = cell.text().in(language());
        String value = Objects.requireNonNullElse(cell.value(), text);
        return cell.links().isEmpty() && value.equals(text) ? null : value;
    }

    /** The output of a cell in JupyterLab. */
    record JupyterLab(Language language, Words words) implements Surface {

        @Override
        public String style(Cell cell) {
            String shade = Surface.super.style(cell);
            String place = switch (cell.kind()) {
                case TEXT -> "text-align:left";
                case NUMBER -> "text-align:right";
                case DAY -> "text-align:left;white-space:nowrap";
            };
            return shade == null ? place : place + ";" + shade;
        }

        @Override
        public String scrollStyle(int rows) {
            return rows > SCREEN ? "overflow:auto;max-height:36rem" : null;
        }

        @Override
        public String lineStyle() {
            return "display:block;font-weight:normal";
        }
    }

    /**
     * A page of the report.
     *
     * @param id the address of the display
     * @param tableId the address of the table below it
     * @param number that of the figure or the table, in words; empty where it has none
     * @param stamp what the page says that all is counted on
     * @param published where the published statements of its section stand; null where that is here
     * @param lists the lists of the display; one that leads nowhere is empty
     * @param exhibits the way to each exhibit of the report, by its key
     */
    record OnPage(Language language, Words words, String id, String tableId, String number, Text stamp,
            String published, List<List<String>> lists, Function<String, Way> exhibits) implements Surface {

        @Override
        public String title(Text title) {
            return (number + " " + title.in(language)).strip();
        }

        @Override
        public Text source(Text source) {
            return source.equals(stamp) ? Text.NONE : source;
        }

        @Override
        public String kind(Cell cell) {
            return switch (cell.kind()) {
                case TEXT -> null;
                case NUMBER -> "number";
                case DAY -> "date";
            };
        }

        /** Several columns of text. */
        @Override
        public boolean stacks(Grid grid) {
            return grid.head().size() > 2 && Stream.concat(Stream.of(grid.head()), grid.rows().stream())
                    .flatMap(List::stream).allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
        }

        @Override
        public String scroll(int rows, boolean stacks) {
            return (rows > SCREEN ? "scroll long" : "scroll") + (stacks ? " stacks" : "");
        }

        @Override
        public String row(int index, int rows) {
            return rows > SCREEN && index >= PRINTED ? "further" : null;
        }

        @Override
        public String further(int rows) {
            return words().sentence("{further, number} further rows are on the page.",
                    Map.of("further", rows - PRINTED)).in(language());
        }

        @Override
        public String statementId(String key) {
            return published == null ? key : null;
        }

        @Override
        public String statementLink(String key) {
            return published == null ? null : published.substring(0, published.indexOf('#') + 1) + key;
        }

        @Override
        public String publishedLink() {
            return published;
        }

        @Override
        public String list(Integer list) {
            return list == null || list >= lists.size() || lists.get(list).isEmpty() ? null : "#" + id + "/" + list;
        }

        @Override
        public Way way(String key) {
            return exhibits.apply(key);
        }

        @Override
        public String explored(Content.Models models) {
            return Json.inScript(Map.of("columns", models.columns(),
                    "cells", models.cells().stream().map(this::inScript).toList(),
                    "facets", models.facets().stream()
                            .map(facet -> Map.of("name", facet.name(), "sets", facet.sets())).toList(),
                    "rows", models.rows(),
                    "snapshots", models.snapshots().stream().map(one -> Map.of("name", one.name(), "note", one.note(),
                            "unfinished", one.unfinished(), "rows", one.rows())).toList()),
                    language);
        }

        /** A cell as the script reads it: its text, and where it has more, its value and addresses. */
        private Object inScript(Cell cell) {
            String text = cell.text().in(language), value = value(cell);
            List<String> links = Links.ofTheWeb(cell.links());
            // Its addresses are not there twice.
            boolean isAddresses = !links.isEmpty() && String.join(" ", links).equals(value);
            List<String> all = new ArrayList<>(Arrays.asList(text, isAddresses ? null : value));
            all.addAll(links);
            return value == null ? text : all;
        }

        @Override
        public String figure(PlotlyFigure figure) {
            return Json.inScript(figure.in(language));
        }
    }
}
