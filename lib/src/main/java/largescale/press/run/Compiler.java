package largescale.press.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import largescale.load.BadInput;

/** Compiles the programs of all notebooks in one task, in memory. */
final class Compiler extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new ConcurrentHashMap<>();

    private Compiler() {
        super(Compiler.class.getClassLoader());
    }

    private record Fault(Program program, String code, String message, int at) {

        /** Only the compiler knows that what a cell ends in has nothing to show, as System.out.println has not. */
        boolean isOfNoValue() {
            return code.equals("compiler.err.void.not.allowed.here");
        }
    }

    /**
     * The methods of some programs, in their order.
     *
     * @throws BadInput for all errors that the compiler finds: each names notebook, cell and line
     */
    static List<Method> compile(List<Program> programs) {
        Compiler compiler = new Compiler();
        List<Fault> errors = compiler.errors(programs);
        if (errors.isEmpty()) {
            return programs.stream().map(compiler::method).toList();
        }
        if (errors.stream().allMatch(Fault::isOfNoValue)) {
            return compile(programs.stream().map(program -> program.withoutValues(errors.stream()
                    .filter(error -> error.program().equals(program)).map(Fault::at).toList())).toList());
        }
        throw new BadInput(errors.stream().filter(error -> !error.isOfNoValue())
                .map(error -> error.program().said(error.code(), error.message(), error.at()))
                .distinct().collect(Collectors.joining("\n")));
    }

    private List<Fault> errors(List<Program> programs) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(said, Locale.ENGLISH,
                null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location to, String name, JavaFileObject.Kind kind,
                    FileObject of) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, made -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        List<JavaFileObject> sources = programs.stream().map(Compiler::source).toList();
        compiler.getTask(null, files, said, List.of("-proc:none", "-nowarn", "-g"), null, sources).call();
        return said.getDiagnostics().stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> new Fault(programs.get(sources.indexOf(one.getSource())), one.getCode(),
                        one.getMessage(Locale.ENGLISH), (int) one.getPosition()))
                .toList();
    }

    private static JavaFileObject source(Program program) {
        return new SimpleJavaFileObject(URI.create("memory:///" + program.type() + ".java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return program.source();
            }
        };
    }

    private Method method(Program program) {
        try {
            return loadClass(program.type()).getMethod(Program.METHOD, Cells.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream made = classes.get(name);
        if (made == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, made.toByteArray(), 0, made.size());
    }
}
