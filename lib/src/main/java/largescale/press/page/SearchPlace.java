package largescale.press.page;

import com.google.common.collect.Lists;
import com.google.common.net.UrlEscapers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import largescale.html.Html;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a search finds: a part of a page that has an address, or a model in the table of all models.
 *
 * @param way to it, from any page of its language
 * @param page the title of its page
 * @param title its own, or the name of the model; empty where it has none
 * @param text its other words
 */
record SearchPlace(String way, String page, String title, String text) {

    /** The file beside the pages of a language that has their places. */
    static final String FILE = "search-index.js";

    /** What says nothing by itself, and what stands at a place of its own too. */
    static final String LEFT_OUT = "script, style, noscript, nav, form, button, .stamp, .code, .way, "
            + ".data > summary, .published, [id^=overview-]";

    /** What has an address within a section. */
    static final String PARTS = "[id]:not(.data), [data-kind=models] tbody tr";

    /** The places of a page, in their order. @param file its name */
    static List<SearchPlace> of(String file, String html) {
        Element page = Jsoup.parse(html);
        page.select(LEFT_OUT).remove();
        String heading = page.select("main h1").text();
        List<SearchPlace> places = new ArrayList<>();
        // From the last on, so that a part is left without those within it.
        for (Element part : Lists.reverse(page.select("main").select("main, " + PARTS))) {
            boolean model = part.is("tr");
            Element whole = Objects.requireNonNullElse(part.closest("tr"), part);
            Element named = part.is("h1, h2, h3, h4, span") ? part : part.selectFirst("> figcaption, > th");
            String title = named == null ? "" : part.is("figure") ? named.ownText() : named.text();
            String text = model ? part.select("td:nth-child(3), td:nth-child(4)").text() : whole.text();
            String at = model
                    ? "name=" + UrlEscapers.urlFormParameterEscaper().escape(title)
                    : UrlEscapers.urlFragmentEscaper().escape(part.id());
            whole.remove();
            if (!whole.text().isEmpty()) {
                places.add(0, new SearchPlace(file + "#" + at, heading, title,
                        text.replaceFirst("^" + Pattern.quote(title), "").strip()));
            }
        }
        return places;
    }

    /** All of some pages, as a script that they load when asked: what was opened as a file may load nothing else. */
    static String script(Map<String, Supplier<String>> pages) {
        List<SearchPlace> all = pages.entrySet().stream()
                .flatMap(page -> of(Page.file(page.getKey()), page.getValue().get()).stream()).toList();
        String json = Normalizer.normalize(Html.json(all), Normalizer.Form.NFC);
        return "globalThis.SearchIndex = " + json + ";\n";
    }
}
