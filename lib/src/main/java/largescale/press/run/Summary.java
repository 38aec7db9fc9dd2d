package largescale.press.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Published.Subject;
import largescale.compare.PublishedReport;
import largescale.display.Content.Standing;
import largescale.display.Content.Statement;
import largescale.word.Language;

/** What {@code make report} says at the end. @param withoutKorean what the pages lack, as {@code Context: English} */
record Summary(List<Executed> notebooks, List<String> withoutKorean) {

    /** The lines. @param out the folder of the report */
    List<String> lines(Path out, List<Language> languages) {
        List<String> lines = new ArrayList<>();
        for (PublishedReport report : PublishedReport.all()) {
            for (Subject subject : Subject.values()) {
                String statuses = statuses(report, subject);
                if (!statuses.isEmpty()) {
                    lines.add(report.key() + " " + subject.name().toLowerCase(Locale.ROOT) + ": " + statuses);
                }
            }
        }
        standings().map(Standing::leftOut).filter(Objects::nonNull).distinct()
                .forEach(count -> lines.add("Left out: " + count
                        + " of the snapshot's models, of training compute that "
                        + "is known and below 1e23 FLOP or, in Epoch AI's full database, not known and not marked."));
        Set<String> untranslated = new TreeSet<>(CsvFiles.BY_CODE_POINT);
        untranslated.addAll(withoutKorean);
        if (!untranslated.isEmpty()) {
            lines.add("Without Korean, shown in English: " + String.join("; ", untranslated) + ". If one is another "
                    + "spelling of something known, add it to data/vocabulary.csv; else add its Korean to "
                    + "data/labels.csv.");
        }
        Set<String> unknown = new CsvFiles(notebooks).unknownOrganizations();
        if (!unknown.isEmpty()) {
            lines.add("Not in data/organizations.csv: " + String.join("; ", unknown) + ". Add the lines of "
                    + out.resolve(CsvFiles.UNKNOWN)
                    + " to it, and fill them in there; the next run replaces the list.");
        }
        standings().map(Standing::unfinished).filter(Objects::nonNull).distinct().sorted()
                .forEach(name -> lines.add("Careful: the last line of the snapshot has no end, so the record of " + name
                        + " may have been cut off. Download it again."));
        lines.add("The report is in " + out + ": open index.html there, or send " + languages.stream()
                .map(language -> "report-" + language.code() + ".html")
                .collect(Collectors.joining(" or ")));
        return lines;
    }

    private String statuses(PublishedReport report, Subject subject) {
        return Executed.statements(notebooks)
                .filter(statement -> statement.report().equals(report.key()))
                .filter(statement -> statement.unit().subject() == subject)
                .collect(Collectors.groupingBy(Statement::status, TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private Stream<Standing> standings() {
        return notebooks.stream().flatMap(Executed::standings);
    }
}
