package largescale.kernel;

import largescale.notebook.Imports;
import com.google.common.base.CharMatcher;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import largescale.kernel.Calls.Call;
import largescale.load.Snapshot;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import tech.tablesaw.api.Table;

/** What a notebook offers for a name that has been begun, what it needs first before the rest. */
final class Completion {

    private static final Pattern OPENS = Pattern.compile("Report\\.open|.*\\.bridge");
    private static final Pattern SORTS = Pattern.compile(".*\\.sortOn");

    /** What every object can do; nobody who counts needs it, but to see it as text. */
    private static final Set<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getMethods())
            .map(method -> method.getName() + "(").filter(name -> !name.equals("toString("))
            .collect(Collectors.toSet());

    private final JShell shell;
    private final NotebookTables tables;

    Completion(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
    }

    /**
     * Inside of a text: the values of the column that it is compared with, the snapshots that can be opened, or the
     * names of columns that begin so, of the tables that the cell speaks of, or of all.
     */
    Optional<ReplacementOptions> texts(String code, int at) {
        String line = code.substring(code.lastIndexOf('\n', at - 1) + 1, at);
        if (CharMatcher.is('"').countIn(line) % 2 == 0) {
            return Optional.empty();
        }
        String begun = line.substring(line.lastIndexOf('"') + 1);
        List<String> fitting = texts(code, Calls.around(code.substring(0, at)))
                .filter(name -> name.regionMatches(true, 0, begun, 0, begun.length())).distinct().toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplacementOptions(fitting, at - begun.length(), at));
    }

    private Stream<String> texts(String code, Call call) {
        List<Table> spokenOf = tables.in(code);
        Collection<Table> all = spokenOf.isEmpty() ? tables.all().values() : spokenOf;
        Optional<String> column = Values.begun(call);
        if (column.isPresent()) {
            return NotebookTables.values(column.get(), all).stream();
        }
        if (OPENS.matcher(call.method()).matches()) {
            return Snapshot.names().stream();
        }
        List<String> names = all.stream().flatMap(table -> table.columnNames().stream()).toList();
        return SORTS.matcher(call.method()).matches()
                ? Stream.concat(names.stream(), names.stream().map(name -> "-" + name))
                : names.stream();
    }

    /** The same without what every object can do; the notebook's variables and the library's classes come first. */
    ReplacementOptions sorted(ReplacementOptions all) {
        Set<String> variables = shell.variables().map(VarSnippet::name).collect(Collectors.toSet());
        Stream<String> names = all.getReplacements().stream()
                .filter(name -> !OF_EVERY_OBJECT.contains(name.replaceFirst("\\(.*", "(")))
                .sorted(Comparator.comparing(name -> variables.contains(name)
                        ? 0
                        : Imports.have(name.replaceFirst("\\(.*", "")) ? 1 : name.startsWith("toString(") ? 3 : 2));
        return new ReplacementOptions(names.toList(), all.getSourceStart(), all.getSourceEnd());
    }
}
