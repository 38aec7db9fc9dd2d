package largescale.press.page;

import largescale.html.Spot;
import largescale.html.Html;
import com.google.common.net.UrlEscapers;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.word.Formulas;
import largescale.word.Labels;
import largescale.word.Language;
import largescale.word.Said;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page while it is written: its templates ask it for texts, addresses and the numbers of lists.
 *
 * @param edition the report that it is a page of
 * @param name its file without the ending
 * @param oneFile whether the whole report is in this file; else each section is a page
 * @param lists the lists of models that its numbers lead to, by the address of the display that has them
 * @param explained the terms that it has explained, each after the name of the section
 */
record Page(Edition edition, String name, boolean oneFile, Map<String, List<List<String>>> lists,
        Set<String> explained) {

    /** What the script of a page says. */
    private static final List<String> OF_SCRIPT = List.of("Download as CSV", "Copy the table", "Copied", "Chart as SVG",
            "Chart as PNG", "Copy link", "More", "{count} models", "1 model",
            "{count} more without other choices", "{shown} of {all} models", "All models", "{year} (incomplete)",
            "{year}, not begun", "Total", "{count} results", "1 result",
            "Nothing in the report has all of these words.");

    static Page of(Edition edition, String name, boolean oneFile) {
        return new Page(edition, name, oneFile, new TreeMap<>(), new HashSet<>());
    }

    static String file(String name) {
        return UrlEscapers.urlPathSegmentEscaper().escape(name) + ".html";
    }

    /** The way to the overview. */
    String home() {
        return oneFile ? "#content" : "index.html";
    }

    /** The way to the check page, or to an address on it. @param id the address; empty for the whole page */
    String check(String id) {
        return oneFile
                ? "#" + (id.isEmpty() ? "reconciliation" : id)
                : "reconciliation.html" + (id.isEmpty() ? "" : "#" + id);
    }

    /** The way to a section. */
    String section(Section section) {
        return oneFile ? "#" + section.address() : file(section.name());
    }

    /** The way to an address in a section. */
    private String inside(Section section, String id) {
        return (oneFile ? "" : file(section.name())) + "#" + id;
    }

    Language language() {
        return edition.words().language();
    }

    String text(String english) {
        return edition.text(english);
    }

    /** Sentences one after the other. */
    String said(List<Said> sentences) {
        return sentences.stream().map(edition.words()::say).collect(Collectors.joining(" "));
    }

    /** A display at its place. */
    Spot on(Section.Placed placed) {
        String published = placed.content() instanceof Content.ComparisonShown comparison
                && !comparison.reports().isEmpty()
                        ? check(Edition.Group.id(comparison, comparison.reports().get(0).report()))
                        : null;
        return on(placed, placed.id(), placed.tableId(), placed.stamp(), published);
    }

    /** Whether it is a notebook by itself, which has no overview. */
    boolean isExport() {
        return oneFile && edition.sections().stream().anyMatch(section -> section.name().equals(name));
    }

    /** Whether something that a cell of a section showed stands at its cell. */
    boolean isAtItsCell(Section section, Section.Shown shown) {
        return !section.isElsewhere(shown) && (isExport() || !section.isOnOverview(shown));
    }

    /** Published statements on the check page. */
    Spot checked(Edition.Group group) {
        return on(group.placed(), group.id(), null, List.of(), null);
    }

    /** A display of a section on the overview: at its only place, or at a second one. */
    Spot again(Section.Placed placed) {
        return edition.sections().stream().anyMatch(section -> section.isOnOverview(placed))
                ? on(placed)
                : on(placed, "overview-" + placed.id(), null,
                        edition.overview().map(Content.OverviewShown::stamp).orElse(List.of()), null);
    }

    private Spot on(Section.Placed placed, String id, String tableId, List<Said> stamp, String published) {
        List<List<String>> own = placed.display().lists().stream().map(edition.models()::list).toList();
        if (!own.isEmpty()) {
            lists.put(id, own);
        }
        String kind = placed.content() instanceof Content.ChartShown ? "Figure {n}." : "Table {n}.";
        String number = placed.number() == null ? "" : text(kind).replace("{n}", placed.number());
        return new Spot(edition.words(), true, id, tableId, number, stamp, published,
                own.stream().map(list -> !list.isEmpty()).toList());
    }

    /** The way to the counts of the newest snapshot from the first year on; empty where the report has none. */
    Optional<Spot.Way> newest() {
        return edition.newest().flatMap(day -> edition.explorer().map(section -> new Spot.Way(
                (oneFile ? "" : file(section.name())) + "#data=" + day + "&from="
                        + overview().map(overview -> overview.standing().window().from()).orElse(day.getYear())
                        + "&to=" + day.getYear() + "&by=year",
                text("Counts with the data of {year}").replace("{year}", Integer.toString(day.getYear())))));
    }

    /** The other languages of the report. */
    List<Language> others() {
        return edition.languages().stream().filter(language -> language != language()).toList();
    }

    /** What the page stands on: what its own notebook opened. */
    Optional<Content.OverviewShown> overview() {
        return edition.sections().stream().filter(section -> section.name().equals(name)).findFirst()
                .map(Section::overview).orElseGet(edition::overview);
    }

    /** Its answer in a sentence, for search engines; that of the whole report where it is no section. */
    String description() {
        return edition.sections().stream().filter(section -> section.name().equals(name)).findFirst()
                .map(Section::answer).orElseGet(() -> edition.tagged(Section.LEAD).stream().findFirst())
                .flatMap(Section.Placed::said).map(edition.words()::say).orElse("");
    }

    /** Prose with a link to the glossary where a section first uses one of its terms, which says what it means. */
    String explained(Section section, String html) {
        Optional<String> glossary = edition.glossary().map(at -> inside(at.getKey(), at.getValue().id()));
        Document prose = Jsoup.parseBodyFragment(html);
        prose.outputSettings().prettyPrint(false);
        edition.terms().forEach((term, meaning) -> {
            if (glossary.isPresent() && !explained.contains(section.name() + term)) {
                TermLinks.link(prose, term, meaning, glossary.get())
                        .ifPresent(done -> explained.add(section.name() + term));
            }
        });
        return prose.body().html();
    }

    /** What a spreadsheet would run, and what it would not. */
    String formulasOfScript() {
        return Html.json(Map.of("begin", Formulas.BEGIN, "number", Formulas.NUMBER));
    }

    /** The texts that the script says, by their English. */
    String textsOfScript() {
        return Html.json(OF_SCRIPT.stream().collect(Collectors.toMap(text -> text, this::text)));
    }

    /** What readers may call otherwise, each with its other names. */
    String namesOfSearch() {
        return Html.json(Stream.of("Search", "Organization", "Country")
                .flatMap(context -> Labels.read().of(context, Language.KO).entrySet().stream())
                .map(name -> name.getKey() + "; " + name.getValue()).toList());
    }

    /** The lists of models of what has been written so far: of each its title and its models. */
    String listsOfScript() {
        return Html.json(lists);
    }

    /** The models on these lists, where they stand in no file of their own. */
    String modelsOfScript() {
        return Html.json(edition.models().all());
    }
}
