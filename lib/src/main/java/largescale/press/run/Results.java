package largescale.press.run;

import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Published;
import largescale.compare.Published.Subject;
import largescale.compare.PublishedReport;
import largescale.display.Content;
import largescale.display.Content.ComparisonShown;
import largescale.display.Content.Counts;
import largescale.display.Content.OverviewShown;
import largescale.display.Content.Standing;
import largescale.display.Content.Statement;
import largescale.load.BadInput;
import largescale.press.page.Notebook;
import largescale.word.Formulas;
import largescale.word.Language;
import largescale.word.Words;

/**
 * What the notebooks computed, as their displays carry it: the CSV files of the report, and what {@code make report}
 * says at the end.
 */
record Results(List<Notebook> notebooks) {

    /** By code point, as every other program sorts UTF-8. */
    private static final Comparator<String> BY_CODE_POINT = Comparator
            .comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** The list of {@link #unknownOrganizations}, as lines for {@code data/organizations.csv}. */
    private static final String UNKNOWN = "unknown-organizations.csv";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    /** What displays show of one kind. */
    private <T extends Content> Stream<T> contents(Class<T> kind) {
        return notebooks.stream().flatMap(notebook -> notebook.contents(kind));
    }

    private Stream<Statement> statements() {
        return contents(ComparisonShown.class).flatMap(comparison -> comparison.statements().stream());
    }

    private Stream<Counts> counts() {
        return contents(Content.class).map(Content::counts).filter(Objects::nonNull);
    }

    /** What is said of the data and the years that the notebooks have opened. */
    private Stream<Standing> standings() {
        return contents(OverviewShown.class).map(OverviewShown::standing);
    }

    /** The organizations that {@code data/organizations.csv} lacks, in order. */
    private Set<String> unknownOrganizations() {
        Set<String> unknown = new TreeSet<>(BY_CODE_POINT);
        standings().map(Standing::unknownOrganizations).forEach(unknown::addAll);
        return unknown;
    }

    /**
     * A figure, claim or exhibit that two cells compute would stand twice in its file.
     *
     * @throws BadInput if there is one
     */
    void refuseRepeated() {
        Multimap<String, String> computed = MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Notebook notebook : notebooks) {
            Results its = new Results(List.of(notebook));
            Stream.concat(its.statements().map(Statement::key), its.counts().map(Counts::exhibit))
                    .forEach(name -> computed.put(name, notebook.name()));
        }
        computed.asMap().forEach((name, places) -> {
            if (places.size() > 1) {
                throw new BadInput(name + " is computed more than once, in " + String.join(" and ", places)
                        + ". Remove one of the two cells.");
            }
        });
    }

    /** Writes the CSV files into a folder. */
    void write(Path folder) throws IOException {
        write(folder.resolve("figures.csv"),
                List.of("Figure", "Section", "Value", "Unit", "Published", "Status", "Reason"),
                statements(Subject.FIGURES, Published.figures()).map(s -> List.of(s.key(), s.section(), s.value(),
                        s.unit().toString(), s.published(), s.status().toString(), reason(s))));
        write(folder.resolve("claims.csv"), List.of("Claim", "Section", "Value", "Published", "Status", "Reason"),
                statements(Subject.CLAIMS, Published.claims()).map(s -> List.of(s.key(), s.section(), s.value(),
                        s.published(), s.status().toString(), reason(s))));
        write(folder.resolve("exhibits.csv"), List.of("Exhibit", "Category", "Year", "Models"),
                counts().flatMap(counts -> counts.counts().stream().map(count -> List.of(counts.exhibit(),
                        count.category(), count.year(), Integer.toString(count.models()))))
                        .sorted(Comparator.comparing(row -> String.join("\0", row), BY_CODE_POINT)));
        if (!unknownOrganizations().isEmpty()) {
            write(folder.resolve(UNKNOWN),
                    List.of("Organization", "Group", "Headquarters", "Category", "Category source"),
                    unknownOrganizations().stream().map(name -> List.of(name, name, "", "", "curated")));
        }
    }

    /** In the order of the published ones, others after them. */
    private Stream<Statement> statements(Subject subject, List<Published> published) {
        List<String> order = published.stream().map(Published::key).toList();
        return statements().filter(statement -> statement.unit().subject() == subject)
                .sorted(Comparator.comparing(
                        statement -> order.contains(statement.key()) ? order.indexOf(statement.key()) : order.size()));
    }

    /** As the data writes it: South Korea is Korea, and apostrophes are straight. */
    private static String reason(Statement statement) {
        Words english = Words.in(Language.EN);
        return statement.why().stream().map(english::say).collect(Collectors.joining(" "))
                .replace("South Korea", "Korea").replace('’', '\'');
    }

    private static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
        Files.writeString(file, Stream.concat(Stream.of(header), rows)
                .map(row -> row.stream().map(Results::cell).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining()));
    }

    // Commons CSV would also quote what has no need of it, such as a first cell that begins with a letter beyond ASCII.
    private static String cell(String value) {
        String cell = Formulas.harmless(value);
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The lines. @param out the folder of the report @param withoutKorean what pages lack, as {@code Task: Chat} */
    List<String> summary(Path out, List<Language> languages, List<String> withoutKorean) {
        List<String> lines = new ArrayList<>();
        for (PublishedReport report : PublishedReport.all()) {
            for (Subject subject : Subject.values()) {
                add(lines, report.key() + " " + subject.name().toLowerCase(Locale.ROOT) + ": ",
                        statuses(report, subject), ", ", "");
            }
        }
        standings().map(Standing::leftOut).filter(Objects::nonNull).distinct().forEach(count -> lines.add("Left out: "
                + count + " of the snapshot's models, of training compute that is known and below 1e23 FLOP or, in "
                + "Epoch AI's full database, not known and not marked."));
        add(lines, "Without Korean, shown in English: ", withoutKorean.stream().sorted(BY_CODE_POINT).toList(), "; ",
                ". If one is another spelling of "
                        + "something known, add it to data/vocabulary.csv; else add its Korean to data/labels.csv.");
        add(lines, "Not in data/organizations.csv: ", unknownOrganizations(), "; ", ". Add the lines of "
                + out.resolve(UNKNOWN) + " to it, and fill them in there; the next run replaces the list.");
        standings().map(Standing::unfinished).filter(Objects::nonNull).distinct().sorted()
                .forEach(name -> lines.add("Careful: the last line of the snapshot has no end, so the record of " + name
                        + " may have been cut off. Download it again."));
        lines.add("The report is in " + out + ": open index.html there, or send " + languages.stream()
                .map(language -> "report-" + language.code() + ".html").collect(Collectors.joining(" or ")));
        return lines;
    }

    private static void add(List<String> lines, String what, Collection<String> names, String between, String toDo) {
        if (!names.isEmpty()) {
            lines.add(what + String.join(between, names) + toDo);
        }
    }

    private List<String> statuses(PublishedReport report, Subject subject) {
        return statements().filter(statement -> statement.report().equals(report.key()))
                .filter(statement -> statement.unit().subject() == subject)
                .collect(Collectors.groupingBy(Statement::status, TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).toList();
    }
}
