package largescale.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Teaches IJava, which JJava succeeds, to show what the library gives: opening a report does it there. */
public final class IJavaDisplay {

    private IJavaDisplay() {}

    /** Does it if this JVM is IJava's; elsewhere nothing. */
    public static void install() {
        try {
            // Its own class is in no registry; its base kernel, which this class is compiled with, is there with it.
            if (Class.forName("io.github.spencerpark.ijava.IJava").getMethod("getKernelInstance")
                    .invoke(null) instanceof BaseKernel kernel) {
                kernel.getRenderer().register(Bundles.FORMS.stream().map(MIMEType::parse).collect(Collectors.toSet()),
                        Set.of(MIMEType.parse(Bundles.HTML)), Bundles.types(),
                        (value, context) -> render(value, context, kernel));
            }
        } catch (ReflectiveOperationException e) {
            return;
        }
    }

    private static void render(Object value, RenderContext context, BaseKernel kernel) {
        List<Map<String, Object>> bundles = Bundles.of(value);
        bundles.subList(0, bundles.size() - 1).forEach(before -> kernel.display(put(before, new DisplayData())));
        put(bundles.get(bundles.size() - 1), context.getOutputContainer());
    }

    private static DisplayData put(Map<String, Object> bundle, DisplayData output) {
        bundle.forEach(output::putData);
        Bundles.metadata().forEach(output::putMetaData);
        return output;
    }
}
