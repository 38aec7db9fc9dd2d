package largescale.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A notebook in one language as part of a page. The tags of its cells say where they stand: {@link #ANSWER},
 * {@link #HEADLINE}, {@link #LEAD}, {@link #PICTURE}, {@link #CONCLUSION}, {@link #METHOD}, {@link #GLOSSARY}.
 *
 * @param name that of the notebook
 * @param address of the section where all are on one page
 * @param heading its first heading of the first level; the notebook's name where it has none
 * @param question its first paragraph as HTML; may be empty
 * @param codeLanguage the programming language of its code; empty where it is not known
 * @param contents its headings of the second level
 * @param blocks its cells, without heading and question
 * @param terms the terms of its glossary and what they mean
 */
record Section(String name, String address, Entry heading, String question, String codeLanguage, List<Entry> contents,
        List<Block> blocks, Map<String, String> terms) {

    /** The cell whose finding answers the question of the section. */
    static final String ANSWER = "answer";

    /** A cell whose finding is a main one of the report: it stands on the overview too. */
    static final String HEADLINE = "headline";

    /** The cell whose finding answers the question of the whole report. */
    static final String LEAD = "lead";

    /** A cell whose chart stands on the overview too. */
    static final String PICTURE = "picture";

    /** A cell whose finding says on the overview what the data has on a conclusion of the report. */
    static final String CONCLUSION = "conclusion";

    /** Prose for the fold at the foot of the section. */
    static final String METHOD = "method";

    /** Prose whose list explains terms. */
    static final String GLOSSARY = "glossary";

    /** What is no exhibit has no key: it is named after its place among its like. */
    private static final String WITHOUT_KEY = "shown";

    /** A heading and its address, null where it has none. */
    record Entry(String id, String title) {}

    /** A cell. */
    sealed interface Block {}

    /** Prose as HTML. @param id its address */
    record Prose(List<String> tags, String id, String html) implements Block {}

    /** Code and what it showed. */
    record Code(List<String> tags, String source, List<Shown> shown) implements Block {

        private Stream<Placed> displays() {
            return shown.stream().filter(Placed.class::isInstance).map(Placed.class::cast);
        }
    }

    /** What a cell showed. */
    sealed interface Shown permits Placed, Markup, Picture, Notebook.Printed {}

    /**
     * A display.
     *
     * @param id its address
     * @param tableId the address of the table below it; null where there is none that has one
     */
    record Placed(Display display, String id, String tableId) implements Shown {}

    /** HTML of the notebook's own. */
    record Markup(String html) implements Shown {}

    /** An image. @param address one that holds it @param name what it is, if it says so */
    record Picture(String address, String name) implements Shown {}

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
        Optional<Heading> title = first.flatMap(Markdown::title);
        Optional<Node> question = first.flatMap(Markdown::firstParagraph);
        List<Node> above = Stream.concat(title.stream(), question.stream()).toList();
        List<Entry> contents = prose(cells.stream().filter(cell -> !cell.tags().contains(METHOD)).toList())
                .flatMap(text -> text.headings().stream()).filter(heading -> heading.getLevel() == 2)
                .map(heading -> new Entry(ids.get(heading), Markdown.text(heading))).toList();
        List<Block> blocks = cells.stream().map(cell -> cell instanceof Notebook.Code code
                ? new Code(code.tags(), code.source(), shown.get(code))
                : prose((Notebook.Prose) cell, addresses.unique("text"), above, ids, cleaning)).toList();
        Map<String, String> terms = new LinkedHashMap<>();
        prose(cells.stream().filter(cell -> cell.tags().contains(GLOSSARY)).toList())
                .forEach(text -> terms.putAll(text.terms()));
        return new Section(notebook.name(), address,
                new Entry(title.map(ids::get).orElse(null), title.map(Markdown::text).orElse(notebook.name())),
                cleaning.apply(question.map(part -> first.get().html(part, ids)).orElse("")), notebook.language(),
                contents, blocks, terms);
    }

    /** @param above what of it stands above all cells */
    private static Block prose(Notebook.Prose prose, String id, List<Node> above, Map<Heading, String> ids,
            UnaryOperator<String> cleaning) {
        Markdown text = prose.text();
        String html = text.parts().stream().filter(part -> !above.contains(part)).map(part -> text.html(part, ids))
                .collect(Collectors.joining());
        return new Prose(prose.tags(), id, cleaning.apply(html));
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
            String table = displayed.display().content() instanceof Content.ChartExhibit chart
                    ? chart.tableKey()
                    : null;
            return Stream.of(new Placed(displayed.display(), addresses.unique(key == null ? WITHOUT_KEY : key),
                    table == null ? null : addresses.unique(table)));
        }
        return output instanceof Notebook.Printed printed
                ? Stream.of(printed)
                : best((Notebook.Bundle) output, cleaning);
    }

    /** The best form that there is of an output that is not the library's, as JupyterLab chooses. */
    private static Stream<Shown> best(Notebook.Bundle output, UnaryOperator<String> cleaning) {
        Optional<String> html = output.html();
        if (html.isPresent()) {
            return Stream.of(new Markup(cleaning.apply(html.get())));
        }
        Map<String, String> forms = output.forms();
        String plain = forms.get("text/plain");
        Optional<Shown> picture = Stream.of("image/svg+xml", "image/png", "image/jpeg").filter(forms::containsKey)
                .findFirst()
                .map(type -> new Picture(Notebook.image(type, forms.get(type)), plain == null ? "" : plain));
        return picture.or(() -> Optional.ofNullable(plain).map(Notebook.Printed::new)).stream();
    }

    /** Its first heading. */
    String title() {
        return heading.title();
    }

    /** Its cells at their places: all but its method, and without prose that has nothing left to say. */
    List<Block> body() {
        return blocks.stream().filter(block -> !(block instanceof Prose prose)
                || !prose.tags().contains(METHOD) && !prose.html().isBlank()).toList();
    }

    /** How it counts. */
    List<Prose> method() {
        return blocks.stream().filter(Prose.class::isInstance).map(Prose.class::cast)
                .filter(prose -> prose.tags().contains(METHOD)).toList();
    }

    /** The finding that answers its question. */
    Optional<Placed> answer() {
        return tagged(ANSWER).filter(placed -> placed.display().content() instanceof Content.Finding).findFirst();
    }

    /** What it stands on: the first overview among its displays. */
    Optional<Placed> standing() {
        return displays().filter(placed -> placed.display().content() instanceof Content.Overview).findFirst();
    }

    /** The same as its content. */
    Optional<Content.Overview> overview() {
        return standing().map(placed -> (Content.Overview) placed.display().content());
    }

    /** Whether something that a cell showed stands elsewhere on the page than at its cell. */
    boolean isElsewhere(Shown shown) {
        return answer().filter(shown::equals).isPresent() || standing().filter(shown::equals).isPresent();
    }

    private Stream<Code> code() {
        return blocks.stream().filter(Code.class::isInstance).map(Code.class::cast);
    }

    /** Its displays, in order. */
    Stream<Placed> displays() {
        return code().flatMap(Code::displays);
    }

    /** The displays of cells that have a tag. */
    Stream<Placed> tagged(String tag) {
        return code().filter(code -> code.tags().contains(tag)).flatMap(Code::displays);
    }

    /** Whether it has code of which nothing is shown: it was not run. */
    boolean isNotRun() {
        return code().findAny().isPresent() && code().allMatch(code -> code.shown().isEmpty());
    }

    /** Whether it has all models to look through: in one page with others it stays folded. */
    boolean isOfAllModels() {
        return displays().anyMatch(placed -> placed.display().content() instanceof Content.Models);
    }

    /** The comparisons with published statements among its displays. */
    List<Placed> comparisons() {
        return displays().filter(placed -> placed.display().content() instanceof Content.Comparison).toList();
    }

    /** The key of an exhibit inside its section; null for what is none. */
    static String key(Content content) {
        if (content.caption() != null) {
            return content.caption().key();
        } else if (content instanceof Content.Comparison comparison) {
            return comparison.key();
        }
        return content instanceof Content.Overview overview ? overview.key() : null;
    }
}
