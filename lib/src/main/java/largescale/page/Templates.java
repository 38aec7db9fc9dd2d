package largescale.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, which the build makes classes of. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /** What a template makes of its parameters. */
    static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput(1 << 16);
        ENGINE.render(template + ".jte", parameters, html);
        return html.toString();
    }
}
