package largescale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that may come in an export: any characters, and often those that mean something to somebody. */
public final class AnyText extends DomainContextBase {

    /** What CSV, ICU, HTML, JSON, Plotly, Markdown, Tablesaw or a spreadsheet could take for its own. */
    private static final String[] SIGNS = {",", ";", "\"", "\"\"", "'", "''", "{", "}", "{0}", "{x}", "#", "|", "<",
            ">", "&",
            "&amp;", "&#x3c;", "</script>", "<!--", "-->", "]]>", "<b>", "<br>", "\\", "\\u003c", "/", "`", "$x$", "%",
            "=", "+", "-", "@", "＝", "*", "_", "[a](b)", "~", "~~~", "NA", "null", "NaN", "N/A", "“", "”", " ", "  ",
            "\u00a0", "\t", "\n", "\r\n", "\u2028", "\u202e", "\ufeff", "\u200d", "é", "e\u0301", "한국", "國", "🇰🇷",
            "👩‍🔬",
            "1e23", "10²³", "__proto__", "constructor", "javascript:alert(1)", "https://a.example/"};

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.of(SIGNS), Arbitraries.strings().ofMaxLength(8)).list().ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
