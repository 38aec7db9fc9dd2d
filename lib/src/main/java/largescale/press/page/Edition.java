package largescale.press.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Published.Subject;
import largescale.compare.PublishedReport;
import largescale.compare.Status;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Said;
import largescale.word.Value;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 * @param models all models of the report, as {@link ListedModels} has them
 */
record Edition(Words words, List<Language> languages, List<Section> sections, Optional<Glossary> glossary,
        ListedModels models) {

    /**
     * The statements of one report in one comparison of a section.
     *
     * @param section the section that names these statements
     * @param placed the comparison
     * @param all these statements, also those for which the data has no value
     */
    record Group(Content.ReportNote report, Section section, Section.Placed placed, List<Content.Statement> all) {

        /** The address of a group on the check page. */
        static String id(Content comparison, Content.ReportNote report) {
            return report.report() + "-" + comparison.key();
        }

        String id() {
            return id(placed.content(), report);
        }

        /** Those of its statements for which the data has a value. */
        List<Content.Statement> statements() {
            return all.stream().filter(one -> one.status() != Status.NOT_APPLICABLE).toList();
        }

        /** Those of which the data has another value than what was published. */
        List<Content.Statement> differing() {
            return statements().stream().filter(one -> one.status() != Status.REPRODUCED).toList();
        }
    }

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages) {
        Words words = Words.in(language);
        List<Section> sections = notebooks.stream().map(notebook -> Placing.section(notebook, language)).toList();
        return new Edition(words, languages, sections, Glossary.of(sections), ListedModels.of(notebooks, words));
    }

    /** A text of the pages. */
    String text(String english) {
        return words.term("Page", english);
    }

    /** What the whole report stands on: what its first section says of it. */
    Optional<Section.Placed> standing() {
        return sections.stream().flatMap(section -> section.standing().stream()).findFirst()
                .map(placed -> new Section.Placed(placed.tags(), placed.display(), placed.content().key(), null, null,
                        placed.stamp()));
    }

    /** The same as its content. */
    Optional<Content.OverviewShown> overview() {
        return standing().map(placed -> (Content.OverviewShown) placed.content());
    }

    /** Whether a section stands on what the whole report stands on. */
    boolean isSaid(Section section) {
        return section.overview().map(Content.OverviewShown::lines)
                .equals(overview().map(Content.OverviewShown::lines));
    }

    /** The findings of all sections that have a tag. */
    List<Section.Placed> tagged(String tag) {
        return sections.stream().flatMap(section -> section.tagged(tag)).toList();
    }

    /** The section that has all models to look through. */
    Optional<Section> explorer() {
        return sections.stream().filter(Section::isOfAllModels).findFirst();
    }

    /** The day of the newest snapshot whose models the report has. */
    Optional<LocalDate> newest() {
        return sections.stream().flatMap(section -> section.contents(Content.ModelsShown.class))
                .flatMap(models -> models.snapshots().stream())
                .map(Content.OfSnapshot::name).filter(Words::isDay).map(LocalDate::parse)
                .max(LocalDate::compareTo);
    }

    /** Which report is counted anew, and on which data the rest stands, in sentences. */
    String origin() {
        PublishedReport report = PublishedReport.living();
        return words.say(Said.of("origin", Map.of(
                "author", Value.of(report.author()).in("Report"),
                "work", Value.of(report.title()).in("Report"),
                "by", Value.of(report.publisher()).in("Report"),
                "published", Value.of(report.published()).in("Day"),
                "later", newest().isPresent(),
                "day", newest().orElse(report.dataOf()),
                "version", Assets.version())));
    }

    /** How many of the published statements are reproduced, in a sentence. */
    String agreement() {
        List<Content.Statement> figures = living(Subject.FIGURES), claims = living(Subject.CLAIMS);
        List<Content.Statement> differing = Stream.of(figures, claims).flatMap(List::stream)
                .filter(one -> one.status() != Status.REPRODUCED).toList();
        return words.say(Said.of("agreement", Map.of(
                "figures", reproduced(figures),
                "allFigures", figures.size(),
                "claims", reproduced(claims),
                "allClaims", claims.size(),
                "all", figures.size() + claims.size(),
                "differing", differing.size(),
                "revised", differing.stream().filter(Edition::isRevised).count(),
                "database", overview().map(one -> one.standing().isDatabase()).orElse(false))));
    }

    /** Whether later data alone made it another value: it did not differ in that of its own day. */
    private static boolean isRevised(Content.Statement statement) {
        return statement.status() == Status.REVISED
                && statement.why().stream().noneMatch(why -> why.key().equals("reason.own"));
    }

    /** The statements of the report that this project makes living which have a value in this data. */
    private List<Content.Statement> living(Subject subject) {
        return reports().stream().filter(report -> report.report().equals(PublishedReport.living().key()))
                .flatMap(report -> groups(report).stream())
                .flatMap(group -> group.statements().stream()).filter(one -> one.unit().subject() == subject).toList();
    }

    private static long reproduced(List<Content.Statement> statements) {
        return statements.stream().filter(one -> one.status() == Status.REPRODUCED).count();
    }

    /** The reports whose statements are compared. */
    List<Content.ReportNote> reports() {
        return groups().map(Group::report).distinct().toList();
    }

    /** The statements of a report, section by section. */
    List<Group> groups(Content.ReportNote report) {
        return groups().filter(group -> group.report().equals(report)).toList();
    }

    /** That a report has statements which cannot be compared, and why; empty if all can. */
    String unanswered(Content.ReportNote report) {
        List<Content.Statement> some = groups(report).stream().flatMap(group -> group.all().stream())
                .filter(one -> one.status() == Status.NOT_APPLICABLE).toList();
        Stream<Said> why = some.stream().flatMap(one -> one.why().stream()).limit(1);
        return some.isEmpty()
                ? ""
                : Stream.concat(Stream.of(Said.of("unanswered", Map.of("count", some.size()))), why).map(words::say)
                        .collect(Collectors.joining(" "));
    }

    /** The statements of all reports, section by section. */
    Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.displays(Content.ComparisonShown.class)
                .flatMap(placed -> groups(section, placed, (Content.ComparisonShown) placed.content())));
    }

    private static Stream<Group> groups(Section section, Section.Placed placed, Content.ComparisonShown comparison) {
        return comparison.reports().stream().map(report -> new Group(report, section, placed, comparison.statements()
                .stream().filter(one -> one.report().equals(report.report())).toList()));
    }
}
