package largescale.press.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import largescale.load.BadInput;
import largescale.load.Project;
import largescale.notebook.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lessons of what a compiler refuses, in {@code make report}; in JupyterLab they are those of test_kernel.py. */
class LessonsTest {

    private static final String FIRST = "var report = Report.open();\nvar models = report.models();";

    private static List<List<String>> rows(String of) throws Exception {
        return Resources.readLines(Resources.getResource(Lessons.class, "lessons.tsv"), StandardCharsets.UTF_8).stream()
                .map(Splitter.on('\t')::splitToList).filter(row -> row.get(0).matches(of)).toList();
    }

    private static List<String> refused(List<String> examples) {
        try (JShell shell = JShell.create()) {
            List<Program> programs = IntStream.range(0, examples.size()).mapToObj(i -> {
                List<String> cells = new ArrayList<>(List.of(FIRST));
                cells.addAll(Splitter.on("\n\n").splitToList(examples.get(i)));
                return Program.of(Project.root().resolve(i + ".ipynb"), "Notebook" + i, cells,
                        shell.sourceCodeAnalysis());
            }).toList();
            return assertThrows(BadInput.class, () -> Compiler.compile(programs)).getMessage().lines().toList();
        }
    }

    /** What the parser refuses, and what later passes of the compiler do, which it reaches if nothing else is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"source|compiler.err.(?:expected|unclosed|illegal|int).*", "compiler.err.cant.ref.*",
            "compiler.err.(?!expected|unclosed|illegal|int|cant.ref).*|arguments|name|member|later"})
    void ofEachRowTheExampleGetsTheSentence(String of) throws Exception {
        List<List<String>> rows = rows(of).stream().filter(row -> !row.get(3).isEmpty()).toList();
        assertFalse(rows.isEmpty());
        List<String> said = refused(rows.stream().map(row -> row.get(3).replace("\\n", "\n")).toList());
        for (int i = 0; i < rows.size(); i++) {
            String place = i + ".ipynb, code cell ";
            List<String> ofIt = said.stream().filter(line -> line.startsWith(place)).toList();
            String sentence = Stream.of(rows.get(i).get(2).split("\\{\\w+\\}|\\$\\d")).map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            assertTrue(ofIt.stream().anyMatch(line -> line.matches(".*: .*" + sentence + ".*")),
                    rows.get(i) + "\n" + ofIt);
        }
    }

    @Test
    void namesAreThoseOfTheNotebookAndOfItsTypes() {
        assertEquals(List.of(
                "0.ipynb, code cell 2, line 1: There is no variable \"modls\". Did you mean \"models\"?",
                "1.ipynb, code cell 2, line 2: There is no method \"rowCnt\". Did you mean \"rowCount\"?",
                "2.ipynb, code cell 2, line 1: \"Year\" is a column of the table: write column(\"Year\").",
                "3.ipynb, code cell 2, line 1: There is no variable \"Korea\". A value of the column \"Country\" is a "
                        + "text: write it in quotes, \"Korea\"."),
                refused(List.of("modls.rowCount()", "// 2026-08-19\nmodels.rowCnt()", "models.year",
                        "Count.of(report.countries(), \"Country\", Korea)")));
    }
}
