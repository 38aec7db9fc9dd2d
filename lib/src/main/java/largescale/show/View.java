package largescale.show;

import java.util.Map;

/**
 * Something as it is shown in one language.
 *
 * @param html for a page; every text from the data is escaped
 * @param text plain, for where there is nothing better
 * @param figure a Plotly figure as JupyterLab shows it, title and all; null for what is no chart
 */
record View(String html, String text, Map<String, Object> figure) {

    View(String html, String text) {
        this(html, text, null);
    }
}
