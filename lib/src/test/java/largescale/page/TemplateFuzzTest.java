package largescale.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import largescale.AnyText;
import largescale.display.Display;
import largescale.word.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/** Whatever a text is: it is a text on the page, and makes no element, attribute or address. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class TemplateFuzzTest {

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of(Books.kinds());
    }

    private static Document shown(String kind, String text) {
        return Jsoup.parse(Html.of(Display.read(HostileTest.saying(text, "", Books.kept(kind))), Language.EN));
    }

    private static List<String> elements(Document page) {
        return page.getAllElements().stream()
                .map(e -> e.tagName() + e.attributes().asList().stream().map(Attribute::getKey).sorted().toList())
                .toList();
    }

    @Property
    void aTextChangesNothingButTheText(@ForAll("kinds") String kind, @ForAll String text) {
        // An address on the web is a link where one may stand.
        Assume.that(!text.isBlank() && !text.matches("(?is)https?://.*"));
        Document page = shown(kind, text);
        assertEquals(elements(shown(kind, "x")), elements(page));
        assertTrue(page.select("[href]").eachAttr("href").stream().noneMatch(a -> a.startsWith("javascript:")));
    }
}
