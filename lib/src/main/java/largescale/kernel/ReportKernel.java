package largescale.kernel;

import com.google.common.base.Strings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import largescale.Report;
import largescale.load.BadInput;
import largescale.notebook.Bundles;
import largescale.notebook.Imports;
import largescale.notebook.Lessons;
import largescale.notebook.Names;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.execution.CodeEvaluator;
import org.dflib.jjava.kernel.execution.CompilationException;
import org.dflib.jjava.kernel.execution.IncompleteSourceException;

/**
 * JJava's kernel for analysts who know little Java: it shows tables and charts, says of a mistake what to do, completes
 * what a notebook needs first, and shows the documentation of the libraries.
 */
final class ReportKernel extends JavaKernel {

    private final NotebookTables tables = new NotebookTables(getJShell(), getClassLoader());
    private final Documentation documentation = new Documentation(getJShell(), tables);
    private final Completion completion = new Completion(getJShell(), tables);

    /** What is to be imported yet, with what cells call of JJava's: display, render and so on. */
    private final List<String> imports = Stream.of(Imports.OF_KERNELS, Imports.NAMES,
            List.of("static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.*",
                    "static org.dflib.jjava.kernel.JavaNotebookStatics.*"))
            .flatMap(List::stream).map(name -> "import " + name + ";").collect(Collectors.toCollection(ArrayList::new));

    ReportKernel(LanguageInfo language, MagicsResolver resolver, MagicsRegistry magics, StringStyler styler,
            JShell shell, CodeEvaluator evaluator) {
        super("JJava", "", language, List.of(), null, new JupyterIO(StandardCharsets.UTF_8), new CommManager(),
                new Renderer(), resolver, magics, true, styler, shell, evaluator);
        renderer.register(Bundles.FORMS.stream().map(MIMEType::parse).collect(Collectors.toSet()),
                Set.of(MIMEType.parse(Bundles.HTML)), Bundles.types(), this::render);
        installNotebookKernel();
    }

    private void render(Object value, RenderContext context) {
        List<Map<String, Object>> bundles = Bundles.of(value);
        bundles.subList(0, bundles.size() - 1).forEach(before -> display(put(before, new DisplayData())));
        put(bundles.get(bundles.size() - 1), context.getOutputContainer());
    }

    private static DisplayData put(Map<String, Object> bundle, DisplayData output) {
        bundle.forEach(output::putData);
        Bundles.metadata().forEach(output::putMetaData);
        return output;
    }

    /** Does ahead what the first cells are likely to need, as long as none has come; what fails they are told. */
    void getReady() {
        try {
            importBefore("");
            if (executionCount.get() == 1) {
                Report.open().display();
            }
        } catch (RuntimeException e) {
            return;
        }
    }

    /** Imports what a cell does not import itself. */
    private synchronized void importBefore(String cell) {
        if (!imports.isEmpty()) {
            imports.removeIf(line -> cell.lines().anyMatch(line::equals));
            try {
                super.doEval(String.join("\n", imports));
            } catch (RuntimeException e) {
                throw new BadInput("The library cannot be read. Perhaps it was built again since this kernel was "
                        + "started: restart the kernel.");
            }
            imports.clear();
        }
    }

    // Jupyter counts a letter that Java has as two, such as an emoji, as one.
    private static int place(String code, int letters) {
        return code.offsetByCodePoints(0, Math.min(letters, code.codePointCount(0, code.length())));
    }

    /** Nothing is shown of what cannot be documented. */
    @Override
    public DisplayData inspect(String code, int letters, boolean extraDetail) {
        importBefore("");
        try {
            return documentation.at(code, place(code, letters)).map(html -> put(
                    Map.of(Bundles.HTML, html, Bundles.TEXT, Comment.text(html)), new DisplayData())).orElse(null);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    @Override
    public ReplacementOptions complete(String code, int letters) {
        importBefore("");
        int at = place(code, letters);
        try {
            return completion.texts(code, at)
                    .or(() -> Optional.ofNullable(super.complete(code, at)).map(completion::sorted))
                    .map(all -> new ReplacementOptions(all.getReplacements(),
                            code.codePointCount(0, all.getSourceStart()), code.codePointCount(0, all.getSourceEnd())))
                    .orElse(null);
        } catch (InternalError | StackOverflowError e) {
            return null;
        }
    }

    // An Error would end the thread that executes the cells, and every later one would wait for ever.
    @Override
    protected Object doEval(String source) {
        try {
            importBefore(source);
            return super.doEval(source);
        } catch (InternalError | StackOverflowError e) {
            throw new IllegalStateException("Java's shell cannot read this cell. A variable that is called like a "
                    + "class, such as Count, can be the cause: give it another name, and restart the kernel.", e);
        }
    }

    /** What to do, then what Java says, as JJava shows it. */
    @Override
    protected List<String> formatError(Throwable error) {
        // What a cell throws comes in an exception of the kernel's, what a display throws as it is.
        Throwable cause = error.getCause() instanceof EvalException evaluated ? evaluated : error;
        List<String> lines = new ArrayList<>();
        try {
            said(error, cause).stream().flatMap(String::lines).map(errorStyler::highlight).forEach(lines::add);
        } catch (RuntimeException e) {
            // Without a reply to the error Jupyter would wait for ever: Java's own words are one.
            return super.formatError(error);
        }
        if (lines.isEmpty()) {
            return super.formatError(error);
        }
        if (cause.getStackTrace().length > 0) {
            lines.addAll(List.of("", errorStyler.secondary("In Java's words:")));
            lines.addAll(super.formatError(error));
        }
        return lines;
    }

    private Optional<String> said(Throwable error, Throwable cause) {
        // Variables that were reset too.
        Names names = new Names(getJShell().snippets().filter(VarSnippet.class::isInstance)
                .filter(made -> getJShell().status(made) != Snippet.Status.REJECTED)
                .map(made -> ((VarSnippet) made).name()).collect(Collectors.toSet()), "reset", tables.all());
        if (error instanceof CompilationException rejected) {
            Snippet snippet = rejected.getBadSnippetCompilation().snippet();
            return getJShell().diagnostics(snippet).filter(Diag::isError)
                    .flatMap(one -> Lessons.of(new Lessons.Rejected(one.getCode(), one.getMessage(Locale.ENGLISH),
                            (int) one.getPosition(), snippet.source()), names).stream())
                    .findFirst();
        }
        if (error instanceof IncompleteSourceException incomplete) {
            return Optional.of(Lessons.ofUnfinished(incomplete.getSource()));
        }
        String type = cause instanceof EvalException evaluated
                ? evaluated.getExceptionClassName()
                : cause.getClass().getName();
        List<StackTraceElement> stack = List.of(cause.getStackTrace());
        // JShell names the source of a snippet after its number.
        String source = stack.stream().flatMap(frame -> getJShell().snippets()
                .filter(snippet -> ("#" + snippet.id()).equals(frame.getFileName())))
                .map(Snippet::source).findFirst().orElse("");
        return Lessons.of(new Lessons.Thrown(type, Strings.nullToEmpty(cause.getMessage()), stack, source), names);
    }
}
