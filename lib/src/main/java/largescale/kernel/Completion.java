package largescale.kernel;

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
import largescale.load.Card;
import largescale.notebook.Imports;
import largescale.notebook.Names;
import largescale.word.Sentences;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import tech.tablesaw.api.Table;

/** What a notebook offers for a name that has been begun, what it needs first before the rest. */
final class Completion {

    /** A column, and behind it a value of it that has been begun, or several. */
    private static final Pattern VALUES = Pattern.compile("(?:\\bCount\\.\\w+\\([^;]*?|olumn\\()\"([^\"]*)\""
            + "(?:\\s*,\\s*(?:List\\.of\\(\\s*)?|\\)\\.is\\w+\\(\\s*)(?:\"[^\"]*\"\\s*,\\s*)*\"[^\"]*\\z");

    /** What every object can do, and what an exhibit and a sentence are made of; nobody who counts needs it. */
    private static final Pattern OF_NO_USE = Pattern.compile("(?:equals|getClass|hashCode|notify|notifyAll|wait|"
            + "sentence|arguments|evidence|counted|display)\\(.*");

    private final JShell shell;
    private final NotebookTables tables;

    Completion(JShell shell, NotebookTables tables) {
        this.shell = shell;
        this.tables = tables;
    }

    /**
     * Inside of a text: the snapshots that can be opened, the keys of sentences, the values of the column that it is
     * compared with, or the names of columns that begin so, of the tables that the cell speaks of, or of all.
     */
    Optional<ReplacementOptions> texts(String code, int at) {
        String before = code.substring(0, at);
        if (before.substring(before.lastIndexOf('\n') + 1).chars().filter(letter -> letter == '"').count() % 2 == 0) {
            return Optional.empty();
        }
        String begun = before.substring(before.lastIndexOf('"') + 1);
        return texts(code, before, begun.startsWith("-") ? "-" : "").map(all -> all
                .filter(name -> name.regionMatches(true, 0, begun, 0, begun.length())).distinct().toList())
                .filter(fitting -> !fitting.isEmpty()).findFirst()
                .map(fitting -> new ReplacementOptions(fitting, at - begun.length(), at));
    }

    /** What can stand there, the likely before the others. @param sign before the name of a column to sort on */
    private Stream<Stream<String>> texts(String code, String before, String sign) {
        if (before.matches("(?s).*(?:\\bReport\\.open|\\.changes)\\(\\s*\"[^\"]*")) {
            return Stream.of(Card.names().stream());
        }
        if (before.matches("(?s).*\\bsays?\\(\\s*\"[^\"]*")) {
            return Stream.of(Sentences.read().keys().stream());
        }
        Names names = new Names(Set.of(), "", tables.all());
        List<Table> spokenOf = names.in(code);
        Collection<Table> all = spokenOf.isEmpty() ? names.tables().values() : spokenOf;
        return Stream.concat(
                VALUES.matcher(before).results().map(found -> Names.values(found.group(1), all).stream()),
                Stream.of(all.stream().flatMap(table -> table.columnNames().stream()).map(name -> sign + name)));
    }

    /** The same without what is of no use; the notebook's variables and the library's classes come first. */
    ReplacementOptions sorted(ReplacementOptions all) {
        Set<String> variables = shell.variables().map(VarSnippet::name).collect(Collectors.toSet());
        return new ReplacementOptions(
                all.getReplacements().stream().filter(name -> !OF_NO_USE.matcher(name).matches())
                        .sorted(Comparator.comparing(name -> variables.contains(name)
                                ? 0
                                : Imports.have(name.replaceFirst("\\(.*", "")) ? 1 : 2))
                        .toList(),
                all.getSourceStart(), all.getSourceEnd());
    }
}
