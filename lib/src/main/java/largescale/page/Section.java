package largescale.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param headlines the findings that stand on the overview too
 */
record Section(String name, String address, String title, String question, String codeLanguage, List<Entry> contents,
        List<Block> blocks, List<Placed> headlines) {

    /** A heading and its address. */
    record Entry(String id, String title) {}

    /** A cell. */
    sealed interface Block {}

    /** Prose as HTML. */
    record Prose(String html) implements Block {}

    /** Code and what it showed. */
    record Code(String source, List<Shown> shown) implements Block {}

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

    /** The cells of a notebook that are shown in a language. */
    static Section of(Notebook notebook, Language language, Cleaning cleaning) {
        return new Maker(notebook, language, cleaning).section();
    }

    /** Its first cell, if that is prose: what stands above the table of contents. */
    Optional<Prose> opening() {
        return blocks.stream().limit(1).filter(Prose.class::isInstance).map(Prose.class::cast).findFirst();
    }

    /** What comes after the opening. */
    List<Block> rest() {
        return blocks.subList(opening().isPresent() ? 1 : 0, blocks.size());
    }

    /** Its displays, in order. */
    List<Placed> displays() {
        return blocks.stream().filter(Code.class::isInstance).flatMap(block -> placed((Code) block)).toList();
    }

    /** The comparisons with published statements among its displays. */
    List<Placed> comparisons() {
        return displays().stream().filter(placed -> placed.display().content() instanceof Content.Comparison).toList();
    }

    private static Stream<Placed> placed(Code code) {
        return code.shown().stream().filter(Placed.class::isInstance).map(Placed.class::cast);
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

    private static final class Maker {

        private final Notebook notebook;
        private final Cleaning cleaning;
        private final Addresses addresses;
        private final List<Notebook.Cell> cells;
        private final IdentityHashMap<Notebook.Cell, Markdown> prose = new IdentityHashMap<>();
        private final Map<Heading, String> ids = new HashMap<>();
        private final List<Entry> contents = new ArrayList<>();

        Maker(Notebook notebook, Language language, Cleaning cleaning) {
            this.notebook = notebook;
            this.cleaning = cleaning;
            this.addresses = new Addresses(Addresses.ofSection(notebook.name()));
            this.cells = in(language);
            for (Notebook.Cell cell : cells) {
                if (cell instanceof Notebook.Prose text) {
                    prose.put(cell, Markdown.of(text.source(), text.attachments()));
                }
            }
            address(cells.stream().filter(prose::containsKey).flatMap(cell -> prose.get(cell).headings().stream())
                    .toList());
        }

        private List<Notebook.Cell> in(Language language) {
            List<String> others = Stream.of(Language.values()).filter(other -> other != language).map(Language::code)
                    .toList();
            return notebook.cells().stream().filter(cell -> cell.tags().stream().noneMatch(others::contains)).toList();
        }

        /** Headings are named after the English ones at their places, so that an address leads to both languages. */
        private void address(List<Heading> headings) {
            List<Heading> english = in(Language.EN).stream().filter(Notebook.Prose.class::isInstance)
                    .flatMap(cell -> Markdown.of(((Notebook.Prose) cell).source(), Map.of()).headings().stream())
                    .toList();
            Iterator<Heading> names = (english.size() == headings.size() ? english : headings).iterator();
            for (Heading heading : headings) {
                String id = addresses.heading(Markdown.text(names.next()));
                ids.put(heading, id);
                if (heading.getLevel() == 2) {
                    contents.add(new Entry(id, Markdown.text(heading)));
                }
            }
        }

        Section section() {
            Optional<Markdown> first = cells.stream().filter(prose::containsKey).map(prose::get).findFirst();
            String title = first.stream().flatMap(text -> text.headings().stream())
                    .filter(heading -> heading.getLevel() == 1)
                    .map(Markdown::text).findFirst().orElse(notebook.name());
            List<Block> blocks = new ArrayList<>();
            List<Placed> headlines = new ArrayList<>();
            for (Notebook.Cell cell : cells) {
                if (cell instanceof Notebook.Code code) {
                    Code block = new Code(code.source(), code.outputs().stream().flatMap(this::shown).toList());
                    blocks.add(block);
                    if (code.tags().contains("headline")) {
                        placed(block).forEach(headlines::add);
                    }
                } else {
                    blocks.add(new Prose(cleaning.of(prose.get(cell).html(ids))));
                }
            }
            return new Section(notebook.name(), Addresses.ofSection(notebook.name()), title,
                    cleaning.of(first.map(Markdown::firstParagraph).orElse("")), notebook.language(), contents, blocks,
                    headlines);
        }

        private Stream<Shown> shown(Notebook.Output output) {
            if (output instanceof Notebook.Displayed displayed) {
                String key = key(displayed.display().content());
                return Stream.of(new Placed(displayed.display(), key == null ? null : addresses.unique(key)));
            } else if (output instanceof Notebook.Printed printed) {
                return Stream.of(new Plain(printed.text()));
            } else if (output instanceof Notebook.Failed failed) {
                return Stream.of(new Plain(failed.trace()));
            }
            return shown(((Notebook.Bundle) output).forms());
        }

        /** The best form that there is of an output that is not the library's, as JupyterLab chooses. */
        private Stream<Shown> shown(Map<String, String> forms) {
            if (forms.containsKey("text/html")) {
                return Stream.of(new Markup(cleaning.of(forms.get("text/html"))));
            }
            if (forms.containsKey("text/markdown")) {
                String html = Markdown.of(forms.get("text/markdown"), Map.of()).html(Map.of());
                return Stream.of(new Markup(cleaning.of(html)));
            }
            for (String type : List.of("image/svg+xml", "image/png", "image/jpeg")) {
                if (forms.containsKey(type)) {
                    return Stream.of(
                            new Picture(Image.address(type, forms.get(type)), forms.getOrDefault("text/plain", "")));
                }
            }
            return Stream.ofNullable(forms.get("text/plain")).map(Plain::new);
        }
    }
}
