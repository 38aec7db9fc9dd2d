package largescale.kernel;

import largescale.notebook.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.Snippet;
import largescale.kernel.CompilerLessons.Rejected;
import largescale.kernel.ThrownLessons.Thrown;
import largescale.load.BadInput;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.execution.CompilationException;
import org.dflib.jjava.kernel.execution.IncompleteSourceException;

/**
 * JJava's kernel, as its program for Jupyter sets it up, for analysts who know little Java: it says of a mistake what
 * to do, completes what a notebook needs first, and shows the documentation of the libraries.
 */
public class ReportKernel extends JavaKernel {

    /** The line below which an error's text is Java's own; what stands above it is for everybody. */
    public static final String IN_JAVA = "In Java's words:";

    private final NotebookTables tables = new NotebookTables(getJShell(), getClassLoader());
    private final ThrownLessons thrown = new ThrownLessons(tables);
    private final CompilerLessons compiler = new CompilerLessons(new UnknownNames(getJShell(), tables));
    private final Documentation documentation = new Documentation(getJShell(), tables);
    private final Values values = new Values(tables);
    private final Completion completion = new Completion(getJShell(), tables);
    private boolean imports;

    /** @param parts of which it is made */
    public ReportKernel(KernelParts parts) {
        super(parts.name(), parts.version(), parts.language(), parts.links(), parts.history(), parts.io(),
                parts.comms(), parts.renderer(), parts.resolver(), parts.magics(), parts.extensions(), parts.styler(),
                parts.shell(), parts.evaluator());
    }

    /** Makes it ready for the first cell. @param classPath what is added to the JVM's */
    public void start(String classPath) {
        onStartup();
        addToClasspath(classPath);
        for (String snippet : KernelParts.startupSnippets()) {
            evalBuilder(snippet).resolveMagics().eval();
        }
        imports = true;
    }

    // Not when it starts: most notebooks import for themselves, and the first result waits for each import.
    private void importBefore(String cell) {
        if (imports) {
            try {
                getEvaluator().eval(getJShell(), Imports.missing(cell));
            } catch (RuntimeException e) {
                throw new BadInput("The library cannot be read. Perhaps it was built again since this kernel was "
                        + "started: restart the kernel.");
            }
            imports = false;
        }
    }

    // Jupyter counts a letter that Java has as two, such as an emoji, as one.
    private static int place(String code, int letters) {
        return code.offsetByCodePoints(0, Math.min(letters, code.codePointCount(0, code.length())));
    }

    @Override
    public DisplayData inspect(String code, int letters, boolean extraDetail) {
        importBefore("");
        int at = place(code, letters);
        try {
            return documentation.at(code, at).orElseGet(() -> super.inspect(code, at, extraDetail));
        } catch (RuntimeException | StackOverflowError e) {
            // Nothing is shown of what cannot be documented.
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

    /** What to do, then what Java says, as JJava shows it. */
    @Override
    protected List<String> formatError(Throwable error) {
        List<String> lines = new ArrayList<>(said(error).stream().flatMap(String::lines).toList());
        if (lines.isEmpty()) {
            return super.formatError(error);
        }
        lines.replaceAll(errorStyler::highlight);
        if (cause(error).getStackTrace().length > 0) {
            lines.addAll(List.of("", errorStyler.secondary(IN_JAVA)));
            lines.addAll(super.formatError(error));
        }
        return lines;
    }

    private Optional<String> said(Throwable error) {
        try {
            if (error instanceof CompilationException rejected) {
                return compiler.of(errors(rejected.getBadSnippetCompilation().snippet()));
            }
            if (error instanceof IncompleteSourceException incomplete) {
                return Optional.of(CompilerLessons.ofUnfinished(incomplete.getSource()));
            }
            return thrown.of(thrown(cause(error)));
        } catch (RuntimeException | LinkageError e) {
            // Without a reply to the error Jupyter would wait for ever: Java's own words are one.
            return Optional.empty();
        }
    }

    /** What a cell that succeeded asks for in vain, and may not mean to. */
    protected final List<String> notes(String cell) {
        try {
            return values.unknown(cell);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // A cell is not worth less because nothing can be said of it.
            return List.of();
        }
    }

    // An Error would end the thread that executes the cells, and every later one would wait for ever.
    @Override
    protected Object doEval(String source) {
        try {
            importBefore(source);
            return super.doEval(source);
        } catch (InternalError | StackOverflowError e) {
            throw new IllegalStateException(
                    "Java's shell cannot read this cell. A variable that is called like a class, "
                            + "such as Count, can be the cause: give it another name, and restart the kernel.",
                    e);
        }
    }

    private List<Rejected> errors(Snippet snippet) {
        return getJShell().diagnostics(snippet).filter(Diag::isError)
                .map(error -> new Rejected(error.getCode(), error.getMessage(Locale.ENGLISH), (int) error.getPosition(),
                        snippet.source()))
                .toList();
    }

    private Thrown thrown(Throwable cause) {
        return new Thrown(
                cause instanceof EvalException evaluated
                        ? evaluated.getExceptionClassName()
                        : cause.getClass().getName(),
                Optional.ofNullable(cause.getMessage()).orElse(""), List.of(cause.getStackTrace()),
                source(cause.getStackTrace()));
    }

    // What a cell throws comes in an exception of the kernel's, what a display throws as it is.
    private static Throwable cause(Throwable error) {
        return error.getCause() instanceof EvalException evaluated ? evaluated : error;
    }

    // JShell names the source of a snippet after its number.
    private String source(StackTraceElement[] stack) {
        return Stream.of(stack).map(frame -> String.valueOf(frame.getFileName())).filter(file -> file.startsWith("#"))
                .findFirst().flatMap(file -> getJShell().snippets()
                        .filter(snippet -> snippet.id().equals(file.substring(1))).findFirst())
                .map(Snippet::source).orElse("");
    }
}
