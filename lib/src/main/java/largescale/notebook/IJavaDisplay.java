package largescale.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import java.util.List;
import java.util.Map;

/** Teaches IJava, which JJava succeeds, to show what the library gives: opening a report does it there. */
public final class IJavaDisplay {

    private final BaseKernel kernel;

    private IJavaDisplay(BaseKernel kernel) {
        this.kernel = kernel;
    }

    /** Does it if this JVM is IJava's; elsewhere nothing. */
    public static void install() {
        try {
            // Its own class is in no registry; its base kernel, of which this class is made, is there with it alone.
            if (Class.forName("io.github.spencerpark.ijava.IJava").getMethod("getKernelInstance")
                    .invoke(null) instanceof BaseKernel kernel) {
                Bundles.types().forEach(new IJavaDisplay(kernel)::register);
            }
        } catch (ReflectiveOperationException e) {
            return;
        }
    }

    private <T> void register(Class<T> type) {
        kernel.getRenderer().createRegistration(type).preferring(Bundles.HTML)
                .supporting(Bundles.TEXT, Bundles.PLOTLY, Bundles.DISPLAY).onType(type).register(this::render);
    }

    private void render(Object value, RenderContext context) {
        List<Map<String, Object>> bundles = Bundles.of(value);
        for (Map<String, Object> before : bundles.subList(0, bundles.size() - 1)) {
            DisplayData output = new DisplayData();
            put(before, output);
            kernel.display(output);
        }
        put(bundles.get(bundles.size() - 1), context.getOutputContainer());
    }

    private static void put(Map<String, Object> bundle, DisplayData output) {
        bundle.forEach(output::putData);
        Bundles.metadata().forEach(output::putMetaData);
    }
}
