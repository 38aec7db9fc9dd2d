package largescale.page;

import largescale.word.Language;

/** What stands around and in the place of pages while notebooks are edited. Nothing of it gets into a report. */
public final class Preview {

    private Preview() {}

    /** The page that shows those of the report, in a frame. @param first the language that it begins with */
    public static String frame(Language first) {
        return Html.render(out -> JtepreviewGenerated.render(out, null, first));
    }

    /** Its script. */
    public static String script() {
        return Assets.text("preview.js");
    }

    /** In the place of a page: why it cannot be shown. */
    public static String failed(String title, String message) {
        return Html.render(out -> JtenotShownGenerated.render(out, null, title, message, false));
    }

    /** In the place of a page that is asked for again in a second: what is waited for. */
    public static String waiting(String title, String message) {
        return Html.render(out -> JtenotShownGenerated.render(out, null, title, message, true));
    }
}
