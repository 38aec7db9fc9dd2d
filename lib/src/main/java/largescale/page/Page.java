package largescale.page;

import com.google.common.net.UrlEscapers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import largescale.word.Language;

/**
 * A page while it is written: its templates ask it for texts, addresses and the numbers of lists.
 *
 * @param edition the report that it is a page of
 * @param name its file without the ending
 * @param places where the parts of the report are, seen from here
 * @param lists the lists of models that its numbers lead to
 */
record Page(Edition edition, String name, Places places, Lists lists) {

    /** What the script of a page says. */
    private static final List<String> OF_SCRIPT = List.of("Download as CSV", "Copy the table", "Copied", "Chart as SVG",
            "Chart as PNG", "Link to this place", "Close", "{count} models", "1 model", "Model", "Organizations",
            "Countries",
            "Publication date", "Training compute (FLOP)", "Link", "Show the models behind this number",
            "Report a mistake in these rows");

    /** Where the parts of a report are. */
    enum Places {
        /** Each section is a page. */
        IN_A_FOLDER {
            @Override
            String home() {
                return "index.html";
            }

            @Override
            String check() {
                return "reconciliation.html";
            }

            @Override
            String section(Section section) {
                return page(section);
            }

            @Override
            String page(Section section) {
                return file(section.name());
            }
        },
        /** All is on one page. */
        ON_ONE_PAGE {
            @Override
            String home() {
                return "#content";
            }

            @Override
            String check() {
                return "#reconciliation";
            }

            @Override
            String section(Section section) {
                return "#" + section.address();
            }

            @Override
            String page(Section section) {
                return "";
            }
        };

        /** The way to the overview. */
        abstract String home();

        /** The way to all figures and claims. */
        abstract String check();

        /** The way to a section. */
        abstract String section(Section section);

        /** The way to the page that a section is on. */
        abstract String page(Section section);
    }

    static Page of(Edition edition, String name, Places places) {
        return new Page(edition, name, places, new Lists(edition.models()));
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
        return new Surface.OnPage(language(), edition.words(), placed.id(), null, placed.display().lists(), lists);
    }

    /** A comparison whose statements lead to the section where they are computed. */
    Surface beside(Section section, Section.Placed placed) {
        return new Surface.OnPage(language(), edition.words(),
                "all-" + section.address() + "-" + Section.key(placed.display().content()),
                places.page(section), placed.display().lists(), lists);
    }

    /** The other languages of the report. */
    List<Language> others() {
        return edition.languages().stream().filter(language -> language != language()).toList();
    }

    /** The texts that the script says, by their English. */
    String textsOfScript() {
        Map<String, String> texts = new TreeMap<>();
        OF_SCRIPT.forEach(text -> texts.put(text, text(text)));
        return Json.inScript(texts);
    }

    /** The lists of models that the numbers lead to which have been written so far. */
    String listsOfScript() {
        return Json.inScript(lists.in(language()));
    }
}
