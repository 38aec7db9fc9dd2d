package largescale.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.word.Language;

/**
 * What a page says of itself to those who don't open it: search engines, previews of links, reference managers.
 *
 * @param title of the page
 * @param description its answer in a sentence; may be empty
 * @param standing what it stands on
 * @param citation how to cite it, in words
 */
record About(String title, String description, Optional<Content.Standing> standing, String citation) {

    private static final String AUTHOR = "Contributors to Large-scale AI models: a living report";

    static About of(Page page, String title) {
        Language language = page.language();
        Edition edition = page.edition();
        Optional<Section.Placed> answer = edition.sections().stream()
                .filter(section -> section.name().equals(page.name())).findFirst()
                .map(Section::answer)
                .orElseGet(() -> edition.tagged(Section.LEAD).stream().findFirst());
        return new About(title,
                answer.flatMap(placed -> placed.said(language)).orElse(""),
                page.overview().map(Content.Overview::standing),
                page.overview().map(overview -> overview.citation().in(language)).orElse(""));
    }

    /** Names and contents of the meta elements for search engines and reference managers. */
    Map<String, String> names(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("description", description);
        names.put("citation_title", title);
        names.put("citation_author", AUTHOR);
        names.put("citation_language", language.code());
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /** An entry for a bibliography in BibTeX's form, of which a browser's reader copies the text. */
    String bibtex() {
        String key = Stream.concat(Stream.of("large-scale-models"),
                standing.stream().map(on -> on.snapshot().replaceAll("\\.csv$|[^\\w.-]", "")))
                .collect(Collectors.joining("-"));
        return "@misc{" + key + ",\n"
                + "  author = {{" + AUTHOR + "}},\n"
                + "  title = {{" + escaped(title) + "}},\n"
                + standing.map(on -> "  version = {" + escaped(on.snapshot()) + ", " + on.window().from() + "--"
                        + on.window().to() + "},\n").orElse("")
                + "  note = {" + escaped(citation) + "}\n}";
    }

    /** A text that TeX sets as it is. Braces, which BibTeX counts, and backslashes are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("[&%$#_]", "\\\\$0").replaceAll("[~^]", "\\\\$0{}");
    }
}
