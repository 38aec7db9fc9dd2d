package largescale.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Renders templates, of which the build makes a class each: called by name, a wrong parameter does not compile. */
final class Templates {

    private Templates() {}

    /** What a template writes. */
    static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput(1 << 16);
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
