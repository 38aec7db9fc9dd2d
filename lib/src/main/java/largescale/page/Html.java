package largescale.page;

import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Words;

/** What JupyterLab shows of a display. */
public final class Html {

    private Html() {}

    /** A display as HTML that needs no style sheet and no script, in one language. */
    public static String of(Display display, Language language) {
        Surface jupyter = new Surface.JupyterLab(language, Words.read());
        return Templates.render(out -> JtecontentGenerated.render(out, null, display.content(), jupyter));
    }
}
