package largescale.press.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a search finds on a page. */
class SearchPlaceTest {

    private static final String PAGE = """
            <nav><a id="nav">Elsewhere</a></nav><main id="content"><h1 id="top">3. Country</h1><p>Which?</p>
            <div class="prose" id="text"><h2 id="all">All of them</h2><p>Each counts.</p></div>
            <details class="code"><pre id="code">report</pre></details>
            <figure id="by-country"><figcaption>Korea is third <small>Models by country</small></figcaption>
            <table><thead><tr><th>Country</th></tr></thead><tbody><tr><th>Korea</th><td>11</td></tr></tbody></table>
            </figure><figure id="said"><table><tr><th><span id="kr">Korea</span></th><td>12</td></tr></table></figure>
            <figure data-kind="models"><table><thead><tr><th>Model</th></tr></thead><tbody><tr><th>A&amp;B 2</th>
            <td>1 May 2023</td><td>Org</td><td>Korea</td><td>1e24</td></tr></tbody></table></figure></main>""";

    @Test
    void eachPartThatHasAnAddressIsAPlaceAndSoIsEachModel() {
        List<String> places = SearchPlace.of("x.html", PAGE).stream()
                .map(place -> place.way() + ": " + place.title() + " | " + place.text()).toList();
        assertEquals(List.of("x.html#content:  | Which? Model", "x.html#top: 3. Country | ",
                "x.html#text:  | Each counts.", "x.html#all: All of them | ",
                "x.html#by-country: Korea is third | Models by country Country Korea 11", "x.html#kr: Korea | 12",
                "x.html#name=A%26B+2: A&B 2 | Org Korea"), places);
        assertEquals(List.of("3. Country"),
                SearchPlace.of("x.html", PAGE).stream().map(SearchPlace::page).distinct().toList());
    }
}
