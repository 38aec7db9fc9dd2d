package largescale.press.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.display.Content;
import largescale.compare.Published;
import largescale.compare.Published.Subject;
import largescale.display.Content.ComparisonShown;
import largescale.display.Content.Counts;
import largescale.display.Content.OverviewShown;
import largescale.display.Content.Statement;
import largescale.load.BadInput;
import largescale.word.Formulas;
import largescale.word.Language;
import largescale.word.Words;

/** The CSV files of the report: what the notebooks computed, as their displays carry it. */
record CsvFiles(List<Executed> notebooks) {

    /** By code point, as every other program sorts UTF-8. */
    static final Comparator<String> BY_CODE_POINT = Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8),
            Arrays::compareUnsigned);

    /** The list of {@link #unknownOrganizations}, as lines for {@code data/organizations.csv}. */
    static final String UNKNOWN = "unknown-organizations.csv";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    /**
     * A figure, claim or exhibit that two cells compute would stand twice in its file.
     *
     * @throws BadInput if there is one
     */
    void refuseRepeated() {
        Map<String, List<String>> computed = new LinkedHashMap<>();
        for (Executed notebook : notebooks) {
            Stream.concat(
                    notebook.contents(ComparisonShown.class)
                            .flatMap(comparison -> comparison.statements().stream())
                            .map(Statement::key),
                    counts(notebook).map(Counts::exhibit))
                    .forEach(name -> computed.computeIfAbsent(name, n -> new ArrayList<>()).add(notebook.name()));
        }
        computed.forEach((name, places) -> {
            if (places.size() > 1) {
                throw new BadInput(name + " is computed more than once, in " + String.join(" and ", places)
                        + ". Remove one of the two cells.");
            }
        });
    }

    private static Stream<Counts> counts(Executed notebook) {
        return notebook.contents(Content.class).map(Content::counts).filter(Objects::nonNull);
    }

    /** Writes them into a folder. */
    void write(Path folder) throws IOException {
        write(folder.resolve("figures.csv"),
                List.of("Figure", "Section", "Value", "Unit", "Published", "Status", "Reason"),
                statements(Subject.FIGURES, Published.figures()).map(s -> List.of(s.key(), s.section(), s.value(),
                        s.unit().toString(), s.published(), s.status().toString(), reason(s))));
        write(folder.resolve("claims.csv"), List.of("Claim", "Section", "Value", "Published", "Status", "Reason"),
                statements(Subject.CLAIMS, Published.claims()).map(s -> List.of(s.key(), s.section(), s.value(),
                        s.published(), s.status().toString(), reason(s))));
        write(folder.resolve("exhibits.csv"), List.of("Exhibit", "Category", "Year", "Models"),
                notebooks.stream()
                        .flatMap(CsvFiles::counts)
                        .flatMap(counts -> counts.counts().stream().map(count -> List.of(counts.exhibit(),
                                count.category(), count.year(), Integer.toString(count.models()))))
                        .sorted(Comparator.comparing(row -> String.join("\0", row), BY_CODE_POINT)));
        Set<String> unknown = unknownOrganizations();
        if (!unknown.isEmpty()) {
            write(folder.resolve(UNKNOWN),
                    List.of("Organization", "Group", "Headquarters", "Category", "Category source"),
                    unknown.stream().map(name -> List.of(name, name, "", "", "curated")));
        }
    }

    private Stream<Statement> statements(Subject subject, List<Published> published) {
        List<String> order = published.stream().map(Published::key).toList();
        return Executed.statements(notebooks)
                .filter(statement -> statement.unit().subject() == subject)
                .sorted(Comparator.comparing(
                        statement -> order.contains(statement.key()) ? order.indexOf(statement.key()) : order.size()));
    }

    /** As the data writes it: South Korea is Korea, and apostrophes are straight. */
    private static String reason(Statement statement) {
        Words english = Words.in(Language.EN);
        return statement.why().stream().map(english::say).collect(Collectors.joining(" "))
                .replace("South Korea", "Korea").replace('’', '\'');
    }

    /** The organizations that {@code data/organizations.csv} lacks, in order. */
    Set<String> unknownOrganizations() {
        Set<String> unknown = new TreeSet<>(BY_CODE_POINT);
        Executed.contents(notebooks, OverviewShown.class)
                .forEach(overview -> unknown.addAll(overview.standing().unknownOrganizations()));
        return unknown;
    }

    private static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
        Files.writeString(file, Stream.concat(Stream.of(header), rows)
                .map(row -> row.stream().map(CsvFiles::cell).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining()));
    }

    // Commons CSV would also quote what has no need of it, such as a first cell that begins with a letter beyond ASCII.
    static String cell(String value) {
        String cell = Formulas.harmless(value);
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
