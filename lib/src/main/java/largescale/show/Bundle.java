package largescale.show;

import largescale.word.Language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The MIME bundle of one display. JupyterLab shows the standard types in its language; {@code make report} makes its
 * pages from {@link #BOTH}, which holds both languages, so that a notebook is executed once for all of them.
 */
final class Bundle {

    static final String HTML = "text/html";
    static final String TEXT = "text/plain";
    static final String PLOTLY = "application/vnd.plotly.v1+json";
    /**
     * An object: {@code en} and {@code ko} (html, figure of a chart, models and lists of {@link ModelLists}, frame of
     * {@link Showable#frame}), facts, untranslated.
     */
    static final String BOTH = "application/vnd.largescale+json";

    private Bundle() {}

    static Map<String, Object> of(Showable shown, Language jupyter, Labels labels) {
        Map<String, Object> both = new LinkedHashMap<>();
        Map<String, Object> bundle = new LinkedHashMap<>();
        Set<String> untranslated = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            Wording wording = new Wording(language, labels);
            View view = shown.in(wording);
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("html", view.html());
            if (view.figure() != null) {
                page.put("figure", view.figure());
            }
            if (view.lists() != null) {
                page.put("models", view.lists().models());
                page.put("lists", view.lists().lists());
            }
            page.put("frame", shown.frame(wording));
            both.put(language.code(), page);
            untranslated.addAll(wording.untranslated());
            if (language == jupyter) {
                bundle.put(TEXT, view.text());
                bundle.put(HTML, view.html());
                if (view.figure() != null) {
                    bundle.put(PLOTLY, view.figure());
                }
            }
        }
        both.put("facts", shown.facts());
        both.put("untranslated", untranslated.toArray());
        bundle.put(BOTH, both);
        return bundle;
    }
}
