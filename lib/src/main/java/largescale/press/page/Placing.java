package largescale.press.page;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Said;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes a section of a notebook: numbers its exhibits, and gives addresses that are unique among all sections. */
final class Placing {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\.\\s+");

    private final Notebook notebook;
    private final List<Notebook.Cell> cells;
    private final String address;
    private final List<Said> stamp;
    private final Optional<Element> heading;
    private final Matcher numbered;
    private final Set<String> taken = new HashSet<>();
    private int charts, tables;

    private Placing(Notebook notebook, Language language) {
        this.notebook = notebook;
        cells = notebook.in(language);
        // The number of a notebook may change.
        address = hyphened(notebook.name().replaceFirst("^[\\p{Nd}_-]+", ""));
        stamp = notebook.contents(Content.OverviewShown.class).findFirst().map(Content.OverviewShown::stamp)
                .orElse(List.of());
        heading = prose(cells).findFirst().map(text -> text.selectFirst("h1"));
        numbered = NUMBERED.matcher(heading.map(Element::text).orElse(notebook.name()));
    }

    /** A notebook in a language. */
    static Section section(Notebook notebook, Language language) {
        return new Placing(notebook, language).section();
    }

    private Section section() {
        // Exhibits first: no heading shall take the address that a key names.
        List<Section.CodeBlock> code = cells.stream().filter(Notebook.Code.class::isInstance)
                .map(cell -> code((Notebook.Code) cell)).toList();
        nameHeadings(prose(cells), prose(notebook.in(Language.EN)));
        List<Section.Anchor> contents = prose(
                cells.stream().filter(cell -> !cell.tags().contains(Section.METHOD)).toList())
                .flatMap(text -> text.select("h2").stream()).map(one -> new Section.Anchor(one.id(), one.text()))
                .toList();
        Optional<Element> question = prose(cells).findFirst().map(text -> text.selectFirst("body > p"));
        Stream.of(heading, question).flatMap(Optional::stream).forEach(Element::remove);
        Iterator<Section.CodeBlock> next = code.iterator();
        List<Section.Block> blocks = cells.stream().<Section.Block>map(cell -> cell instanceof Notebook.Prose prose
                ? new Section.ProseBlock(prose.tags(), unique("text"), prose.text().body().html())
                : next.next()).toList();
        return new Section(notebook.name(), address, heading.map(Element::id).orElse(null),
                heading.map(Element::text).orElse(notebook.name()), question.map(Element::outerHtml).orElse(""),
                contents,
                blocks);
    }

    private static Stream<Document> prose(List<Notebook.Cell> cells) {
        return cells.stream().filter(Notebook.Prose.class::isInstance).map(cell -> ((Notebook.Prose) cell).text());
    }

    private Section.CodeBlock code(Notebook.Code code) {
        return new Section.CodeBlock(code.source(),
                code.outputs().stream().map(one -> one instanceof Notebook.Displayed shown
                        ? place(shown.display(), code.tags())
                        : (Section.Shown) one).toList());
    }

    private Section.Placed place(Display display, List<String> tags) {
        Content content = display.content();
        // What is no exhibit is named after its place among its like.
        String id = unique(content.key() == null ? "shown" : content.key());
        if (content instanceof Content.ChartShown chart) {
            String table = chart.tableKey() == null ? null : unique(chart.tableKey());
            return new Section.Placed(tags, display, id, table, numbered(++charts), stamp);
        }
        boolean isExhibit = content instanceof Content.TableShown && content.key() != null
                && !content.grid().rows().isEmpty();
        return new Section.Placed(tags, display, id, null, isExhibit ? numbered(++tables) : null, stamp);
    }

    /** The number of a chart, or a table, of a numbered section, as 3-1; else null. */
    private String numbered(int place) {
        return numbered.lookingAt() ? numbered.group(1) + "-" + place : null;
    }

    /** Headings are named after the English ones at their places, so that an address leads to both languages. */
    private void nameHeadings(Stream<Document> prose, Stream<Document> inEnglish) {
        List<Element> headings = prose.flatMap(text -> text.select(HEADINGS).stream()).toList();
        List<Element> english = inEnglish.flatMap(text -> text.select(HEADINGS).stream()).toList();
        List<Element> names = english.size() == headings.size() ? english : headings;
        for (int i = 0; i < headings.size(); i++) {
            headings.get(i).id(unique(hyphened(names.get(i).text().toLowerCase(Locale.ROOT))));
        }
    }

    /** An address that nothing else in the section has. */
    private String unique(String key) {
        String first = address + "-" + key, one = first;
        for (int i = 2; !taken.add(one); i++) {
            one = first + "-" + i;
        }
        return one;
    }

    /** A text as a part of an address. */
    private static String hyphened(String text) {
        String name = text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "section" : name;
    }
}
