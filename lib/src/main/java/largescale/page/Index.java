package largescale.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Caption;
import largescale.display.Cell;
import largescale.display.Content;
import largescale.display.Grid;
import largescale.display.ListedModel;
import largescale.display.ModelList;
import largescale.word.Labels;
import largescale.word.Language;
import largescale.word.Sentence;
import largescale.word.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a search of a report looks through, in one language: made of the values that the pages are made of.
 *
 * @param parts the pages of the report, or the parts of its one page
 * @param models all models that the report knows
 * @param explorer the page with the table of all models, empty where it is this one; null where there is none
 * @param names what a reader may call something else than the report does, each with these other names
 */
record Index(List<Part> parts, Set<Model> models, String explorer, Map<String, String> names) {

    /** The file beside the pages of a language that has it. */
    static final String FILE = "search-index.js";

    private static final String CHECK = "Check against the SPRi report";

    /** @param page its page; empty where all is on one */
    record Part(String title, String page, List<Place> places) {}

    /**
     * What stands at an address.
     *
     * @param kind one of the texts of the pages
     * @param rows those of its table: each has an address of its own, {@code country-models/row-0}
     */
    record Place(String at, String kind, String text, List<String> rows) {}

    /**
     * A model.
     *
     * @param about its organizations and their countries
     * @param also the same in the other language, where they have other names there
     * @param list where it is first listed; null where it is on no list
     * @param own whether it is in the report's own snapshot, so that the table of all models has it
     */
    record Model(String name, String about, String also, OnList list, boolean own) {}

    /** @param page empty where it is this one @param at the address on it: {@code country-models/list-2-0} */
    record OnList(String page, String at) {}

    static Index of(Edition edition, Page.Places places) {
        List<Part> parts = new ArrayList<>();
        parts.add(overview(edition, places));
        edition.sections().forEach(section -> parts.add(part(section, edition, places)));
        parts.add(check(edition, places));
        return new Index(parts, models(edition, places), edition.explorer().map(places.page()).orElse(null),
                Labels.read().of("Search"));
    }

    /** As a script that a page loads when it is asked for: what was opened as a file may load nothing else. */
    String script() {
        return "globalThis.SearchIndex = " + Json.inScript(this) + ";\n";
    }

    private static Part overview(Edition edition, Page.Places places) {
        List<Place> found = new ArrayList<>();
        found.add(place("content", "Heading", edition.text("Large-scale AI models: a living report")));
        found.add(place("content", "Text", edition.agreement()));
        edition.sections().forEach(section -> section.displays().filter(section::isOnOverview)
                .flatMap(placed -> of(placed, edition.language())).forEach(found::add));
        return new Part(edition.text("Overview"), Page.Places.pageOf(places.home()), found);
    }

    private static Part check(Edition edition, Page.Places places) {
        Language language = edition.language();
        Stream<Place> statements = edition.groups().flatMap(group -> group.statements().stream())
                .map(one -> place(one.key(), "Published statement", joined(language, Stream.of(one.meaning(),
                        one.yearsShown(), one.published().text(), one.computed().text(), one.verdict()))));
        Stream<Place> standing = edition.standing().stream().flatMap(placed -> of(placed, language));
        return new Part(edition.text(CHECK), Page.Places.pageOf(places.check()),
                Stream.concat(statements, standing).toList());
    }

    private static Part part(Section section, Edition edition, Page.Places places) {
        List<Place> found = new ArrayList<>();
        String top = Objects.requireNonNullElse(section.heading().id(), section.address());
        found.add(place(top, "Heading", section.title()));
        words(section.question()).forEach(text -> found.add(place(top, "Text", text)));
        for (Section.Block block : section.blocks()) {
            if (block instanceof Section.Prose prose) {
                found.addAll(of(prose));
            } else if (block instanceof Section.Code code) {
                code.shown().stream().filter(Section.Placed.class::isInstance).map(Section.Placed.class::cast)
                        // What the whole report stands on, the check page says.
                        .filter(placed -> !section.isOnOverview(placed)
                                && !(placed.display().content() instanceof Content.Overview && edition.isSaid(section)))
                        .flatMap(placed -> of(placed, edition.language())).forEach(found::add);
            }
        }
        return new Part(section.title(), places.page().apply(section), found);
    }

    private static List<Place> of(Section.Prose prose) {
        List<Place> found = new ArrayList<>();
        for (Element heading : Jsoup.parseBodyFragment(prose.html()).select("h1, h2, h3, h4, h5, h6")) {
            found.add(place(heading.hasAttr("id") ? heading.id() : prose.id(), "Heading", heading.text()));
        }
        String kind = prose.tags().contains(Section.GLOSSARY) ? "Term" : "Text";
        words(prose.html()).forEach(text -> found.add(place(prose.id(), kind, text)));
        return found;
    }

    /** What is said in a text, paragraph by paragraph. */
    private static List<String> words(String html) {
        return Jsoup.parseBodyFragment(html).select("p, li:not(:has(p)), tr, pre").eachText();
    }

    private static Stream<Place> of(Section.Placed placed, Language language) {
        Content content = placed.display().content();
        String id = placed.id();
        if (content instanceof Content.Finding finding) {
            return Stream.of(place(id, "Text", said(finding.sentence(), language)));
        } else if (content instanceof Content.BareTable table) {
            return Stream.of(table(id, table.title().in(language), table.grid(), language));
        } else if (content instanceof Content.TableExhibit || content instanceof Content.ChartExhibit) {
            return Stream.of(table(id, title(content.caption(), language), content.grid(), language));
        } else if (content instanceof Content.EmptyExhibit empty) {
            return Stream.of(place(id, "Exhibit", joined(language,
                    Stream.of(empty.caption().title(), empty.caption().topic(), empty.said()))));
        } else if (content.caption() != null) {
            return Stream.of(place(id, "Exhibit", title(content.caption(), language)));
        } else if (content instanceof Content.Overview overview) {
            return Stream.of(new Place(id, "Exhibit", seen(overview.title().in(language)), overview.lines().stream()
                    .map(line -> seen(line.name().in(language) + " · " + said(line.value(), language))).toList()));
        }
        // Published statements have their place on the check page.
        return Stream.of();
    }

    private static Place place(String at, String kind, String text) {
        return new Place(at, kind, seen(text), List.of());
    }

    private static Place table(String at, String title, Grid grid, Language language) {
        return new Place(at, "Exhibit", seen(title), grid.rows().stream()
                .map(row -> seen(joined(language, row.stream().map(Cell::text)))).toList());
    }

    private static String title(Caption caption, Language language) {
        return joined(language, Stream.of(caption.title(), caption.topic()));
    }

    private static String joined(Language language, Stream<Text> texts) {
        return texts.map(text -> text.in(language)).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String said(Sentence sentence, Language language) {
        return sentence.in(language).stream().map(Sentence.Piece::text).collect(Collectors.joining());
    }

    /** One form of each letter, so that the script finds a letter at a time. */
    private static String seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Set<Model> models(Edition edition, Page.Places places) {
        Map<String, OnList> listed = new HashMap<>();
        for (Section section : edition.sections()) {
            section.displays().filter(placed -> hasPlace(placed.display().content()))
                    .forEach(placed -> list(placed, section.isOnOverview(placed)
                            ? Page.Places.pageOf(places.home())
                            : places.page().apply(section), listed));
        }
        // A model of another snapshot that this one has too is found here.
        Map<String, Model> models = new LinkedHashMap<>();
        edition.overview().ifPresent(overview -> overview.models()
                .forEach(model -> models.put(model.row(), model(model, true, listed, edition.language()))));
        Set<String> own = models.values().stream().map(Model::name).collect(Collectors.toSet());
        edition.sections().stream().flatMap(Section::displays).flatMap(placed -> placed.display().others().stream())
                .filter(model -> !own.contains(seen(model.parts().name())))
                .forEach(model -> models.putIfAbsent(model.row(), model(model, false, listed, edition.language())));
        return new LinkedHashSet<>(models.values());
    }

    /** Whether its lists are on the page of its section, whatever other pages there are. */
    private static boolean hasPlace(Content content) {
        return !(content instanceof Content.Comparison || content instanceof Content.Overview);
    }

    /** Notes which rows the lists of a display have, and where. */
    private static void list(Section.Placed placed, String page, Map<String, OnList> listed) {
        List<ModelList> lists = placed.display().lists();
        for (int list = 0; list < lists.size(); list++) {
            List<String> rows = lists.get(list).each();
            for (int row = 0; row < rows.size(); row++) {
                listed.putIfAbsent(rows.get(row), new OnList(page, placed.id() + "/" + list));
            }
        }
    }

    private static Model model(ListedModel listed, boolean own, Map<String, OnList> lists, Language language) {
        ListedModel.Parts model = listed.parts();
        String about = about(model, language);
        String also = Stream.of(Language.values()).map(other -> about(model, other))
                .filter(other -> !other.equals(about))
                .findFirst().orElse("");
        return new Model(seen(model.name()), about, also, lists.get(model.row()), own);
    }

    private static String about(ListedModel.Parts model, Language language) {
        return seen(joined(language, Stream.of(model.organizations(), model.countries())));
    }
}
