package largescale.press.page;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Said;
import largescale.word.Words;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A notebook in one language as part of a page. The tags of its cells say where they stand: {@link #TITLE},
 * {@link #ANSWER}, {@link #HEADLINE}, {@link #LEAD}, {@link #PICTURE}, {@link #CONCLUSION}, {@link #METHOD},
 * {@link #GLOSSARY}.
 *
 * @param name that of the notebook
 * @param address of the section where all are on one page
 * @param heading its first heading of the first level, or the number of that before what its title says; the
 *     notebook's name where it has none
 * @param question its first paragraph as HTML; may be empty
 * @param contents its headings of the second level
 * @param blocks its cells, without heading and question
 * @param terms the terms of its glossary and what they mean
 */
record Section(String name, String address, Anchor heading, String question, List<Anchor> contents,
        List<Block> blocks, Map<String, String> terms) {

    /** The cell whose finding is the title of the section, after the number of its first heading. */
    static final String TITLE = "title";

    /** The cell whose finding answers the question of the section. */
    static final String ANSWER = "answer";

    /** A cell whose finding is a main one of the report: it stands on the overview alone. */
    static final String HEADLINE = "headline";

    /** A cell whose finding answers the question of the whole report, on the overview alone. */
    static final String LEAD = "lead";

    /** A cell whose chart stands on the overview too. */
    static final String PICTURE = "picture";

    /** A cell whose finding says, on the overview alone, what the data has on a conclusion of the report. */
    static final String CONCLUSION = "conclusion";

    /** Prose for the fold at the foot of the section. */
    static final String METHOD = "method";

    /** Prose whose list explains terms. */
    static final String GLOSSARY = "glossary";

    /** The groups of sections, in order. */
    static final List<String> GROUPS = List.of("Summary", "Recount", "Since", "Checks", "Data");

    /** The groups of sections that do not recount, by their addresses. */
    private static final Map<String, String> GROUP = Map.of("summary", "Summary", "since", "Since", "compute", "Since",
            "firmness", "Checks");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\.\\s+");

    /** A heading and its address, null where it has none. */
    record Anchor(String id, String title) {}

    /** A cell. */
    sealed interface Block {}

    /** Prose as HTML. @param id its address */
    record ProseBlock(List<String> tags, String id, String html) implements Block {}

    /** Code and what it showed. */
    record CodeBlock(List<String> tags, String source, List<Shown> shown) implements Block {

        private Stream<Placed> displays() {
            return shown.stream().filter(Placed.class::isInstance).map(Placed.class::cast);
        }
    }

    /** What a cell showed. */
    sealed interface Shown permits Placed, Notebook.Other {}

    /**
     * A display.
     *
     * @param id its address
     * @param tableId the address of the table below it; null where there is none that has one
     * @param number its place among the charts, or the tables, of a numbered section, as 3-1; else null
     * @param stamp what its section says that it was counted on
     */
    record Placed(Display display, String id, String tableId, String number, List<Said> stamp) implements Shown {

        Content content() {
            return display.content();
        }

        /** The sentence, if it is a finding. */
        Optional<Said> said() {
            return content() instanceof Content.FindingShown finding
                    ? Optional.of(finding.sentence())
                    : Optional.empty();
        }
    }

    static Section of(Notebook notebook, Words words) {
        List<Notebook.Cell> cells = notebook.in(words.language());
        List<Heading> headings = prose(cells).flatMap(text -> text.headings().stream()).toList();
        // The number of a notebook may change.
        String address = Placing.hyphened(notebook.name().replaceFirst("^[\\p{Nd}_-]+", ""));
        Optional<Markdown> first = prose(cells).findFirst();
        Optional<Heading> heading = first.flatMap(Markdown::title);
        String title = heading.map(Markdown::text).orElse(notebook.name());
        Matcher numbered = NUMBERED.matcher(title);
        String number = numbered.lookingAt() ? numbered.group() : "";
        Placing placing = new Placing(address, number.isEmpty() ? "" : numbered.group(1), stamp(notebook));
        // Exhibits first: no heading shall take the address that a key names.
        IdentityHashMap<Notebook.Cell, List<Shown>> shown = new IdentityHashMap<>();
        for (Notebook.Cell cell : cells) {
            if (cell instanceof Notebook.Code code) {
                shown.put(cell, code.outputs().stream().map(one -> one instanceof Notebook.Displayed displayed
                        ? placing.place(displayed.display())
                        : (Shown) one).toList());
            }
        }
        Map<Heading, String> ids = placing.headings(headings, notebook);
        Optional<Node> question = first.flatMap(Markdown::firstParagraph);
        List<Node> above = Stream.concat(heading.stream(), question.stream()).toList();
        List<Anchor> contents = prose(cells.stream().filter(cell -> !cell.tags().contains(METHOD)).toList())
                .flatMap(text -> text.headings().stream()).filter(one -> one.getLevel() == 2)
                .map(one -> new Anchor(ids.get(one), Markdown.text(one))).toList();
        List<Block> blocks = cells.stream().map(cell -> cell instanceof Notebook.Code code
                ? new CodeBlock(code.tags(), code.source(), shown.get(code))
                : prose((Notebook.Prose) cell, placing.unique("text"), above, ids)).toList();
        Map<String, String> terms = new LinkedHashMap<>();
        prose(cells.stream().filter(cell -> cell.tags().contains(GLOSSARY)).toList())
                .forEach(text -> terms.putAll(text.terms()));
        String said = tagged(blocks, TITLE).flatMap(placed -> placed.said().stream()).findFirst()
                .map(sentence -> number + words.say(sentence)).orElse(title);
        return new Section(notebook.name(), address, new Anchor(heading.map(ids::get).orElse(null), said),
                question.map(part -> Notebook.clean(Markdown.html(part, ids))).orElse(""), contents, blocks, terms);
    }

    /** What a notebook says that it counts. */
    private static List<Said> stamp(Notebook notebook) {
        return notebook.displays().stream().map(Display::content).filter(Content.OverviewShown.class::isInstance)
                .map(content -> ((Content.OverviewShown) content).stamp()).findFirst().orElse(List.of());
    }

    /** @param above what of it stands above all cells */
    private static Block prose(Notebook.Prose prose, String id, List<Node> above, Map<Heading, String> ids) {
        String html = prose.text().parts().stream().filter(part -> !above.contains(part))
                .map(part -> Markdown.html(part, ids)).collect(Collectors.joining());
        return new ProseBlock(prose.tags(), id, Notebook.clean(html));
    }

    static Stream<Markdown> prose(List<Notebook.Cell> cells) {
        return cells.stream().filter(Notebook.Prose.class::isInstance).map(cell -> ((Notebook.Prose) cell).text());
    }

    /** Its first heading. */
    String title() {
        return heading.title();
    }

    /** Its cells at their places: all but its method, and without prose that has nothing left to say. */
    List<Block> body() {
        return blocks.stream().filter(block -> !(block instanceof ProseBlock prose)
                || !prose.tags().contains(METHOD) && !prose.html().isBlank()).toList();
    }

    /** The prose that has a tag. */
    List<ProseBlock> prose(String tag) {
        return blocks.stream().filter(ProseBlock.class::isInstance).map(ProseBlock.class::cast)
                .filter(prose -> prose.tags().contains(tag)).toList();
    }

    /** The finding that answers its question. */
    Optional<Placed> answer() {
        return tagged(ANSWER).filter(placed -> placed.said().isPresent()).findFirst();
    }

    /** What it stands on: the first overview among its displays. */
    Optional<Placed> standing() {
        return displays(Content.OverviewShown.class).findFirst();
    }

    /** The same as its content. */
    Optional<Content.OverviewShown> overview() {
        return standing().map(placed -> (Content.OverviewShown) placed.content());
    }

    /** Whether something that a cell showed stands elsewhere on the page than at its cell. */
    boolean isElsewhere(Shown shown) {
        return Stream.of(answer().stream(), standing().stream(), tagged(TITLE)).flatMap(all -> all)
                .anyMatch(shown::equals);
    }

    /** Whether something that a cell showed stands on the overview alone. */
    boolean isOnOverview(Shown shown) {
        return answer().filter(shown::equals).isEmpty() && Stream.of(LEAD, HEADLINE, CONCLUSION).flatMap(this::tagged)
                .anyMatch(shown::equals);
    }

    private static Stream<CodeBlock> code(List<Block> blocks) {
        return blocks.stream().filter(CodeBlock.class::isInstance).map(CodeBlock.class::cast);
    }

    /** Its displays, in order. */
    Stream<Placed> displays() {
        return code(blocks).flatMap(CodeBlock::displays);
    }

    /** Those of one kind. */
    Stream<Placed> displays(Class<? extends Content> kind) {
        return displays().filter(placed -> kind.isInstance(placed.content()));
    }

    /** The displays of cells that have a tag. */
    Stream<Placed> tagged(String tag) {
        return tagged(blocks, tag);
    }

    private static Stream<Placed> tagged(List<Block> blocks, String tag) {
        return code(blocks).filter(code -> code.tags().contains(tag)).flatMap(CodeBlock::displays);
    }

    /** Whether it has code of which nothing is shown: it was not run. */
    boolean isNotRun() {
        return code(blocks).findAny().isPresent() && code(blocks).allMatch(code -> code.shown().isEmpty());
    }

    /** Whether it has all models to look through: in one page with others it stays folded. */
    boolean isOfAllModels() {
        return displays(Content.ModelsShown.class).findAny().isPresent();
    }

    /** The group that it is in, one of {@link #GROUPS}: of a section that is not known, those that recount. */
    String group() {
        return isOfAllModels() ? "Data" : GROUP.getOrDefault(address, "Recount");
    }
}
