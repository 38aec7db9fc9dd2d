package largescale.page;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Map;
import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Words;

/** What JupyterLab shows of a display. */
public final class Html {

    private static final Supplier<Words> WORDS = Suppliers.memoize(Words::read);

    private Html() {}

    /** A display as HTML that needs no style sheet and no script, in one language. */
    public static String of(Display display, Language language) {
        Surface jupyter = new Surface.JupyterLab(language, WORDS.get());
        return Templates.render("content", Map.of("content", display.content(), "on", jupyter));
    }
}
