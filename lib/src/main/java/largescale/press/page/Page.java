package largescale.press.page;

import com.google.common.net.UrlEscapers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.chart.Colours;
import largescale.display.Content;
import largescale.html.Html;
import largescale.html.Spot;
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

    /** What scripts say. */
    private static final List<String> SAID = List.of("Download as CSV", "Copy the table", "Copied", "Chart as SVG",
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

    /** The way to the check page. */
    String check() {
        return oneFile ? "#reconciliation" : file("reconciliation");
    }

    /** The way to a section. */
    String section(Section section) {
        return oneFile ? "#" + section.address() : file(section.name());
    }

    /** The way to an address on a page. */
    private String inside(String page, String id) {
        return (oneFile ? "" : file(page)) + "#" + id;
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
                        ? inside("reconciliation", Edition.Group.id(comparison, comparison.reports().get(0)))
                        : null;
        return on(placed, placed.id(), placed.tableId(), placed.stamp(), published);
    }

    /** The section that the page is of; empty for the overview, the check page and the whole report. */
    Optional<Section> section() {
        return edition.sections().stream().filter(section -> section.name().equals(name)).findFirst();
    }

    String title() {
        return section().map(Section::title).orElse(text(name.equals("reconciliation")
                ? "Check against the SPRi report"
                : "Large-scale AI models: a living report"));
    }

    /** Whether it is a notebook by itself, which has no overview. */
    boolean isExport() {
        return oneFile && section().isPresent();
    }

    /** Whether a display of a section stands at its cell. */
    boolean isAtItsCell(Section section, Section.Placed placed) {
        return !section.isElsewhere(placed) && (isExport() || !placed.isOnOverview());
    }

    /** Published statements on the check page. */
    Spot checked(Edition.Group group) {
        return on(group.placed(), group.id(), null, List.of(), null);
    }

    /** A display of a section on the overview: at its only place, or at a second one. */
    Spot again(Section.Placed placed) {
        return placed.isOnOverview()
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
                edition.explorer().map(all -> oneFile ? "" : file(all.name())).orElse(null),
                own.stream().map(list -> !list.isEmpty()).toList());
    }

    /** A link. */
    record Way(String address, String text) {}

    /** The way to the counts of the newest snapshot from the first year on; empty where the report has none. */
    Optional<Way> newest() {
        return edition.newest().flatMap(day -> edition.explorer().map(section -> new Way(
                inside(section.name(), "data=" + day + "&from="
                        + overview().map(overview -> overview.standing().window().from()).orElse(day.getYear())
                        + "&to=" + day.getYear() + "&by=year"),
                text("Counts with the data of {year}").replace("{year}", Integer.toString(day.getYear())))));
    }

    /** What the page stands on: what its own notebook opened. */
    Optional<Content.OverviewShown> overview() {
        return section().map(Section::overview).orElseGet(edition::overview);
    }

    /** Its answer in a sentence, for search engines; that of the whole report where it is no section. */
    String description() {
        return section().map(Section::answer).orElseGet(() -> edition.tagged(Section.LEAD)).stream().findFirst()
                .flatMap(Section.Placed::said).map(edition.words()::say).orElse("");
    }

    /** Prose with a link to the glossary where a section first uses one of its terms, which says what it means. */
    String explained(Section section, String html) {
        Document prose = Jsoup.parseBodyFragment(html);
        prose.outputSettings().prettyPrint(false);
        edition.glossary().ifPresent(glossary -> {
            String way = inside(glossary.section().name(), glossary.id());
            explained.addAll(glossary.terms().keySet().stream()
                    .filter(term -> !explained.contains(section.name() + term) && glossary.link(prose, term, way))
                    .map(term -> section.name() + term).toList());
        });
        return prose.body().html();
    }

    /** What scripts say, by its English, what a spreadsheet would run or not, and colours on a dark ground. */
    String ofScripts() {
        return Html.json(Map.of("texts", SAID.stream().collect(Collectors.toMap(text -> text, this::text)),
                "formulas", Map.of("begin", Formulas.BEGIN, "number", Formulas.NUMBER),
                "colours", Colours.inTheDark()));
    }

    /** What readers may call otherwise, each with its other names. */
    String namesOfSearch() {
        return Html.json(Stream.of("Search", "Organization", "Country")
                .flatMap(context -> Labels.read().of(context, Language.KO).entrySet().stream())
                .map(name -> name.getKey() + "; " + name.getValue()).toList());
    }
}
