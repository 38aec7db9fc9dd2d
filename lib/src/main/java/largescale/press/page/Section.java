package largescale.press.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Said;

/**
 * A notebook in one language as part of a page. The tags of its cells, such as {@link #ANSWER}, say where they stand.
 *
 * @param name that of the notebook
 * @param address of the section where all are on one page
 * @param headingId the address of its first heading; null where it has none
 * @param title its first heading of the first level; the notebook's name where it has none
 * @param question its first paragraph as HTML; may be empty
 * @param contents its headings of the second level
 * @param blocks its cells, without heading and question
 */
record Section(String name, String address, String headingId, String title, String question,
        List<Anchor> contents, List<Block> blocks) {

    /** The cell whose finding answers the question of the section. */
    static final String ANSWER = "answer";
    /** A cell whose finding is a main one of the report: it stands on the overview alone. */
    static final String HEADLINE = "headline";
    /** A cell whose finding answers the question of the whole report, on the overview alone. */
    static final String LEAD = "lead";
    /** A cell whose chart or table stands on the overview too. */
    static final String PICTURE = "picture";
    /** A cell whose finding says what the data has on a conclusion of the report: an answer, on the overview too. */
    static final String CONCLUSION = "conclusion";
    /** Prose for the fold at the foot of the section. */
    static final String METHOD = "method";
    /** Prose whose list explains terms. */
    static final String GLOSSARY = "glossary";

    private static final String RECOUNT = "The SPRi report recounted";
    static final String AFTER = "After the SPRi report";
    static final String CHECKS = "Checks";
    private static final String DATA = "Data";

    /** The groups of sections, in order. */
    static final List<String> GROUPS = List.of(RECOUNT, AFTER, CHECKS, DATA);

    /** The groups of sections that do not recount, by their addresses. */
    private static final Map<String, String> GROUP = Map.of("summary", AFTER, "since", AFTER, "compute", AFTER,
            "firmness", CHECKS);

    /** A heading and its address. */
    record Anchor(String id, String title) {}

    /** A cell. */
    sealed interface Block {}

    /** Prose as HTML. @param id its address */
    record ProseBlock(List<String> tags, String id, String html) implements Block {}

    /** Code and what it showed. */
    record CodeBlock(String source, List<Shown> shown) implements Block {

        Stream<Placed> displays() {
            return shown.stream().filter(Placed.class::isInstance).map(Placed.class::cast);
        }
    }

    /** What a cell showed. */
    sealed interface Shown permits Placed, Notebook.Other {}

    /**
     * A display.
     *
     * @param tags those of its cell
     * @param id its address
     * @param tableId the address of the table below it; null where there is none that has one
     * @param number its place among the charts, or the tables, of a numbered section, as 3-1; else null
     * @param stamp what its section says that it was counted on
     */
    record Placed(List<String> tags, Display display, String id, String tableId, String number,
            List<Said> stamp) implements Shown {

        Content content() {
            return display.content();
        }

        /** Whether it stands on the overview alone. */
        boolean isOnOverview() {
            return !tags.contains(ANSWER) && !Collections.disjoint(tags, List.of(LEAD, HEADLINE));
        }

        /** The sentence, if it is a finding. */
        Optional<Said> said() {
            return content() instanceof Content.FindingShown finding
                    ? Optional.of(finding.sentence())
                    : Optional.empty();
        }
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

    /** The findings that answer its question. */
    List<Placed> answer() {
        return displays().filter(placed -> !Collections.disjoint(placed.tags(), List.of(ANSWER, CONCLUSION))
                && placed.said().isPresent()).toList();
    }

    /** What it stands on: the first overview among its displays. */
    Optional<Placed> standing() {
        return displays(Content.OverviewShown.class).findFirst();
    }

    /** The same as its content. */
    Optional<Content.OverviewShown> overview() {
        return contents(Content.OverviewShown.class).findFirst();
    }

    /** Whether a display stands elsewhere on the page than at its cell. */
    boolean isElsewhere(Placed placed) {
        return Stream.concat(answer().stream(), standing().stream()).anyMatch(placed::equals);
    }

    private Stream<CodeBlock> code() {
        return blocks.stream().filter(CodeBlock.class::isInstance).map(CodeBlock.class::cast);
    }

    /** Its displays, in order. */
    Stream<Placed> displays() {
        return code().flatMap(CodeBlock::displays);
    }

    /** Those of one kind. */
    Stream<Placed> displays(Class<? extends Content> kind) {
        return displays().filter(placed -> kind.isInstance(placed.content()));
    }

    /** What they show. */
    <T extends Content> Stream<T> contents(Class<T> kind) {
        return displays(kind).map(Placed::content).map(kind::cast);
    }

    /** The displays of cells that have a tag. */
    Stream<Placed> tagged(String tag) {
        return displays().filter(placed -> placed.tags().contains(tag));
    }

    /** Its charts, or else its tables, that stand on the overview too. */
    List<Placed> pictures(boolean charts) {
        return tagged(PICTURE).filter(placed -> placed.content() instanceof Content.ChartShown == charts).toList();
    }

    /** Whether it has code of which nothing is shown: it was not run. */
    boolean isNotRun() {
        return code().findAny().isPresent() && code().allMatch(code -> code.shown().isEmpty());
    }

    /** Whether it has all models to look through: in one page with others it stays folded. */
    boolean isOfAllModels() {
        return contents(Content.ModelsShown.class).findAny().isPresent();
    }

    /** The group that it is in, one of {@link #GROUPS}: of a section that is not known, those that recount. */
    String group() {
        return isOfAllModels() ? DATA : GROUP.getOrDefault(address, RECOUNT);
    }
}
