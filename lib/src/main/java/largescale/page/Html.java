package largescale.page;

import largescale.display.Display;
import largescale.word.Language;

/** Stub. */
public final class Html {

    private Html() {}

    public static String of(Display display, Language language) {
        return "";
    }
}
