package largescale.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.compare.Published.Subject;
import largescale.compare.PublishedReport;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 * @param models all models of the report, as {@link Models} has them
 */
record Edition(Language language, List<Language> languages, Words words, List<Section> sections,
        Models models) {

    private static final String UNANSWERED = "{count, plural, one {# statement of it cannot be compared with this "
            + "data.} other {# statements of it cannot be compared with this data.}}";
    private static final String ORIGIN = "The SPRi report: {author}, “{work}”, {by}, {published}.{later, select, "
            + "true { What came after: data of {day}.} other {}} Version {version}.";
    private static final String AGREEMENT = "{all, plural, =0 {Nothing in the SPRi report can be compared with this "
            + "data.} other {Recounted from Epoch AI’s data, {figures, number} of {allFigures, number} figures and "
            + "{claims, number} of {allClaims, number} claims of the SPRi report that this data can test come "
            + "out as published{revised, "
            + "plural, =0 {} one {; # has changed since, as Epoch AI revised its data} other {; # have changed since, "
            + "as Epoch AI revised its data}}. The counting rules were fitted to reproduce the published figures.}}";

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

        /** Those of its statements for which the data has a value. */
        List<Content.Statement> statements() {
            return all().filter(one -> one.status() != Status.NOT_APPLICABLE).toList();
        }

        /** Those of which the data has another value than what was published. */
        List<Content.Statement> differing() {
            return statements().stream().filter(one -> one.status() != Status.REPRODUCED).toList();
        }

        private Stream<Content.Statement> all() {
            return comparison().statements().stream().filter(one -> one.report().equals(report.report()));
        }
    }

    /** A chart that the overview has too, and the section that it comes from. */
    record Picture(Section section, Section.Placed place) {}

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages, Words words,
            UnaryOperator<String> cleaning) {
        return new Edition(language, languages, words,
                notebooks.stream()
                        .map(notebook -> Section.of(notebook, language, html -> Seen.of(cleaning.apply(html))))
                        .toList(),
                Models.of(notebooks, words, language));
    }

    /** A text of the pages. */
    String text(String english) {
        return words.term("Page", english).in(language);
    }

    /** The years of a window. */
    String years(Window window) {
        return words.value("Window", window).in(language);
    }

    /** What the whole report stands on: what its first section says of it. */
    Optional<Section.Placed> standing() {
        return sections.stream().flatMap(section -> section.standing().stream()).findFirst()
                .map(placed -> new Section.Placed(placed.display(), Section.key(placed.display().content()), null, null,
                        placed.stamp()));
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

    /** The findings of all sections that have a tag. */
    List<Section.Placed> tagged(String tag) {
        return sections.stream().flatMap(section -> section.tagged(tag)).toList();
    }

    /** What stands on the overview as a picture. */
    List<Picture> pictures() {
        return sections.stream().flatMap(section -> section.tagged(Section.PICTURE)
                .map(placed -> new Picture(section, placed))).toList();
    }

    /** The section that has all models to look through. */
    Optional<Section> explorer() {
        return sections.stream().filter(Section::isOfAllModels).findFirst();
    }

    /** The day of the newest snapshot whose models the report has. */
    Optional<LocalDate> newest() {
        return sections.stream().flatMap(Section::displays).map(placed -> placed.display().content())
                .filter(Content.Models.class::isInstance)
                .flatMap(content -> ((Content.Models) content).snapshots().stream()).map(Content.OfSnapshot::name)
                .filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d")).map(LocalDate::parse)
                .max(LocalDate::compareTo);
    }

    /** Which report is counted anew, and on which data the rest stands, in sentences. */
    String origin() {
        PublishedReport report = PublishedReport.all().get(0);
        boolean korean = language == Language.KO;
        return words.sentence(ORIGIN, Map.of(
                "author", korean ? report.koreanAuthor() : report.author(),
                "work", korean ? report.koreanTitle() : report.title(),
                "by", korean ? report.koreanPublisher() : report.publisher(),
                "published", report.published(),
                "later", newest().isPresent(),
                "day", newest().orElse(report.dataOf()),
                "version", Assets.version())).in(language);
    }

    /** The way to where the report explains its terms; none where it does not, or that is the page's only section. */
    Optional<String> glossary(Page page) {
        return sections.stream().flatMap(section -> section.blocks().stream()
                .filter(Section.Prose.class::isInstance).map(Section.Prose.class::cast)
                .filter(prose -> prose.tags().contains(Section.GLOSSARY))
                .map(prose -> page.places().page().apply(section) + "#" + prose.id())).findFirst();
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

    /** The statements of a report, section by section. */
    List<Group> groups(Content.ReportNote report) {
        return groups().filter(group -> group.report().equals(report)).toList();
    }

    /** That a report has statements which cannot be compared, and why; empty if all can. */
    String unanswered(Content.ReportNote report) {
        List<Content.Statement> some = groups(report).stream().flatMap(Group::all)
                .filter(one -> one.status() == Status.NOT_APPLICABLE).toList();
        Stream<String> why = some.stream().map(one -> one.why().plain().in(language)).filter(text -> !text.isEmpty());
        return some.isEmpty()
                ? ""
                : words.sentence(UNANSWERED, Map.of("count", some.size())).in(language)
                        + why.findFirst().map(text -> " " + text).orElse("");
    }

    /** The same, group by group. */
    Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.comparisons().stream()
                .flatMap(placed -> ((Content.Comparison) placed.display().content()).reports().stream()
                        .map(report -> new Group(report, section, placed))));
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
