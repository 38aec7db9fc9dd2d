package largescale.page;

import com.google.common.net.UrlEscapers;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.word.Formulas;
import largescale.word.Labels;
import largescale.word.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import largescale.word.Text;

/**
 * A page while it is written: its templates ask it for texts, addresses and the numbers of lists.
 *
 * @param edition the report that it is a page of
 * @param name its file without the ending
 * @param places where the parts of the report are, seen from here
 * @param lists the lists of models that its numbers lead to, by the address of the display that has them
 * @param explained the terms that it has explained, each after the name of the section
 */
record Page(Edition edition, String name, Places places, Map<String, List<List<String>>> lists,
        Set<String> explained) {

    /** What the script of a page says. */
    private static final List<String> OF_SCRIPT = List.of("Download as CSV", "Copy the table", "Copied", "Chart as SVG",
            "Chart as PNG", "Copy link", "More", "{count} models", "1 model",
            "{count} more without other choices", "{shown} of {all} models", "All models", "{year} (incomplete)",
            "{year}, not begun", "Total", "{count} results", "1 result",
            "Nothing in the report has all of these words.");

    /**
     * Where the parts of a report are.
     *
     * @param home the way to the overview
     * @param check the way to all figures and claims
     * @param page the way to the page that a section is on
     * @param anchor the way to a section, from the beginning of that page
     */
    record Places(String home, String check, Function<Section, String> page, Function<Section, String> anchor) {

        /** Each section is a page. */
        static final Places IN_A_FOLDER = new Places("index.html", "reconciliation.html",
                section -> file(section.name()), section -> "");
        /** All is on one page. */
        static final Places ON_ONE_PAGE = new Places("#content", "#reconciliation",
                section -> "", section -> "#" + section.address());

        /** The way to an address on the check page. */
        String onCheck(String id) {
            return pageOf(check) + "#" + id;
        }

        /** The page of a way; empty where it is this one. */
        static String pageOf(String way) {
            return way.replaceFirst("#.*", "");
        }

        /** The way to a section. */
        String section(Section section) {
            return page.apply(section) + anchor.apply(section);
        }
    }

    static Page of(Edition edition, String name, Places places) {
        return new Page(edition, name, places, new TreeMap<>(), new HashSet<>());
    }

    static String file(String name) {
        return UrlEscapers.urlPathSegmentEscaper().escape(name) + ".html";
    }

    Language language() {
        return edition.language();
    }

    String text(String english) {
        return edition.text(english);
    }

    /** A display at its place. */
    Surface on(Section.Placed placed) {
        String published = placed.display().content() instanceof Content.Comparison comparison
                && !comparison.reports().isEmpty()
                        ? places.onCheck(Edition.Group.id(comparison, comparison.reports().get(0).report()))
                        : null;
        return on(placed, placed.id(), placed.tableId(), placed.stamp(), published);
    }

    /** Whether something that a cell of a section showed stands at its cell. A section alone has no overview. */
    boolean isAtItsCell(Section section, Section.Shown shown) {
        return !section.isElsewhere(shown) && (isAlone(section) || !section.isOnOverview(shown));
    }

    /** Whether all sections are on it, and maybe others around them. */
    boolean isWhole() {
        return edition.sections().stream().noneMatch(section -> section.name().equals(name));
    }

    /** Whether a section is all that there is. */
    boolean isAlone(Section section) {
        return name.equals(section.name()) && places.page().apply(section).isEmpty();
    }

    /** Published statements on the check page. */
    Surface checked(Edition.Group group) {
        return on(group.placed(), group.id(), null, Text.NONE, null);
    }

    /** A display of a section on the overview: at its only place, or at a second one. */
    Surface again(Section.Placed placed) {
        return edition.sections().stream().anyMatch(section -> section.isOnOverview(placed))
                ? on(placed)
                : on(placed, "overview-" + placed.id(), null,
                        edition.overview().map(Content.Overview::stamp).orElse(Text.NONE), null);
    }

    private Surface on(Section.Placed placed, String id, String tableId, Text stamp, String published) {
        List<List<String>> own = placed.display().lists().stream()
                .map(list -> edition.models().list(list, language())).toList();
        if (!own.isEmpty()) {
            lists.put(id, own);
        }
        String kind = placed.display().content() instanceof Content.ChartExhibit ? "Figure {n}." : "Table {n}.";
        String number = placed.number() == null ? "" : text(kind).replace("{n}", placed.number());
        return new Surface.OnPage(language(), edition.words(), id, tableId, number, stamp, published,
                own, this::way);
    }

    /** The way to the counts of the newest snapshot from the first year on; empty where the report has none. */
    Optional<Surface.Way> newest() {
        return edition.newest().flatMap(day -> edition.explorer().map(section -> new Surface.Way(
                places.page().apply(section) + "#data=" + day + "&from="
                        + overview().map(overview -> overview.standing().window().from()).orElse(day.getYear())
                        + "&to=" + day.getYear() + "&by=year",
                text("Counts with the data of {year}").replace("{year}", Integer.toString(day.getYear())))));
    }

    /** The way to an exhibit, by its key; null where the report has none of it. */
    private Surface.Way way(String key) {
        return edition.sections().stream().flatMap(section -> section.displays()
                .filter(placed -> key != null && key.equals(Section.key(placed.display().content())))
                .map(placed -> new Surface.Way(places.page().apply(section) + "#" + placed.id(), section.title())))
                .findFirst().orElse(null);
    }

    /** The other languages of the report. */
    List<Language> others() {
        return edition.languages().stream().filter(language -> language != language()).toList();
    }

    /** What the page stands on: what its own notebook opened. */
    Optional<Content.Overview> overview() {
        return edition.sections().stream().filter(section -> section.name().equals(name)).findFirst()
                .map(Section::overview).orElseGet(edition::overview);
    }

    /** Its answer in a sentence, for search engines; that of the whole report where it is no section. */
    String description() {
        return edition.sections().stream().filter(section -> section.name().equals(name)).findFirst()
                .map(Section::answer).orElseGet(() -> edition.tagged(Section.LEAD).stream().findFirst())
                .flatMap(placed -> placed.said(language())).orElse("");
    }

    /** Prose with a link to the glossary where a section first uses one of its terms, which says what it means. */
    String explained(Section section, String html) {
        Optional<String> glossary = edition.glossary(this);
        Document prose = Jsoup.parseBodyFragment(html);
        prose.outputSettings().prettyPrint(false);
        edition.terms().forEach((term, meaning) -> {
            if (glossary.isPresent() && !explained.contains(section.name() + term)) {
                Terms.link(prose, term, meaning, glossary.get())
                        .ifPresent(done -> explained.add(section.name() + term));
            }
        });
        return prose.body().html();
    }

    /** The beginning of a checksum. */
    String shortened(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    /** What a spreadsheet would run, and what it would not. */
    String formulasOfScript() {
        return Json.inScript(Map.of("begin", Formulas.BEGIN, "number", Formulas.NUMBER));
    }

    /** The texts that the script says, by their English. */
    String textsOfScript() {
        return Json.inScript(OF_SCRIPT.stream().collect(Collectors.toMap(text -> text, this::text)));
    }

    /** What readers may call otherwise, each with its other names. */
    String namesOfSearch() {
        return Json.of(Stream.of("Search", "Organization", "Country")
                .flatMap(context -> Labels.read().of(context).entrySet().stream())
                .map(name -> name.getKey() + "; " + name.getValue()).toList());
    }

    /** The lists of models of what has been written so far: of each its title and its models. */
    String listsOfScript() {
        return Json.inScript(lists);
    }

    /** The models on these lists, where they stand in no file of their own. */
    String modelsOfScript() {
        return Json.inScript(edition.models().all());
    }
}
