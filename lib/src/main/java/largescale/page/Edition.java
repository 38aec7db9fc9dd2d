package largescale.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.compare.Published.Subject;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 * @param known all models of the report, and the lists of them
 * @param address where the report will be on the web, with a slash at its end; empty where that is not known
 */
record Edition(Language language, List<Language> languages, Words words, List<Section> sections,
        Known known, Optional<URI> address) {

    private static final String AGREEMENT = "{all, plural, =0 {Nothing in the SPRi report can be compared with this "
            + "data.} other {Recounted from Epoch AI’s data, {figures, number} of {allFigures, number} figures and "
            + "{claims, number} of {allClaims, number} claims of the report by SPRi, a Korean policy institute, come "
            + "out as published{revised, plural, =0 {; the others are shown with the reason} one {; # has changed "
            + "since, as Epoch AI revised its data} other {; # have changed since, as Epoch AI revised its data}}.}}";

    /**
     * The statements of one report in one comparison of a section.
     *
     * @param report the report
     * @param section the section that names these statements
     * @param placed the comparison
     */
    record Group(Content.ReportNote report, Section section, Section.Placed placed) {

        /** The address of a group on the check page. */
        static String id(Content.Comparison comparison, String report) {
            return report + "-" + comparison.key();
        }

        Content.Comparison comparison() {
            return (Content.Comparison) placed.display().content();
        }

        String id() {
            return id(comparison(), report.report());
        }

        /** Whether the data has a value for one of its statements at least. */
        boolean hasValues() {
            return statements().stream().anyMatch(one -> one.status() != Status.NOT_APPLICABLE);
        }

        List<Content.Statement> statements() {
            return comparison().statements().stream().filter(one -> one.report().equals(report.report())).toList();
        }
    }
    /** A chart that the overview has too, and the section that it comes from. */
    record Picture(Section section, Section.Placed place) {}

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages, Words words,
            UnaryOperator<String> cleaning, Optional<URI> address) {
        return new Edition(language, languages, words,
                notebooks.stream()
                        .map(notebook -> Section.of(notebook, language, html -> Seen.of(cleaning.apply(html))))
                        .toList(),
                Known.of(notebooks, words, language), address);
    }

    /** A text of the pages. */
    String text(String english) {
        return words.term("Page", english).in(language);
    }

    /** The years of a window. */
    String years(Window window) {
        return words.value("Window", window).in(language);
    }

    /** A status in words. */
    String text(Status status) {
        return words.term("Status", status.toString()).in(language);
    }

    /** What the whole report stands on: what its first section says of it. */
    Optional<Section.Placed> standing() {
        return sections.stream().flatMap(section -> section.standing().stream()).findFirst()
                .map(placed -> new Section.Placed(placed.display(), Section.key(placed.display().content()), null));
    }

    /** The same as its content. */
    Optional<Content.Overview> overview() {
        return sections.stream().flatMap(section -> section.overview().stream()).findFirst();
    }

    /** Whether a section stands on what the whole report stands on. */
    boolean isSaid(Section section) {
        return section.overview().map(Content.Overview::lines).equals(overview().map(Content.Overview::lines));
    }

    /** The sections that stand on other data or years than the whole report. */
    List<Section> apart() {
        return sections.stream().filter(section -> section.overview().isPresent() && !isSaid(section)).toList();
    }

    /** The finding that answers the question of the report. */
    Optional<Section.Placed> lead() {
        return sections.stream().flatMap(section -> section.tagged(Section.LEAD)).findFirst();
    }

    /** The main findings of a section: its headlines, without the answer of the report. */
    List<Section.Placed> headlines(Section section) {
        return section.tagged(Section.HEADLINE).filter(placed -> !lead().equals(Optional.of(placed))).toList();
    }

    /** What stands on the overview as a picture. */
    List<Picture> pictures() {
        return sections.stream().flatMap(section -> section.tagged(Section.PICTURE)
                .map(placed -> new Picture(section, placed))).toList();
    }

    /** What the data has on the conclusions of the report. */
    List<Section.Placed> conclusions() {
        return sections.stream().flatMap(section -> section.tagged(Section.CONCLUSION)).toList();
    }

    /** The terms that the report explains. */
    Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        sections.forEach(section -> terms.putAll(section.terms()));
        return terms;
    }

    /** How many of the published statements are reproduced, in a sentence. */
    String agreement() {
        String first = reports().stream().findFirst().map(Content.ReportNote::report).orElse("");
        return words.sentence(AGREEMENT, Map.of(
                "figures", count(first, Subject.FIGURES, Status.REPRODUCED),
                "allFigures", comparable(first, Subject.FIGURES),
                "claims", count(first, Subject.CLAIMS, Status.REPRODUCED),
                "allClaims", comparable(first, Subject.CLAIMS),
                "all", comparable(first, Subject.FIGURES) + comparable(first, Subject.CLAIMS),
                "revised", count(first, Subject.FIGURES, Status.REVISED)
                        + count(first, Subject.CLAIMS, Status.REVISED)))
                .in(language);
    }

    /** How many have a value in this data. */
    private long comparable(String report, Subject subject) {
        return count(report, subject) - count(report, subject, Status.NOT_APPLICABLE);
    }

    /** The reports whose statements are compared; the first is the one that this project makes living. */
    List<Content.ReportNote> reports() {
        return groups().map(Group::report).distinct().toList();
    }

    /** The title of a report. @param report as {@code data/reports.csv} names it */
    String title(String report) {
        return reports().stream().filter(note -> note.report().equals(report)).findFirst().orElseThrow().title()
                .in(language);
    }

    /** The statements of a report, section by section. */
    List<Group> groups(Content.ReportNote report) {
        return groups().filter(group -> group.report().equals(report)).toList();
    }

    private Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.comparisons().stream()
                .flatMap(placed -> ((Content.Comparison) placed.display().content()).reports().stream()
                        .map(report -> new Group(report, section, placed))));
    }

    /** The figures, or the claims, of a report. @param report as {@code data/reports.csv} names it */
    record Tally(String report, Subject subject) {

        /** What is counted: a text of the pages. */
        String name() {
            return subject == Subject.FIGURES ? "Figures" : "Claims";
        }
    }

    /** What is counted apart: no report's figures or claims of which there are none. */
    List<Tally> tallies() {
        return statements().map(one -> new Tally(one.report(), one.unit().subject())).distinct()
                .toList();
    }

    /** The statuses among the statements. */
    List<Status> statuses() {
        return statements().map(Content.Statement::status).distinct().sorted().toList();
    }

    /** What a status means. */
    String meaning(Status status) {
        return words.term("Text", status.meaning()).in(language);
    }

    /** How many figures or claims of a report there are. @param report as {@code data/reports.csv} names it */
    long count(String report, Subject subject) {
        return statements(report, subject).count();
    }

    /** How many of them have a status. */
    long count(String report, Subject subject, Status status) {
        return statements(report, subject).filter(statement -> statement.status() == status).count();
    }

    private Stream<Content.Statement> statements(String report, Subject subject) {
        return statements()
                .filter(one -> one.report().equals(report) && one.unit().subject() == subject);
    }

    private Stream<Content.Statement> statements() {
        return sections.stream().flatMap(section -> section.comparisons().stream())
                .flatMap(placed -> ((Content.Comparison) placed.display().content()).statements().stream());
    }
}
