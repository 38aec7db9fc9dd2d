package largescale.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import largescale.chart.PlotlyFigure;
import largescale.display.Content;
import largescale.display.Display;
import largescale.display.Displays;
import largescale.display.PlainText;
import largescale.display.Showable;
import largescale.load.BadInput;
import largescale.page.Html;
import largescale.word.Language;
import tech.tablesaw.aggregate.Summarizer;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * Teaches a Java kernel to show tables, figures, findings and comparisons. JJava and IJava have the same display
 * interface under two package names, so it is called by reflection: one jar, compiled against neither, serves both.
 */
public final class KernelDisplay {

    static final String JJAVA = "org.dflib.jjava.jupyter.kernel";
    static final String IJAVA = "io.github.spencerpark.jupyter.kernel";

    private static final String HTML = "text/html";
    private static final String TEXT = "text/plain";
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static KernelDisplay installed;

    private final Object kernel;
    private final Class<?> base;
    private final Object renderer;
    private final String packages;

    private KernelDisplay(Object kernel, String packages) throws ReflectiveOperationException {
        this.kernel = kernel;
        this.base = Class.forName(packages + ".BaseKernel", false, kernel.getClass().getClassLoader());
        this.renderer = base.getMethod("getRenderer").invoke(kernel);
        this.packages = packages;
    }

    /**
     * Installs the display into the kernel that this JVM runs, once; outside of a kernel it does nothing. JJava does
     * it when it starts (see {@link JJavaExtension}); on IJava, opening the report does.
     */
    public static synchronized void install() {
        running(JJAVA + ".BaseKernel", "notebookKernel").ifPresent(k -> install(k, JJAVA));
        running("io.github.spencerpark.ijava.IJava", "getKernelInstance").ifPresent(k -> install(k, IJAVA));
    }

    private static Optional<Object> running(String entry, String handle) {
        try {
            return Optional.ofNullable(Class.forName(entry).getMethod(handle).invoke(null));
        } catch (ClassNotFoundException | InvocationTargetException e) {
            // It is the other kernel, or none: JJava answers with an exception where no kernel runs.
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw unsupported(e);
        }
    }

    /** Installs the display into a kernel whose display interface has these packages, if it has not been. */
    static synchronized void install(Object kernel, String packages) {
        if (installed != null && installed.kernel == kernel) {
            return;
        }
        try {
            installed = new KernelDisplay(kernel, packages);
        } catch (ReflectiveOperationException e) {
            throw unsupported(e);
        }
        installed.register(Table.class, Displays::of);
        // Without by("Country") or apply() behind it, statistics are of all rows.
        installed.register(Summarizer.class, statistics -> Displays.of(statistics.apply()));
        installed.register(Figure.class, Displays::of);
        installed.register(Showable.class, Showable::display);
    }

    private static IllegalStateException unsupported(ReflectiveOperationException cause) {
        return new IllegalStateException("This version of the Java kernel cannot show tables and charts", cause);
    }

    private <T> void register(Class<T> type, Function<T, Display> shown) {
        try {
            ClassLoader loader = renderer.getClass().getClassLoader();
            Class<?> function = Class.forName(packages + ".display.RenderFunction", false, loader);
            Object registration = renderer.getClass().getMethod("createRegistration", Class.class).invoke(renderer,
                    type);
            with(registration, "preferring", String[].class, new String[]{HTML});
            with(registration, "supporting", String[].class, new String[]{TEXT, PLOTLY, Display.MIME});
            with(registration, "onType", Class.class, type);
            with(registration, "register", function, Proxy.newProxyInstance(loader, new Class<?>[]{function},
                    (proxy, method, arguments) -> render(method, arguments, shown.compose(type::cast))));
        } catch (ReflectiveOperationException e) {
            throw unsupported(e);
        }
    }

    private static void with(Object registration, String method, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        registration.getClass().getMethod(method, parameter).invoke(registration, argument);
    }

    private Object render(Method method, Object[] arguments, Function<Object, Display> shown)
            throws ReflectiveOperationException {
        if (!method.getName().equals("render")) {
            throw new UnsupportedOperationException(method.toString());
        }
        List<Map<String, Object>> bundles = bundles(() -> shown.apply(arguments[0]));
        Object output = arguments[1].getClass().getMethod("getOutputContainer").invoke(arguments[1]);
        for (Map<String, Object> before : bundles.subList(0, bundles.size() - 1)) {
            Object display = output.getClass().getConstructor().newInstance();
            put(before, display);
            base.getMethod("display", output.getClass()).invoke(kernel, display);
        }
        put(bundles.get(bundles.size() - 1), output);
        return null;
    }

    /** Every output of ours says in its metadata in which language it is shown. */
    private static void put(Map<String, Object> bundle, Object output) throws ReflectiveOperationException {
        Method put = output.getClass().getMethod("putData", String.class, Object.class);
        for (Map.Entry<String, Object> data : bundle.entrySet()) {
            put.invoke(output, data.getKey(), data.getValue());
        }
        output.getClass().getMethod("putMetaData", String.class, Object.class).invoke(output, Display.MIME,
                Map.of("language", Language.ofJupyter().code()));
    }

    /**
     * What the kernel sends for one display, by MIME type: what JupyterLab shows in its language, and the display
     * itself, of which {@code make report} makes its pages. JupyterLab shows one form of an output, so the table below
     * a chart is an output of its own, which has no display for the pages.
     */
    private static List<Map<String, Object>> bundles(Supplier<Display> shown) {
        try {
            Display display = shown.get();
            Language language = Language.ofJupyter();
            Optional<String> below = Html.below(display, language);
            Map<String, Object> bundle = bundle(display, language);
            return below.isEmpty()
                    ? List.of(bundle)
                    : List.of(bundle, Map.of(HTML, below.get(), TEXT, PlainText.of(display, language)));
        } catch (BadInput e) {
            throw e;
        } catch (Throwable e) {
            // An Error would end the kernel's shell thread, and every later cell would wait for ever.
            throw new IllegalStateException("This cannot be shown: " + e, e);
        }
    }

    private static Map<String, Object> bundle(Display display, Language language) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(TEXT, PlainText.of(display, language));
        bundle.put(HTML, Html.of(display, language));
        if (display.content() instanceof Content.ChartExhibit chart) {
            PlotlyFigure figure = chart.figure().in(language);
            bundle.put(PLOTLY, Map.of("data", figure.data(), "layout", figure.whole(), "config", figure.config()));
        }
        bundle.put(Display.MIME, display.tree());
        return bundle;
    }
}
