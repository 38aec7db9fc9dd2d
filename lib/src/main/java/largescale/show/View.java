package largescale.show;

import java.util.Map;

/**
 * Something as it is shown in one language.
 *
 * @param html for a page; every text from the data is escaped
 * @param text plain, for where there is nothing better
 * @param figure a Plotly figure as JupyterLab shows it, title and all; null for what is no chart
 * @param lists of the models behind its numbers; null where it has none
 */
record View(String html, String text, Map<String, Object> figure, ModelLists lists) {

    View(String html, String text, Map<String, Object> figure) {
        this(html, text, figure, null);
    }

    View(String html, String text) {
        this(html, text, null, null);
    }

    View with(ModelLists lists) {
        return new View(html, text, figure, lists.isEmpty() ? null : lists);
    }
}
