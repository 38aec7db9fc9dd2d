package largescale.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Optional;
import java.util.function.Consumer;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Words;

/** HTML from templates, of which the build makes a class each: a wrong parameter does not compile. */
public final class Html {

    private Html() {}

    /** What JupyterLab shows of a display: HTML that needs no style sheet and no script, in one language. */
    public static String of(Display display, Language language) {
        Surface jupyter = new Surface.JupyterLab(language, Words.read());
        return render(out -> JtecontentGenerated.render(out, null, display.content(), jupyter));
    }

    /** The table below a chart, as JupyterLab shows it: folded. Empty where there is none. */
    public static Optional<String> below(Display display, Language language) {
        if (!(display.content() instanceof Content.ChartExhibit chart) || chart.tableKey() == null) {
            return Optional.empty();
        }
        Surface jupyter = new Surface.JupyterLab(language, Words.read());
        return Optional.of(render(out -> JtenumbersGenerated.render(out, null, chart, jupyter)));
    }

    /** What a template writes. */
    static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput(1 << 16);
        template.accept(new OwaspHtmlTemplateOutput(html) {
            @Override
            public void writeUserContent(String text) {
                super.writeUserContent(text == null ? null : Seen.of(text));
            }
        });
        return html.toString();
    }
}
