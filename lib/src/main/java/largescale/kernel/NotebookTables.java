package largescale.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import largescale.Report;
import tech.tablesaw.api.Table;

/** The tables that a notebook has at hand: its variables, and what the reports that it has opened give. */
final class NotebookTables {

    private final JShell shell;
    private final ClassLoader loader;

    /** @param loader of the classes that JShell makes of the notebook's cells */
    NotebookTables(JShell shell, ClassLoader loader) {
        this.shell = shell;
        this.loader = loader;
    }

    /** The tables, by how a cell names them: {@code models}, {@code report.models()}. */
    Map<String, Table> all() {
        Map<String, Table> tables = new LinkedHashMap<>();
        shell.variables().forEach(variable -> {
            try {
                add(variable.name(), value(variable), tables);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                // It has no value yet, or the file of a report's table is bad: whoever asks for that is told.
                return;
            }
        });
        return tables;
    }

    private static void add(String name, Object value, Map<String, Table> tables) throws ReflectiveOperationException {
        if (value instanceof Table table) {
            tables.put(name, table);
        } else if (value instanceof Report) {
            for (Method method : Report.class.getMethods()) {
                if (method.getReturnType() == Table.class && method.getParameterCount() == 0) {
                    tables.put(name + "." + method.getName() + "()", (Table) method.invoke(value));
                }
            }
        }
    }

    // JShell itself gives the values of variables as texts alone.
    private Object value(VarSnippet variable) throws ReflectiveOperationException {
        Method name = Snippet.class.getDeclaredMethod("classFullName");
        name.setAccessible(true);
        Field field = Class.forName((String) name.invoke(variable), true, loader).getField(variable.name());
        field.setAccessible(true);
        return field.get(null);
    }
}
