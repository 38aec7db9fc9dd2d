package largescale.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import org.commonmark.node.Heading;

/**
 * A notebook in one language as part of a page.
 *
 * @param name that of the notebook
 * @param address of the section where all are on one page
 * @param title its first heading; the notebook's name where it has none
 * @param question its first paragraph as HTML; may be empty
 * @param codeLanguage the programming language of its code; empty where it is not known
 * @param contents its headings of the second level
 * @param blocks its cells
 */
record Section(String name, String address, String title, String question, String codeLanguage, List<Entry> contents,
        List<Block> blocks) {

    /** A heading and its address. */
    record Entry(String id, String title) {}

    /** A cell. */
    sealed interface Block {}

    /** Prose as HTML. */
    record Prose(String html) implements Block {}

    /** Code and what it showed. */
    record Code(List<String> tags, String source, List<Shown> shown) implements Block {

        private Stream<Placed> displays() {
            return shown.stream().filter(Placed.class::isInstance).map(Placed.class::cast);
        }
    }

    /** What a cell showed. */
    sealed interface Shown {}

    /** A display. @param id its address; null for what is no exhibit */
    record Placed(Display display, String id) implements Shown {}

    /** HTML of the notebook's own. */
    record Markup(String html) implements Shown {}

    /** An image. @param address one that holds it @param name what it is, if it says so */
    record Picture(String address, String name) implements Shown {}

    /** Text as it is. */
    record Plain(String text) implements Shown {}

    /** @param cleaning what becomes of HTML that the notebook brings along */
    static Section of(Notebook notebook, Language language, UnaryOperator<String> cleaning) {
        List<Notebook.Cell> cells = notebook.in(language);
        List<Heading> headings = prose(cells).flatMap(text -> text.headings().stream()).toList();
        String address = Addresses.ofSection(notebook.name());
        Addresses addresses = new Addresses(address);
        // Exhibits first: no heading shall take the address that a key names.
        IdentityHashMap<Notebook.Cell, List<Shown>> shown = new IdentityHashMap<>();
        for (Notebook.Cell cell : cells) {
            if (cell instanceof Notebook.Code code) {
                shown.put(cell, code.outputs().stream().flatMap(one -> shown(one, addresses, cleaning)).toList());
            }
        }
        Map<Heading, String> ids = ids(headings, notebook, addresses);
        Optional<Markdown> first = prose(cells).findFirst();
        String title = first.stream().flatMap(text -> text.headings().stream())
                .filter(heading -> heading.getLevel() == 1)
                .map(Markdown::text).findFirst().orElse(notebook.name());
        List<Entry> contents = headings.stream().filter(heading -> heading.getLevel() == 2)
                .map(heading -> new Entry(ids.get(heading), Markdown.text(heading))).toList();
        List<Block> blocks = cells.stream().<Block>map(cell -> cell instanceof Notebook.Code code
                ? new Code(code.tags(), code.source(), shown.get(code))
                : new Prose(cleaning.apply(((Notebook.Prose) cell).text().html(ids)))).toList();
        return new Section(notebook.name(), address, title,
                cleaning.apply(first.map(Markdown::firstParagraph).orElse("")), notebook.language(), contents, blocks);
    }

    private static Stream<Markdown> prose(List<Notebook.Cell> cells) {
        return cells.stream().filter(Notebook.Prose.class::isInstance).map(cell -> ((Notebook.Prose) cell).text());
    }

    /** Headings are named after the English ones at their places, so that an address leads to both languages. */
    private static Map<Heading, String> ids(List<Heading> headings, Notebook notebook, Addresses addresses) {
        List<Heading> english = prose(notebook.in(Language.EN)).flatMap(text -> text.headings().stream()).toList();
        List<Heading> names = english.size() == headings.size() ? english : headings;
        Map<Heading, String> ids = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            ids.put(headings.get(i), addresses.heading(Markdown.text(names.get(i))));
        }
        return ids;
    }

    private static Stream<Shown> shown(Notebook.Output output, Addresses addresses, UnaryOperator<String> cleaning) {
        if (output instanceof Notebook.Displayed displayed) {
            String key = key(displayed.display().content());
            return Stream.of(new Placed(displayed.display(), key == null ? null : addresses.unique(key)));
        }
        return output instanceof Notebook.Printed printed
                ? Stream.of(new Plain(printed.text()))
                : best(((Notebook.Bundle) output).forms(), cleaning);
    }

    /** The best form that there is of an output that is not the library's, as JupyterLab chooses. */
    private static Stream<Shown> best(Map<String, String> forms, UnaryOperator<String> cleaning) {
        if (forms.containsKey("text/html")) {
            return Stream.of(new Markup(cleaning.apply(forms.get("text/html"))));
        }
        if (forms.containsKey("text/markdown")) {
            String html = Markdown.of(forms.get("text/markdown"), Map.of()).html(Map.of());
            return Stream.of(new Markup(cleaning.apply(html)));
        }
        String plain = forms.get("text/plain");
        Optional<Shown> picture = Stream.of("image/svg+xml", "image/png", "image/jpeg").filter(forms::containsKey)
                .findFirst()
                .map(type -> new Picture(Notebook.image(type, forms.get(type)), plain == null ? "" : plain));
        return picture.or(() -> Optional.ofNullable(plain).map(Plain::new)).stream();
    }

    /** Its first cell, if that is prose: what stands above the table of contents. */
    List<Block> opening() {
        return blocks.stream().limit(1).filter(Prose.class::isInstance).toList();
    }

    /** What comes after the opening. */
    List<Block> rest() {
        return blocks.subList(opening().size(), blocks.size());
    }

    private Stream<Code> code() {
        return blocks.stream().filter(Code.class::isInstance).map(Code.class::cast);
    }

    /** Its displays, in order. */
    Stream<Placed> displays() {
        return code().flatMap(Code::displays);
    }

    /** The findings that stand on the overview too. */
    List<Placed> headlines() {
        return code().filter(code -> code.tags().contains("headline")).flatMap(Code::displays).toList();
    }

    /** The comparisons with published statements among its displays. */
    List<Placed> comparisons() {
        return displays().filter(placed -> placed.display().content() instanceof Content.Comparison).toList();
    }

    /** The key of an exhibit inside its section; null for what is none. */
    static String key(Content content) {
        if (content instanceof Content.TableExhibit table) {
            return table.caption().key();
        } else if (content instanceof Content.ChartExhibit chart) {
            return chart.caption().key();
        } else if (content instanceof Content.EmptyExhibit empty) {
            return empty.caption().key();
        } else if (content instanceof Content.Comparison comparison) {
            return comparison.key();
        }
        return content instanceof Content.Overview overview ? overview.key() : null;
    }
}
